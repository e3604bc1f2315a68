//! The exhibit as seen: the stage fills the screen; story, curves and controls stand beside or below it.

use exhibit_contract::manifest::Sound;
use reactive_graph::prelude::*;
use tachys::html::event as ev;
use wasm_bindgen_futures::spawn_local;

use super::chart::chart_panel;
use super::clock_bar::clock_bar;
use super::controls::{controls_panel, shown_tabs};
use super::readouts::readouts;
use super::sources::sources_sheet;
use super::stage_view::stage_view;
use super::state::{Exhibit, Sheet};
use super::story::story_card;
use super::table::table_sheet;
use crate::page::access;
use crate::page::app::language_switch;
use crate::page::element::{Element, button, element, icon};
use crate::page::fault::{self, code_link};
use crate::page::hall::{another_link, hall_link};
use crate::page::reactive::effect;

/// The whole exhibit.
pub fn exhibit_view(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    effect(move || access::set_title(&words.pack("title")));
    // As soon as it is in the page.
    spawn_local(async { access::focus("#exhibit-title") });
    let has_chart = move || shown_chart(exhibit, exhibit.step.get()).is_some();
    let has_controls = move || !shown_tabs(exhibit, exhibit.step.get()).is_empty();
    let scene = element("section").class("scene").attr_with("aria-label", move || words.say("scene"));
    let telling = element("div").class("telling").children_with(move || notice(exhibit)).child(story_card(exhibit));
    let main = element("main")
        .class("exhibit-main")
        .class_when("no-chart", move || !has_chart())
        .class_when("no-controls", move || !has_controls())
        .child(
            stage_view(exhibit, scene.child(captions(exhibit))).child(clock_bar(exhibit)).children(readouts(exhibit)),
        )
        .child(telling)
        .child_when(has_chart, move || chart_panel(exhibit))
        .child(controls_panel(exhibit));
    element("div")
        .class("exhibit")
        .attr("data-exhibit", &exhibit.manifest(|manifest| manifest.id.clone()))
        .child(bar(exhibit))
        .child(main)
        .children_with(move || match exhibit.sheet.get()? {
            Sheet::Sources => Some(sources_sheet(exhibit)),
            Sheet::Table(chart) => table_sheet(exhibit, chart),
        })
}

/// Above everything: the way back, the title, and what concerns the exhibit as a whole.
fn bar(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    let title = element("h1").attr("id", "exhibit-title").attr("tabindex", "-1");
    let tool = |sign: &str, word: &'static str| {
        let word = element("span").class("tool-word").text_with(move || words.say(word));
        button("button quiet").child(icon(sign)).child(word)
    };
    // boot.js listens for it: what sounds is loaded when somebody wants to hear it (src/sound).
    let sound = (exhibit.manifest(|manifest| !manifest.sounds.is_empty()))
        .then(|| tool("♪", "sound").attr("data-sound-switch", "").attr("aria-pressed", "false"));
    let tools = element("div")
        .class("bar-tools")
        .children(sound)
        .child(tool("↺", "start-again").attr("data-again", "").on(ev::click, move |_| exhibit.reset()))
        .child(tool("ⓘ", "sources-button").on(ev::click, move |_| exhibit.sheet.set(Some(Sheet::Sources))))
        .child(tool("⇄", "compare").attr("data-compare", "").on(ev::click, |_| compare()))
        .child(language_switch());
    element("header")
        .class("bar")
        .child(hall_link("button back"))
        .child(words.mark(title).text_with(move || words.pack("title")))
        .child(tools)
}

/// What is heard, in words, for those who cannot hear it. Shown while it sounds.
fn captions(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    let sounds = exhibit.manifest(|manifest| manifest.sounds.clone());
    let caption = |sound: Sound| {
        let message = format!("sound-{}", sound.id);
        element("span").attr("data-caption", &sound.id).attr("hidden", "").text_with(move || words.pack(&message))
    };
    words.mark(element("p").class("captions")).children(sounds.into_iter().map(caption))
}

/// Leaves for `compare.html`, which shows this exhibit on both sides, each where the address says.
fn compare() {
    let Some(location) = web_sys::window().map(|window| window.location()) else { return };
    let _ = location.assign(&format!("compare.html{}", location.search().unwrap_or_default()));
}

/// The chart a step shows: its own, or in an exhibit without a story the first.
fn shown_chart(exhibit: Exhibit, step: usize) -> Option<usize> {
    let (story, charts) = exhibit.manifest(|manifest| (manifest.story.len(), manifest.charts.len()));
    if story == 0 { (charts > 0).then_some(0) } else { exhibit.chart_of_step(step) }
}

/// A calm sentence about what went wrong and what was done, until it is put away.
fn notice(exhibit: Exhibit) -> Option<Element> {
    let words = exhibit.words;
    if let Some(fault) = exhibit.gave_up.get() {
        let again = move |_| {
            exhibit.reset();
            access::focus("#story-title");
        };
        let again = button("button primary").on(ev::click, again).text(&words.say("start-again"));
        let sentence =
            element("p").text(&fault::sentence(words, &fault.code)).text(" ").text(&words.say("model-gave-up"));
        let notice = element("div").class("notice grave").attr("role", "alert").attr("data-error", &fault.code);
        return Some(notice.child(sentence).child(again).child(another_link(&exhibit.pack().name)));
    }
    let fault = exhibit.notice.get()?;
    let sentence = element("p")
        .text(&fault::sentence(words, &fault.code))
        .text(" ")
        .text(&fault::way_on(words, &fault.code))
        .text(" ")
        .child(code_link(&fault.code).class("code").attr("title", &fault.detail));
    let away = button("button round")
        .attr("aria-label", &words.say("close"))
        .on(ev::click, move |_| {
            exhibit.notice.set(None);
            access::focus("#story-title");
        })
        .child(element("span").attr("aria-hidden", "true").text("✕"));
    let notice = element("div").class("notice").attr("role", "status").attr("data-error", &fault.code);
    Some(notice.child(sentence).child(away))
}
