//! A point to drag, on a chart or in the scene: a slider in its own right, for finger, mouse and arrow keys. Where it is and
//! what a pull does is said by whoever places it.

use exhibit_contract::manifest::{Colour, Control};
use reactive_graph::computed::Memo;
use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;
use tachys::html::event as ev;
use web_sys::KeyboardEvent;

use super::answer_time::input_mark;
use super::controls::colour_class;
use super::state::Exhibit;
use crate::page::element::{Element, element};
use crate::page::reactive::memo;

/// The group whose points are shown.
pub fn shown_group(exhibit: Exhibit) -> Memo<Option<String>> {
    memo(move || {
        exhibit.manifest(|manifest| {
            let shown = manifest.story.get(exhibit.step.get()).map(|step| step.control_groups.clone());
            let group = manifest.control_groups.get(exhibit.group.get()).map(|group| group.id.clone());
            group.filter(|group| shown.is_none_or(|shown| shown.contains(group)))
        })
    })
}

/// A control moved by a point, with its range.
#[derive(Clone)]
pub struct Moved {
    pub control: Control,
    number: usize,
    min: f64,
    max: f64,
}

impl Moved {
    /// The control `id`, if there is one.
    pub fn by(exhibit: Exhibit, id: Option<&str>) -> Option<Self> {
        let control = exhibit.control(id?)?;
        let (number, variable) = exhibit.input(control.inputs.first()?)?;
        Some(Self { control, number, min: variable.min.unwrap_or(0.0), max: variable.max.unwrap_or(1.0) })
    }

    fn now(&self, exhibit: Exhibit) -> f64 {
        exhibit.values.with(|values| values.get(self.number).copied().unwrap_or_default())
    }

    /// Where it stands between its least value, 0, and its greatest, 1.
    pub fn share(&self, exhibit: Exhibit) -> f64 {
        ((self.now(exhibit) - self.min) / (self.max - self.min)).clamp(0.0, 1.0)
    }

    /// Moves it to a share of its range.
    pub fn set_share(&self, exhibit: Exhibit, share: f64) {
        input_mark();
        exhibit.set_control(&self.control, self.min + (self.max - self.min) * share.clamp(0.0, 1.0));
    }
}

/// The point `id`, which moves a control sideways, one up and down, or both.
pub fn point(exhibit: Exhibit, id: &str, colour: Colour, moved: [Option<&Moved>; 2]) -> Element {
    let words = exhibit.words;
    let both: Vec<Moved> = moved.into_iter().flatten().cloned().collect();
    let message = format!("handle-{id}");
    let point = element("div")
        .class(&format!("handle {}{}", colour_class(colour), if both.len() > 1 { " both-ways" } else { "" }))
        .attr("data-handle", id)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr_with("aria-label", move || words.pack(&message));
    let Some(first) = both.first().cloned() else { return point };
    let spoken = {
        let both = both.clone();
        move || {
            let one = |moved: &Moved| {
                let (_, variable) = exhibit.input(moved.control.inputs.first()?)?;
                Some(words.quantity(&variable, moved.now(exhibit), moved.control.digits, false))
            };
            both.iter().filter_map(one).collect::<Vec<_>>().join(" · ")
        }
    };
    let key = move |event: KeyboardEvent| {
        let name = event.key();
        let is_vertical = matches!(name.as_str(), "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown");
        let Some(moved) = (if is_vertical { both.last() } else { both.first() }) else { return };
        let now = untrack(|| moved.now(exhibit));
        if let Some(value) = stepped(&name, now, moved.control.step, moved.min, moved.max) {
            event.prevent_default();
            input_mark();
            exhibit.set_control(&moved.control, value);
        }
    };
    point
        .attr("aria-valuemin", &first.min.to_string())
        .attr("aria-valuemax", &first.max.to_string())
        .attr_with("aria-valuenow", move || first.now(exhibit).to_string())
        .attr_with("aria-valuetext", spoken)
        .on(ev::keydown, key)
}

/// Where a key takes a slider, as the ARIA slider pattern has it.
pub fn stepped(key: &str, now: f64, step: f64, min: f64, max: f64) -> Option<f64> {
    let to = match key {
        "ArrowRight" | "ArrowUp" => now + step,
        "ArrowLeft" | "ArrowDown" => now - step,
        "PageUp" => now + step * 10.0,
        "PageDown" => now - step * 10.0,
        "Home" => min,
        "End" => max,
        _ => return None,
    };
    Some(to.clamp(min, max))
}
