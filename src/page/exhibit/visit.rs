//! The visit in the page: its clock, what is kept so that a reload loses nothing, the address, and what tests and the
//! people who look after a hall may ask of it (`window.kepu`).

use std::cell::{Cell, RefCell};

use exhibit_contract::visit::{Input, Value, Visit};
use js_sys::{Array, Float64Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
use leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use reactive_graph::owner::StoredValue;
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;

use super::answer_time::{input_mark, performance};
use super::state::{Drawing, Exhibit};
use crate::link::{array, object, property};
use crate::page::address::State;
use crate::page::reactive::effect;
use crate::page::site::site;

/// What is kept in the tab's storage.
pub struct Kept {
    /// The visit as JSON lines.
    visit: String,
    /// The address's state when it was kept: another one means the visitor came by another link.
    address: String,
    step: usize,
    answers: Vec<Option<String>>,
    /// Finished drawings; empty where there is none.
    drawings: Vec<Vec<f64>>,
    running: bool,
}

fn key(exhibit: Exhibit) -> String {
    // One side of a comparison has a name, so that two visits to one exhibit are kept apart.
    let side = web_sys::window().and_then(|window| window.name().ok()).unwrap_or_default();
    format!("kepu.visit.{side}{}", exhibit.pack().name)
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// The visit of this tab to this very pack, unless the address points elsewhere.
pub fn kept(exhibit: Exhibit, address: Option<&State>) -> Option<Kept> {
    let text = storage()?.get_item(&key(exhibit)).ok().flatten()?;
    let kept = Kept::read(&JSON::parse(&text).ok()?)?;
    let visit = Visit::from_lines(&kept.visit).ok()?;
    let same_pack = visit.pack == exhibit.pack().index.sha256;
    let same_place = address.is_none_or(|state| state.write() == kept.address);
    (same_pack && same_place).then_some(kept)
}

impl Kept {
    /// None where a part is missing or of another type: then it was kept by another runtime.
    fn read(kept: &JsValue) -> Option<Self> {
        let part = |name: &str| property(kept, name);
        let list = |name: &str| part(name).dyn_into::<Array>().ok();
        Some(Self {
            visit: part("visit").as_string()?,
            address: part("address").as_string()?,
            step: part("step").as_f64()? as usize,
            answers: list("answers")?.iter().map(|answer| answer.as_string()).collect(),
            drawings: list("drawings")?
                .iter()
                .map(|drawing| Some(drawing.dyn_into::<Array>().ok()?.iter().filter_map(|y| y.as_f64()).collect()))
                .collect::<Option<_>>()?,
            running: part("running").as_bool()?,
        })
    }

    /// The same as a plain object, for the browser's JSON.
    fn written(self) -> Object {
        let drawing = |points: Vec<f64>| array(points.into_iter().map(JsValue::from)).into();
        object(&[
            ("visit", self.visit.into()),
            ("address", self.address.into()),
            ("step", (self.step as f64).into()),
            (
                "answers",
                array(self.answers.into_iter().map(|answer| answer.map_or(JsValue::NULL, JsValue::from))).into(),
            ),
            ("drawings", array(self.drawings.into_iter().map(drawing)).into()),
            ("running", self.running.into()),
        ])
    }

    /// Puts the page where it was; gives the tick and the inputs for the model.
    pub fn take_up(self, exhibit: Exhibit) -> (u64, Vec<(u64, Input)>) {
        let Ok(visit) = Visit::from_lines(&self.visit) else { return (0, Vec::new()) };
        exhibit.values.update(|values| {
            for (_, input) in &visit.inputs {
                apply(values, input);
            }
        });
        exhibit.step.set(exhibit.step_there_is(self.step));
        exhibit.look_at_step(exhibit.step.get_untracked());
        if self.answers.len() == exhibit.answers.with_untracked(Vec::len) {
            exhibit.answers.set(self.answers);
        }
        if self.drawings.len() == exhibit.drawings.with_untracked(Vec::len) {
            let drawing = |points: Vec<f64>| match points.is_empty() {
                true => Drawing::default(),
                false => Drawing { points, touched: true, done: true },
            };
            exhibit.drawings.set(self.drawings.into_iter().map(drawing).collect());
        }
        exhibit.running.set(self.running);
        (visit.ticks, visit.inputs)
    }
}

fn apply(values: &mut [f64], input: &Input) {
    if let Input::Set(assignment) = input
        && let Some(value) = values.get_mut(assignment.variable as usize)
    {
        *value = match assignment.value {
            Value::Float64(value) => value,
            Value::Int64(value) => value as f64,
            Value::Boolean(value) => f64::from(u8::from(value)),
        };
    }
}

/// Shows again what the inputs recorded say, after some were lost with a model that died of them.
pub fn take_back(exhibit: Exhibit, lost: &[Input]) {
    if lost.is_empty() {
        return;
    }
    let Some(supervisor) = exhibit.supervisor() else { return };
    let mut values: Vec<f64> = exhibit.manifest(|manifest| {
        manifest.model.variables.iter().map(|variable| variable.start.unwrap_or_default()).collect()
    });
    for (_, input) in supervisor.visit().1 {
        apply(&mut values, &input);
    }
    exhibit.values.set(values);
}

fn visit_of(exhibit: Exhibit) -> Option<Visit> {
    let supervisor = exhibit.supervisor()?;
    let mut visit = Visit::new(exhibit.pack().index.sha256.clone(), supervisor.blueprint().seed);
    (visit.ticks, visit.inputs) = supervisor.visit();
    Some(visit)
}

/// What is kept of a visit, as a plain object.
fn kept_of(exhibit: Exhibit) -> Option<Object> {
    let visit = visit_of(exhibit)?;
    let kept = Kept {
        visit: visit.to_lines(),
        address: exhibit.address_state().write(),
        step: exhibit.step.get_untracked(),
        answers: exhibit.answers.get_untracked(),
        drawings: exhibit.drawings.with_untracked(|drawings| {
            drawings.iter().map(|drawing| if drawing.done { drawing.points.clone() } else { Vec::new() }).collect()
        }),
        running: exhibit.running.get_untracked(),
    };
    Some(kept.written())
}

fn keep(exhibit: Exhibit) {
    let (Some(kept), Some(storage)) = (kept_of(exhibit), storage()) else { return };
    if let Ok(text) = JSON::stringify(&kept) {
        // Full: the address still carries the state.
        let _ = storage.set_item(&key(exhibit), &String::from(text));
    }
}

thread_local! {
    static OPEN: Cell<Option<Exhibit>> = const { Cell::new(None) };
    /// Who is to be told when the open exhibit can be operated.
    static WAITING: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
    static FRAME: RefCell<Option<FrameCall>> = const { RefCell::new(None) };
    /// Whether the page's end is listened for.
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// What sees every frame, and whether the browser has been asked for the next.
type FrameCall = (Closure<dyn FnMut(f64)>, bool);

/// Follows an exhibit from now on: clock, storage, address, `window.kepu`.
pub fn follow(exhibit: Exhibit) {
    OPEN.set(Some(exhibit));
    publish();
    keep_time();
    // The address and the storage catch up when the visitor pauses for breath.
    let timer = StoredValue::<Option<TimeoutHandle>>::new(None);
    effect(move || {
        exhibit.moved.track();
        if timer.get_value().is_some() {
            return;
        }
        let later = set_timeout_with_handle(
            move || {
                let _ = timer.try_set_value(None);
                if !exhibit.moved.is_disposed() {
                    site().show_state(&exhibit.pack().name, exhibit.address_state());
                    keep(exhibit);
                }
            },
            std::time::Duration::from_millis(700),
        );
        timer.set_value(later.ok());
    });
    keep_when_left();
}

/// Keeps the open exhibit's visit whenever the page is left; one listener for all exhibits that are ever opened.
fn keep_when_left() {
    let Some(window) = web_sys::window().filter(|_| !LISTENS.replace(true)) else { return };
    let left = Closure::<dyn FnMut()>::new(move || {
        if let Some(exhibit) = OPEN.get() {
            keep(exhibit);
        }
    });
    window.set_onpagehide(Some(left.as_ref().unchecked_ref()));
    left.forget();
}

/// The visitor leaves the exhibit.
pub fn close(exhibit: Exhibit) {
    keep(exhibit);
    OPEN.set(None);
    WAITING.take();
}

/// Waits until the open exhibit can be operated: what it can be operated without is fetched after that. Never ends when the
/// visitor leaves before.
pub async fn until_ready() {
    if OPEN.get().is_none_or(|exhibit| exhibit.ready.try_get_untracked() == Some(true)) {
        return;
    }
    let told = Promise::new(&mut |done, _| WAITING.with_borrow_mut(|waiting| waiting.push(done)));
    let _ = wasm_bindgen_futures::JsFuture::from(told).await;
}

/// The open exhibit can be operated from now on: `kepu:ready`.
pub fn tell_ready() {
    if let Some(performance) = performance() {
        let _ = performance.mark("kepu:ready");
    }
    for waiting in WAITING.take() {
        let _ = waiting.call0(&JsValue::NULL);
    }
}

/// Lets the clock of the open exhibit see every frame, as long as it runs.
pub fn keep_time() {
    FRAME.with_borrow_mut(|frame| {
        let (closure, asked) = frame.get_or_insert_with(|| (Closure::new(on_frame), false));
        if !*asked {
            *asked = request(closure);
        }
    });
}

fn on_frame(now_millis: f64) {
    let more =
        OPEN.get().and_then(|exhibit| exhibit.supervisor()).is_some_and(|supervisor| supervisor.frame(now_millis));
    FRAME.with_borrow_mut(|frame| {
        if let Some((closure, asked)) = frame {
            *asked = more && request(closure);
        }
    });
}

fn request(closure: &Closure<dyn FnMut(f64)>) -> bool {
    web_sys::window().is_some_and(|window| window.request_animation_frame(closure.as_ref().unchecked_ref()).is_ok())
}

// ------------------------------------------------------------------------------------------------- window.kepu

/// What tests and caretakers may ask of the open exhibit.
fn publish() {
    let Some(window) = web_sys::window() else { return };
    let kepu = Object::new();
    let offer = |name: &str, function: Closure<dyn FnMut(JsValue, JsValue) -> JsValue>| {
        let _ = Reflect::set(&kepu, &name.into(), &function.into_js_value());
    };
    let open = || OPEN.get().and_then(|exhibit| Some((exhibit, exhibit.supervisor()?)));
    offer(
        "visit",
        Closure::new(move |_, _| OPEN.get().and_then(visit_of).map_or(JsValue::NULL, |visit| visit.to_lines().into())),
    );
    offer("kept", Closure::new(move |_, _| OPEN.get().and_then(kept_of).map_or(JsValue::NULL, JsValue::from)));
    offer(
        "outputs",
        Closure::new(move |_, _| {
            open().map_or(JsValue::NULL, |(exhibit, _)| {
                exhibit.outputs.with_untracked(|outputs| Float64Array::from(outputs.as_slice())).into()
            })
        }),
    );
    offer(
        "tick",
        Closure::new(move |_, _| open().map_or(JsValue::NULL, |(_, supervisor)| (supervisor.tick() as f64).into())),
    );
    offer("ready", Closure::new(move |_, _| open().is_some_and(|(exhibit, _)| exhibit.ready.get_untracked()).into()));
    offer(
        "set",
        Closure::new(move |name: JsValue, value: JsValue| {
            if let (Some((exhibit, _)), Some(name), Some(value)) = (open(), name.as_string(), value.as_f64()) {
                input_mark();
                exhibit.set_input(&name, value);
            }
            JsValue::UNDEFINED
        }),
    );
    // What a recorded visitor did, once more; when, is for whoever asks. What is no visit gives nothing.
    offer(
        "give",
        Closure::new(move |text: JsValue, _| {
            if let (Some((exhibit, _)), Some(Ok(visit))) =
                (open(), text.as_string().map(|text| Visit::from_json(&text)))
            {
                for (_, input) in visit.inputs {
                    exhibit.values.update(|values| apply(values, &input));
                    exhibit.give(input);
                }
            }
            JsValue::UNDEFINED
        }),
    );
    offer(
        "file",
        Closure::new(move |path: JsValue, _| {
            wasm_bindgen_futures::future_to_promise(async move {
                let (Some(exhibit), Some(path)) = (OPEN.get(), path.as_string()) else { return Ok(JsValue::NULL) };
                let bytes = exhibit.pack().file(&path).await;
                bytes.map(|bytes| Uint8Array::from(bytes.as_slice()).into()).map_err(|fault| fault.detail.into())
            })
            .into()
        }),
    );
    // Its words, as the visitor reads them; the id itself where it has none.
    offer(
        "word",
        Closure::new(move |id: JsValue, _| id.as_string().map_or(JsValue::NULL, |id| site().words.pack(&id).into())),
    );
    offer("replay", Closure::new(move |text: JsValue, _| replay(text).into()));
    let _ = Reflect::set(&window, &"kepu".into(), &kepu);
}

/// Lives a visit again in a worker of its own; a promise of its hash.
fn replay(text: JsValue) -> Promise {
    wasm_bindgen_futures::future_to_promise(async move {
        let said = |text: String| JsValue::from(js_sys::Error::new(&text));
        let Some((exhibit, supervisor)) = OPEN.get().and_then(|exhibit| Some((exhibit, exhibit.supervisor()?))) else {
            return Err(said("no exhibit is open".to_owned()));
        };
        let text = text.as_string().unwrap_or_default();
        let visit =
            Visit::from_json(&text).or_else(|_| Visit::from_lines(&text)).map_err(|error| said(error.to_string()))?;
        if visit.pack != exhibit.pack().index.sha256 {
            return Err(said("visit-other: the visit belongs to another pack".to_owned()));
        }
        let hash = crate::model::replay::hash(supervisor.blueprint(), &visit).await;
        hash.map(JsValue::from).map_err(|failure| said(format!("{}: {}", failure.code, failure.detail)))
    })
}
