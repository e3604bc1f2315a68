//! A chart: curves with their uncertainty, points to drag, the line the visitor expects, words and a table for those who
//! do not see it.

mod curves;
mod handles;
mod lines;
pub mod plot;
mod prediction;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use exhibit_contract::manifest::{Chart, Manifest, Series, Variable, VariableType};
use fluent_bundle::FluentValue;
use leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use reactive_graph::computed::Memo;
use reactive_graph::owner::{LocalStorage, StoredValue, on_cleanup};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use tachys::html::event as ev;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::controls::colour_class;
use super::handle::shown_group;
use super::state::{Exhibit, Sheet};
use crate::page::access::{announce, follow_size};
use crate::page::element::{Element, button, element, icon};
use crate::page::reactive::{effect, memo};
use crate::page::theme;
use crate::page::words::{short, value};
use curves::Curves;
use plot::Frame;

/// The chart of the step, with the others behind tabs once the story is over.
pub fn chart_panel(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    let charts = exhibit.manifest(|manifest| manifest.charts.iter().map(|chart| chart.id.clone()).collect::<Vec<_>>());
    let shown = memo(move || exhibit.chart.get());
    let free = move || {
        let steps = exhibit.manifest(|manifest| manifest.story.len());
        let predicts = exhibit.prediction_step(shown.get()).is_some_and(|step| step >= exhibit.step.get());
        !predicts && (steps == 0 || exhibit.step.get() > 1)
    };
    let many = charts.len() > 1;
    let tabbed = memo(move || many && free());
    let choose_button = move |(place, id): (usize, &String)| {
        let message = format!("chart-{id}");
        element("button")
            .attr("type", "button")
            .attr_with("aria-pressed", move || (shown.get() == place).to_string())
            .on(ev::click, move |_| exhibit.chart.set(place))
            .text_with(move || words.pack(&message))
    };
    let choice = move || {
        element("div")
            .class("chart-choice")
            .attr("role", "group")
            .attr_with("aria-label", move || words.say("charts"))
            .children(charts.iter().enumerate().map(choose_button))
    };
    element("section")
        .class("chart-panel")
        .class_when("tabbed", move || tabbed.get())
        .attr_with("aria-label", move || words.say("charts"))
        .child_when(move || tabbed.get(), choice)
        .children_with(move || one_chart(exhibit, shown.get()))
}

fn one_chart(exhibit: Exhibit, place: usize) -> Option<Element> {
    let words = exhibit.words;
    let chart = exhibit.manifest(|manifest| manifest.charts.get(place).cloned())?;
    let name = format!("chart-{}", chart.id);
    let (title, x_label, summary_of) = (name.clone(), name.clone(), name.clone());
    let summary = memo(move || summary(exhibit, place, &summary_of));
    announce_later(exhibit, summary);
    let table = button("button quiet")
        .on(ev::click, move |_| exhibit.sheet.set(Some(Sheet::Table(place))))
        .child(icon("▤"))
        .child(element("span").text_with(move || words.say("table")));
    let head = element("div")
        .class("chart-head")
        .child(
            words
                .mark(element("h2").attr("id", "chart-title").attr("tabindex", "-1"))
                .text_with(move || words.pack(&title)),
        )
        .child(table);
    let x_words = element("span").class("chart-x unseen");
    let caption = words
        .mark(element("figcaption"))
        .attr("id", "chart-summary")
        .child(x_words.text_with(move || words.pack_attribute(&x_label, "x", &[])))
        .text_with(move || summary.get());
    let figure = element("figure")
        .class("chart")
        .attr("data-chart", &chart.id)
        .attr("aria-labelledby", "chart-title")
        .attr("aria-describedby", "chart-summary")
        .child(head)
        .child(y_line(exhibit, place, &chart, name))
        .child(chart_box(exhibit, place, &chart))
        .children(prediction::afterwards(exhibit, place, StoredValue::new(chart)));
    Some(figure.child(caption))
}

