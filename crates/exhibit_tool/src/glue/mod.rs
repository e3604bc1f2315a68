//! The browser's glue: a JavaScript module that calls a model's core WebAssembly module through the Canonical ABI.
//!
//! A component needs an interpreter of components, which no browser has. But a model's component holds one core module
//! of known shape, so the page calls that module itself. What the calls look like (where a variant's payload lies, which
//! function gives back a pointer, what has to be freed) follows from the WIT alone; this room works it out from the
//! contract's WIT and writes `model_abi.js`. Nothing in that file is typed by hand but [`RUNTIME`], which knows memory,
//! not the contract.
//!
//! Only the shapes the contract uses are handled; another one is refused by name when the glue is generated, so a
//! change to the contract can never give glue that is silently wrong. `tests/browser/glue.test.js` holds the result to
//! what `jco` makes of the same component.

mod error;
mod function;
mod lift;
mod lower;
mod names;
mod scalar;
#[cfg(test)]
mod signatures;
mod world;

pub use error::GlueError;
use world::World;

/// What every generated module starts with: errors, memory access with checks, strings, lists.
const RUNTIME: &str = include_str!("runtime.js");

/// The text of `model_abi.js` for a WIT package with one world that exports one interface.
pub fn model_abi_js(wit: &str) -> Result<String, GlueError> {
    let world = World::parse(wit)?;
    let mut js =
        String::from("// Generated from the contract's WIT. Do not edit: change the WIT or the generator.\n\n");
    js.push_str(RUNTIME);
    js.push('\n');
    js.push_str(&lift::tables(&world)?);
    js.push_str(&lower::writers(&world)?);
    js.push_str(&function::class(&world)?);
    Ok(js)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_gives_a_module() {
        let js = model_abi_js(exhibit_contract::WIT).expect("the contract's WIT uses only shapes that are handled");
        for method in [
            "instantiate(seed)",
            "apply(inputs)",
            "doStep()",
            "outputs(",
            "layer(index",
            "getState(",
            "setState(state)",
        ] {
            assert!(js.contains(method), "no method {method} in:\n{js}");
        }
    }

    #[test]
    fn generating_twice_gives_the_same_bytes() {
        assert_eq!(model_abi_js(exhibit_contract::WIT).ok(), model_abi_js(exhibit_contract::WIT).ok());
    }

    #[test]
    fn a_shape_that_is_not_handled_is_named() {
        let wit = "package a:b@1.0.0; interface m { f: func() -> option<u32>; } world w { export m; }";
        let error = model_abi_js(wit).expect_err("options are not handled").to_string();
        assert!(error.contains("option") && error.contains('f'), "{error}");
    }

    #[test]
    fn wit_that_does_not_parse_is_an_error() {
        assert!(matches!(model_abi_js("package"), Err(GlueError::Wit(_))));
    }
}
