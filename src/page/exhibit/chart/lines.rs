//! Over the canvas: where "now" is, and the line the visitor has drawn.

use exhibit_contract::manifest::Chart;
use leptos::prelude::*;

use super::plot::Frame;
use crate::page::exhibit::state::Exhibit;

/// The lines, as one picture that nobody needs to read: the summary says the same.
#[component]
pub fn Lines(exhibit: Exhibit, place: usize, chart: StoredValue<Chart>, frame: RwSignal<Frame>) -> impl IntoView {
    let now_place = chart.with_value(|chart| chart.x.now.clone()).and_then(|name| exhibit.scalar(&name));
    let now = Memo::new(move |_| {
        let frame = frame.get();
        let x = exhibit.outputs.with(|outputs| now_place.and_then(|place| outputs.get(place).copied()))?;
        let seen = frame.is_laid_out() && (frame.x[0]..=frame.x[1]).contains(&x);
        seen.then(|| (frame.place(x, 0.0)[0], frame.top, frame.top + frame.height))
    });
    let prediction = chart.with_value(|chart| chart.prediction.clone());
    let drawn = Memo::new(move |_| {
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
    view! {
        <svg class="chart-lines" aria-hidden="true">
            {move || now.get().map(|(x, top, bottom)| view! { <line class="now" x1=x x2=x y1=top y2=bottom/> })}
            {move || drawn.get().map(|path| view! { <path class="drawn" d=path/> })}
        </svg>
    }
    .into_any()
}
