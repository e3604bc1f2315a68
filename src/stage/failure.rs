//! What the stage cannot go on after. It says so once, on its port, and stands still; the page starts another.

use std::cell::{Cell, RefCell};
use std::panic;

use wasm_bindgen::prelude::*;

use crate::message;

/// Why a stage ends. Each has a page in `docs/errors/`.
#[derive(Clone, Copy, Debug)]
pub enum Failure {
    /// The browser gives this canvas no WebGL 2.
    NoWebgl,
    /// The browser took the drawing context away.
    ContextLost,
    /// A programming error.
    Panicked,
    /// The graphics layer refused something, or memory ran out there.
    GpuError,
    /// A message of the page that cannot be read.
    BadMessage,
}

impl Failure {
    fn code(self) -> &'static str {
        match self {
            Self::NoWebgl => "stage-no-webgl",
            Self::ContextLost => "stage-context-lost",
            Self::Panicked => "stage-panicked",
            Self::GpuError => "stage-gpu-error",
            Self::BadMessage => "stage-bad-message",
        }
    }
}

thread_local! {
    static PORT: RefCell<Option<message::Port>> = const { RefCell::new(None) };
    static OVER: Cell<bool> = const { Cell::new(false) };
}

/// Sends failures to `port` from now on, panics among them.
pub fn report_to(port: message::Port) {
    PORT.with_borrow_mut(|place| *place = Some(port));
    panic::set_hook(Box::new(|info| fail(Failure::Panicked, &info.to_string())));
}

/// Ends the stage.
pub fn fail(failure: Failure, detail: &str) {
    if OVER.replace(true) {
        return;
    }
    let report = message::object(&[
        ("kind", "failed".into()),
        ("code", failure.code().into()),
        ("detail", JsValue::from_str(detail)),
    ]);
    // In a panic the port may be in use further down the stack; then the page notices the silence instead.
    let _ = PORT.try_with(|port| port.try_borrow().map(|port| port.as_ref().map(|port| port.post(&report))));
}

/// Whether the stage has ended.
pub fn is_over() -> bool {
    OVER.get()
}
