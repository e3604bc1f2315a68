//! "Draw what you expect": by fingers or mouse across the chart, or with the keyboard from point to point; compared afterwards.

use exhibit_contract::manifest::{Chart, Prediction};
use reactive_graph::graph::untrack;
use reactive_graph::owner::StoredValue;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use tachys::html::event as ev;
use web_sys::{KeyboardEvent, PointerEvent};

use super::plot::Frame;
use crate::page::access::{announce, focus};
use crate::page::element::{Element, button, element};
use crate::page::exhibit::handle::stepped;
use crate::page::exhibit::labels::placed;
use crate::page::exhibit::stage_view::{draggable, frame_of};
use crate::page::exhibit::state::{Drawing, Exhibit};
use crate::page::reactive::memo;
use crate::page::words::value;

/// The surface to draw on, and a slider for each kept point.
pub fn draw_here(exhibit: Exhibit, place: usize, chart: StoredValue<Chart>, frame: RwSignal<Frame>) -> Vec<Element> {
    let words = exhibit.words;
    let Some(prediction) = chart.with_value(|chart| chart.prediction.clone()) else { return Vec::new() };
    let (id, digits, unit) = chart.with_value(|chart| (chart.id.clone(), chart.digits, chart.y_unit.clone()));
    let count = ((prediction.to - prediction.from) / prediction.step).round().max(1.0) as usize + 1;
    let start = start_place(exhibit, chart, &prediction);
    let start_value =
        move || exhibit.outputs.with(|outputs| start.and_then(|start| outputs.get(start).copied()).unwrap_or_default());
    let change = move |change: &dyn Fn(&mut Vec<f64>)| {
        let first = untrack(start_value);
        exhibit.drawings.update(|drawings| {
            let Some(drawing) = drawings.get_mut(place) else { return };
            if drawing.points.len() != count {
                *drawing = Drawing { points: vec![f64::NAN; count], ..Drawing::default() };
            }
            drawing.points[0] = first;
            drawing.touched = true;
            change(&mut drawing.points);
        });
    };
    // Where each finger was, so that a quick stroke leaves no gap.
    let before = StoredValue::new(Vec::<(i32, usize, f64)>::new());
    let (from, step) = (prediction.from, prediction.step);
    let forget = move |pointer: i32| before.update_value(|all| all.retain(|each| each.0 != pointer));
    let stroke = move |event: PointerEvent| {
        let pointer = event.pointer_id();
        if event.buttons() == 0 {
            return forget(pointer);
        }
        let frame = frame.get_untracked();
        let Some(area) = frame_of(&event).filter(|_| frame.is_laid_out()) else { return };
        let [x, y] = frame.value(f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top());
        let (number, y) = (((x - from) / step).round(), y.clamp(frame.y[0], frame.y[1]));
        if number < 1.0 {
            return;
        }
        let number = (number as usize).min(count - 1);
        let last = before.with_value(|all| all.iter().find(|each| each.0 == pointer).map(|each| (each.1, each.2)));
        let last = last.unwrap_or((number, y));
        forget(pointer);
        before.update_value(|all| all.push((pointer, number, y)));
        change(&|points| {
            let (low, high) = (number.min(last.0), number.max(last.0));
            for (each, point) in points.iter_mut().enumerate().take(high + 1).skip(low) {
                let share = if number == last.0 {
                    1.0
                } else {
                    (each as f64 - last.0 as f64) / (number as f64 - last.0 as f64)
                };
                *point = last.1 + (y - last.1) * share;
            }
        });
    };
    let stroke_down = move |event: PointerEvent| {
        forget(event.pointer_id());
        stroke(event);
    };
    // A point not yet drawn stands where its left neighbour does.
    let effective = move |number: usize| {
        let drawn = exhibit.drawings.with(|drawings| {
            let points = &drawings.get(place)?.points;
            points.get(..=number)?.iter().rev().find(|point| point.is_finite()).copied()
        });
        drawn.unwrap_or_else(start_value)
    };
    let name = format!("chart-{id}-prediction");
    let touched = move || exhibit.drawings.with(|drawings| drawings.get(place).is_some_and(|drawing| drawing.touched));
    let points = (1..count).map(|number| {
        let x = from + step * number as f64;
        let (unit, name) = (unit.clone(), name.clone());
        let at = memo(move || {
            let frame = frame.get();
            frame.is_laid_out().then(|| frame.place(x, effective(number).clamp(frame.y[0], frame.y[1])))
        });
        let drawn = move || {
            exhibit.drawings.with(|drawings| {
                drawings.get(place).and_then(|each| each.points.get(number)).is_some_and(|point| point.is_finite())
            })
        };
        let range = move || frame.get().y;
        let key = move |event: KeyboardEvent| {
            let neighbour = match event.key().as_str() {
                "ArrowLeft" => Some(number - 1),
                "ArrowRight" => Some(number + 1),
                "Home" => Some(1),
                "End" => Some(count - 1),
                _ => None,
            };
            if let Some(neighbour) = neighbour {
                event.prevent_default();
                // Beyond either end there is none.
                return focus(&format!("#draw-{neighbour}"));
            }
            let [low, high] = untrack(range);
            let fine = (high - low) / 40.0;
            if let Some(to) = stepped(&event.key(), untrack(|| effective(number)), fine, low, high) {
                event.prevent_default();
                change(&|points| {
                    if let Some(point) = points.get_mut(number) {
                        *point = to;
                    }
                });
            }
        };
        let spoken = move || {
            let number_words = words.number(effective(number), digits, false, "1");
            format!("{number_words} {}", words.unit(&unit))
        };
        let element = element("div")
            .class("handle draw-point")
            .attr("id", &format!("draw-{number}"))
            .class_when("drawn", drawn)
            .attr("role", "slider")
            .attr("tabindex", "0")
            .attr("aria-orientation", "vertical")
            .attr_with("aria-label", move || {
                format!("{} {}", words.pack(&name), chart.with_value(|chart| words.along(&chart.x, x)))
            })
            .attr_with("aria-valuemin", move || range()[0].to_string())
            .attr_with("aria-valuemax", move || range()[1].to_string())
            .attr_with("aria-valuenow", move || effective(number).to_string())
            .attr_with("aria-valuetext", spoken);
        placed(element, move || at.get()).on(ev::keydown, key)
    });
    let start_at = move || {
        let frame = frame.get();
        frame.is_laid_out().then(|| frame.place(from, start_value()))
    };
    let area = element("div").class("draw-area").on(ev::pointerdown, stroke_down).on(ev::pointermove, stroke);
    let area = draggable(area);
    let start = placed(element("div").class("draw-start").attr("aria-hidden", "true"), start_at);
    let hint = element("p")
        .class("draw-hint")
        .class_when("off", touched)
        .attr("aria-hidden", "true")
        .text_with(move || words.say("draw-here"));
    [area, start, hint].into_iter().chain(points).collect()
}

