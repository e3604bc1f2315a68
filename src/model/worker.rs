//! One model worker: questions with deadlines. What does not answer in time is ended and never asked again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::link::model::{FromModel, ToModel};

/// Longest a question may take, in milliseconds.
pub const ANSWER_MILLIS: i32 = 500;
/// Longest loading may take, in milliseconds.
pub const LOAD_MILLIS: i32 = 2_000;
/// What a busy page may need to read an answer that is already there, in milliseconds.
const GRACE_MILLIS: i32 = 50;

/// Why a model cannot go on.
#[derive(Clone, Debug)]
pub struct Failure {
    /// A code of `docs/errors/`.
    pub code: String,
    /// Particulars for the designer.
    pub detail: String,
}

/// The question under way, by its number, and what takes its answer.
type Asked = Rc<RefCell<Option<(u32, Function)>>>;

/// A worker and the question it has been asked.
pub struct ModelWorker {
    worker: Worker,
    next_id: Cell<u32>,
    asked: Asked,
    /// Kept, because the worker calls them.
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

impl ModelWorker {
    /// Starts a worker from the script at `url`. `logged` takes the model's lines.
    pub fn start(url: &str, logged: impl Fn(String, String) + 'static) -> Result<Self, Failure> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(url, &options).map_err(|error| failure("model-failed", &error))?;
        let asked = Rc::new(RefCell::new(None::<(u32, Function)>));
        let answer = |asked: &Asked, id: Option<u32>, with: &JsValue| {
            let waiting = asked.borrow().as_ref().is_some_and(|(waiting, _)| id.is_none_or(|id| id == *waiting));
            if waiting && let Some((_, resolve)) = asked.take() {
                // Resolving a promise cannot fail.
                let _ = resolve.call1(&JsValue::NULL, with);
            }
        };
        let heard = {
            let asked = asked.clone();
            Closure::new(move |event: MessageEvent| {
                let data = event.data();
                match crate::link::property(&data, "kind").as_string().as_deref() {
                    Some("log") => {
                        if let Some(FromModel::Log { level, text }) = FromModel::read(&data) {
                            logged(level, text);
                        }
                    }
                    _ => answer(&asked, crate::link::number(&data, "id").map(|id| id as u32), &data),
                }
            })
        };
        let failed = {
            let asked = asked.clone();
            Closure::new(move |event: Event| {
                event.prevent_default();
                let detail = crate::link::text(&event, "message");
                // One that could not be loaded says nothing.
                let code = if detail.is_empty() { "file-missing" } else { "model-failed" };
                let told =
                    crate::link::object(&[("kind", "failed".into()), ("code", code.into()), ("detail", detail.into())]);
                answer(&asked, None, &told);
            })
        };
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Ok(Self { worker, next_id: Cell::new(1), asked, _heard: heard, _failed: failed })
    }

    /// Asks, and waits for the answer no longer than `deadline_millis` and a grace.
    pub async fn ask(&self, question: ToModel, deadline_millis: i32) -> Result<FromModel, Failure> {
        let id = self.next_id.replace(self.next_id.get().wrapping_add(1));
        let mut resolve = None;
        let promise = Promise::new(&mut |done, _| resolve = Some(done));
        let Some(resolve) = resolve else { return Err(failure("model-failed", &"no promise".into())) };
        *self.asked.borrow_mut() = Some((id, resolve));
        self.send(question, id)?;
        let timer = Deadline::start(self.asked.clone(), id, deadline_millis);
        let answer = JsFuture::from(promise).await.unwrap_or(JsValue::NULL);
        drop(timer);
        match FromModel::read(&answer) {
            Some(FromModel::Failed { code, detail, .. }) => Err(Failure { code, detail }),
            Some(answer) => Ok(answer),
            None => Err(Failure { code: "model-silent".into(), detail: format!("no answer in {deadline_millis} ms") }),
        }
    }

    /// Sends what has no answer.
    pub fn tell(&self, message: ToModel) -> Result<(), Failure> {
        self.send(message, 0)
    }

    fn send(&self, message: ToModel, id: u32) -> Result<(), Failure> {
        let parcel = message.parcel(id);
        self.worker
            .post_message_with_transfer(&parcel.message, &parcel.transfer)
            .map_err(|error| failure("model-failed", &error))
    }
}

impl Drop for ModelWorker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn failure(code: &str, error: &JsValue) -> Failure {
    Failure { code: code.to_owned(), detail: format!("{error:?}") }
}

/// Answers a question with nothing when its time is over.
struct Deadline {
    timer: Rc<Cell<i32>>,
    _over: Closure<dyn FnMut()>,
}

impl Deadline {
    fn start(asked: Asked, id: u32, millis: i32) -> Self {
        let timer = Rc::new(Cell::new(0));
        let (again, mut in_grace) = (timer.clone(), false);
        let itself = Rc::new(RefCell::new(None::<Function>));
        let own = itself.clone();
        let over = Closure::new(move || {
            if !in_grace {
                // The answer may lie behind this very timer in a busy page's queue.
                in_grace = true;
                if let Some(function) = own.borrow().as_ref() {
                    again.set(set_timeout(function, GRACE_MILLIS));
                }
                return;
            }
            let mut asked = asked.borrow_mut();
            if asked.as_ref().is_some_and(|(waiting, _)| *waiting == id)
                && let Some((_, resolve)) = asked.take()
            {
                let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
            }
        });
        let function: Function = over.as_ref().clone().unchecked_into();
        timer.set(set_timeout(&function, millis));
        *itself.borrow_mut() = Some(function);
        Self { timer, _over: over }
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.timer.get());
        }
    }
}

/// Calls `what` in so many milliseconds.
pub(super) fn call_in(millis: i32, what: impl FnMut() + 'static) {
    let what = Closure::<dyn FnMut()>::new(what).into_js_value();
    set_timeout(what.unchecked_ref(), millis);
}

fn set_timeout(function: &Function, millis: i32) -> i32 {
    web_sys::window()
        .and_then(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(function, millis).ok())
        .unwrap_or_default()
}