/// Above the curves: what the vertical axis counts, and which curve is which.
fn y_line(exhibit: Exhibit, place: usize, chart: &Chart, name: String) -> Element {
    let words = exhibit.words;
    let entry = |(place, series): (usize, &Series)| {
        let message = format!("{name}-{}", series.id);
        let line = plot::line_of(&chart.series, place);
        element("span")
            .class(&format!("legend-entry {} line-{line}", colour_class(series.colour)))
            .child(element("i").attr("aria-hidden", "true"))
            .text_with(move || words.pack(&message))
    };
    let entries = if chart.series.len() > 1 { chart.series.as_slice() } else { &[] };
    let legend = element("span").class("legend").children(entries.iter().enumerate().map(entry));
    let guessed = move || exhibit.drawings.with(|drawings| drawings.get(place).is_some_and(|each| each.touched));
    let guess = format!("{name}-prediction");
    let guess_entry = move || {
        let guess = guess.clone();
        element("span")
            .class("legend-entry guess")
            .child(element("i").attr("aria-hidden", "true"))
            .text_with(move || words.pack(&guess))
    };
    let unit = chart.y_unit.clone();
    let y_words = move || words.pack_attribute(&name, "y", &[]).unwrap_or_else(|| words.unit(&unit));
    element("p")
        .class("chart-y")
        .child(element("span").text_with(y_words))
        .child(legend.child_when(guessed, guess_entry))
}

/// The curves, and over them all there is to touch.
fn chart_box(exhibit: Exhibit, place: usize, chart: &Chart) -> Element {
    let words = exhibit.words;
    let frame = RwSignal::new(Frame { x: chart.x.range, y: chart.y_range, ..Frame::default() });
    let failed = RwSignal::new(false);
    let drawing = memo(move || {
        let step = exhibit.prediction_step(place);
        step == Some(exhibit.step.get())
            && exhibit.drawings.with(|drawings| drawings.get(place).is_some_and(|each| !each.done))
    });
    let group = shown_group(exhibit);
    let element_box = element("div").class("chart-box").class_when("drawing", move || drawing.get());
    draw(exhibit, place, chart.clone(), element_box.node(), frame, failed);
    let chart = StoredValue::new(chart.clone());
    element_box
        .child_when(
            move || failed.get(),
            move || element("p").class("chart-failed").text_with(move || words.say("chart-failed")),
        )
        .child(lines::lines(exhibit, place, chart, frame))
        .children_with(move || match drawing.get() {
            true => prediction::draw_here(exhibit, place, chart, frame),
            false => handles::handles(exhibit, chart, frame, group.get()),
        })
}

/// Loads uPlot and draws into the box: again when colours change, sized with the box, fed by the outputs.
fn draw(
    exhibit: Exhibit,
    place: usize,
    chart: Chart,
    target: HtmlElement,
    frame: RwSignal<Frame>,
    failed: RwSignal<bool>,
) {
    let sized = target.clone();
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
    effect(move || {
        theme::dark().track();
        if !loaded.get() {
            return;
        }
        // The old one must be gone before the new one moves in.
        curves.set(None);
        let made = Curves::new(exhibit, chart.clone(), &target, frame).map(Rc::new);
        failed.set(made.is_none());
        curves.set(made);
    });
    effect(move || {
        let outputs = exhibit.outputs.get();
        let hidden = exhibit.hides_answer(place);
        let hidden_from = hidden.then(|| {
            exhibit
                .manifest(|manifest| manifest.charts.get(place)?.prediction.as_ref().map(|prediction| prediction.from))
        });
        let language = exhibit.words.language();
        if exhibit.ready.get()
            && let Some(curves) = curves.get()
        {
            curves.show(&outputs, hidden_from.flatten(), language);
        }
    });
    follow_size(&sized.clone(), move || {
        if let Some(Some(curves)) = curves.try_get_untracked() {
            curves.resize(f64::from(sized.client_width()), f64::from(sized.client_height()));
        }
    });
    on_cleanup(move || {
        let _ = curves.try_set(None);
    });
}

