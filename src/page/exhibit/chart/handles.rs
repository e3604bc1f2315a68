//! Points on the chart to drag: sliders in their own right, moved by finger, mouse and arrow keys.

use exhibit_contract::manifest::{Chart, ChartDrag};
use reactive_graph::owner::StoredValue;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use tachys::html::event as ev;
use web_sys::PointerEvent;

use super::plot::Frame;
use crate::page::element::Element;
use crate::page::exhibit::answer_time::input_mark;
use crate::page::exhibit::handle::{Moved, point};
use crate::page::exhibit::labels::placed;
use crate::page::exhibit::stage_view::{draggable, frame_of};
use crate::page::exhibit::state::Exhibit;
use crate::page::reactive::memo;

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

fn handle(exhibit: Exhibit, drag: ChartDrag, frame: RwSignal<Frame>) -> Option<Element> {
    let (x_place, y_place) = (exhibit.scalar(&drag.x_output)?, exhibit.scalar(&drag.y_output)?);
    let across = Moved::by(exhibit, drag.x_control.as_deref());
    let upwards = Moved::by(exhibit, drag.y_control.as_deref());
    let per_unit = drag.y_control_per_unit.as_deref().and_then(|name| exhibit.scalar(name));
    let at = memo(move || {
        let frame = frame.get();
        let (x, y) = exhibit.outputs.with(|outputs| (outputs.get(x_place).copied(), outputs.get(y_place).copied()));
        let (x, y) = (x?, y?);
        let seen = frame.is_laid_out() && x.is_finite() && y.is_finite();
        seen.then(|| frame.place(x.clamp(frame.x[0], frame.x[1]), y.clamp(frame.y[0], frame.y[1])))
    });
    let point = point(exhibit, &drag.id, drag.colour, [across.as_ref(), upwards.as_ref()]);
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
    let element = placed(point.class_when("off", move || at.get().is_none()), move || at.get());
    Some(draggable(element.on(ev::pointermove, pull)))
}
