//! Runs a stage behind a port: in a worker the worker's own scope, on the main thread one end of a channel.

use std::cell::RefCell;
use std::rc::Rc;

use bevy::app::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{EventTarget, ImageBitmap};

use crate::canvas::{self, Canvas};
use crate::failure::{self, Failure, fail};
use crate::fence::Fence;
use crate::frame::Frame;
use crate::inbox::Inbox;
use crate::kit::{self, Kit};
use crate::layers;
use crate::message::{Message, Port, Start, object, property, read_layers};
use crate::pace::{Pace, Report};
use crate::picture::Pictures;
use crate::quality::Quality;
use crate::spawn::{self, MeshFiles, SceneToDraw};
use crate::view::{self, Sharpness};

/// Frames in a row that the browser may refuse before the stage gives up.
const MOST_MISSED: u32 = 30;

struct Host {
    port: Port,
    /// Where layers come from.
    layers: Option<Port>,
    gathered: Gathered,
    app: Option<App>,
    /// What came while the app was being made.
    waiting: Vec<Message>,
    pace: Pace,
    /// How long the GPU took for each part of the frame before.
    part_millis: Vec<f64>,
    /// Draws a frame; made once, given to the browser again and again.
    on_frame: JsValue,
}

/// What the stage begins with, until all of it has come.
#[derive(Default)]
struct Gathered {
    start: Option<Box<Start>>,
    /// How many pictures have come, whether or not they can be drawn.
    come: usize,
    pictures: Pictures,
}

impl Gathered {
    fn add(&mut self, path: String, bitmap: Option<ImageBitmap>) {
        self.come += 1;
        self.pictures.0.extend(bitmap.map(|bitmap| (path, bitmap)));
    }

    /// All of it, once.
    fn take(&mut self) -> Option<(Box<Start>, Pictures)> {
        let start = self.start.take_if(|start| start.pictures <= self.come)?;
        Some((start, std::mem::take(&mut self.pictures)))
    }
}

type Shared = Rc<RefCell<Host>>;

/// Takes messages from `port` from now on and answers there. `canvas` is for hosts that cannot send one in `start`: canvas
/// elements cannot be posted.
#[wasm_bindgen]
pub fn host(port: Port, canvas: JsValue) {
    failure::report_to(port.clone());
    let host = Host {
        port: port.clone(),
        layers: None,
        gathered: Gathered::default(),
        app: None,
        waiting: Vec::new(),
        pace: Pace::default(),
        part_millis: Vec::new(),
        on_frame: JsValue::UNDEFINED,
    };
    let host = Rc::new(RefCell::new(host));
    let shared = host.clone();
    let on_frame: Closure<dyn Fn()> = Closure::new(move || draw(&shared));
    host.borrow_mut().on_frame = on_frame.into_js_value();
    let on_message: Closure<dyn Fn(JsValue)> = Closure::new(move |event: JsValue| {
        if failure::is_over() {
            return;
        }
        match Message::read(&property(&event, "data")) {
            Ok(Some(message)) => receive(&host, message, &canvas),
            Ok(None) => {}
            Err(detail) => fail(Failure::BadMessage, &detail),
        }
    });
    port.listen(Some(&on_message.into_js_value()));
}

fn receive(host: &Shared, message: Message, canvas: &JsValue) {
    match message {
        Message::Start(mut start) => {
            if !start.canvas.is_object() {
                start.canvas = canvas.clone();
            }
            host.borrow_mut().gathered.start = Some(start);
            begin_when_gathered(host);
        }
        Message::Picture(path, bitmap) => {
            host.borrow_mut().gathered.add(path, bitmap);
            begin_when_gathered(host);
        }
        Message::Ping => host.borrow_mut().answer(),
        message if host.borrow().app.is_none() => host.borrow_mut().waiting.push(message),
        Message::Port(port) => listen_to(host, port),
        message => host.borrow_mut().change(message),
    }
}

fn begin_when_gathered(host: &Shared) {
    if let Some((start, pictures)) = host.borrow_mut().gathered.take() {
        wasm_bindgen_futures::spawn_local(begin(host.clone(), start, pictures));
    }
}

async fn begin(host: Shared, start: Box<Start>, pictures: Pictures) {
    let (device, queue, canvas) = match canvas::open(&start.canvas).await {
        Ok(opened) => opened,
        Err(detail) => return fail(Failure::NoWebgl, &detail),
    };
    watch(&start.canvas);
    let quality = if canvas.in_software { Quality::without_gpu() } else { Quality::default() };
    let Start { scene, meshes, size, theme, calm, port, .. } = *start;
    let scene = SceneToDraw(scene);
    let mut app = App::new();
    app.insert_resource(Kit::new(device.clone(), queue.clone(), &scene))
        .insert_resource(device)
        .insert_resource(queue)
        .insert_resource(canvas)
        .insert_resource(Sharpness(quality.sharpness()))
        .insert_resource(scene)
        .insert_resource(MeshFiles(meshes))
        .insert_resource(size)
        .insert_resource(theme)
        .insert_non_send(pictures)
        .insert_non_send(Inbox::default())
        .add_plugins((spawn::plugin, kit::plugin, view::plugin, layers::plugin));
    app.finish();
    app.cleanup();
    app.update();
    if failure::is_over() {
        return;
    }
    let waiting = {
        let mut host = host.borrow_mut();
        host.pace.quality = quality;
        host.pace.quality.set_calm(calm);
        host.app = Some(app);
        host.port.post(&object(&[("kind", "ready".into())]));
        host.pace.want(true);
        host.ask();
        std::mem::take(&mut host.waiting)
    };
    for message in port.map(Message::Port).into_iter().chain(waiting) {
        receive(&host, message, &JsValue::UNDEFINED);
    }
}

