//! What an exhibit's model is written against.
//!
//! A model is a plain Rust type that implements [`Model`]; [`export_model!`] makes it a guest of the contract's world:
//!
//! ```
//! use exhibit_sdk::{Input, Model, StateError, StateReader, StateWriter, export_model};
//!
//! struct Counter(f64);
//!
//! impl Model for Counter {
//!     fn instantiate(_seed: u64) -> Result<Self, String> {
//!         Ok(Self(0.0))
//!     }
//!     fn apply(&mut self, input: Input) {
//!         if let Input::Set(assignment) = input {
//!             self.0 = assignment.value.as_f64();
//!         }
//!     }
//!     fn do_step(&mut self) {
//!         self.0 += 1.0;
//!     }
//!     fn outputs(&self, values: &mut Vec<f64>) {
//!         values.push(self.0);
//!     }
//!     fn get_state(&self, state: &mut StateWriter) {
//!         state.f64(self.0);
//!     }
//!     fn set_state(&mut self, state: &mut StateReader) -> Result<(), StateError> {
//!         self.0 = state.f64()?;
//!         Ok(())
//!     }
//! }
//!
//! export_model!(Counter);
//! ```
//!
//! A model must give the same numbers on every machine. So: no clock, no files, no chance but the seed (use [`rng`]), and
//! `sin`, `exp`, `powf` and their like from [`maths`], never from `std`, whose results differ between machines.
//! `clippy.toml` at the root of the tree refuses the others by name.
//!
//! [`Settings`] keeps inputs within their limits, [`picture`] is what layers are drawn with, and the feature `testing` brings
//! a module that holds a model to its manifest in a unit test.

#![deny(missing_docs)]

pub mod maths;
pub mod picture;
pub mod rng;
#[cfg(feature = "testing")]
pub mod testing;

mod export;
mod log;
mod model;
mod settings;
mod state;

pub use export::Hosted;
pub use log::{Level, log};
pub use model::{Assignment, Input, Model, Touch, Value};
pub use settings::{Limits, Settings};
pub use state::{StateError, StateReader, StateWriter};

/// What `wit-bindgen` makes of the contract's WIT. [`export_model!`] needs it; a model does not.
#[doc(hidden)]
#[allow(missing_docs, reason = "the WIT text documents it")]
pub mod bindings {
    wit_bindgen::generate!({
        path: "../exhibit_contract/wit",
        world: "kepu:exhibit/exhibit",
        pub_export_macro: true,
        default_bindings_module: "exhibit_sdk::bindings",
        runtime_path: "::exhibit_sdk::wit_bindgen::rt",
    });
}

#[doc(hidden)]
pub use wit_bindgen;

// `bindings` names this crate as its users do.
extern crate self as exhibit_sdk;
