//! What trunk's `post_build` hook does: the exhibits' cards go into `index.html`, the hall's settings beside it, error pages are
//! rendered; in a release scripts and styles are shrunk, and every file gets a name that carries its content. Large files get a
//! brotli twin.

mod cards;
mod compress;
mod error_pages;
mod hall;
mod minify;
mod modules;
mod names;

use std::env;
use std::path::PathBuf;

use crate::tree::Tree;
use crate::{Result, Trouble};

pub use compress::{Effort, brotli};

/// Finishes the folder that trunk has just filled.
pub fn run(tree: &Tree) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Trouble::new("TRUNK_STAGING_DIR", "it is not set: only trunk calls this command", "Use `cargo kepu build`.")
    })?;
    let ship = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    error_pages::write(tree, &staging)?;
    modules::rename(&staging)?;
    cards::inject(&staging)?;
    hall::write(tree, &staging)?;
    if ship {
        minify::scripts_and_styles(tree, &staging)?;
        names::rename_by_content(&staging)?;
    }
    compress::twins(&staging, if ship { Effort::Ship } else { Effort::Serve })
}
