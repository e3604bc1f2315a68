//! The core imports and exports that a model's module has, by the Canonical ABI.
//!
//! Compiled for tests only: admission (in the contract crate, which carries no WIT parser because the page uses it) holds its own list,
//! and a test compares the two.

use wit_parser::abi::{AbiVariant, WasmSignature, WasmType};

use super::names::{export_name, post_return_name};
use super::{GlueError, World};

/// One function that crosses the border of a model's core module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreFunction {
    /// The module it is imported from; `None` for an export.
    pub module: Option<String>,
    /// Its name in the module.
    pub name: String,
    /// `i32`, `i64`, `f32`, `f64`.
    pub params: Vec<&'static str>,
    /// The same; at most one.
    pub results: Vec<&'static str>,
    /// Whether a module may do without it.
    pub optional: bool,
}

/// What a model may import, in the WIT's order.
pub fn core_imports(wit: &str) -> Result<Vec<CoreFunction>, GlueError> {
    let world = World::parse(wit)?;
    let functions = world.imports.iter().flat_map(|interface| {
        interface.functions.iter().map(|f| CoreFunction {
            module: Some(interface.core_name.clone()),
            name: f.name.clone(),
            ..core_function(&world.resolve.wasm_signature(AbiVariant::GuestImport, f))
        })
    });
    Ok(functions.collect())
}

/// The functions a model exports, in the WIT's order: each with the function that frees its result, where it has one.
/// `memory` and `cabi_realloc` come on top: see [`REALLOC`].
pub fn core_exports(wit: &str) -> Result<Vec<CoreFunction>, GlueError> {
    let world = World::parse(wit)?;
    let mut exports = Vec::new();
    for function in &world.export.functions {
        let signature = world.resolve.wasm_signature(AbiVariant::GuestExport, function);
        let main = CoreFunction { name: export_name(&world.export, &function.name), ..core_function(&signature) };
        // The name and the parameter follow from the function; a result that needs no freeing needs no such export.
        let post = CoreFunction {
            name: post_return_name(&world.export, &function.name),
            params: main.results.clone(),
            results: Vec::new(),
            optional: true,
            module: None,
        };
        let frees = signature.retptr;
        exports.push(main);
        if frees {
            exports.push(post);
        }
    }
    Ok(exports)
}

/// The export through which the host reserves room in the model's memory: old pointer, old size, alignment, new size.
pub const REALLOC: (&str, [&str; 4], [&str; 1]) = ("cabi_realloc", ["i32"; 4], ["i32"]);

fn core_function(signature: &WasmSignature) -> CoreFunction {
    let names = |types: &[WasmType]| types.iter().map(core_type).collect();
    CoreFunction {
        module: None,
        name: String::new(),
        params: names(&signature.params),
        results: names(&signature.results),
        optional: false,
    }
}

fn core_type(ty: &WasmType) -> &'static str {
    match ty {
        WasmType::I32 | WasmType::Pointer | WasmType::Length => "i32",
        WasmType::I64 | WasmType::PointerOrI64 => "i64",
        WasmType::F32 => "f32",
        WasmType::F64 => "f64",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use exhibit_contract::guest::{self, Function, ValType};

    /// A function of admission's list, in this room's terms.
    fn admitted(module: Option<&str>, function: &Function) -> CoreFunction {
        let names = |types: &[ValType]| types.iter().map(val_type).collect();
        CoreFunction {
            module: module.map(str::to_owned),
            name: function.name.into(),
            params: names(function.params),
            results: names(function.results),
            optional: function.optional,
        }
    }

    fn val_type(ty: &ValType) -> &'static str {
        match ty {
            ValType::I32 => "i32",
            ValType::I64 => "i64",
            ValType::F32 => "f32",
            ValType::F64 => "f64",
            ValType::V128 | ValType::FuncRef | ValType::ExternRef => "not of the Canonical ABI",
        }
    }

    #[test]
    fn admission_lets_in_what_the_contract_says_and_nothing_else() {
        let (module, log) = guest::import();
        assert_eq!(core_imports(exhibit_contract::WIT).ok(), Some(vec![admitted(Some(module), &log)]));
        let (realloc, params, results) = REALLOC;
        let (params, results) = (params.to_vec(), results.to_vec());
        let mut exports = core_exports(exhibit_contract::WIT).expect("the contract's WIT parses");
        exports.push(CoreFunction { module: None, name: realloc.into(), params, results, optional: false });
        let admitted: Vec<_> = guest::exports().iter().map(|function| admitted(None, function)).collect();
        assert_eq!(admitted, exports);
    }

    #[test]
    fn the_contract_imports_only_log() {
        let imports = core_imports(exhibit_contract::WIT).expect("the contract's WIT parses");
        assert_eq!(imports.len(), 1);
        assert_eq!(imports[0].module.as_deref(), Some("kepu:exhibit/host@0.1.0"));
        assert_eq!((imports[0].name.as_str(), imports[0].params.as_slice()), ("log", ["i32"; 3].as_slice()));
    }

    #[test]
    fn lists_come_back_through_a_pointer_that_is_freed() {
        let exports = core_exports(exhibit_contract::WIT).expect("the contract's WIT parses");
        let outputs =
            exports.iter().find(|e| e.name == "kepu:exhibit/model@0.1.0#outputs").expect("outputs is exported");
        assert_eq!((outputs.params.len(), outputs.results.as_slice()), (0, ["i32"].as_slice()));
        assert!(exports.iter().any(|e| e.name == "cabi_post_kepu:exhibit/model@0.1.0#outputs" && e.params == ["i32"]));
        assert!(!exports.iter().any(|e| e.name == "cabi_post_kepu:exhibit/model@0.1.0#do-step"));
    }
}