/// The chart in words, with every scalar output for the sentence to use, and `$clock` where the chart is at an hour.
fn summary(exhibit: Exhibit, place: usize, message: &str) -> String {
    let words = exhibit.words;
    if exhibit.hides_answer(place) {
        return words.pack_attribute(&format!("{message}-prediction"), "help", &[]).unwrap_or_default();
    }
    let args: Vec<(String, FluentValue)> = exhibit.manifest(|manifest| {
        let x = manifest.charts.get(place).map(|chart| &chart.x);
        exhibit.outputs.with(|outputs| {
            let mut args = Vec::new();
            for (variable, range) in manifest.model.outputs().filter(|(variable, _)| variable.dimension == 1) {
                let number = outputs.get(range.start).copied().unwrap_or(f64::NAN);
                let now_on = x.filter(|x| x.now.as_ref() == Some(&variable.name));
                if now_on.is_some_and(|x| x.unit == "h") {
                    let minutes = (number * 60.0).round() as i64;
                    args.push(("clock".to_owned(), format!("{}:{:02}", minutes / 60, minutes % 60).into()));
                }
                let exactly = shown_with(manifest, &|name| name == variable.name);
                let number = match exactly {
                    None if now_on.is_some_and(|x| x.step < 1.0) => short(number),
                    _ => {
                        let digits = exactly.or_else(|| shown_alike(manifest, variable)).unwrap_or_default();
                        value(number, digits, variable.unit != "a")
                    }
                };
                args.push((variable.name.clone(), number));
            }
            args
        })
    });
    words.pack_attribute_named(message, "summary", &args).unwrap_or_default()
}

/// Digits after the decimal point with which an output that `is` meant is shown as a number, if one is.
fn shown_with(manifest: &Manifest, is: &dyn Fn(&str) -> bool) -> Option<u8> {
    let any = |names: [Option<&String>; 3]| names.into_iter().flatten().any(|name| is(name));
    let readout =
        manifest.readouts.iter().find(|each| any([Some(&each.output), each.low.as_ref(), each.high.as_ref()]));
    let label = || manifest.scene.labels.iter().find(|each| any([each.output.as_ref(), None, None]));
    readout.map(|each| each.digits).or_else(|| label().map(|each| each.digits))
}

/// The same of another number, or of a chart, that has the unit of `variable`; what only counts or tells cases has no digits.
fn shown_alike(manifest: &Manifest, variable: &Variable) -> Option<u8> {
    if variable.unit == "1" || variable.kind != VariableType::Float64 {
        return None;
    }
    let has_unit = |name: &str| manifest.model.variable(name).is_some_and(|(_, each)| each.unit == variable.unit);
    let chart = || manifest.charts.iter().find(|chart| chart.y_unit == variable.unit).map(|chart| chart.digits);
    shown_with(manifest, &has_unit).or_else(chart)
}

/// Says the summary once the visitor has stopped moving things, unless it is as it was said before.
fn announce_later(exhibit: Exhibit, summary: Memo<String>) {
    let (before, timer) = (Cell::new(None), Cell::new(None::<TimeoutHandle>));
    let said = Rc::new(RefCell::new(String::new()));
    effect(move || {
        let moved = exhibit.moved.get();
        if before.replace(Some(moved)).is_none_or(|before| before == moved) {
            return;
        }
        if let Some(timer) = timer.take() {
            timer.clear();
        }
        let (wait, said) = (std::time::Duration::from_millis(1_500), said.clone());
        let later = set_timeout_with_handle(
            move || {
                let now = summary.try_get_untracked().filter(|now| *now != *said.borrow());
                if let Some(now) = now {
                    announce(&now);
                    said.replace(now);
                }
            },
            wait,
        );
        timer.set(later.ok());
    });
}
