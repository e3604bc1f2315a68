//! A chart: curves with their uncertainty, points to drag, the line the visitor expects, words and a table for those who
//! do not see it.

mod curves;
mod handles;
mod lines;
pub mod plot;
mod prediction;

use std::rc::Rc;

use exhibit_contract::manifest::Chart;
use fluent_bundle::FluentValue;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ResizeObserver};

use super::controls::colour_class;
use super::state::{Exhibit, Sheet};
use crate::page::site::site;
use crate::page::theme;
use crate::page::words::value;
use curves::Curves;
use plot::Frame;

/// The chart of the step, with the others behind tabs once the story is over.
#[component]
pub fn ChartPanel(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let charts = exhibit.manifest(|manifest| manifest.charts.iter().map(|chart| chart.id.clone()).collect::<Vec<_>>());
    let shown = Memo::new(move |_| exhibit.chart.get());
    let free = move || {
        let steps = exhibit.manifest(|manifest| manifest.story.len());
        let predicts = exhibit.prediction_step(shown.get()).is_some_and(|step| step >= exhibit.step.get());
        !predicts && (steps == 0 || exhibit.step.get() > 1)
    };
    let many = charts.len() > 1;
    let tabbed = Memo::new(move |_| many && free());
    view! {
        <section class="chart-panel" class:tabbed=move || tabbed.get() aria-label=move || words.say("charts")>
            {move || tabbed.get().then(|| view! {
                <div class="chart-choice" role="group" aria-label=words.say("charts")>
                    {charts.iter().enumerate().map(|(place, id)| {
                        let message = format!("chart-{id}");
                        view! {
                            <button type="button" aria-pressed=move || (shown.get() == place).to_string()
                                on:click=move |_| exhibit.chart.set(place)>{move || words.pack(&message)}</button>
                        }.into_any()
                    }).collect_view()}
                </div>
            })}
            {move || {
                let place = shown.get();
                exhibit.manifest(|manifest| manifest.charts.get(place).cloned())
                    .map(|chart| view! { <OneChart exhibit=exhibit place=place chart=chart/> })
            }}
        </section>
    }
    .into_any()
}

#[component]
fn OneChart(exhibit: Exhibit, place: usize, chart: Chart) -> impl IntoView {
    let words = exhibit.words;
    let frame = RwSignal::new(Frame::default());
    let name = format!("chart-{}", chart.id);
    let (title, y_label, x_label, summary_of) = (name.clone(), name.clone(), name.clone(), name.clone());
    let box_node = NodeRef::<leptos::html::Div>::new();
    let failed = RwSignal::new(false);
    draw(exhibit, place, chart.clone(), box_node, frame, failed);
    let summary = Memo::new(move |_| summary(exhibit, place, &summary_of));
    announce_later(exhibit, summary);
    let unit = chart.y_unit.clone();
    let y_words = move || words.pack_attribute(&y_label, "y", &[]).unwrap_or_else(|| words.unit(&unit));
    let guess = name.clone();
    let guessed =
        Memo::new(move |_| exhibit.drawings.with(|drawings| drawings.get(place).is_some_and(|each| each.touched)));
    let drawing = Memo::new(move |_| {
        let step = exhibit.prediction_step(place);
        step == Some(exhibit.step.get())
            && exhibit.drawings.with(|drawings| drawings.get(place).is_some_and(|each| !each.done))
    });
    let legend = chart.series.clone();
    let chart_id = chart.id.clone();
    let chart = StoredValue::new(chart);
    view! {
        <figure class="chart" data-chart=chart_id.clone() aria-labelledby="chart-title" aria-describedby="chart-summary">
            <div class="chart-head">
                <h2 id="chart-title">{move || words.pack(&title)}</h2>
                <button type="button" class="button quiet" on:click=move |_| exhibit.sheet.set(Some(Sheet::Table(place)))>
                    <span aria-hidden="true" class="icon">"▤"</span>
                    <span>{move || words.say("table")}</span>
                </button>
            </div>
            <p class="chart-y">
                <span>{y_words}</span>
                    <span class="legend">
                        {(legend.len() > 1).then(|| legend.into_iter().map(|series| {
                            let message = format!("chart-{}-{}", chart_id, series.id);
                            view! {
                                <span class=format!("legend-entry {}", colour_class(series.colour)) class:dashed=series.dashed>
                                    <i aria-hidden="true"></i>{move || words.pack(&message)}
                                </span>
                            }.into_any()
                        }).collect_view())}
                        {move || guessed.get().then(|| view! {
                            <span class="legend-entry guess"><i aria-hidden="true"></i>{words.pack(&format!("{guess}-prediction"))}</span>
                        })}
                    </span>
            </p>
            <div class="chart-box" node_ref=box_node class:drawing=move || drawing.get()>
                {move || failed.get().then(|| view! { <p class="chart-failed">{words.say("chart-failed")}</p> })}
                <lines::Lines exhibit=exhibit place=place chart=chart frame=frame/>
                {move || drawing.get().then(|| view! { <prediction::DrawHere exhibit=exhibit place=place chart=chart frame=frame/> })}
                {move || (!drawing.get()).then(|| view! { <handles::Handles exhibit=exhibit chart=chart frame=frame/> })}
            </div>
            <prediction::Afterwards exhibit=exhibit place=place chart=chart/>
            <figcaption id="chart-summary">
                <span class="chart-x unseen">{move || words.pack_attribute(&x_label, "x", &[])}</span>
                {move || summary.get()}
            </figcaption>
        </figure>
    }
    .into_any()
}

