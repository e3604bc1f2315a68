//! The address: which exhibit, in which language, in which state. Enough for a link that opens where the sender stood.

use exhibit_contract::manifest::ReadingLevel;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use super::site::language_of_page;
use super::words::Language;

/// What an address says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The open exhibit; none in the hall.
    pub exhibit: Option<String>,
    /// The language, if it names one.
    pub language: Option<Language>,
    /// For which readers, if it names them.
    pub reader: Option<ReadingLevel>,
    /// Where the visitor stands in the exhibit.
    pub state: Option<State>,
}

/// Where a visitor stands in an exhibit: the story step and every input that is not at its start.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Place of the step in the story.
    pub step: usize,
    /// Input variables by their number in the manifest, with their values.
    pub inputs: Vec<(u32, f64)>,
}

impl Address {
    /// The address the page is at.
    pub fn here() -> Self {
        let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
        let Ok(parameters) = UrlSearchParams::new_with_str(&search) else { return Self::default() };
        Self {
            exhibit: parameters.get("exhibit").filter(|id| !id.is_empty()),
            // `zh-TW` is understood before the page starts.
            language: parameters.get("lang").map(|tag| Language::parse(&tag).unwrap_or_else(language_of_page)),
            reader: parameters.get("reader").and_then(|name| ReadingLevel::parse(&name)),
            state: parameters.get("state").and_then(|text| State::read(&text)),
        }
    }

    /// The query part of the address.
    pub fn query(&self) -> String {
        let mut parts = Vec::new();
        if let Some(id) = &self.exhibit {
            parts.push(format!("exhibit={}", js_sys::encode_uri_component(id)));
        }
        if let Some(language) = self.language {
            parts.push(format!("lang={}", language.tag()));
        }
        if let Some(reader) = self.reader {
            parts.push(format!("reader={}", reader.name()));
        }
        if let Some(state) = self.state.as_ref().filter(|state| **state != State::default()) {
            parts.push(format!("state={}", state.write()));
        }
        format!("?{}", parts.join("&"))
    }

    /// Makes the browser show this address; `new` leaves the old one behind the Back button.
    pub fn show(&self, new: bool) {
        let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
        let query = self.query();
        // Refused only when called hundreds of times in seconds; the address then catches up with the next change.
        let _ = if new {
            history.push_state_with_url(&JsValue::NULL, "", Some(&query))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&query))
        };
    }
}

impl State {
    /// `step~variable~value~variable~value…` in Base64url.
    pub fn write(&self) -> String {
        let mut plain = self.step.to_string();
        for (variable, value) in &self.inputs {
            plain.push_str(&format!("~{variable}~{value}"));
        }
        let window = web_sys::window();
        let coded = window.and_then(|window| window.btoa(&plain).ok()).unwrap_or_default();
        coded.replace('+', "-").replace('/', "_").trim_end_matches('=').to_owned()
    }

    fn read(text: &str) -> Option<Self> {
        let coded = text.replace('-', "+").replace('_', "/");
        let plain = web_sys::window()?.atob(&coded).ok()?;
        let mut parts = plain.split('~');
        let step = parts.next()?.parse().ok()?;
        let mut inputs = Vec::new();
        while let (Some(variable), Some(value)) = (parts.next(), parts.next()) {
            let (variable, value): (u32, f64) = (variable.parse().ok()?, value.parse().ok()?);
            if !value.is_finite() {
                return None;
            }
            inputs.push((variable, value));
        }
        Some(Self { step, inputs })
    }
}
