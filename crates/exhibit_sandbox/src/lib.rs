//! Runs a model natively under limits: for the `kepu` command and the tests, never for visitors.
//!
//! The component runs on wasmtime's component API. What the browser's sandbox does by its own means is done here by
//! wasmtime's: a call that takes too long is interrupted by epochs, memory and tables grow to the manifest's limits only,
//! and every answer is held to the manifest. Both tell failures with the same codes.
//!
//! ```no_run
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use exhibit_contract::manifest::Manifest;
//! use exhibit_sandbox::Sandbox;
//!
//! let manifest = Manifest::from_json(&std::fs::read("exhibit.json")?)?;
//! let mut sandbox = Sandbox::new(&std::fs::read("model.wasm")?, &manifest)?;
//! sandbox.instantiate(manifest.model.seed)?;
//! sandbox.advance(&[], 20)?;
//! println!("{:?}", sandbox.outputs()?.values);
//! # Ok(())
//! # }
//! ```

#![deny(missing_docs)]

mod engine;
mod failure;
mod host;
mod rehearsal;
mod replay;
mod sandbox;

pub use host::{Level, LogLine};
pub use rehearsal::{Rehearsal, rehearse};
pub use replay::{Replay, replay};
pub use sandbox::{Outputs, Sandbox};

/// What wasmtime makes of the contract's WIT.
#[allow(missing_docs, reason = "the WIT text documents it")]
mod bindings {
    wasmtime::component::bindgen!({ path: "../exhibit_contract/wit", world: "kepu:exhibit/exhibit" });
}
