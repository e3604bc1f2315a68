//! The curves of a chart: taken from the outputs, given to uPlot only when they changed.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use exhibit_contract::manifest::Chart;
use js_sys::{Array, Float64Array};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::plot::{Frame, Look, Options, Plot, line_of, options};
use crate::page::exhibit::controls::colour_class;
use crate::page::exhibit::state::Exhibit;
use crate::page::numbers::{self, Style};
use crate::page::theme;
use crate::page::words::Language;

/// A function uPlot calls, with up to three arguments.
type Call = Closure<dyn FnMut(JsValue, JsValue, JsValue) -> JsValue>;

/// One curve's places among the outputs.
struct Curve {
    values: Range<usize>,
    band: Option<[Range<usize>; 2]>,
    after_prediction: bool,
}

/// A chart on the screen. Dropped, it is gone.
pub struct Curves {
    plot: Plot,
    curves: Vec<Curve>,
    x: Float64Array,
    chart: Chart,
    y_range: Rc<Cell<[f64; 2]>>,
    /// What was drawn last, and in which language: a model that only moves its particles does not draw its curves again.
    last: RefCell<(Rc<Vec<f64>>, Option<f64>, Language)>,
    /// Kept, because uPlot calls them.
    _calls: Vec<Call>,
}

impl Curves {
    /// Draws `chart` into `target` and keeps `frame` true.
    pub fn new(exhibit: Exhibit, chart: Chart, target: &HtmlElement, frame: RwSignal<Frame>) -> Option<Self> {
        let curves: Vec<Curve> = chart
            .series
            .iter()
            .filter_map(|series| {
                let of = |name: &Option<String>| Some(exhibit.output(name.as_deref()?)?.0);
                let band = of(&series.low).zip(of(&series.high)).map(|(low, high)| [low, high]);
                let values = exhibit.output(&series.output)?.0;
                Some(Curve { values, band, after_prediction: series.after_prediction })
            })
            .collect();
        let count = curves.first()?.values.len();
        let x: Vec<f64> = (0..count).map(|place| chart.x.first + chart.x.step * place as f64).collect();
        let looks: Vec<Look> = chart
            .series
            .iter()
            .enumerate()
            .map(|(place, series)| {
                let stroke = theme::colour(colour_class(series.colour));
                let band = (series.low.is_some() && series.high.is_some()).then(|| format!("{stroke}38"));
                Look { stroke, band, line: line_of(&chart.series, place) }
            })
            .collect();
        let y_range = Rc::new(Cell::new(chart.y_range));
        let mut calls: Vec<Call> = Vec::new();
        let range = y_range.clone();
        calls.push(Closure::new(move |_, _, _| range.get().map(JsValue::from).into_iter().collect::<Array>().into()));
        let is_year = chart.x.unit == "a";
        calls.push(Closure::new(move |_, splits, _| texts(exhibit, &splits, !is_year)));
        calls.push(Closure::new(move |_, splits, _| texts(exhibit, &splits, true)));
        let (range, x_range) = (y_range.clone(), chart.x.range);
        calls.push(Closure::new(move |plot: JsValue, _, _| {
            let plot: &Plot = plot.unchecked_ref();
            let now = Frame { x: x_range, y: range.get(), ..plot.frame() };
            if frame.get_untracked() != now {
                frame.set(now);
            }
            JsValue::UNDEFINED
        }));
        let (width, height) = (f64::from(target.client_width()), f64::from(target.client_height()));
        let text_size = theme::colour("text-size").parse().unwrap_or(1.0);
        let text_pixels = text_size * if width > 560.0 { 17.0 } else { 14.0 };
        let plot_options = options(&Options {
            width,
            height,
            x_range: chart.x.range,
            y_range: calls[0].as_ref(),
            x_values: calls[1].as_ref(),
            y_values: calls[2].as_ref(),
            drawn: calls[3].as_ref(),
            looks: &looks,
            text_pixels,
            ink: &theme::colour("ink-soft"),
            grid: &theme::colour("line"),
            line_pixels: if width > 560.0 { 4.0 } else { 3.0 },
        });
        let x = Float64Array::from(x.as_slice());
        let empty: Array = std::iter::once(JsValue::from(x.clone()))
            .chain(curves.iter().flat_map(|curve| {
                let columns = if curve.band.is_some() { 3 } else { 1 };
                (0..columns).map(|_| JsValue::from(Array::new_with_length(0)))
            }))
            .collect();
        let plot = Plot::new(&plot_options, &empty, target).ok()?;
        let last = RefCell::new((Rc::new(Vec::new()), None, Language::default()));
        Some(Self { plot, curves, x, chart, y_range, last, _calls: calls })
    }

