//! Points on the chart to drag: sliders in their own right, moved by finger, mouse and arrow keys.

use exhibit_contract::manifest::{Chart, ChartDrag, Control};
use reactive_graph::computed::Memo;
use reactive_graph::graph::untrack;
use reactive_graph::owner::StoredValue;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use tachys::html::event as ev;
use web_sys::{KeyboardEvent, PointerEvent};

use super::plot::Frame;
use crate::page::element::{Element, element};
use crate::page::exhibit::controls::colour_class;
use crate::page::exhibit::labels::{placed, stepped};
use crate::page::exhibit::stage_view::{draggable, frame_of};
use crate::page::exhibit::state::Exhibit;
use crate::page::exhibit::visit::input_mark;
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

/// Every point of a group, and those of none.
pub fn handles(
    exhibit: Exhibit,
    chart: StoredValue<Chart>,
    frame: RwSignal<Frame>,
    group: Option<String>,
) -> Vec<Element> {
    let of_group = |drag: &&ChartDrag| drag.control_group.is_none() || drag.control_group == group;
    chart.with_value(|chart| {
        chart.drags.iter().filter(of_group).filter_map(|drag| handle(exhibit, drag.clone(), frame)).collect()
    })
}

/// A control moved by a point, with its range.
#[derive(Clone)]
struct Moved {
    control: Control,
    number: usize,
    min: f64,
    max: f64,
}

fn moved(exhibit: Exhibit, id: Option<&str>) -> Option<Moved> {
    let control = exhibit.control(id?)?;
    let (number, variable) = exhibit.input(control.inputs.first()?)?;
    Some(Moved { control, number, min: variable.min.unwrap_or(0.0), max: variable.max.unwrap_or(1.0) })
}

fn handle(exhibit: Exhibit, drag: ChartDrag, frame: RwSignal<Frame>) -> Option<Element> {
    let words = exhibit.words;
    let (x_place, y_place) = (exhibit.scalar(&drag.x_output)?, exhibit.scalar(&drag.y_output)?);
    let across = moved(exhibit, drag.x_control.as_deref());
    let upwards = moved(exhibit, drag.y_control.as_deref());
    let first = across.clone().or_else(|| upwards.clone())?;
    let per_unit = drag.y_control_per_unit.as_deref().and_then(|name| exhibit.scalar(name));
    let at = memo(move || {
        let frame = frame.get();
        let (x, y) = exhibit.outputs.with(|outputs| (outputs.get(x_place).copied(), outputs.get(y_place).copied()));
        let (x, y) = (x?, y?);
        let seen = frame.is_laid_out() && x.is_finite() && y.is_finite();
        seen.then(|| frame.place(x.clamp(frame.x[0], frame.x[1]), y.clamp(frame.y[0], frame.y[1])))
    });
    let now = move |moved: &Moved| exhibit.values.with(|values| values.get(moved.number).copied().unwrap_or_default());
    let spoken = {
        let both: Vec<Moved> = across.iter().chain(&upwards).cloned().collect();
        move || {
            let parts: Vec<String> = both
                .iter()
                .filter_map(|moved| {
                    let (_, variable) = exhibit.input(moved.control.inputs.first()?)?;
                    Some(words.quantity(&variable, now(moved), moved.control.digits, false))
                })
                .collect();
            parts.join(" · ")
        }
    };
    let key = {
        let (across, upwards) = (across.clone(), upwards.clone());
        move |event: KeyboardEvent| {
            let name = event.key();
            let is_vertical = matches!(name.as_str(), "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown");
            let moved =
                if is_vertical { upwards.as_ref().or(across.as_ref()) } else { across.as_ref().or(upwards.as_ref()) };
            let Some(moved) = moved else { return };
            let value = untrack(|| now(moved));
            if let Some(value) = stepped(&name, value, moved.control.step, moved.min, moved.max) {
                event.prevent_default();
                input_mark();
                exhibit.set_control(&moved.control, value);
            }
        }
    };
    let pull = move |event: PointerEvent| {
        if event.buttons() == 0 {
            return;
        }
        let Some(area) = frame_of(&event) else { return };
        let frame = frame.get_untracked();
        let [x, y] = frame.value(f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
        input_mark();
        if let Some(across) = &across {
            exhibit.set_control(&across.control, x);
        }
        if let Some(upwards) = &upwards {
            let per = per_unit.and_then(|place| exhibit.outputs.with_untracked(|outputs| outputs.get(place).copied()));
            exhibit.set_control(&upwards.control, y * per.unwrap_or(1.0));
        }
    };
    let message = format!("handle-{}", drag.id);
    let both_ways = if drag.y_control.is_some() && drag.x_control.is_some() { " both-ways" } else { "" };
    let element = element("div")
        .class(&format!("handle {}{both_ways}", colour_class(drag.colour)))
        .attr("data-handle", &drag.id)
        .attr("role", "slider")
        .attr("tabindex", "0")
        .class_when("off", move || at.get().is_none())
        .attr_with("aria-label", move || words.pack(&message))
        .attr("aria-valuemin", &first.min.to_string())
        .attr("aria-valuemax", &first.max.to_string())
        .attr_with("aria-valuenow", move || now(&first).to_string())
        .attr_with("aria-valuetext", spoken);
    let element = placed(element, move || at.get());
    Some(draggable(element.on(ev::keydown, key).on(ev::pointermove, pull)))
}
