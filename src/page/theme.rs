//! The colours of the style sheets, for what is drawn and not styled: curves and the stage.

use reactive_graph::prelude::*;
use reactive_graph::signal::ArcRwSignal;
use wasm_bindgen::prelude::*;

thread_local! {
    static DARK: ArcRwSignal<bool> = follow("kepu_dark", "(prefers-color-scheme: dark)");
    static CALM: ArcRwSignal<bool> = follow("kepu_calm", "(prefers-reduced-motion: reduce)");
}

/// Whether the visitor's screen is dark; reading it follows it.
pub fn dark() -> ArcRwSignal<bool> {
    DARK.with(Clone::clone)
}

/// Whether the visitor wants little motion; reading it follows it.
pub fn calm() -> ArcRwSignal<bool> {
    CALM.with(Clone::clone)
}

/// A media query as a signal that lives as long as the page: no part of the page owns it, so none takes it along when it
/// goes. It is lent to the scripts by `name`: what a visitor chooses there (`data-motion`, `data-contrast`, `data-text`) holds
/// above what their system says.
fn follow(name: &str, query: &str) -> ArcRwSignal<bool> {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    let signal = ArcRwSignal::new(list.as_ref().is_some_and(|list| list.matches()));
    if let Some(list) = list {
        super::brought::lend(name, &list);
        let (again, followed) = (list.clone(), signal.clone());
        let changed = Closure::<dyn FnMut()>::new(move || followed.set(again.matches()));
        list.set_onchange(Some(changed.as_ref().unchecked_ref()));
        changed.forget();
    }
    signal
}

/// The colour of a token, as the style sheet gives it now.
pub fn colour(token: &str) -> String {
    let read = || {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        window.get_computed_style(&root).ok()??.get_property_value(&format!("--{token}")).ok()
    };
    read()
        .map(|colour| colour.trim().to_owned())
        .filter(|colour| !colour.is_empty())
        .unwrap_or_else(|| "#888888".to_owned())
}

/// The stage's colours.
pub fn of_stage() -> crate::link::stage::Theme {
    ["ink", "ember", "water", "leaf", "sun", "dusk", "sky"]
        .map(|token| {
            let on_stage = format!("stage-{token}");
            (token, colour(&on_stage))
        })
        .into()
}
