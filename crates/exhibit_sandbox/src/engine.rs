//! One engine for all sandboxes of the process, and the clock that ends calls which take too long.

use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use exhibit_contract::error::{Code, Error};
use wasmtime::{Config, Engine};

/// Time between two epochs.
pub const EPOCH_MILLIS: u32 = 10;

/// The engine, made at the first call.
pub fn engine() -> Result<Engine, Error> {
    static ENGINE: OnceLock<Result<Engine, String>> = OnceLock::new();
    let engine = ENGINE.get_or_init(|| start().map_err(|error| format!("{error:#}")));
    engine.clone().map_err(|why| Error::new(Code::Internal, "wasmtime", format!("The engine does not start: {why}.")))
}

fn start() -> wasmtime::Result<Engine> {
    let mut config = Config::new();
    config
        .epoch_interruption(true)
        // What differs between machines is either refused at admission or the same here: a NaN has always the same bits.
        .cranelift_nan_canonicalization(true)
        .wasm_relaxed_simd(false)
        .wasm_multi_memory(false)
        .wasm_memory64(false);
    let engine = Engine::new(&config)?;
    let clock = engine.weak();
    thread::Builder::new().name("epochs".to_owned()).spawn(move || {
        while let Some(engine) = clock.upgrade() {
            engine.increment_epoch();
            drop(engine);
            thread::sleep(Duration::from_millis(EPOCH_MILLIS.into()));
        }
    })?;
    Ok(engine)
}