/// Loads uPlot and draws into the box: again when colours change, sized with the box, fed by the outputs.
fn draw(
    exhibit: Exhibit,
    place: usize,
    chart: Chart,
    box_node: NodeRef<leptos::html::Div>,
    frame: RwSignal<Frame>,
    failed: RwSignal<bool>,
) {
    let curves = RwSignal::<Option<Rc<Curves>>, LocalStorage>::new_local(None);
    let loaded = RwSignal::new(false);
    spawn_local(async move {
        let result = plot::load().await;
        if loaded.is_disposed() {
            return;
        }
        match result {
            Ok(()) => loaded.set(true),
            Err(_) => failed.set(true),
        }
    });
    Effect::new(move || {
        theme::dark().track();
        let (true, Some(element)) = (loaded.get(), box_node.get()) else { return };
        let target: &HtmlElement = &element;
        // The old one must be gone before the new one moves in.
        curves.set(None);
        let made = Curves::new(exhibit, chart.clone(), target, frame).map(Rc::new);
        failed.set(made.is_none());
        curves.set(made);
    });
    Effect::new(move || {
        let outputs = exhibit.outputs.get();
        let hidden = exhibit.hides_answer(place);
        let hidden_from = hidden.then(|| {
            exhibit
                .manifest(|manifest| manifest.charts.get(place)?.prediction.as_ref().map(|prediction| prediction.from))
        });
        exhibit.words.language();
        if exhibit.ready.get()
            && let Some(curves) = curves.get()
        {
            curves.show(&outputs, hidden_from.flatten());
        }
    });
    // The observer lives as long as the box: dropping it with the chart frees both.
    let observer = StoredValue::<Option<(ResizeObserver, Closure<dyn FnMut()>)>, LocalStorage>::new_local(None);
    Effect::new(move || {
        let Some(element) = box_node.get() else { return };
        let target: HtmlElement = element.clone().unchecked_into();
        let sized = Closure::<dyn FnMut()>::new(move || {
            if let Some(Some(curves)) = curves.try_get_untracked() {
                curves.resize(f64::from(target.client_width()), f64::from(target.client_height()));
            }
        });
        if let Ok(watch) = ResizeObserver::new(sized.as_ref().unchecked_ref()) {
            watch.observe(&element);
            observer.set_value(Some((watch, sized)));
        }
    });
    on_cleanup(move || {
        if let Some(Some((watch, _))) = observer.try_update_value(Option::take) {
            watch.disconnect();
        }
        let _ = curves.try_set(None);
    });
}

/// The chart in words, with every scalar output for the sentence to use.
fn summary(exhibit: Exhibit, place: usize, message: &str) -> String {
    let words = exhibit.words;
    if exhibit.hides_answer(place) {
        return words.pack_attribute(&format!("{message}-prediction"), "help", &[]).unwrap_or_default();
    }
    let names: Vec<(String, usize, u8, bool)> = exhibit.manifest(|manifest| {
        let digits = |name: &str| {
            let readout = manifest.readouts.iter().find(|each| {
                each.output == name || each.low.as_deref() == Some(name) || each.high.as_deref() == Some(name)
            });
            let label = || {
                manifest.scene.labels.iter().find(|each| each.output.as_deref() == Some(name)).map(|each| each.digits)
            };
            readout.map(|each| each.digits).or_else(label)
        };
        let usual = |unit: &str| match unit {
            "K" => 1,
            "Gt/a" => 1,
            _ => 0,
        };
        let scalars = manifest.model.outputs().filter(|(variable, _)| variable.dimension == 1);
        scalars
            .map(|(variable, range)| {
                let digits = digits(&variable.name).unwrap_or_else(|| usual(&variable.unit));
                (variable.name.clone(), range.start, digits, variable.unit != "a")
            })
            .collect()
    });
    exhibit.outputs.with(|outputs| {
        let args: Vec<(String, FluentValue)> = names
            .into_iter()
            .map(|(name, at, digits, grouped)| {
                (name, value(outputs.get(at).copied().unwrap_or(f64::NAN), digits, grouped))
            })
            .collect();
        words.pack_attribute_named(message, "summary", &args).unwrap_or_default()
    })
}

/// Says the summary once the visitor has stopped moving things.
fn announce_later(exhibit: Exhibit, summary: Memo<String>) {
    let timer = StoredValue::<Option<TimeoutHandle>>::new(None);
    Effect::new(move |before: Option<u32>| {
        let moved = exhibit.moved.get();
        if before.is_some_and(|before| before != moved) {
            if let Some(timer) = timer.get_value() {
                timer.clear();
            }
            let wait = std::time::Duration::from_millis(1_500);
            let later = set_timeout_with_handle(
                move || {
                    if let Some(summary) = summary.try_get_untracked() {
                        site().announce(summary);
                    }
                },
                wait,
            );
            timer.set_value(later.ok());
        }
        moved
    });
}
