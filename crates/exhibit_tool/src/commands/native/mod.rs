//! The commands that run a model on this machine: in `kepu-native`, which carries wasmtime.

mod assignment;
mod check;
mod key;
mod loaded;
mod pack;
mod programme;
mod replay;
mod review;
mod run;
mod sign;
mod verify;

use std::process::ExitCode;

use clap::Parser;
use exhibit_contract::schema::{catalogue_schema, exhibit_schema};

use super::ended;
use crate::Trouble;
use crate::cli::{Cli, Command, Described};
use crate::packs::Troubles;
use crate::tree::Tree;

/// Does what the command line says.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    ended(Tree::find().map_err(|trouble| vec![trouble]).and_then(|tree| run(&tree, &cli.command)))
}

fn run(tree: &Tree, command: &Command) -> Result<(), Troubles> {
    match command {
        Command::Run(words) => run::run(tree, words),
        Command::Check(words) => check::run(tree, words),
        Command::Pack(words) => pack::run(tree, words),
        Command::Key(words) => key::run(words).map_err(|trouble| vec![trouble]),
        Command::Sign(words) => sign::run(tree, words),
        Command::Review(words) => review::run(tree, words),
        Command::Verify(words) => verify::run(tree, words),
        Command::Replay(words) => replay::run(tree, words),
        Command::Schema(words) => {
            let schema = match words.of {
                Described::Exhibit => exhibit_schema(),
                Described::Catalogue => catalogue_schema(),
            };
            print!("{schema}");
            Ok(())
        }
        _ => Err(vec![Trouble::new("kepu-native", "it only runs models", "Use `cargo kepu` for this command.")]),
    }
}
