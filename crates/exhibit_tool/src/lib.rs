//! The `kepu` command: everything one does with Kepu's tree, from the first `serve` on a bare machine to the last byte
//! of a release.
//!
//! | room | what |
//! |---|---|
//! | [`commands`] | one file for each command |
//! | [`prerequisites`] | finds or installs what a command needs |
//! | [`packs`] | turns `exhibits/<id>/` into `build/packs/<id>/` |
//! | [`findings`] | what is wrong with an exhibit, for people, scripts and editors |
//! | [`trunk`], [`finish`] | build the page and the stage; hash, name and compress what they made |
//! | [`words`] | the runtime's words: made whole, and made long, turned round and hostile |
//! | [`server`] | answers a browser on this machine |
//! | [`glue`] | writes the browser's side of the Canonical ABI |

pub mod cli;
pub mod commands;
pub mod findings;
pub mod finish;
pub mod glue;
pub mod packs;
pub mod prerequisites;
pub mod process;
pub mod progress;
pub mod server;
pub mod tree;
pub mod trouble;
pub mod trunk;
pub mod words;

pub use trouble::{Result, Trouble};
