//! npm packages, by the lock file: what goes into the page and builds it, and, for tests, what drives a browser.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, process, progress};

use super::system_package;

/// Which packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// What serving and building need.
    Production,
    /// The same, and what the tests need.
    Everything,
}

/// Where the programs of npm packages are.
pub fn programs(tree: &Tree) -> PathBuf {
    tree.root.join("node_modules/.bin")
}

/// binaryen's optimiser, ready for arguments.
pub fn wasm_opt(tree: &Tree) -> Result<Command> {
    installed(tree, "wasm-opt")
}

/// esbuild, which shrinks scripts and styles.
pub fn esbuild(tree: &Tree) -> Result<Command> {
    installed(tree, "esbuild")
}

fn installed(tree: &Tree, program: &str) -> Result<Command> {
    let path = process::program_in(&programs(tree), program).ok_or_else(|| {
        let place = format!("node_modules/.bin/{program}");
        Trouble::new(place, "it is not installed", "Run `npm ci` in the clone, then try again.")
    })?;
    Ok(Command::new(path))
}

/// Installs what `package-lock.json` names, unless that has been done for this very file.
pub fn install(tree: &Tree, set: Set) -> Result<()> {
    let lock = tree.root.join("package-lock.json");
    let wanted = fs::read_to_string(&lock).at(&lock, "read the locked npm packages")?;
    let modules = tree.root.join("node_modules");
    let stamp = |set: Set| modules.join(if set == Set::Everything { ".kepu-everything" } else { ".kepu-production" });
    let is_done = |set: Set| fs::read_to_string(stamp(set)).is_ok_and(|done| done == wanted);
    if is_done(set) || is_done(Set::Everything) {
        return Ok(());
    }
    let npm = find()?;
    let step = progress::start("Installing npm packages by package-lock.json");
    let mut command = Command::new(npm);
    command.current_dir(&tree.root).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error"]);
    if set == Set::Production {
        command.args(["--omit", "dev"]);
    }
    process::run(&mut command, "Look at the network, then run `npm ci` in the clone by hand.")?;
    fs::write(stamp(set), &wanted).at(&modules, "note what was installed")?;
    step.done("installed");
    Ok(())
}

/// The `npm` program, installed by the system's package manager if it is missing.
fn find() -> Result<PathBuf> {
    if let Some(path) = process::on_path("npm") {
        return Ok(path);
    }
    system_package::install("Node.js and npm", &system_package::NODE)?;
    process::on_path("npm").ok_or_else(|| {
        Trouble::new(
            "npm",
            "Node.js was installed but `npm` is not on PATH",
            "Open a new shell, or install Node.js 20 or later from https://nodejs.org.",
        )
    })
}
