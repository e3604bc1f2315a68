//! Over the canvas: where "now" is, and the line the visitor has drawn.

use exhibit_contract::manifest::Chart;
use reactive_graph::owner::StoredValue;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use super::plot::Frame;
use crate::page::element::{Element, svg};
use crate::page::exhibit::state::Exhibit;
use crate::page::reactive::memo;

/// The lines, as one picture that nobody needs to read: the summary says the same.
pub fn lines(exhibit: Exhibit, place: usize, chart: StoredValue<Chart>, frame: RwSignal<Frame>) -> Element {
    let now_place = chart.with_value(|chart| chart.x.now.clone()).and_then(|name| exhibit.scalar(&name));
    let now = memo(move || {
        let frame = frame.get();
        let x = exhibit.outputs.with(|outputs| now_place.and_then(|place| outputs.get(place).copied()))?;
        let seen = frame.is_laid_out() && (frame.x[0]..=frame.x[1]).contains(&x);
        seen.then(|| frame.place(x, 0.0))
    });
    let now_line = move || {
        let across = move || now.get().map(|[left, _]| left.to_string());
        svg("line")
            .class("now")
            .attr_with("x1", across)
            .attr_with("x2", across)
            .attr_with("y1", move || frame.get().top.to_string())
            .attr_with("y2", move || (frame.get().top + frame.get().height).to_string())
    };
    let prediction = chart.with_value(|chart| chart.prediction.clone());
    let drawn = memo(move || {
        let prediction = prediction.as_ref()?;
        let frame = frame.get();
        let points = exhibit
            .drawings
            .with(|drawings| drawings.get(place).filter(|each| each.touched).map(|each| each.points.clone()))?;
        frame.is_laid_out().then(|| {
            let mut path = String::new();
            for (number, y) in points.iter().enumerate().filter(|(_, y)| y.is_finite()) {
                let [left, top] = frame.place(prediction.from + prediction.step * number as f64, *y);
                path.push_str(&format!("{}{left} {top}", if path.is_empty() { 'M' } else { 'L' }));
            }
            path
        })
    });
    svg("svg")
        .class("chart-lines")
        .attr("aria-hidden", "true")
        .child_when(move || now.with(Option::is_some), now_line)
        .child_when(
            move || drawn.with(Option::is_some),
            move || svg("path").class("drawn").attr_with("d", move || drawn.get()),
        )
}
