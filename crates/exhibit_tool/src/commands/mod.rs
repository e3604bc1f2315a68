//! One file for each command.

mod browser_tests;
mod build;
mod catalogue;
mod fuzz;
mod kiosk;
#[cfg(feature = "sandbox")]
pub mod native;
mod new;
mod packs;
mod pin;
mod serve;
mod size;
mod soak;
mod test;

use std::process::{Command as Process, ExitCode};

use clap::Parser;

use crate::cli::{Cli, Command};
use crate::packs::Troubles;
use crate::tree::Tree;
use crate::{finish, process};

/// Does what the command line says.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    // An installed kiosk has no clone.
    if let Command::Kiosk(words) = &cli.command {
        return ended(kiosk::run(words));
    }
    ended(Tree::find().map_err(|trouble| vec![trouble]).and_then(|tree| run(&tree, &cli.command)))
}

/// Tells the troubles, if any, and gives the exit code.
fn ended(result: Result<(), Troubles>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(troubles) => {
            for trouble in &troubles {
                eprintln!("✗ {trouble}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(tree: &Tree, command: &Command) -> Result<(), Troubles> {
    match command {
        Command::Serve(words) => serve::run(tree, words),
        Command::Kiosk(words) => kiosk::run(words),
        Command::Build => build::run(tree).map(drop),
        Command::Packs => packs::run(tree),
        Command::Catalogue(words) => catalogue::run(tree, words),
        Command::Fuzz(words) => fuzz::run(tree, words),
        Command::Soak(words) => soak::run(tree, words),
        Command::Pin => pin::run().map_err(one),
        Command::Finish => finish::run(tree).map_err(one),
        Command::Size(words) => size::run(tree, words).map_err(one),
        Command::New(words) => new::run(tree, words).map_err(one),
        Command::Test(words) => test::run(tree, words),
        Command::Run(_)
        | Command::Check(_)
        | Command::Pack(_)
        | Command::Key(_)
        | Command::Sign(_)
        | Command::Review(_)
        | Command::Verify(_)
        | Command::Replay(_)
        | Command::Schema(_) => in_native(tree).map_err(one),
    }
}

fn one(trouble: crate::Trouble) -> Troubles {
    vec![trouble]
}

/// Goes on in `kepu-native`, which cargo builds first: it carries wasmtime, which `serve` can do without.
fn in_native(tree: &Tree) -> crate::Result<()> {
    let mut cargo = Process::new("cargo");
    cargo
        .args([
            "run",
            "--locked",
            "--package",
            "exhibit_tool",
            "--features",
            "sandbox",
            "--bin",
            "kepu-native",
            "--manifest-path",
        ])
        .arg(tree.root.join("Cargo.toml"))
        .arg("--")
        .args(std::env::args_os().skip(1));
    process::hand_over(&mut cargo)
}
