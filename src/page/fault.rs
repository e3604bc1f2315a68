//! What went wrong, told to the visitor: a sentence, the way on, a code with a page of its own.

use tachys::html::event as ev;

use super::brought;
use super::element::{Element, element};
use super::hall::hall_link;
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
    if text == id { brought::said_by_intake(id, words.language().tag()) } else { Some(text) }
}

/// The whole of a fault, with something to press.
pub fn fault_card(fault: Fault, retry: impl Fn() + 'static) -> Element {
    let words = super::site::words();
    let Fault { code, detail } = fault;
    let (sentence_code, way_code) = (code.clone(), code.clone());
    let again = element("button")
        .class("button primary")
        .on(ev::click, move |_| retry())
        .text_with(move || words.say("try-again"));
    let details = element("details")
        .child(element("summary").text_with(move || words.say("fault-details")))
        .child(element("p").class("small").child(code_link(&code)).text(" ").text(&detail));
    element("section")
        .class("fault")
        .attr("role", "alert")
        .attr("data-error", &code)
        .child(element("h2").text_with(move || sentence(words, &sentence_code)))
        .child(element("p").text_with(move || way_on(words, &way_code)))
        .child(element("div").class("row").child(again).child(hall_link("button")))
        .child(details)
}

/// A link to what `docs/errors/` says about a code.
pub fn code_link(code: &str) -> Element {
    element("a")
        .attr("href", &format!("docs/errors/{code}.html"))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .text(code)
}
