//! How long an answer takes: from an input, `kepu:input`, until what it changed is on the screen, `kepu:painted`.

use std::cell::Cell;

use js_sys::Function;
use leptos_dom::helpers::{request_animation_frame, set_timeout};
use wasm_bindgen::prelude::*;

thread_local! {
    /// When the oldest input not yet painted came, and whether a measurement is under way.
    static INPUT_AT: Cell<Option<f64>> = const { Cell::new(None) };
}

/// The browser's clock and marks.
pub fn performance() -> Option<web_sys::Performance> {
    web_sys::window()?.performance()
}

/// An input came: `kepu:input`.
pub fn input_mark() {
    if let Some(performance) = performance() {
        let _ = performance.mark("kepu:input");
        INPUT_AT.set(INPUT_AT.get().or_else(|| Some(performance.now())));
    }
}

/// The model has answered; once the next frame is on the screen: `kepu:painted`, and the measure between.
pub fn painted_soon(model_millis: f64) {
    let (Some(performance), Some(start)) = (performance(), INPUT_AT.take()) else { return };
    let answered = performance.now();
    request_animation_frame(move || {
        // A task of its own after the frame's callbacks: the frame has been painted by then.
        set_timeout(
            move || {
                let _ = performance.mark("kepu:painted");
                let end = performance.now();
                let detail = crate::link::object(&[
                    ("model_millis", model_millis.into()),
                    ("round_trip_millis", (answered - start).into()),
                ]);
                let options =
                    crate::link::object(&[("start", start.into()), ("end", end.into()), ("detail", detail.into())]);
                if let Some(measure) = function_of(&performance, "measure") {
                    let _ = measure.call2(&performance, &"kepu:slider-to-chart".into(), &options);
                }
            },
            std::time::Duration::ZERO,
        );
    });
}

fn function_of(object: &JsValue, name: &str) -> Option<Function> {
    crate::link::property(object, name).dyn_into().ok()
}