/// Says so when the browser takes the drawing context away.
fn watch(canvas: &JsValue) {
    let Some(canvas) = canvas.dyn_ref::<EventTarget>() else { return };
    let lost: Closure<dyn Fn()> =
        Closure::new(|| fail(Failure::ContextLost, "the browser took the drawing context away"));
    // Without the listener the page notices the same by what is drawn no more.
    let _ = canvas.add_event_listener_with_callback("webglcontextlost", lost.into_js_value().unchecked_ref());
}

/// Takes layers from `port`, and no more from the port before it.
fn listen_to(host: &Shared, port: Port) {
    let shared = host.clone();
    let on_layers: Closure<dyn Fn(JsValue)> = Closure::new(move |event: JsValue| {
        if failure::is_over() {
            return;
        }
        let Some(buffers) = read_layers(&property(&event, "data")) else { return };
        let host = &mut *shared.borrow_mut();
        if let Some(app) = &mut host.app {
            app.world_mut().non_send_mut::<Inbox>().put(buffers);
            host.pace.want(false);
            host.ask();
        }
    });
    port.listen(Some(&on_layers.into_js_value()));
    if let Some(before) = host.borrow_mut().layers.replace(port) {
        before.listen(None);
    }
}

fn draw(host: &Shared) {
    if failure::is_over() {
        return;
    }
    // Within the call of the browser, which shows the canvas right after it: one that has another size would be seen empty.
    let begun = host.borrow_mut().begin_frame();
    if let Some((first, parts)) = begun {
        wasm_bindgen_futures::spawn_local(finish(host.clone(), first, parts));
    }
}

/// Draws the parts that are left of a frame. What comes meanwhile waits for the next.
async fn finish(host: Shared, first: Part, parts: usize) {
    let mut drawn = Some(first);
    let mut number = 0;
    while let Some(Part { fence, expected_millis, left }) = drawn.take() {
        let millis = fence.reached(expected_millis).await;
        let host = &mut *host.borrow_mut();
        if let Some(took) = host.part_millis.get_mut(number) {
            *took = millis;
        }
        number += 1;
        drawn = left.and_then(|frame| host.draw_part(frame, number, parts));
    }
    if !failure::is_over() {
        host.borrow_mut().end_frame();
    }
}

/// A part of a frame that is with the GPU.
struct Part {
    fence: Fence,
    /// How long it took last time.
    expected_millis: f64,
    /// The frame, unless this was its last part.
    left: Option<Frame>,
}

impl Host {
    /// Begins a frame if one is due, with the first of how many parts.
    fn begin_frame(&mut self) -> Option<(Part, usize)> {
        let app = self.app.as_mut()?;
        let (due, sharpness) = self.pace.begin();
        if due {
            if let Some(sharpness) = sharpness {
                app.insert_resource(Sharpness(sharpness));
            }
            app.update();
            if let Some(frame) = Frame::begin(app.world_mut()) {
                let parts = if frame.is_urgent { 1 } else { self.pace.quality.parts().min(frame.most_parts()) };
                self.part_millis.resize(parts, 0.0);
                return Some((self.draw_part(frame, 0, parts)?, parts));
            }
            if self.pace.give_up() > MOST_MISSED {
                fail(Failure::ContextLost, "the browser gives nothing to draw on");
                return None;
            }
        }
        self.ask();
        None
    }

    /// Draws part `number` of `parts`, and shows the frame after the last.
    fn draw_part(&self, frame: Frame, number: usize, parts: usize) -> Option<Part> {
        let world = self.app.as_ref()?.world();
        frame.draw(world, number, parts);
        let fence = Fence::new(world);
        let expected_millis = self.part_millis.get(number).copied().unwrap_or_default();
        let is_last = number + 1 == parts;
        let mut left = Some(frame);
        if let Some(whole) = left.take_if(|_| is_last) {
            whole.present();
        }
        Some(Part { fence, expected_millis, left })
    }

    fn ask(&mut self) {
        self.pace.ask(&self.on_frame);
    }

    fn end_frame(&mut self) {
        if let Some(report) = self.pace.end() {
            self.tell(report);
        }
        self.ask();
    }

    fn change(&mut self, message: Message) {
        let Some(app) = &mut self.app else { return };
        match message {
            Message::Resize(size) => _ = app.insert_resource(size),
            Message::Theme(theme) => _ = app.insert_resource(theme),
            Message::Camera(turn) => _ = app.insert_resource(turn),
            Message::Calm(calm) => return self.pace.quality.set_calm(calm),
            Message::Visible(visible) => self.pace.set_visible(visible),
            Message::Start(_) | Message::Picture(..) | Message::Port(_) | Message::Ping => return,
        }
        self.pace.want(true);
        self.ask();
    }

    fn answer(&mut self) {
        let report = self.pace.report();
        self.tell(report);
    }

    fn tell(&self, report: Report) {
        let pixels = self.app.as_ref().map_or(0.0, |app| {
            let [width, height] = app.world().resource::<Canvas>().size().map(f64::from);
            width * height
        });
        self.port.post(&object(&[
            ("kind", "drawn".into()),
            ("frames", report.frames.into()),
            ("millis", report.millis.into()),
            ("pixels", pixels.into()),
        ]));
    }
}
