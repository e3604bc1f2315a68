//! Reads the page's messages and the model's layers. Fields that are missing or of the wrong type become defaults: the page
//! and this file are built together, so nothing here is worth stopping an exhibit for but a scene that cannot be read.

use exhibit_contract::manifest::Scene;
use js_sys::{Array, ArrayBuffer, Float32Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::ImageBitmap;

use crate::theme::Theme;
use crate::view::{Size, Turn};

#[wasm_bindgen]
extern "C" {
    /// What messages are posted to and come from: the worker's own scope, or one end of a channel.
    #[derive(Clone)]
    pub type Port;

    #[wasm_bindgen(method, structural, js_name = postMessage)]
    pub fn post(this: &Port, message: &JsValue);

    #[wasm_bindgen(method, structural, setter, js_name = onmessage)]
    pub fn listen(this: &Port, listener: Option<&JsValue>);
}

/// From the page.
pub enum Message {
    /// Begin, when all its pictures have come.
    Start(Box<Start>),
    /// A picture by its path; none where the browser lost it on the way.
    Picture(String, Option<ImageBitmap>),
    /// The stage's size changed.
    Resize(Size),
    /// Other colours.
    Theme(Theme),
    /// Less or more motion.
    Calm(bool),
    /// The visitor turned the camera.
    Camera(Turn),
    /// In sight or not.
    Visible(bool),
    /// A new way to the model: its worker was started again.
    Port(Port),
    /// Answer that you live.
    Ping,
}

/// All that is needed to begin.
pub struct Start {
    /// What to draw.
    pub scene: Scene,
    /// An `OffscreenCanvas` or a canvas element.
    pub canvas: JsValue,
    /// How many pictures follow.
    pub pictures: usize,
    /// Mesh files by path.
    pub meshes: Vec<(String, Vec<u8>)>,
    /// The stage's size.
    pub size: Size,
    /// Its colours.
    pub theme: Theme,
    /// Whether the visitor asked for little motion.
    pub calm: bool,
    /// Where layers come from.
    pub port: Option<Port>,
}

impl Message {
    /// None for a message of an unknown kind.
    pub fn read(message: &JsValue) -> Result<Option<Self>, String> {
        let Some(kind) = property(message, "kind").as_string() else { return Ok(None) };
        Ok(Some(match kind.as_str() {
            "start" => Self::Start(Box::new(Start::read(message)?)),
            "picture" => Self::Picture(
                property(message, "path").as_string().unwrap_or_default(),
                property(message, "bitmap").dyn_into().ok(),
            ),
            "resize" => Self::Resize(size(message)),
            "theme" => Self::Theme(theme(&property(message, "theme"))),
            "calm" => Self::Calm(property(message, "calm").is_truthy()),
            "camera" => Self::Camera(Turn { yaw: number(message, "yaw"), pitch: number(message, "pitch") }),
            "visible" => Self::Visible(property(message, "visible").is_truthy()),
            "port" => Self::Port(property(message, "port").unchecked_into()),
            "ping" => Self::Ping,
            _ => return Ok(None),
        }))
    }
}

impl Start {
    fn read(message: &JsValue) -> Result<Self, String> {
        let scene = property(message, "scene").as_string().unwrap_or_default();
        let port = property(message, "port");
        Ok(Self {
            scene: serde_json::from_str(&scene).map_err(|error| format!("the scene: {error}"))?,
            canvas: property(message, "canvas"),
            pictures: number(message, "pictures") as usize,
            meshes: meshes(&property(message, "meshes").dyn_into().unwrap_or_default()),
            size: size(message),
            theme: theme(&property(message, "theme")),
            calm: property(message, "calm").is_truthy(),
            port: port.is_object().then(|| port.unchecked_into()),
        })
    }
}

/// The buffers of a `layers` message, one for each layer in the manifest's order.
pub fn read_layers(message: &JsValue) -> Option<Vec<Float32Array>> {
    let buffers = property(message, "buffers").dyn_into::<Array>().ok()?;
    Some(buffers.iter().map(|buffer| buffer.dyn_into().unwrap_or_else(|_| Float32Array::new_with_length(0))).collect())
}

fn meshes(files: &Array) -> Vec<(String, Vec<u8>)> {
    let mesh = |file: JsValue| {
        let buffer: ArrayBuffer = property(&file, "buffer").dyn_into().ok()?;
        Some((property(&file, "path").as_string()?, Uint8Array::new(&buffer).to_vec()))
    };
    files.iter().filter_map(mesh).collect()
}

fn size(message: &JsValue) -> Size {
    Size { width: number(message, "width"), height: number(message, "height"), scale: number(message, "scale") }
}

fn theme(colours: &JsValue) -> Theme {
    let mut theme = Theme::default();
    if let Some(colours) = colours.dyn_ref::<Object>() {
        for name in Object::keys(colours).iter().filter_map(|name| name.as_string()) {
            theme.set(&name, &property(colours, &name).as_string().unwrap_or_default());
        }
    }
    theme
}

fn number(message: &JsValue, name: &str) -> f64 {
    property(message, name).as_f64().filter(|number| number.is_finite()).unwrap_or(0.0)
}

/// The property `name`, `undefined` where there is none.
pub fn property(message: &JsValue, name: &str) -> JsValue {
    Reflect::get(message, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A JavaScript object with these properties.
pub fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