    /// Shows `outputs`, with numbers as `language` writes them; curves that wait for a prediction only up to `hidden_from`.
    pub fn show(&self, outputs: &Rc<Vec<f64>>, hidden_from: Option<f64>, language: Language) {
        {
            let mut last = self.last.borrow_mut();
            let same = |range: &Range<usize>| last.0.get(range.clone()) == outputs.get(range.clone());
            let all_same = self
                .curves
                .iter()
                .all(|curve| same(&curve.values) && curve.band.as_ref().is_none_or(|band| band.iter().all(same)));
            if all_same && last.1 == hidden_from && last.2 == language && !last.0.is_empty() {
                return;
            }
            *last = (outputs.clone(), hidden_from, language);
        }
        let data = Array::of1(&self.x);
        let [mut low, mut high] = self.chart.y_range;
        let seen = |place: usize| {
            let x = self.chart.x.first + self.chart.x.step * place as f64;
            (self.chart.x.range[0]..=self.chart.x.range[1]).contains(&x)
        };
        for curve in &self.curves {
            let shown = match hidden_from {
                Some(from) if curve.after_prediction => {
                    let count = ((from - self.chart.x.first) / self.chart.x.step).floor() + 1.0;
                    (count.max(0.0) as usize).min(curve.values.len())
                }
                _ => curve.values.len(),
            };
            let columns = std::iter::once(&curve.values).chain(curve.band.iter().flatten());
            for range in columns {
                let values = outputs.get(range.clone()).unwrap_or_default();
                let values = &values[..shown.min(values.len())];
                for (_, value) in values.iter().enumerate().filter(|(place, value)| value.is_finite() && seen(*place)) {
                    low = low.min(*value);
                    high = high.max(*value);
                }
                if shown < curve.values.len() || values.iter().any(|value| !value.is_finite()) {
                    let mut gaps: Vec<JsValue> = values.iter().map(|value| finite(*value)).collect();
                    gaps.resize(curve.values.len(), JsValue::NULL);
                    data.push(&gaps.into_iter().collect::<Array>());
                } else {
                    data.push(&Float64Array::from(values));
                }
            }
        }
        self.y_range.set(grown(self.chart.y_range, low, high));
        self.plot.set_data(&data);
    }

    /// Takes another size, in CSS pixels.
    pub fn resize(&self, width: f64, height: f64) {
        if width > 10.0 && height > 10.0 {
            self.plot.set_size(&crate::link::object(&[("width", width.into()), ("height", height.into())]));
        }
    }
}

impl Drop for Curves {
    fn drop(&mut self) {
        self.plot.destroy();
    }
}

/// The range to show: the manifest's, grown by whole tenths of itself where data leave it, so that it does not tremble.
fn grown(range: [f64; 2], low: f64, high: f64) -> [f64; 2] {
    let tenth = (range[1] - range[0]) / 10.0;
    let beyond = |by: f64| (by / tenth).ceil().max(0.0) * tenth;
    [range[0] - beyond(range[0] - low), range[1] + beyond(high - range[1])]
}

fn finite(value: f64) -> JsValue {
    if value.is_finite() { value.into() } else { JsValue::NULL }
}

/// The texts of an axis's splits.
fn texts(exhibit: Exhibit, splits: &JsValue, grouped: bool) -> JsValue {
    let style = Style { min_digits: 0, max_digits: 3, signed: false, grouped };
    let language = exhibit.words.language_untracked();
    let text = |split: JsValue| JsValue::from(split.as_f64().map(|value| numbers::format(language, value, style)));
    Array::from(splits).iter().map(text).collect::<Array>().into()
}
