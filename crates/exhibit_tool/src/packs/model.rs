//! Compiles an exhibit's model and makes it a component.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;
use wit_component::ComponentEncoder;

use crate::prerequisites::npm;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, process};

/// The WebAssembly features a model may use. Named one by one: `--all-features` writes encodings browsers refuse.
pub const WASM_FEATURES: [&str; 5] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-multivalue",
];

/// The component that the crate in `folder` gives.
pub fn component(tree: &Tree, folder: &Path) -> Result<Vec<u8>> {
    wrap(tree, &compile(tree, folder)?)
}

#[derive(Deserialize)]
struct CrateManifest {
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    name: String,
}

/// Builds the guest crate in `folder` and gives the path of its core module.
fn compile(tree: &Tree, folder: &Path) -> Result<PathBuf> {
    let path = folder.join("Cargo.toml");
    let text = fs::read_to_string(&path)
        .at(&path, "read the model's crate (or put a ready-made model.wasm beside exhibit.toml)")?;
    let manifest: CrateManifest = toml::from_str(&text).map_err(|error| {
        Trouble::new(tree.short(&path), error.message(), "Compare it with the template in crates/exhibit_sdk/template.")
    })?;
    let name = manifest.package.name;
    let target = tree.guests_target();
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&tree.root)
        .args(["build", "--locked", "--profile", "model", "--target", "wasm32-unknown-unknown", "--package", &name])
        .arg("--target-dir")
        .arg(&target)
        // Paths of this machine must not reach the model: its bytes, and so every recorded visit, would differ elsewhere.
        .env("CARGO_ENCODED_RUSTFLAGS", remapped(tree).join("\x1f"));
    process::run(&mut cargo, "Mend the model until it compiles.")?;
    Ok(target.join("wasm32-unknown-unknown/model").join(format!("{}.wasm", name.replace('-', "_"))))
}

/// Flags that replace this machine's paths by names that are the same everywhere.
fn remapped(tree: &Tree) -> Vec<String> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")));
    let paths = [(Some(tree.root.clone()), "kepu"), (cargo_home, "cargo")];
    let flag = |(path, name): (Option<PathBuf>, &str)| {
        path.map(|path| format!("--remap-path-prefix={}={name}", path.display()))
    };
    paths.into_iter().filter_map(flag).collect()
}

/// Shrinks a core module and wraps it as a component of the contract's world.
fn wrap(tree: &Tree, core: &Path) -> Result<Vec<u8>> {
    let small = core.with_extension("opt.wasm");
    let mut optimise = npm::wasm_opt(tree)?;
    optimise.arg("-Os").args(WASM_FEATURES).arg(core).arg("-o").arg(&small);
    process::run(&mut optimise, "Run `npm ci` in the clone, then try again.")?;
    let bytes = fs::read(&small).at(&small, "read the optimised model")?;
    ComponentEncoder::default().validate(true).module(&bytes).and_then(|encoder| encoder.encode()).map_err(|error| {
        Trouble::new(
            tree.short(core),
            format!("the model is no component of the contract's world: {error:#}"),
            "Export the model with `exhibit_sdk::export!` and let it import nothing but `log`.",
        )
    })
}
