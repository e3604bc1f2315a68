//! Words and handles over the stage, placed by the stage's own projection: real elements, so they are sharp, named and
//! can be reached with a keyboard.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use exhibit_contract::manifest::{Camera, Handle, Label};
use leptos_dom::helpers::set_timeout;
use reactive_graph::graph::untrack;
use reactive_graph::owner::StoredValue;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use tachys::html::event as ev;
use web_sys::PointerEvent;

use super::controls::colour_class;
use super::handle::{Moved, point, shown_group};
use super::stage_view::{draggable, frame_of};
use super::state::Exhibit;
use crate::link::camera::{project, stage_point, view_projection};
use crate::page::access::announce;
use crate::page::element::{Element, element};
use crate::page::reactive::{effect, memo};
use crate::page::words::value;

/// What a place on the stage depends on: its size in CSS pixels and how far the camera is turned, in degrees.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sight {
    pub width: f64,
    pub height: f64,
    pub yaw: f64,
    pub pitch: f64,
}

/// Every label and handle of the scene.
pub fn overlay(exhibit: Exhibit, sight: RwSignal<Sight>) -> Element {
    let (labels, handles, camera) = exhibit.manifest(|manifest| {
        (manifest.scene.labels.clone(), manifest.scene.handles.clone(), manifest.scene.camera.clone())
    });
    let camera = StoredValue::new(camera);
    let labels = labels.into_iter().map(|label| label_view(exhibit, label, camera, sight));
    let handles = handles.into_iter().filter_map(|handle| handle_view(exhibit, handle, camera, sight));
    exhibit.words.mark(element("div").class("overlay")).children(labels).children(handles)
}

/// An element at a place over the stage or a chart, in CSS pixels; `at` gives none while it must not be seen.
pub fn placed(element: Element, at: impl Fn() -> Option<[f64; 2]> + Copy + 'static) -> Element {
    let length = move |axis: usize| format!("{}px", at().unwrap_or_default()[axis]);
    element.style_with("left", move || length(0)).style_with("top", move || length(1))
}

fn place(camera: StoredValue<Camera>, sight: Sight, point: [f64; 3]) -> Option<[f64; 2]> {
    let Sight { width, height, yaw, pitch } = sight;
    if width < 1.0 || height < 1.0 {
        return None;
    }
    let matrix = camera.with_value(|camera| view_projection(camera, width, height, yaw, pitch));
    project(&matrix, width, height, point).map(|at| at.map(|length| (length * 2.0).round() / 2.0))
}

fn label_view(exhibit: Exhibit, label: Label, camera: StoredValue<Camera>, sight: RwSignal<Sight>) -> Element {
    let words = exhibit.words;
    let ends = label.at_outputs.as_ref().and_then(|[x, y]| exhibit.scalar(x).zip(exhibit.scalar(y)));
    let shown = label.output.as_deref().and_then(|name| exhibit.output(name));
    let announced = shown.as_ref().map(|(range, _)| range.start).filter(|_| label.announced);
    let at = memo(move || {
        let point = exhibit.outputs.with(|outputs| match ends {
            Some((x, y)) => {
                [outputs.get(x).copied().unwrap_or_default(), outputs.get(y).copied().unwrap_or_default(), label.at[2]]
            }
            None => label.at,
        });
        place(camera, sight.get(), point)
    });
    let message = format!("label-{}", label.id);
    let text = move || match &shown {
        Some((range, variable)) => {
            let number = exhibit.outputs.with(|outputs| outputs.get(range.start).copied().unwrap_or(f64::NAN));
            words.pack_with(&message, &[("value", value(number, label.digits, variable.unit != "a"))])
        }
        None => words.pack(&message),
    };
    let text = Rc::new(text);
    if let Some(place) = announced {
        let text = text.clone();
        say_changes(exhibit, place, move || text());
    }
    let element = element("div")
        .class(&format!("label {}", colour_class(label.colour)))
        .attr("data-label", &label.id)
        .class_when("off", move || at.get().is_none());
    placed(element, move || at.get())
        .style_with("transform", move || inside(at.get().unwrap_or_default(), sight.get()))
        .text_with(move || text())
}

