//! What crosses the border of a model's core module, by the Canonical ABI of the contract's WIT. A test compares this list
//! with the one that `wit-parser` derives.

use super::module::{External, Module};
use crate::error::{Code, Error, Result};

/// A core type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValType {
    /// 32-bit integer.
    I32,
    /// 64-bit integer.
    I64,
    /// 32-bit float.
    F32,
    /// 64-bit float.
    F64,
    /// 128-bit vector.
    V128,
    /// Reference to a function.
    FuncRef,
    /// Reference to something of the host.
    ExternRef,
}

/// A function at the border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// Parameters.
    pub params: &'static [ValType],
    /// Results.
    pub results: &'static [ValType],
    /// Whether a module may do without it.
    pub optional: bool,
}

use ValType::{I32, I64};

/// How every function of the model is called.
pub(super) const MODEL_PREFIX: &str = "kepu:exhibit/model@0.1.0#";
const HOST: &str = "kepu:exhibit/host@0.1.0";

/// The only function that may be imported, and the module it is imported from.
pub const fn import() -> (&'static str, Function) {
    (HOST, Function { name: "log", params: &[I32, I32, I32], results: &[], optional: false })
}

/// The functions that a model exports. Besides them, it exports its memory as `memory`.
pub const fn exports() -> &'static [Function] {
    macro_rules! model {
        ($name:literal, $params:expr, $results:expr) => {
            Function {
                name: concat!("kepu:exhibit/model@0.1.0#", $name),
                params: $params,
                results: $results,
                optional: false,
            }
        };
        ($name:literal frees) => {
            Function {
                name: concat!("cabi_post_kepu:exhibit/model@0.1.0#", $name),
                params: &[I32],
                results: &[],
                optional: true,
            }
        };
    }
    &[
        model!("instantiate", &[I64], &[I32]),
        model!("instantiate" frees),
        model!("apply", &[I32, I32], &[]),
        model!("do-step", &[], &[]),
        model!("outputs", &[], &[I32]),
        model!("outputs" frees),
        model!("layer", &[I32], &[I32]),
        model!("layer" frees),
        model!("get-state", &[], &[I32]),
        model!("get-state" frees),
        model!("set-state", &[I32, I32], &[I32]),
        model!("set-state" frees),
        Function { name: "cabi_realloc", params: &[I32; 4], results: &[I32], optional: false },
    ]
}

/// Holds imports, exports and the start function to the contract.
pub(super) fn check(module: &Module<'_>) -> Result<()> {
    for import in &module.imports {
        check_import(module, import.module, import.name, &import.external)?;
    }
    if module.has_start {
        let sentence = "The module has a start function, which would run before any limit holds.";
        return Err(Error::new(Code::ModelStartFunction, "start section", sentence));
    }
    // Hosts of components call these by themselves; the browser's host does not.
    if let Some((name, ..)) = module.exports.iter().find(|(name, ..)| matches!(*name, "_initialize" | "_start")) {
        let sentence = format!("The module exports {name}, which some hosts would run by themselves.");
        return Err(Error::new(Code::ModelStartFunction, *name, sentence));
    }
    for promised in exports() {
        check_export(module, promised)?;
    }
    match module.export("memory") {
        Some(External::Memory) => Ok(()),
        Some(_) => Err(Error::new(Code::ModelSignature, "memory", "The export `memory` is no memory.")),
        None => Err(missing("memory")),
    }
}

fn check_import(module: &Module<'_>, from: &str, name: &str, external: &External) -> Result<()> {
    let place = format!("import {}.{}", shortened(from), shortened(name));
    match external {
        External::Memory => {
            return Err(Error::new(
                Code::ModelMemory,
                place,
                "The model imports its memory instead of having its own.",
            ));
        }
        External::Table => {
            return Err(Error::new(Code::ModelTable, place, "The model imports a table instead of having its own."));
        }
        _ => {}
    }
    let (host, log) = import();
    if (from, name) != (host, log.name) {
        let sentence = format!("The model asks for {} of {}, which no host gives.", shortened(name), shortened(from));
        return Err(Error::new(Code::ModelForeignImport, place, sentence));
    }
    check_type(module, external, &log, place)
}

fn check_export(module: &Module<'_>, promised: &Function) -> Result<()> {
    match module.export(promised.name) {
        Some(external) => check_type(module, external, promised, format!("export {}", promised.name)),
        None if promised.optional => Ok(()),
        None => Err(missing(promised.name)),
    }
}

fn check_type(module: &Module<'_>, external: &External, promised: &Function, place: String) -> Result<()> {
    let found = match external {
        External::Function(ty) => module.types.get(*ty as usize),
        _ => None,
    };
    if found.is_some_and(|ty| ty.params == promised.params && ty.results == promised.results) {
        return Ok(());
    }
    let sentence = format!("It must be a function of {:?} to {:?}.", promised.params, promised.results);
    Err(Error::new(Code::ModelSignature, place, sentence))
}

fn missing(name: &str) -> Error {
    Error::new(Code::ModelExportMissing, format!("export {name}"), format!("The model does not export {name}."))
}

/// A name from the module, short enough to print.
fn shortened(name: &str) -> String {
    name.chars().take(60).flat_map(char::escape_debug).collect()
}
