//! The story: one thing to do at a time, with the way on and the way back.

use std::cell::Cell;

use exhibit_contract::manifest::ReadingLevel;
use reactive_graph::computed::Memo;
use reactive_graph::prelude::*;
use tachys::html::event as ev;

use super::question::question_view;
use super::state::Exhibit;
use crate::page::access;
use crate::page::element::{Element, button, element};
use crate::page::reactive::{effect, memo};
use crate::page::site::site;
use crate::page::words::value;

/// The card of the step shown.
pub fn story_card(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    let steps = exhibit.manifest(|manifest| manifest.story.len());
    let card = element("section").class("story").attr("aria-labelledby", "story-title");
    let title = words.mark(element("h2").attr("id", "story-title").attr("tabindex", "-1"));
    if steps == 0 {
        return card.child(title.text_with(move || words.pack("purpose")));
    }
    let step = memo(move || exhibit.step.get());
    let done = memo(move || exhibit.step_done(step.get()));
    let id = move || {
        let id = exhibit.manifest(|manifest| manifest.story.get(step.get()).map(|step| step.id.clone()));
        id.unwrap_or_default()
    };
    let part = move |name: &str| words.pack_attribute(&format!("story-{}", id()), name, &[]);
    announce_achievement(step, done, move || part("done"));
    let number = move |count: usize| value(count as f64, 0, false);
    let dot = |each: usize| {
        element("i").class_when("now", move || step.get() == each).class_when("past", move || each < step.get())
    };
    let progress = element("p")
        .class("progress")
        .child(element("span").class("dots").attr("aria-hidden", "true").children((0..steps).map(dot)))
        .child(element("span").text_with(move || {
            words.say_with("step-of", &[("step", number(step.get() + 1)), ("steps", number(steps))])
        }));
    let head = element("div").class("story-head").child(progress).children(reader_switch(exhibit));
    let paragraph =
        move |class: &str, text: Option<String>| text.map(|text| words.mark(element("p").class(class)).text(&text));
    card.attr_with("data-story", id)
        .class_when("done", move || done.get() == Some(true))
        .child(head)
        .child(title.text_with(move || words.pack(&format!("story-{}", id()))))
        .children_with(move || paragraph("story-text", part("text")))
        .children_with(move || question_view(exhibit, exhibit.question_of_step(step.get())?))
        .children_with(move || paragraph("story-done", (done.get() == Some(true)).then(|| part("done")).flatten()))
        .child(ways(exhibit, steps, step, done))
}

/// Chooses for whom the words are written, where the exhibit has words for more than one kind of reader.
fn reader_switch(exhibit: Exhibit) -> Option<Element> {
    let words = exhibit.words;
    let levels = exhibit.manifest(|manifest| manifest.audience.reading_levels.clone());
    let one = |level: ReadingLevel| {
        button("")
            .attr_with("aria-pressed", move || (words.reader.get() == Some(level)).to_string())
            .on(ev::click, move |_| site().read_as(level))
            .text_with(move || words.say(&format!("reader-{}", level.name())))
    };
    let group = element("div").class("readers").attr("role", "group");
    (levels.len() > 1)
        .then(|| group.attr_with("aria-label", move || words.say("reader")).children(levels.into_iter().map(one)))
}

/// The way back and the way on.
fn ways(exhibit: Exhibit, steps: usize, step: Memo<usize>, done: Memo<Option<bool>>) -> Element {
    let words = exhibit.words;
    let look = || {
        // At once: a frame later it could be taken from where a quick hand has gone meanwhile.
        access::focus("#story-title");
        access::bring_into_sight("#story-title");
    };
    let go = move |to: usize| {
        exhibit.go_to_step(to);
        look();
    };
    let begin_again = move || {
        exhibit.reset();
        look();
    };
    let back = button("button")
        .attr_with("disabled", move || (step.get() == 0).then(String::new))
        .on(ev::click, move |_| go(step.get_untracked().saturating_sub(1)))
        .text_with(move || words.say("back"));
    let is_last = memo(move || step.get() + 1 >= steps);
    let on = move || button("button").class_when("primary", move || done.get() != Some(false));
    element("div").class("story-ways").child(back).children_with(move || {
        [if is_last.get() {
            on().on(ev::click, move |_| begin_again()).text_with(move || words.say("start-again"))
        } else {
            on().on(ev::click, move |_| go(step.get_untracked() + 1))
                .text_with(move || words.say(if done.get() == Some(false) { "skip" } else { "next" }))
        }]
    })
}

/// What the visitor achieved is also said.
fn announce_achievement(step: Memo<usize>, done: Memo<Option<bool>>, words: impl Fn() -> Option<String> + 'static) {
    let before = Cell::new(None);
    effect(move || {
        let now = (step.get(), done.get());
        let undone = before.replace(Some(now)) == Some((now.0, Some(false)));
        if undone
            && now.1 == Some(true)
            && let Some(text) = words()
        {
            access::announce(&text);
        }
    });
}
