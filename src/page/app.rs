//! The page: the hall or one exhibit, and what both share.

use reactive_graph::prelude::*;
use tachys::html::event as ev;
use wasm_bindgen::prelude::*;

use super::element::{Element, element};
use super::exhibit::Room;
use super::hall::{hall, load_catalogue};
use super::reactive::{effect, memo};
use super::site::site;
use super::words::{Language, languages};

/// The whole page, in `place`.
pub fn app(place: Element) -> Element {
    let site = site();
    load_catalogue();
    follow_back_button();
    effect(move || {
        let language = site.words.language();
        if let Some(root) =
            web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element())
        {
            let _ = root.set_attribute("lang", language.tag());
            let _ = root.set_attribute("dir", language.direction());
            let _ = match site.open.get() {
                Some(_) => root.set_attribute("data-exhibit-open", ""),
                None => root.remove_attribute("data-exhibit-open"),
            };
        }
    });
    let room = memo(move || site.open.get().map(Room::open));
    place.children_with(move || [room.get().map_or_else(hall, Room::view)]).child(
        // Told of what is added alone, so that nothing is said again with what comes next.
        element("div")
            .class("unseen")
            .attr("id", "said")
            .attr("role", "status")
            .attr("aria-live", "polite")
            .attr("aria-atomic", "false"),
    )
}

/// More languages than this do not stand side by side in the bar of a phone.
const LANGUAGES_SIDE_BY_SIDE: usize = 3;

/// Chooses the language at any moment.
pub fn language_switch() -> Element {
    let site = site();
    let words = site.words;
    let is_list = languages().count() > LANGUAGES_SIDE_BY_SIDE;
    let switch = element(if is_list { "select" } else { "div" })
        .class("languages")
        .attr_with("aria-label", move || words.say("language"));
    if is_list { as_list(switch) } else { side_by_side(switch) }
}

fn side_by_side(switch: Element) -> Element {
    let site = site();
    switch.attr("role", "group").children(languages().map(|language| {
        element("button")
            .attr("type", "button")
            .attr("lang", language.tag())
            .attr("title", language.name())
            .attr_with("aria-pressed", move || (site.words.language() == language).to_string())
            .on(ev::click, move |_| site.speak(language))
            .child(element("span").class("wide-only").text(language.name()))
            .child(element("span").class("narrow-only").attr("aria-hidden", "true").text(language.short()))
    }))
}

fn as_list(switch: Element) -> Element {
    let site = site();
    let options = move || {
        let spoken = site.words.language();
        languages().map(move |language| {
            let option = element("option").attr("value", language.tag()).attr("lang", language.tag());
            let option = option.text(language.name());
            if language == spoken { option.attr("selected", "") } else { option }
        })
    };
    switch.children_with(options).on(ev::change, move |event| {
        let chosen = event.target().and_then(|list| crate::link::property(&list, "value").as_string());
        if let Some(language) = chosen.and_then(|tag| Language::parse(&tag)) {
            site.speak(language);
        }
    })
}

fn follow_back_button() {
    let back = Closure::<dyn FnMut()>::new(move || site().arrived());
    if let Some(window) = web_sys::window() {
        window.set_onpopstate(Some(back.as_ref().unchecked_ref()));
    }
    // The page follows the Back button as long as it lives.
    back.forget();
}
