//! Finds what a command needs, and installs what is missing: each tool by its exact version, into a cache folder that
//! outlives the clone. What cannot be installed is said in plain words, with the command to do it by hand.

pub mod browser;
pub mod cargo_tool;
pub mod npm;
pub mod rust_target;
pub mod system_package;

use std::ffi::OsString;
use std::path::PathBuf;

use crate::tree::Tree;
use crate::{Result, Trouble, progress};

/// Everything that building page, stage and packs needs.
pub struct Builder {
    /// The `trunk` program.
    pub trunk: PathBuf,
    /// The `PATH` under which trunk finds `wasm-bindgen` and `wasm-opt` of the pinned versions.
    pub path: OsString,
}

/// What packs need: the wasm target and the npm packages that come along with the page (binaryen among them).
pub fn for_packs(tree: &Tree) -> Result<()> {
    rust_target::find_or_install(tree)?;
    npm::install(tree, npm::Set::Production)
}

/// What building needs, found or installed.
pub fn for_building(tree: &Tree) -> Result<Builder> {
    for_packs(tree)?;
    let step = progress::start("Looking for trunk and wasm-bindgen");
    let wasm_bindgen = cargo_tool::find_or_install(tree, &cargo_tool::wasm_bindgen(tree)?)?;
    let trunk = cargo_tool::find_or_install(tree, &cargo_tool::TRUNK)?;
    step.done(format_args!("{} and {}", trunk.display(), wasm_bindgen.display()));
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let ours = [wasm_bindgen.parent().map(PathBuf::from), Some(npm::programs(tree))];
    let all: Vec<PathBuf> = ours.into_iter().flatten().chain(std::env::split_paths(&inherited)).collect();
    let path = std::env::join_paths(all).map_err(|error| {
        Trouble::new(
            "PATH",
            format!("a folder's name cannot stand in PATH: {error}"),
            "Move the clone or KEPU_CACHE to a path without colons.",
        )
    })?;
    Ok(Builder { trunk, path })
}
