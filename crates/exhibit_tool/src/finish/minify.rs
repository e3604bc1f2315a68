//! Shrinks the scripts and styles of a release: what only people read, comments and long names, is not sent to visitors.

use std::collections::BTreeMap;
use std::path::Path;

use super::names::collect;
use crate::prerequisites::npm;
use crate::tree::Tree;
use crate::{Result, process};

/// Rewrites every script and style below `folder` but those of packs, and the one that comes small already.
pub fn scripts_and_styles(tree: &Tree, folder: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    files.retain(|path, _| path.ends_with(".js") || path.ends_with(".css"));
    files.retain(|path, _| !path.starts_with("packs/") && !path.ends_with(".iife.min.js"));
    let mut minify = npm::esbuild(tree)?;
    minify.current_dir(folder).args(files.into_keys());
    minify.args([
        "--minify",
        "--charset=utf8",
        "--outdir=.",
        "--outbase=.",
        "--allow-overwrite",
        "--log-level=warning",
    ]);
    process::run(&mut minify, "Run `npm ci` in the clone, then try again.")
}
