//! The page: the hall or one exhibit, and what both share.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::exhibit::ExhibitRoom;
use super::hall::{Hall, load_catalogue};
use super::site::site;
use super::words::Language;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let site = site();
    load_catalogue();
    follow_back_button();
    Effect::new(move || {
        let language = site.words.language();
        if let Some(root) =
            web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element())
        {
            let _ = root.set_attribute("lang", language.tag());
            let _ = match site.open.get() {
                Some(_) => root.set_attribute("data-exhibit-open", ""),
                None => root.remove_attribute("data-exhibit-open"),
            };
        }
    });
    view! {
        {move || match site.open.get() {
            None => view! { <Hall/> }.into_any(),
            Some(id) => view! { <ExhibitRoom id=id/> }.into_any(),
        }}
        <div class="unseen" role="status" aria-live="polite">{move || site.said.get()}</div>
    }
}

/// Chooses the language at any moment.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let site = site();
    let words = site.words;
    view! {
        <div class="languages" role="group" aria-label=move || words.say("language")>
            {Language::ALL.map(|language| view! {
                <button type="button" lang=language.tag() title=language.name()
                    aria-pressed=move || (words.language() == language).to_string()
                    on:click=move |_| site.speak(language)>
                    <span class="wide-only">{language.name()}</span>
                    <span class="narrow-only" aria-hidden="true">{short(language)}</span>
                </button>
            }.into_any()).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

fn short(language: Language) -> &'static str {
    match language {
        Language::ZhHans => "简",
        Language::ZhHant => "繁",
        Language::En => "EN",
    }
}

fn follow_back_button() {
    let back = Closure::<dyn FnMut()>::new(move || site().arrived());
    if let Some(window) = web_sys::window() {
        window.set_onpopstate(Some(back.as_ref().unchecked_ref()));
    }
    // The page follows the Back button as long as it lives.
    back.forget();
}
