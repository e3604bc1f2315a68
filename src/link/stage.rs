//! Messages between the page and the stage. Sizes are CSS pixels, angles degrees.

use js_sys::{ArrayBuffer, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ImageBitmap, MessagePort, OffscreenCanvas};

use super::{Parcel, array, number, object, property, text};

/// Colours of the stage's theme by token name, as `#rrggbb`.
pub type Theme = Vec<(&'static str, String)>;

/// Everything the stage needs to start.
pub struct Start {
    /// The compiled stage, a `WebAssembly.Module`.
    pub module: JsValue,
    /// An `OffscreenCanvas`, or in the main-thread fallback the canvas element.
    pub canvas: JsValue,
    /// The manifest's scene as JSON.
    pub scene: String,
    /// How many pictures follow, each in a message of its own.
    pub pictures: usize,
    /// Mesh files by their path in the pack.
    pub meshes: Vec<(String, ArrayBuffer)>,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Device pixels in a CSS pixel.
    pub scale: f64,
    /// Colours.
    pub theme: Theme,
    /// Whether the visitor wants little motion.
    pub calm: bool,
    /// Where the model worker sends layers.
    pub port: MessagePort,
}

/// From the page.
pub enum ToStage {
    /// Begin, when all its pictures have come.
    Start(Box<Start>),
    /// A picture by its path in the pack. To copy one takes milliseconds, and there may be fifty.
    Picture { path: String, bitmap: ImageBitmap },
    /// Layers come through another port from now on: the model has been started again.
    Port(MessagePort),
    /// The stage's size changed.
    Resize { width: f64, height: f64, scale: f64 },
    /// Other colours.
    Theme(Theme),
    /// Less or more motion.
    Calm(bool),
    /// The visitor turned the camera.
    Camera { yaw: f64, pitch: f64 },
    /// The tab or the stage came into sight or left it.
    Visible(bool),
    /// Say that you live.
    Ping,
}

impl ToStage {
    pub(crate) fn parcel(self) -> Parcel {
        let mut transfer = Vec::new();
        let message = match self {
            Self::Start(start) => start_message(*start, &mut transfer),
            Self::Picture { path, bitmap } => {
                object(&[("kind", "picture".into()), ("path", path.into()), ("bitmap", bitmap.into())])
            }
            Self::Port(port) => {
                transfer.push(port.clone().into());
                object(&[("kind", "port".into()), ("port", port.into())])
            }
            Self::Resize { width, height, scale } => object(&[
                ("kind", "resize".into()),
                ("width", width.into()),
                ("height", height.into()),
                ("scale", scale.into()),
            ]),
            Self::Theme(theme) => object(&[("kind", "theme".into()), ("theme", theme_object(&theme).into())]),
            Self::Calm(calm) => object(&[("kind", "calm".into()), ("calm", calm.into())]),
            Self::Camera { yaw, pitch } => {
                object(&[("kind", "camera".into()), ("yaw", yaw.into()), ("pitch", pitch.into())])
            }
            Self::Visible(visible) => object(&[("kind", "visible".into()), ("visible", visible.into())]),
            Self::Ping => object(&[("kind", "ping".into())]),
        };
        Parcel { message, transfer: array(transfer) }
    }
}

fn start_message(start: Start, transfer: &mut Vec<JsValue>) -> Object {
    // Meshes are copied, as pictures are, not handed over: the next stage, should this one die, needs them again.
    let mesh =
        |(path, buffer): (String, ArrayBuffer)| object(&[("path", path.into()), ("buffer", buffer.into())]).into();
    let meshes = array(start.meshes.into_iter().map(mesh));
    // On the main thread the canvas is an element: it stays where it is.
    if start.canvas.has_type::<OffscreenCanvas>() {
        transfer.push(start.canvas.clone());
    }
    transfer.push(start.port.clone().into());
    object(&[
        ("kind", "start".into()),
        ("module", start.module),
        ("canvas", start.canvas),
        ("scene", start.scene.into()),
        ("pictures", (start.pictures as f64).into()),
        ("meshes", meshes.into()),
        ("width", start.width.into()),
        ("height", start.height.into()),
        ("scale", start.scale.into()),
        ("theme", theme_object(&start.theme).into()),
        ("calm", start.calm.into()),
        ("port", start.port.into()),
    ])
}

fn theme_object(theme: &Theme) -> Object {
    let colours: Vec<_> = theme.iter().map(|(name, colour)| (*name, colour.as_str().into())).collect();
    object(&colours)
}

/// From the stage.
pub enum FromStage {
    /// It has everything and draws.
    Ready,
    /// It lives: frames drawn so far. It also tells milliseconds and pixels, which only tests read.
    Drawn { frames: f64 },
    /// It cannot go on.
    Failed { code: String, detail: String },
}

impl FromStage {
    pub(crate) fn read(message: &JsValue) -> Option<Self> {
        match property(message, "kind").as_string()?.as_str() {
            "ready" => Some(Self::Ready),
            "drawn" => Some(Self::Drawn { frames: number(message, "frames").unwrap_or_default() }),
            "failed" => Some(Self::Failed { code: text(message, "code"), detail: text(message, "detail") }),
            _ => None,
        }
    }
}
