//! A rest in what has long to do: whatever else the page has to do is done meanwhile.

use std::time::Duration;

use js_sys::Promise;
use leptos_dom::helpers::set_timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Ends in a task of its own, `millis` later or as soon after as the page has time.
pub async fn rest(millis: u64) {
    let promise = Promise::new(&mut |done, _| {
        set_timeout(
            move || {
                let _ = done.call0(&JsValue::NULL);
            },
            Duration::from_millis(millis),
        );
    });
    let _ = JsFuture::from(promise).await;
}
