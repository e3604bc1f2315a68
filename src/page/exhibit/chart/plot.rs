//! uPlot: draws curves and bands on a canvas; everything to touch lies over it as elements of the page.

use std::cell::RefCell;

use exhibit_contract::manifest::Series;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use crate::page::exhibit::visit::until_ready;
use crate::page::fault::Fault;
use crate::page::site::meta;

#[wasm_bindgen]
extern "C" {
    /// A chart of uPlot's.
    #[wasm_bindgen(js_name = uPlot)]
    pub type Plot;

    #[wasm_bindgen(constructor, js_class = "uPlot", catch)]
    pub fn new(options: &JsValue, data: &JsValue, target: &HtmlElement) -> Result<Plot, JsValue>;

    #[wasm_bindgen(method, js_name = setData)]
    pub fn set_data(this: &Plot, data: &JsValue);

    #[wasm_bindgen(method, js_name = setSize)]
    pub fn set_size(this: &Plot, size: &JsValue);

    #[wasm_bindgen(method)]
    pub fn destroy(this: &Plot);

    #[wasm_bindgen(method, getter)]
    pub fn bbox(this: &Plot) -> JsValue;
}

/// Where the plot's area lies in its box, in CSS pixels (nowhere before it is drawn), and which values its edges have.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
    pub x: [f64; 2],
    pub y: [f64; 2],
}

impl Frame {
    /// Where a value lies, in CSS pixels from the box's upper left corner.
    pub fn place(&self, x: f64, y: f64) -> [f64; 2] {
        let across = (x - self.x[0]) / (self.x[1] - self.x[0]);
        let up = (y - self.y[0]) / (self.y[1] - self.y[0]);
        let tenth = |length: f64| (length * 10.0).round() / 10.0;
        [tenth(self.left + self.width * across), tenth(self.top + self.height * (1.0 - up))]
    }

    /// Which value lies at a place.
    pub fn value(&self, left: f64, top: f64) -> [f64; 2] {
        let across = (left - self.left) / self.width.max(1.0);
        let up = 1.0 - (top - self.top) / self.height.max(1.0);
        [self.x[0] + (self.x[1] - self.x[0]) * across, self.y[0] + (self.y[1] - self.y[0]) * up]
    }

    /// Whether the plot has been laid out.
    pub fn is_laid_out(&self) -> bool {
        self.width > 1.0 && self.height > 1.0 && self.x[1] > self.x[0] && self.y[1] > self.y[0]
    }
}

impl Plot {
    /// The plot's area now, without its values.
    pub fn frame(&self) -> Frame {
        let bbox = self.bbox();
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).max(0.1);
        let length = |name| crate::link::number(&bbox, name).unwrap_or_default() / ratio;
        Frame {
            left: length("left"),
            top: length("top"),
            width: length("width"),
            height: length("height"),
            ..Frame::default()
        }
    }
}

thread_local! {
    static SCRIPT: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Loads uPlot once, when the exhibit can be operated: the words and the table say the same as the curves until then. The
/// next chart finds it there. After a failure it is tried again.
pub async fn load() -> Result<(), Fault> {
    until_ready().await;
    let promise = SCRIPT.with_borrow_mut(|script| script.get_or_insert_with(request).clone());
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(_) => {
            SCRIPT.take();
            Err(Fault::new("file-missing", "uPlot"))
        }
    }
}

fn request() -> Promise {
    Promise::new(&mut |done, failed| {
        let start = || -> Option<()> {
            let document = web_sys::window()?.document()?;
            let script = document.create_element("script").ok()?;
            script.set_attribute("src", &meta("kepu:uplot")?).ok()?;
            let script: HtmlElement = script.unchecked_into();
            script.set_onload(Some(&done));
            script.set_onerror(Some(&failed));
            document.head()?.append_child(&script).ok()?;
            Some(())
        };
        if start().is_none() {
            let _ = failed.call0(&JsValue::NULL);
        }
    })
}

/// Lengths of strokes and gaps, in CSS pixels: colour is never the only difference between curves.
const DASHES: [&[u8]; 4] = [&[], &[10, 7], &[16, 5, 4, 5], &[4, 5]];