/// Below the chart: the way to finish while drawing, and the comparison afterwards.
pub fn afterwards(exhibit: Exhibit, place: usize, chart: StoredValue<Chart>) -> Option<Element> {
    let words = exhibit.words;
    let prediction = chart.with_value(|chart| chart.prediction.clone())?;
    let drawing = move || exhibit.drawings.with(|drawings| drawings.get(place).cloned().unwrap_or_default());
    let here = move || exhibit.prediction_step(place) == Some(exhibit.step.get());
    let compared = memo(move || compared(exhibit, chart, &prediction, &drawing()));
    let finish = move |_| {
        exhibit.drawings.update(|drawings| {
            if let Some(drawing) = drawings.get_mut(place) {
                let mut last = f64::NAN;
                for point in &mut drawing.points {
                    if point.is_finite() { last = *point } else { *point = last }
                }
                drawing.done = true;
            }
        });
        // The button goes, as does the one below.
        focus("#chart-title");
        if let Some(text) = compared.get_untracked() {
            announce(&text);
        }
        exhibit.moved.update(|moved| *moved += 1);
    };
    let again = move |_| {
        exhibit.drawings.update(|drawings| {
            if let Some(drawing) = drawings.get_mut(place) {
                *drawing = Drawing::default();
            }
        });
        focus("#chart-title");
    };
    let done_button = move || {
        button("button primary")
            .attr_with("disabled", move || (!drawing().touched).then(String::new))
            .on(ev::click, finish)
            .text_with(move || words.say("prediction-done"))
    };
    let again_button = move || button("button").on(ev::click, again).text_with(move || words.say("prediction-again"));
    Some(
        element("div")
            .class("afterwards")
            .child_when(move || here() && !drawing().done, done_button)
            .children_with(move || compared.get().map(|text| element("p").class("compared").text(&text)))
            .child_when(move || here() && drawing().touched, again_button),
    )
}

/// The place, among all outputs, of the value at which the visitor begins.
fn start_place(exhibit: Exhibit, chart: StoredValue<Chart>, prediction: &Prediction) -> Option<usize> {
    value_place(exhibit, chart, &prediction.series, prediction.from).map(|places| places[0])
}

/// The places of a series' value, low end and high end at `x`; the value's own where it has no ends.
fn value_place(exhibit: Exhibit, chart: StoredValue<Chart>, series: &str, x: f64) -> Option<[usize; 3]> {
    chart.with_value(|chart| {
        let series = chart.series.iter().find(|each| each.id == series)?;
        let offset = ((x - chart.x.first) / chart.x.step).round().max(0.0) as usize;
        let at = |name: &str| {
            exhibit.output(name).filter(|(range, _)| offset < range.len()).map(|(range, _)| range.start + offset)
        };
        let middle = at(&series.output)?;
        let end = |name: &Option<String>| name.as_deref().and_then(at).unwrap_or(middle);
        Some([middle, end(&series.low), end(&series.high)])
    })
}

/// What was drawn beside what came.
fn compared(exhibit: Exhibit, chart: StoredValue<Chart>, prediction: &Prediction, drawing: &Drawing) -> Option<String> {
    let drawn = drawing.points.last().copied().filter(|drawn| drawing.done && drawn.is_finite())?;
    let places = value_place(exhibit, chart, &prediction.series, prediction.to)?;
    let (digits, x) = chart.with_value(|chart| (chart.digits, exhibit.words.along(&chart.x, prediction.to)));
    let years = chart.with_value(|chart| chart.x.unit == "a");
    let at = |place: usize| {
        exhibit.outputs.with(|outputs| value(outputs.get(place).copied().unwrap_or(f64::NAN), digits, true))
    };
    let args = [
        ("drawn", value(drawn, digits, true)),
        ("answer", at(places[0])),
        ("low", at(places[1])),
        ("high", at(places[2])),
        ("x", x.into()),
        // Whether $x is a year, and whether the answer has a band.
        ("years", value(f64::from(u8::from(years)), 0, false)),
        ("band", value(f64::from(u8::from(places[1] != places[2])), 0, false)),
        ("unit", exhibit.words.unit(&chart.with_value(|chart| chart.y_unit.clone())).into()),
    ];
    Some(exhibit.words.say_with("prediction-compared", &args))
}
