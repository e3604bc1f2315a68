//! Finds the core module that exports the model among those of a component.

use super::interface::MODEL_PREFIX;
use super::module::{MAGIC, garbled};
use super::reader::{Reader, vector};
use crate::error::{Code, Error, Result};

/// `version` and `layer` of a component.
const COMPONENT: [u8; 4] = [0x0d, 0, 1, 0];
/// The same of a core module.
pub const CORE: [u8; 4] = [1, 0, 0, 0];
/// Component section that holds a core module.
const CORE_MODULE: u8 = 1;
/// Core section that holds exports.
const EXPORT: u8 = 7;

/// The bytes of that module.
pub fn core_module(component: &[u8]) -> Result<&[u8]> {
    let mut reader = Reader::new(component);
    if reader.take(4) != Some(&MAGIC) {
        return Err(garbled("The file does not begin as WebAssembly does."));
    }
    match reader.take(4) {
        Some(form) if form == COMPONENT => {}
        Some(form) if form == CORE => {
            return Err(Error::new(Code::ModelNotComponent, "model.wasm", "This is a core module, not a component."));
        }
        _ => return Err(Error::new(Code::ModelNotComponent, "model.wasm", "This is WebAssembly of an unknown form.")),
    }
    let mut found = Vec::new();
    while !reader.is_empty() {
        let (id, contents) = reader.section().ok_or_else(|| garbled("The component is cut off."))?;
        if id == CORE_MODULE && exports_model(contents) {
            found.push(contents);
        }
    }
    match found.as_slice() {
        [module] => Ok(module),
        several => {
            let sentence = format!("{} core modules of the component export the model, where one must.", several.len());
            Err(Error::new(Code::ModelNotOneModule, "model.wasm", sentence))
        }
    }
}

/// Whether a core module exports any function of the model. A garbled module does not.
fn exports_model(core: &[u8]) -> bool {
    let mut reader = Reader::new(core);
    let is_core = reader.take(4) == Some(&MAGIC) && reader.take(4) == Some(&CORE);
    let exports = core::iter::from_fn(|| reader.section()).find(|(id, _)| *id == EXPORT);
    let names = exports.and_then(|(_, contents)| {
        vector(contents, |export| {
            let name = export.name()?;
            export.byte()?;
            export.u32()?;
            Some(name)
        })
    });
    is_core && names.is_some_and(|names| names.iter().any(|name| name.starts_with(MODEL_PREFIX)))
}
