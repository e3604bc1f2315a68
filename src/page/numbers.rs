//! Numbers and dates as the visitor's language writes them, by the browser's own `Intl`.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::words::Language;

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Least digits after the decimal point.
    pub min_digits: u8,
    /// Most digits after the decimal point.
    pub max_digits: u8,
    /// With a `+` when positive.
    pub signed: bool,
    /// With marks between thousands.
    pub grouped: bool,
}

thread_local! {
    /// Making a formatter costs a hundred times what using it costs.
    static FORMATTERS: RefCell<Vec<(Language, Style, Function)>> = const { RefCell::new(Vec::new()) };
}

/// The day `iso` (`2026-10-31`) written in `language`.
pub fn date(language: Language, iso: &str) -> String {
    let options = Object::new();
    set(&options, "dateStyle", "long".into());
    // A day without an hour is midnight at Greenwich.
    set(&options, "timeZone", "UTC".into());
    Date::new(&iso.into()).to_locale_date_string(language.tag(), &options).into()
}

/// `value` written in `language`; a dash for what is no number.
pub fn format(language: Language, value: f64, style: Style) -> String {
    if !value.is_finite() {
        return "—".to_owned();
    }
    // Rounds to zero: no "-0.0".
    let half = 0.5 * 10f64.powi(-i32::from(style.max_digits));
    let value = if value.abs() < half { 0.0 } else { value };
    let format = FORMATTERS.with_borrow_mut(|formatters| {
        match formatters.iter().find(|(each, of, _)| *each == language && *of == style) {
            Some((_, _, format)) => format.clone(),
            None => {
                let format = formatter(language, style);
                formatters.push((language, style, format.clone()));
                format
            }
        }
    });
    format.call1(&JsValue::NULL, &value.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn formatter(language: Language, style: Style) -> Function {
    let options = Object::new();
    set(&options, "minimumFractionDigits", style.min_digits.into());
    set(&options, "maximumFractionDigits", style.max_digits.into());
    set(&options, "useGrouping", style.grouped.into());
    if style.signed {
        set(&options, "signDisplay", "exceptZero".into());
    }
    let locales = Array::of1(&language.tag().into());
    Intl::NumberFormat::new(&locales, &options).format().unchecked_into()
}

fn set(options: &Object, name: &str, value: JsValue) {
    let _ = Reflect::set(options, &name.into(), &value);
}