/// Which kind of line, of four, the curve at `place` is: whole or dashed as the manifest has it, unless one before it is so
/// already. `chart.css` has the same for the legend.
pub fn line_of(series: &[Series], place: usize) -> usize {
    let (mut taken, mut line) = ([false; DASHES.len()], 0);
    for each in &series[..=place] {
        let wanted = usize::from(each.dashed);
        line = [wanted, 2, 3, 1 - wanted].into_iter().find(|line| !taken[*line]).unwrap_or(wanted);
        taken[line] = true;
    }
    line
}

/// How one curve looks.
pub struct Look {
    /// CSS colour.
    pub stroke: String,
    /// CSS colour of its band, if it has one: then two more data follow it, low and high.
    pub band: Option<String>,
    /// Which of [`DASHES`].
    pub line: usize,
}

/// How the chart looks and which functions it calls back.
pub struct Options<'a> {
    pub width: f64,
    pub height: f64,
    pub x_range: [f64; 2],
    /// Gives `[min, max]` of the vertical axis.
    pub y_range: &'a JsValue,
    /// Turns the axes' splits into texts.
    pub x_values: &'a JsValue,
    pub y_values: &'a JsValue,
    /// Called after each drawing.
    pub drawn: &'a JsValue,
    pub looks: &'a [Look],
    /// Size of the axes' text in CSS pixels.
    pub text_pixels: f64,
    pub ink: &'a str,
    pub grid: &'a str,
    pub line_pixels: f64,
}

/// uPlot's options for a chart.
pub fn options(of: &Options) -> JsValue {
    let object = |properties: &[(&str, JsValue)]| -> JsValue { crate::link::object(properties).into() };
    let none = || object(&[("show", false.into())]);
    let list = |values: Vec<JsValue>| -> JsValue { values.into_iter().collect::<Array>().into() };
    let (mut series, mut bands) = (vec![Object::new().into()], Vec::new());
    for look in of.looks {
        let place = series.len();
        let mut properties =
            vec![("stroke", JsValue::from(look.stroke.as_str())), ("width", of.line_pixels.into()), ("points", none())];
        let dashes = DASHES[look.line].iter().map(|length| JsValue::from(*length));
        properties.push(("dash", list(dashes.collect())));
        series.push(object(&properties));
        if let Some(fill) = &look.band {
            for _ in 0..2 {
                series.push(object(&[("width", 0.into()), ("points", none())]));
            }
            let edges = list(vec![(place as u32 + 2).into(), (place as u32 + 1).into()]);
            bands.push(object(&[("series", edges), ("fill", fill.as_str().into())]));
        }
    }
    let font = format!("500 {}px system-ui, sans-serif", of.text_pixels);
    let axis = |values: &JsValue, size: f64, space: f64| {
        object(&[
            ("stroke", of.ink.into()),
            ("font", font.as_str().into()),
            ("values", values.clone()),
            ("size", size.into()),
            ("space", space.into()),
            ("gap", 6.into()),
            ("ticks", none()),
            ("grid", object(&[("stroke", of.grid.into()), ("width", 1.into())])),
        ])
    };
    let range = |range: [f64; 2]| list(range.map(JsValue::from).into());
    let scale_x = object(&[("time", false.into()), ("auto", false.into()), ("range", range(of.x_range))]);
    let scale_y = object(&[("range", of.y_range.clone())]);
    let hooks = object(&[("draw", list(vec![of.drawn.clone()]))]);
    let cursor = none();
    let all = crate::link::object(&[
        ("width", of.width.into()),
        ("height", of.height.into()),
        ("series", list(series)),
        ("bands", list(bands)),
        ("scales", object(&[("x", scale_x), ("y", scale_y)])),
        (
            "axes",
            list(vec![
                axis(of.x_values, of.text_pixels * 2.2, of.text_pixels * 5.0),
                axis(of.y_values, of.text_pixels * 3.2, of.text_pixels * 2.6),
            ]),
        ),
        ("legend", none()),
        ("cursor", cursor),
        ("hooks", hooks),
        ("padding", list(vec![(of.text_pixels * 0.7).into(), (of.text_pixels * 1.3).into(), 0.into(), 0.into()])),
    ]);
    let _ = Reflect::set(&all, &"pxAlign".into(), &0.into());
    all.into()
}
