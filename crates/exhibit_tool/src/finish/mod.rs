//! What trunk's `post_build` hook does: the exhibits' cards go into `index.html`, the hall's settings beside it, error pages are
//! rendered, words made whole; in a release scripts and styles are shrunk, every file gets a name that carries its content, and
//! all are listed. Large files get a brotli twin.

mod cards;
mod compress;
mod error_pages;
mod hall;
pub mod inventory;
mod minify;
mod modules;
mod names;
mod version;

use std::env;
use std::path::PathBuf;

use crate::tree::Tree;
use crate::words::{self, Missing};
use crate::{Result, Trouble};

pub use compress::{Effort, brotli};
pub use names::collect;

/// Finishes the folder that trunk has just filled.
pub fn run(tree: &Tree) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Trouble::new("TRUNK_STAGING_DIR", "it is not set: only trunk calls this command", "Use `cargo kepu build`.")
    })?;
    let ship = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    error_pages::write(tree, &staging)?;
    modules::rename(&staging)?;
    words::finish(&staging, if ship { Missing::Plain } else { Missing::Marked })?;
    cards::inject(&staging)?;
    hall::write(tree, &staging)?;
    if ship {
        version::inject(&staging)?;
        minify::scripts_and_styles(tree, &staging)?;
        minify::pages(&staging)?;
        names::rename_by_content(&staging)?;
        inventory::write(tree, &staging)?;
    }
    compress::twins(&staging, if ship { Effort::Ship } else { Effort::Serve })
}
