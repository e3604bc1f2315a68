//! Tools that cargo builds: trunk, and wasm-bindgen of the very version the page is linked with.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::Deserialize;

use crate::tree::{self, Tree};
use crate::trouble::AtPath;
use crate::{Result, Trouble, process, progress};

/// A program from crates.io.
pub struct CargoTool {
    /// The crate's name.
    pub package: &'static str,
    /// The program's name.
    pub program: &'static str,
    /// The exact version.
    pub version: Cow<'static, str>,
    /// Whether to build with the dependencies its authors locked.
    pub locked: bool,
    /// Whether to build it with all it can do, or with what it cannot be built without.
    pub default_features: bool,
    /// How far the compiler goes for it: its own speed against the time to build it.
    pub opt_level: &'static str,
    /// How long the build takes on a slow machine, in minutes.
    pub minutes: u32,
}

impl CargoTool {
    /// What cargo is told of how to build it.
    fn words(&self) -> impl Iterator<Item = &'static str> {
        let locked = self.locked.then_some("--locked");
        locked.into_iter().chain((!self.default_features).then_some("--no-default-features"))
    }
}

/// Builds the page and the stage from `index.html`. Later versions need a newer Rust than the tree is pinned to. It finds every
/// program it calls on PATH, so it need not fetch any: what it would do that with is left out.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: Cow::Borrowed("0.21.14"),
    locked: true,
    default_features: false,
    opt_level: "0",
    minutes: 5,
};

/// wasm-bindgen's program, which must be of the version in `Cargo.lock` to the last digit. Built without its own lock:
/// some registries lag behind what it names.
pub fn wasm_bindgen(tree: &Tree) -> Result<CargoTool> {
    let version = locked_version(&tree.root.join("Cargo.lock"), "wasm-bindgen")?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: version.into(),
        locked: false,
        default_features: true,
        // It reads a stage of several megabytes.
        opt_level: "1",
        minutes: 3,
    })
}

/// The path of the tool's program: in the cache, on PATH if the version is right, or just installed into the cache.
pub fn find_or_install(tree: &Tree, tool: &CargoTool) -> Result<PathBuf> {
    let home = tree::cache()?.join(format!("{}-{}", tool.program, tool.version));
    let kept = process::program_in(&home.join("bin"), tool.program);
    if let Some(path) =
        kept.into_iter().chain(process::on_path(tool.program)).find(|path| is_version(path, &tool.version))
    {
        return Ok(path);
    }
    let step = progress::start(format_args!(
        "Building {} {} once; it is kept in {} (about {} min on two cores)",
        tool.package,
        tool.version,
        home.display(),
        tool.minutes
    ));
    install(tree, tool, &home)?;
    let path = process::program_in(&home.join("bin"), tool.program).ok_or_else(|| {
        Trouble::new(
            home.display(),
            format!("cargo installed {} but there is no such program", tool.program),
            by_hand(tool),
        )
    })?;
    step.done("built");
    Ok(path)
}

fn install(tree: &Tree, tool: &CargoTool, home: &Path) -> Result<()> {
    fs::create_dir_all(home).at(home, "make the folder for the tool")?;
    let build = home.join("build");
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&tree.root)
        .args(["install", tool.package, "--version", &format!("={}", tool.version)])
        .arg("--root")
        .arg(home)
        .arg("--target-dir")
        .arg(&build)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.opt_level)
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.args(tool.words());
    process::run(
        &mut cargo,
        &format!("Look at the network and at cargo's words above, then run `{}` by hand.", by_hand(tool)),
    )?;
    if build.is_dir() {
        fs::remove_dir_all(&build).at(&build, "remove the tool's build folder")?;
    }
    Ok(())
}

fn by_hand(tool: &CargoTool) -> String {
    let words: String = tool.words().map(|word| format!(" {word}")).collect();
    format!("cargo install {} --version {}{words}", tool.package, tool.version)
}

fn is_version(program: &Path, version: &str) -> bool {
    let said = process::output(Command::new(program).arg("--version"), "");
    said.is_ok_and(|said| said.split_whitespace().any(|word| word == version))
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<LockedPackage>,
}

#[derive(Deserialize)]
struct LockedPackage {
    name: String,
    version: String,
}

/// The version of the crate `name` in a lock file.
fn locked_version(path: &Path, name: &str) -> Result<String> {
    let text = fs::read_to_string(path).at(path, "read the locked versions")?;
    let lock: Lock = toml::from_str(&text).map_err(|error| {
        Trouble::new(path.display(), error.message(), "Restore the file with `git checkout Cargo.lock`.")
    })?;
    lock.package.into_iter().find(|package| package.name == name).map(|package| package.version).ok_or_else(|| {
        Trouble::new(
            path.display(),
            format!("{name} is not among the locked crates"),
            "Restore the file with `git checkout Cargo.lock`.",
        )
    })
}
