//! What went wrong, told to the visitor: a sentence, the way on, a code with a page of its own.

use leptos::prelude::*;

use super::words::Words;

/// Something that kept the page from doing what the visitor asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// A code of `docs/errors/`.
    pub code: String,
    /// Where and what, for whoever looks after the hall.
    pub detail: String,
}

impl Fault {
    /// The fault `code` with its particulars.
    pub fn new(code: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { code: code.into(), detail: detail.into() }
    }
}

impl From<exhibit_contract::error::Error> for Fault {
    fn from(error: exhibit_contract::error::Error) -> Self {
        Self::new(error.code.as_str(), error.to_string())
    }
}

/// The sentence of a code; a general one where the code is not known here.
pub fn sentence(words: Words, code: &str) -> String {
    known(words, &format!("fault-{code}")).unwrap_or_else(|| words.say("fault-unknown"))
}

/// What the visitor can do about it.
pub fn way_on(words: Words, code: &str) -> String {
    known(words, &format!("way-{code}")).unwrap_or_else(|| words.say("way-unknown"))
}

fn known(words: Words, id: &str) -> Option<String> {
    let text = words.say(id);
    (text != id).then_some(text)
}

/// The whole of a fault, with something to press.
#[component]
pub fn FaultCard(fault: Fault, #[prop(optional)] retry: Option<Callback<()>>) -> impl IntoView {
    let words = super::site::words();
    let (sentence_code, way_code, code) = (fault.code.clone(), fault.code.clone(), fault.code.clone());
    view! {
        <section class="fault" role="alert" data-error=code.clone()>
            <h2>{move || sentence(words, &sentence_code)}</h2>
            <p>{move || way_on(words, &way_code)}</p>
            <div class="row">
                {retry.map(|retry| view! {
                    <button class="button primary" on:click=move |_| retry.run(())>{move || words.say("try-again")}</button>
                })}
                <super::hall::HallLink class="button"/>
            </div>
            <details>
                <summary>{move || words.say("fault-details")}</summary>
                <p class="small">
                    <a href=format!("docs/errors/{code}.html") target="_blank" rel="noopener">{code.clone()}</a>" "{fault.detail}
                </p>
            </details>
        </section>
    }
    .into_any()
}
