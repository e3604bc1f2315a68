//! The hall: every exhibit of the catalogue as a card that invites, and what somebody brought.

use std::collections::BTreeMap;
use std::rc::Rc;

use exhibit_contract::pack::{Catalogue, CatalogueEntry};
use js_sys::Uint8Array;
use reactive_graph::prelude::*;
use tachys::html::event as ev;
use wasm_bindgen_futures::spawn_local;

use super::access;
use super::app::language_switch;
use super::brought;
use super::element::{Element, element};
use super::fault::{Fault, fault_card};
use super::fetch;
use super::reactive::effect;
use super::site::{meta, site};
use super::words::Language;

/// Words by the tag of their language.
type Texts = BTreeMap<String, String>;

/// Fetches the catalogue; again when it failed.
pub fn load_catalogue() {
    let site = site();
    site.catalogue.set(None);
    spawn_local(async move {
        let catalogue = fetch_catalogue().await;
        site.catalogue.set(Some(catalogue));
    });
}

async fn fetch_catalogue() -> Result<Catalogue, Fault> {
    let url = meta("kepu:catalogue").unwrap_or_else(|| "packs/catalogue.json".to_owned());
    let bytes = fetch::bytes(&url).await.map_err(|trouble| trouble.fault("file-missing", &url))?;
    brought::lend("kepu_catalogue", &Uint8Array::from(bytes.as_slice()));
    let (mut catalogue, faults) = Catalogue::read(&bytes)?;
    let folder = fetch::folder(&url);
    for entry in &mut catalogue.exhibits {
        entry.preview.insert_str(0, folder);
        entry.pack.insert_str(0, folder);
    }
    for fault in faults {
        super::log(&fault.to_string());
    }
    Ok(catalogue)
}

/// The words of `texts` in the visitor's language, else in the nearest, else in any, with what that is called.
fn found(texts: &Texts) -> (String, String) {
    let nearest = site().words.language().nearest(|language| texts.contains_key(language.tag()));
    let found = nearest.and_then(|language| texts.get_key_value(language.tag())).or_else(|| texts.iter().next());
    found.map(|(tag, text)| (tag.clone(), text.clone())).unwrap_or_default()
}

/// `element` with these words, and marked with their language: they may have none in the visitor's.
fn told(element: Element, texts: Texts) -> Element {
    let texts = Rc::new(texts);
    let tag = texts.clone();
    let tag = move || found(&tag).0;
    let direction = tag.clone();
    let direction = move || Language::parse(&direction()).map(|language| language.direction().to_owned());
    element.attr_with("lang", tag).attr_with("dir", direction).text_with(move || found(&texts).1)
}

/// The hall.
pub fn hall() -> Element {
    let site = site();
    let words = site.words;
    effect(move || access::set_title(&words.say("hall-title")));
    // Who comes back from an exhibit begins at the top; who opens the page does so anyway.
    if site.catalogue.with_untracked(Option::is_some) {
        spawn_local(async { access::focus(".hall h1") });
    }
    let [above, below] = brought::places();
    let waiting = |text: &str| element("p").class("waiting").text(text);
    element("div")
        .class("hall")
        .child(element("header").class("hall-head").child(brand()).child(language_switch()))
        .child(
            element("main")
                .child(element("h1").attr("tabindex", "-1").text_with(move || words.say("hall-title")))
                .child(element("p").class("lead").text_with(move || words.say("hall-lead")))
                .child(above)
                .children_with(move || {
                    site.catalogue.with(|catalogue| {
                        [match catalogue {
                            None => waiting(&words.say("loading")).attr("role", "status"),
                            Some(Err(fault)) => fault_card(fault.clone(), load_catalogue),
                            Some(Ok(catalogue)) if catalogue.exhibits.is_empty() => waiting(&words.say("hall-empty")),
                            Some(Ok(catalogue)) => {
                                element("ul").class("cards").children(catalogue.exhibits.iter().cloned().map(card))
                            }
                        }]
                    })
                })
                .child(below),
        )
        .child(element("footer").class("hall-foot").child(element("p").text_with(move || words.say("hall-foot"))))
}

/// The name, in characters and in letters.
fn brand() -> Element {
    element("p")
        .class("brand")
        .child(element("span").attr("lang", "zh-Hans").class("brand-mark").text("科普"))
        .child(element("span").class("brand-name").text("Kepu"))
}

fn card(entry: CatalogueEntry) -> Element {
    let site = site();
    let words = site.words;
    let topic = format!("topic-{}", entry.topic.name());
    let (title, purpose) = (entry.title, entry.purpose);
    let audience = entry.audience;
    let count = |number: u16| super::words::value(number.into(), 0, false);
    let age = move || match audience.max_age_years {
        99.. => words.say_with("age-from", &[("age", count(audience.min_age_years.into()))]),
        to => words.say_with("age-range", &[("from", count(audience.min_age_years.into())), ("to", count(to.into()))]),
    };
    let minutes = move || words.say_with("minutes", &[("minutes", count(audience.duration_minutes))]);
    let preview = element("img")
        .attr("loading", "lazy")
        .attr("src", &entry.preview)
        .attr("alt", "")
        .attr("width", "1280")
        .attr("height", "720");
    let reviewed = if entry.trust.reviews.is_empty() { "not-reviewed" } else { "reviewed" };
    let facts = element("p")
        .class("card-facts")
        .child(element("span").text_with(age))
        .child(element("span").text_with(minutes))
        .child(element("span").class(reviewed).text_with(move || words.say(reviewed)));
    let card_words = element("div")
        .class("card-words")
        .child(element("p").class("topic").text_with(move || words.say(&topic)))
        .child(told(element("h2"), title))
        .child(told(element("p").class("purpose"), purpose))
        .child(facts)
        .child(element("p").class("go").attr("aria-hidden", "true").text_with(move || words.say("open-exhibit")));
    element("li")
        .class("card")
        .attr("data-exhibit", &entry.id)
        .child(link(Some(entry.id)).child(preview).child(card_words))
}

/// The way back to the hall.
pub fn hall_link(class: &str) -> Element {
    link(None)
        .class(class)
        .child(element("span").attr("aria-hidden", "true").class("back-arrow").text("‹"))
        .child(element("span").text_with(move || site().words.say("to-hall")))
}

/// The next exhibit of the catalogue after the one an address calls `name`, by its title; or the hall.
pub fn another_link(name: &str) -> Element {
    let next = site().catalogue.with_untracked(|catalogue| {
        let Some(Ok(Catalogue { exhibits, .. })) = catalogue else { return None };
        let own = exhibits.iter().position(|entry| entry.id == name);
        let next = exhibits.get(own.map_or(0, |own| own + 1)).or(exhibits.first())?;
        (next.id != name).then(|| next.clone())
    });
    match next {
        Some(entry) => told(link(Some(entry.id)).class("button"), entry.title),
        None => hall_link("button"),
    }
}

/// A link to an exhibit, or to the hall, that is followed without leaving the page.
fn link(to: Option<String>) -> Element {
    let site = site();
    let linked = to.clone();
    element("a").attr_with("href", move || site.link(linked.clone())).on(ev::click, move |event| {
        // A new tab or window stays the browser's business.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            site.go(to.clone());
        }
    })
}
