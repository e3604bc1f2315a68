//! The compiled stage: fetched once with progress, compiled once, used by every stage of this page.

use std::cell::RefCell;

use js_sys::{JSON, WebAssembly};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::rest::rest;
use crate::link::property;
use crate::page::fault::Fault;
use crate::page::fetch::{self, Trouble, said};
use crate::page::site::meta;

thread_local! {
    static MODULE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// How often the tool is asked whether it has built the stage.
const POLL_MILLIS: u64 = 3_000;

/// The compiled stage, a `WebAssembly.Module`. `told` hears the share that has come.
pub async fn module(told: impl Fn(f64) + Clone + 'static) -> Result<JsValue, Fault> {
    if let Some(module) = MODULE.with_borrow(Clone::clone) {
        return Ok(module);
    }
    let url = meta("kepu:stage-wasm").unwrap_or_else(|| "stage/stage_bg.wasm".to_owned());
    let bytes = loop {
        match fetch::with_progress(&url, told.clone()).await {
            Ok(bytes) => break bytes,
            // `kepu serve` answers before it has built the stage.
            Err(Trouble::Status(404 | 503)) => wait_for_build(&url).await?,
            Err(trouble) => return Err(trouble.fault("stage-missing", &url)),
        }
    };
    let module = JsFuture::from(WebAssembly::compile(&bytes))
        .await
        .map_err(|error| Fault::new("stage-invalid", said(&error)))?;
    MODULE.with_borrow_mut(|kept| *kept = Some(module.clone()));
    Ok(module)
}

/// Waits one turn while the stage is being built.
async fn wait_for_build(url: &str) -> Result<(), Fault> {
    let missing = || Fault::new("stage-missing", url.to_owned());
    let status = fetch::bytes("stage/status.json").await.map_err(|_| missing())?;
    let status = JSON::parse(&String::from_utf8_lossy(&status)).map_err(|_| missing())?;
    match property(&status, "state").as_string().as_deref() {
        Some("building") => {
            rest(POLL_MILLIS).await;
            Ok(())
        }
        Some("ready") => {
            // It may have become ready between the two questions; a file still missing then is found on the next turn.
            rest(POLL_MILLIS / 3).await;
            Ok(())
        }
        _ => {
            Err(Fault::new("stage-missing", property(&status, "detail").as_string().unwrap_or_else(|| url.to_owned())))
        }
    }
}
