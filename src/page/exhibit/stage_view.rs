//! The stage on the page: its place, its size, fingers on it, and calm words while it is not there.

use exhibit_contract::manifest::Camera;
use exhibit_contract::visit::{Input, Touch};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, HtmlElement, PointerEvent, ResizeObserver};

use super::labels::{Overlay, Sight};
use super::state::Exhibit;
use crate::link::camera::stage_point;
use crate::link::stage::ToStage;
use crate::page::fault;
use crate::page::stage_host::{StageHost, Standing};
use crate::page::theme;

/// The scene, full of its box.
#[component]
pub fn StageView(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let standing = RwSignal::new(Standing::Loading(None));
    let sight = RwSignal::new(Sight::default());
    let host = RwSignal::<Option<StageHost>, LocalStorage>::new_local(None);
    let node = NodeRef::<leptos::html::Div>::new();
    size(exhibit, node, sight);
    // The stage is fetched only once the exhibit can be used.
    Effect::new(move || {
        let (true, Some(element)) = (exhibit.ready.get() && sight.with(|sight| sight.width > 1.0), node.get()) else {
            return;
        };
        if host.with_untracked(Option::is_none) {
            let container: HtmlElement = element.unchecked_into();
            host.set(Some(StageHost::start(exhibit, container, standing, sight)));
        }
    });
    let tell = move |message: ToStage| {
        host.with_untracked(|host| {
            if let Some(host) = host {
                host.tell(message);
            }
        })
    };
    Effect::new(move || {
        let Sight { width, height, .. } = sight.get();
        tell(ToStage::Resize {
            width,
            height,
            scale: web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).min(2.0),
        });
    });
    Effect::new(move || {
        let Sight { yaw, pitch, .. } = sight.get();
        tell(ToStage::Camera { yaw, pitch });
    });
    Effect::new(move || {
        theme::dark().track();
        tell(ToStage::Theme(theme::of_stage()));
    });
    Effect::new(move || tell(ToStage::Calm(theme::calm().get())));
    on_cleanup(move || {
        if let Some(Some(host)) = host.try_update(Option::take) {
            host.end();
        }
    });
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
    view! {
        <div class="stage" data-stage=state data-frames=frames role="img" aria-label=move || words.pack_if_any("scene-description")
            node_ref=node></div>
        <div class="stage-touch" class:active=exhibit.manifest(|manifest| manifest.scene.touch || turns(&manifest.scene.camera))
            on:pointerdown=move |event| { capture(event.clone()); touched(exhibit, sight, Finger::Down, &event) }
            on:pointermove=move |event| touched(exhibit, sight, Finger::Moves, &event)
            on:pointerup=move |event| touched(exhibit, sight, Finger::Up, &event)
            on:pointercancel=move |event| touched(exhibit, sight, Finger::Up, &event)></div>
        <Overlay exhibit=exhibit sight=sight/>
        {move || (exhibit.ready.get()).then(|| standing_words(exhibit, standing, host))}
    }
    .into_any()
}

/// What is said while there is no picture.
fn standing_words(
    exhibit: Exhibit,
    standing: RwSignal<Standing>,
    host: RwSignal<Option<StageHost>, LocalStorage>,
) -> AnyView {
    let words = exhibit.words;
    let told = Memo::new(move |_| match standing.get() {
        Standing::Drawing(_) => Standing::Drawing(0.0),
        other => other,
    });
    (move || match told.get() {
        Standing::Drawing(_) => ().into_any(),
        Standing::Loading(share) => view! {
            <p class="stage-words"><progress max="1" value=share aria-label=move || words.say("stage-loading")></progress><span>{words.say("stage-loading")}</span></p>
        }
        .into_any(),
        Standing::Lost => view! { <p class="stage-words" role="status">{words.say("stage-lost")}</p> }.into_any(),
        Standing::Unsupported => view! {
            <p class="stage-words" role="status" data-error="stage-no-webgl">{fault::sentence(words, "stage-no-webgl")}</p>
        }
        .into_any(),
        Standing::Failed(why) => view! {
            <div class="stage-words" role="status" data-error=why.code.clone()>
                <p>{fault::sentence(words, &why.code)}" "{fault::way_on(words, &why.code)}</p>
                <button type="button" class="button" on:click=move |_| host.with_untracked(|host| {
                    if let Some(host) = host {
                        host.try_again();
                    }
                })>{words.say("try-again")}</button>
            </div>
        }
        .into_any(),
    })
    .into_any()
}

fn size(exhibit: Exhibit, node: NodeRef<leptos::html::Div>, sight: RwSignal<Sight>) {
    // Another step may give the stage another size: its words move in the same task, not a frame later.
    Effect::new(move || {
        exhibit.step.track();
        leptos::task::spawn_local(async move {
            if let Some(Some(element)) = node.try_get_untracked() {
                let (width, height) = (f64::from(element.client_width()), f64::from(element.client_height()));
                let _ = sight.try_update(|sight| (sight.width, sight.height) = (width, height));
            }
        });
    });
    let observer = StoredValue::<Option<(ResizeObserver, Closure<dyn FnMut()>)>, LocalStorage>::new_local(None);
    Effect::new(move || {
        let Some(element) = node.get() else { return };
        let target: HtmlElement = element.clone().unchecked_into();
        let sized = Closure::<dyn FnMut()>::new(move || {
            let (width, height) = (f64::from(target.client_width()), f64::from(target.client_height()));
            let _ = sight.try_update(|sight| (sight.width, sight.height) = (width, height));
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
    });
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
    let Some([x, y]) = stage_point(&camera, width, height, yaw, pitch, at) else { return };
    let touch = Touch { pointer: event.pointer_id() as u32, x, y };
    exhibit.give(match finger {
        Finger::Down => Input::Press(touch),
        Finger::Moves => Input::Drag(touch),
        Finger::Up => Input::Release(touch),
    });
}

/// Keeps a finger's movements with the element it came down on.
pub fn capture(event: PointerEvent) {
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
