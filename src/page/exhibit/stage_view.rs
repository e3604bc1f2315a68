//! The stage on the page: its place, its size, fingers on it, and calm words while it is not there.

use exhibit_contract::manifest::Camera;
use exhibit_contract::visit::{Input, Touch};
use reactive_graph::owner::{LocalStorage, on_cleanup};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use tachys::html::event as ev;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DomRect, HtmlElement, PointerEvent};

use super::labels::{Sight, overlay};
use super::state::Exhibit;
use crate::link::camera::stage_point;
use crate::link::stage::ToStage;
use crate::page::access::follow_size;
use crate::page::element::{Element, button, element};
use crate::page::fault;
use crate::page::reactive::{effect, memo};
use crate::page::stage_host::{StageHost, Standing};
use crate::page::theme;

/// The scene, full of `place`.
pub fn stage_view(exhibit: Exhibit, place: Element) -> Element {
    let words = exhibit.words;
    let standing = RwSignal::new(Standing::Loading(None));
    let sight = RwSignal::new(Sight::default());
    let host = RwSignal::<Option<StageHost>, LocalStorage>::new_local(None);
    let state = move || match standing.get() {
        Standing::Loading(_) => "loading",
        Standing::Drawing(_) => "drawing",
        Standing::Lost => "lost",
        Standing::Failed(_) => "failed",
        Standing::Unsupported => "none",
    };
    let frames = move || match standing.get() {
        Standing::Drawing(frames) => frames,
        _ => 0.0,
    };
    let stage = element("div")
        .class("stage")
        .attr_with("data-stage", move || state().to_owned())
        .attr_with("data-frames", move || frames().to_string())
        .attr("role", "img")
        .attr_with("aria-label", move || words.pack_if_any("scene-description"));
    let active = exhibit.manifest(|manifest| manifest.scene.touch || turns(&manifest.scene.camera));
    let touch = element("div")
        .class(if active { "stage-touch active" } else { "stage-touch" })
        .on(ev::pointerdown, move |event| {
            capture(&event);
            touched(exhibit, sight, Finger::Down, &event);
        })
        .on(ev::pointermove, move |event| touched(exhibit, sight, Finger::Moves, &event))
        .on(ev::pointerup, move |event| touched(exhibit, sight, Finger::Up, &event))
        .on(ev::pointercancel, move |event| touched(exhibit, sight, Finger::Up, &event));
    // However many frames it has drawn, there is nothing to tell.
    let told = memo(move || match standing.get() {
        Standing::Drawing(_) => Standing::Drawing(0.0),
        other => other,
    });
    follow_box(exhibit, stage.node(), sight);
    host_stage(exhibit, stage.node(), host, standing, sight);
    place.child(stage).child(touch).child(overlay(exhibit, sight)).children_with(move || {
        let standing = exhibit.ready.get().then(|| told.get())?;
        standing_words(exhibit, standing, host)
    })
}

/// Starts the stage once the exhibit can be used, tells it what it must know, ends it.
fn host_stage(
    exhibit: Exhibit,
    container: HtmlElement,
    host: RwSignal<Option<StageHost>, LocalStorage>,
    standing: RwSignal<Standing>,
    sight: RwSignal<Sight>,
) {
    effect(move || {
        if exhibit.ready.get() && sight.with(|sight| sight.width > 1.0) && host.with_untracked(Option::is_none) {
            host.set(Some(StageHost::start(exhibit, container.clone(), standing, sight)));
        }
    });
    let tell = move |message: ToStage| {
        host.with_untracked(|host| {
            if let Some(host) = host {
                host.tell(message);
            }
        })
    };
    effect(move || {
        let Sight { width, height, .. } = sight.get();
        tell(ToStage::Resize {
            width,
            height,
            scale: web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).min(2.0),
        });
    });
    effect(move || {
        let Sight { yaw, pitch, .. } = sight.get();
        tell(ToStage::Camera { yaw, pitch });
    });
    effect(move || {
        theme::dark().track();
        tell(ToStage::Theme(theme::of_stage()));
    });
    effect(move || tell(ToStage::Calm(theme::calm().get())));
    on_cleanup(move || {
        if let Some(Some(host)) = host.try_update(Option::take) {
            host.end();
        }
    });
}

