//! What can be done to the scene as a whole: the model's actions, and, where it moves on by itself, its time.

use exhibit_contract::manifest::Action;
use reactive_graph::prelude::*;
use tachys::html::event as ev;

use super::state::Exhibit;
use crate::page::element::{Element, button, element};
use crate::page::words::value;

const SPEEDS: [f64; 3] = [0.5, 1.0, 2.0];

/// Actions, pause, step and speed; no time for a model that waits for the visitor.
pub fn clock_bar(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    let (runs, actions) = exhibit.manifest(|manifest| (manifest.model.runs, manifest.model.actions.clone()));
    let action_button = |(place, action): (usize, Action)| {
        let message = format!("action-{}", action.id);
        button("button action")
            .attr("data-action", &action.id)
            .on(ev::click, move |_| exhibit.act(place as u32))
            .text_with(move || words.pack(&message))
    };
    let bar = element("div").class("clock").attr("role", "group").attr_with("aria-label", move || words.say("time"));
    let bar = match actions.is_empty() {
        true => bar,
        false => {
            bar.child(element("div").class("actions").children(actions.into_iter().enumerate().map(action_button)))
        }
    };
    if runs { with_time(exhibit, bar) } else { bar }
}

fn with_time(exhibit: Exhibit, bar: Element) -> Element {
    let (words, running) = (exhibit.words, exhibit.running);
    let sign = || element("span").attr("aria-hidden", "true");
    let next_speed = move || {
        let at = SPEEDS.iter().position(|speed| *speed == exhibit.speed.get_untracked()).unwrap_or(1);
        SPEEDS[(at + 1) % SPEEDS.len()]
    };
    let pause = button("button round")
        .attr_with("aria-label", move || words.say(if running.get() { "pause" } else { "go-on" }))
        .on(ev::click, move |_| exhibit.set_running(!running.get_untracked()))
        .child(sign().attr_with("class", move || (if running.get() { "icon-pause" } else { "icon-play" }).to_owned()));
    let step = move || {
        button("button round")
            .attr_with("aria-label", move || words.say("one-step"))
            .on(ev::click, move |_| {
                if let Some(supervisor) = exhibit.supervisor() {
                    supervisor.step_once();
                }
            })
            .child(sign().class("icon-step"))
    };
    let speed = button("button round speed")
        .attr_with("aria-label", move || words.say_with("speed", &[("speed", value(exhibit.speed.get(), 1, false))]))
        .on(ev::click, move |_| exhibit.set_speed(next_speed()))
        .child(sign().text_with(move || {
            let speed = exhibit.speed.get();
            format!("×{}", words.number(speed, u8::from(speed < 1.0), false, "1"))
        }));
    bar.child(pause).child_when(move || !running.get(), step).child(speed)
}
