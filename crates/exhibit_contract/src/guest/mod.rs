//! Admits a model: takes the core module out of its component, holds it to the contract and caps its memory and tables.
//!
//! Everything a browser will run goes through [`admit`], as does everything the tool packs and the native sandbox runs.
//! The reader here is small because the page carries it, and never panics, whatever the bytes are. It reads what it must
//! judge; that the module is well-typed is left to the engine, which compiles it next.

mod code;
mod component;
mod interface;
mod module;
mod reader;
mod rewrite;

pub use interface::{Function, ValType, exports, import};

use crate::error::{Error, Result};
use crate::limits::Limits;

/// Takes a component and gives the core module in it that exports the model, checked, without custom sections, and with
/// the maximum of its memory and of every table written down.
///
/// # Errors
/// What is wrong first, with the codes `model-…`; see `docs/errors/`.
pub fn admit(component: &[u8], limits: &Limits) -> Result<Vec<u8>, Error> {
    crate::limits::check_file("model.wasm", component.len() as u64)?;
    let core = component::core_module(component)?;
    admit_core(core, limits)
}

/// The same for a core module that is already out of its component.
///
/// # Errors
/// As for [`admit`].
pub fn admit_core(core: &[u8], limits: &Limits) -> Result<Vec<u8>, Error> {
    let module = module::Module::read(core)?;
    interface::check(&module)?;
    code::check(&module)?;
    rewrite::capped(&module, limits)
}