/// For so long nothing more is said of a label that has just been told of.
const REST: Duration = Duration::from_secs(3);

/// Says what a label says whenever the output at `place` has changed: at once, and after a rest if it changes again and again.
fn say_changes(exhibit: Exhibit, place: usize, text: impl Fn() -> String + 'static) {
    let value = memo(move || exhibit.outputs.with(|outputs| outputs.get(place).copied().unwrap_or_default()));
    let resting = RwSignal::new(false);
    let said = Cell::new(None);
    effect(move || {
        // NaN is no other than NaN.
        let now = value.get().to_bits();
        if resting.get() || !exhibit.ready.get() || said.get() == Some(now) {
            return;
        }
        if said.replace(Some(now)).is_some() {
            announce(&untrack(&text));
            resting.set(true);
            set_timeout(move || _ = resting.try_set(false), REST);
        }
    });
}

/// Centres a label on its point; near an edge of the stage the point moves to the label's own edge, so that a label of up to
/// half the stage's width, the most the style sheet lets it have, is never cut off.
fn inside(at: [f64; 2], sight: Sight) -> String {
    let share = |at: f64, of: f64, edge: f64| {
        let at = at / of.max(1.0);
        (0.5 - ((edge - at) / edge).clamp(0.0, 1.0) * 0.5 + ((at - 1.0 + edge) / edge).clamp(0.0, 1.0) * 0.5) * -100.0
    };
    let tenth = |share: f64| (share * 10.0).round() / 10.0;
    format!("translate({}%, {}%)", tenth(share(at[0], sight.width, 0.25)), tenth(share(at[1], sight.height, 0.08)))
}

fn handle_view(
    exhibit: Exhibit,
    handle: Handle,
    camera: StoredValue<Camera>,
    sight: RwSignal<Sight>,
) -> Option<Element> {
    let across = Moved::by(exhibit, Some(&handle.control))?;
    let upwards = Moved::by(exhibit, handle.y_control.as_deref());
    let point = point(exhibit, &handle.id, handle.colour, [Some(&across), upwards.as_ref()]);
    let (from, to) = (handle.from, handle.to);
    let at = {
        let (across, upwards) = (across.clone(), upwards.clone());
        memo(move || {
            let x = across.share(exhibit);
            let y = upwards.as_ref().map_or(x, |upwards| upwards.share(exhibit));
            let [x, y, z] = [(0, x), (1, y), (2, x)].map(|(axis, share)| from[axis] + (to[axis] - from[axis]) * share);
            place(camera, sight.get(), [x, y, z])
        })
    };
    let (group, shown) = (handle.control_group.clone(), shown_group(exhibit));
    let hidden = move || at.get().is_none() || (group.is_some() && group != shown.get());
    let drag = move |event: PointerEvent| {
        if event.buttons() == 0 {
            return;
        }
        let Some(frame) = frame_of(&event) else { return };
        let finger = [f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()];
        let sight = sight.get_untracked();
        match &upwards {
            Some(upwards) => {
                let Sight { width, height, yaw, pitch } = sight;
                let at = camera.with_value(|camera| stage_point(camera, width, height, yaw, pitch, finger));
                let Some(at) = at else { return };
                let share = |axis: usize| (at[axis] - from[axis]) / (to[axis] - from[axis]);
                across.set_share(exhibit, share(0));
                upwards.set_share(exhibit, share(1));
            }
            None => {
                let (Some(a), Some(b)) = (place(camera, sight, from), place(camera, sight, to)) else { return };
                let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
                let along = (finger[0] - a[0]) * dx + (finger[1] - a[1]) * dy;
                across.set_share(exhibit, along / (dx * dx + dy * dy).max(1.0));
            }
        }
    };
    let element = placed(point.class_when("off", hidden), move || at.get());
    Some(draggable(element.on(ev::pointermove, drag)))
}
