//! The line to a stage: a worker, or, where a worker cannot draw, the same program on the page's own thread.

use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlCanvasElement, MessageChannel, MessageEvent, MessagePort, Worker, WorkerOptions, WorkerType};

use crate::link::stage::{FromStage, ToStage};
use crate::link::{property, text};
use crate::page::fault::Fault;
use crate::page::site::{meta, whole_url};

/// Where a stage runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Worker,
    MainThread,
}

impl Place {
    /// The best place in this browser: a worker, where a canvas can be given to one.
    pub fn best() -> Self {
        let canvas = property(&property(&js_sys::global(), "HTMLCanvasElement"), "prototype");
        if property(&canvas, "transferControlToOffscreen").is_function() { Self::Worker } else { Self::MainThread }
    }
}

/// The line. Dropped, the stage is gone.
pub struct Link {
    end: End,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

enum End {
    Worker(Worker),
    /// The page's end of the channel, and the stage's `host(port, canvas)`, called with the start message's canvas.
    Here {
        port: MessagePort,
        other: MessagePort,
        host: Function,
    },
}

impl Link {
    /// Opens a line; `heard` takes what the stage says.
    pub async fn open(place: Place, heard: impl Fn(FromStage) + 'static) -> Result<Self, Fault> {
        let heard = Rc::new(heard);
        let failed = {
            let heard = heard.clone();
            Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                event.prevent_default();
                // One that could not be loaded says nothing.
                let detail = text(&event, "message");
                let code = if detail.is_empty() { "stage-missing" } else { "stage-panicked" };
                heard(FromStage::Failed { code: code.into(), detail });
            })
        };
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = FromStage::read(&event.data()) {
                heard(message);
            }
        });
        let end = match place {
            Place::Worker => {
                let url = whole_url(&meta("kepu:stage-worker").unwrap_or_else(|| "stage/worker.js".to_owned()));
                let options = WorkerOptions::new();
                options.set_type(WorkerType::Module);
                let worker = Worker::new_with_options(&url, &options).map_err(|_| Fault::new("stage-missing", url))?;
                worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
                worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
                End::Worker(worker)
            }
            Place::MainThread => here(&on_message).await?,
        };
        Ok(Self { end, _heard: on_message, _failed: failed })
    }

    /// Tells the stage something.
    pub fn tell(&self, message: ToStage) {
        let starts = matches!(message, ToStage::Start(_));
        let parcel = message.parcel();
        // A stage that cannot take a message is found out by its silence.
        match &self.end {
            End::Worker(worker) => {
                let _ = worker.post_message_with_transfer(&parcel.message, &parcel.transfer);
            }
            End::Here { port, other, host } => {
                if starts {
                    let canvas = property(&parcel.message, "canvas");
                    let _ = js_sys::Reflect::delete_property(&parcel.message, &"canvas".into());
                    let _ = host.call2(&JsValue::NULL, other, &canvas);
                }
                let _ = port.post_message_with_transferable(&parcel.message, &parcel.transfer);
            }
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        match &self.end {
            End::Worker(worker) => {
                worker.set_onmessage(None);
                worker.set_onerror(None);
                worker.terminate();
            }
            End::Here { port, .. } => {
                port.set_onmessage(None);
                port.close();
            }
        }
    }
}

/// The stage's program on this thread.
async fn here(on_message: &Closure<dyn FnMut(MessageEvent)>) -> Result<End, Fault> {
    let missing = |_| Fault::new("stage-missing", "stage.js");
    let url = whole_url(&meta("kepu:stage-js").unwrap_or_else(|| "stage/stage.js".to_owned()));
    let window = web_sys::window().ok_or_else(|| missing(JsValue::NULL))?;
    // `import` is syntax, not a function: boot.js lends it.
    let import: Function = property(&window, "kepu_import").dyn_into().map_err(missing)?;
    let program: Promise = import.call1(&JsValue::NULL, &url.into()).map_err(missing)?.unchecked_into();
    let program = JsFuture::from(program).await.map_err(missing)?;
    let init: Function = property(&program, "default").dyn_into().map_err(missing)?;
    let module = super::module::module(|_| {}).await?;
    let options = crate::link::object(&[("module_or_path", module)]);
    let started: Promise = init.call1(&JsValue::NULL, &options).map_err(missing)?.unchecked_into();
    JsFuture::from(started).await.map_err(missing)?;
    let host: Function = property(&program, "host").dyn_into().map_err(missing)?;
    let channel = MessageChannel::new().map_err(missing)?;
    let port = channel.port1();
    port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    Ok(End::Here { port, other: channel.port2(), host })
}

/// Whether this browser draws with WebGL 2 at all; asked once.
pub fn has_webgl2() -> bool {
    thread_local! {
        static HAS: bool = ask_webgl2().is_some();
    }
    HAS.with(|has| *has)
}

fn ask_webgl2() -> Option<()> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let context = canvas.get_context("webgl2").ok()??;
    // Browsers allow few contexts at once: this one is given back.
    let extension: Function = property(&context, "getExtension").dyn_into().ok()?;
    let lose = extension.call1(&context, &"WEBGL_lose_context".into()).ok()?;
    if let Ok(lose_context) = property(&lose, "loseContext").dyn_into::<Function>() {
        let _ = lose_context.call0(&lose);
    }
    Some(())
}

/// Device pixels in a CSS pixel; beyond 2 nobody sees the difference and every machine feels it.
pub fn scale() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).clamp(0.5, 2.0)
}