/// What is said while there is no picture.
fn standing_words(
    exhibit: Exhibit,
    standing: Standing,
    host: RwSignal<Option<StageHost>, LocalStorage>,
) -> Option<Element> {
    let words = exhibit.words;
    let paragraph = || element("p").class("stage-words");
    Some(match standing {
        Standing::Drawing(_) => return None,
        Standing::Loading(share) => {
            let progress = element("progress").attr("max", "1");
            let progress = progress.attr_with("aria-label", move || words.say("stage-loading"));
            let progress = match share {
                Some(share) => progress.attr("value", &share.to_string()),
                None => progress,
            };
            paragraph().child(progress).child(element("span").text(&words.say("stage-loading")))
        }
        Standing::Lost => paragraph().attr("role", "status").text(&words.say("stage-lost")),
        Standing::Unsupported => paragraph()
            .attr("role", "status")
            .attr("data-error", "stage-no-webgl")
            .text(&fault::sentence(words, "stage-no-webgl")),
        Standing::Failed(why) => {
            let sentence = element("p").text(&fault::sentence(words, &why.code)).text(" ");
            let again = button("button").text(&words.say("try-again")).on(ev::click, move |_| {
                host.with_untracked(|host| {
                    if let Some(host) = host {
                        host.try_again();
                    }
                })
            });
            element("div")
                .class("stage-words")
                .attr("role", "status")
                .attr("data-error", &why.code)
                .child(sentence.text(&fault::way_on(words, &why.code)))
                .child(again)
        }
    })
}

/// Keeps `sight` at the size of the stage's box.
fn follow_box(exhibit: Exhibit, stage: HtmlElement, sight: RwSignal<Sight>) {
    let again = stage.clone();
    let measure = move || {
        let (width, height) = (f64::from(again.client_width()), f64::from(again.client_height()));
        let _ = sight.try_update(|sight| (sight.width, sight.height) = (width, height));
    };
    let measure_soon = measure.clone();
    // Another step may give the stage another size: its words move in the same task, not a frame later.
    effect(move || {
        exhibit.step.track();
        let measure = measure_soon.clone();
        spawn_local(async move { measure() });
    });
    follow_size(&stage, measure);
}

fn turns(camera: &Camera) -> bool {
    matches!(camera, Camera::Perspective { turn_degrees, .. } if turn_degrees.iter().any(|degrees| *degrees > 0.0))
}

#[derive(Clone, Copy, PartialEq)]
enum Finger {
    Down,
    Moves,
    Up,
}

/// A finger on the stage: the model's where the scene wants it, else it turns the camera.
fn touched(exhibit: Exhibit, sight: RwSignal<Sight>, finger: Finger, event: &PointerEvent) {
    if finger == Finger::Moves && event.buttons() == 0 {
        return;
    }
    let (camera, to_model) = exhibit.manifest(|manifest| (manifest.scene.camera.clone(), manifest.scene.touch));
    if !to_model {
        if let (Finger::Moves, Camera::Perspective { turn_degrees, .. }) = (finger, &camera) {
            let held = |degrees: f64, most: f64| degrees.clamp(-most, most);
            sight.update(|sight| {
                sight.yaw = held(sight.yaw - f64::from(event.movement_x()) * 0.25, turn_degrees[0]);
                sight.pitch = held(sight.pitch + f64::from(event.movement_y()) * 0.25, turn_degrees[1]);
            });
        }
        return;
    }
    let Some(area) = frame_of(event) else { return };
    let Sight { width, height, yaw, pitch } = sight.get_untracked();
    let at = [f64::from(event.client_x()) - area.left(), f64::from(event.client_y()) - area.top()];
    // A finger that leaves beside the scene leaves all the same: the model would hold on for ever.
    let beside = (finger == Finger::Up).then_some([0.0; 2]);
    let Some([x, y]) = stage_point(&camera, width, height, yaw, pitch, at).or(beside) else { return };
    let touch = Touch { pointer: event.pointer_id() as u32, x, y };
    exhibit.give(match finger {
        Finger::Down => Input::Press(touch),
        Finger::Moves => Input::Drag(touch),
        Finger::Up => Input::Release(touch),
    });
}

/// An element that is dragged. What a finger does there is never a scroll nor a fling, which the browser would end with the
/// next tap, wherever that is.
pub fn draggable(element: Element) -> Element {
    element.on(ev::pointerdown, |event| capture(&event)).on(ev::touchstart, |event| event.prevent_default())
}

/// Keeps a finger's movements with the element it came down on.
fn capture(event: &PointerEvent) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        // Refused only for a finger that is already gone.
        let _ = element.set_pointer_capture(event.pointer_id());
        let _ = element.focus();
    }
}

/// The box an element over the stage or a chart is placed in.
pub fn frame_of(event: &PointerEvent) -> Option<DomRect> {
    let element = event.current_target()?.dyn_into::<HtmlElement>().ok()?;
    Some(element.offset_parent()?.get_bounding_client_rect())
}
