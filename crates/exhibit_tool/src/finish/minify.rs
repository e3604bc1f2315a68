//! Shrinks the scripts, styles and pages of a release: what only people read, comments and long names, is not sent to visitors.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::names::collect;
use crate::prerequisites::npm;
use crate::tree::Tree;
use crate::trouble::AtPath;
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

/// Takes remarks and empty lines out of the pages at the top of `folder`.
pub fn pages(folder: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    for (_, path) in files.into_iter().filter(|(path, _)| path.ends_with(".html") && !path.contains('/')) {
        let html = fs::read_to_string(&path).at(&path, "read the page")?;
        fs::write(&path, without_remarks(&html)).at(&path, "write the page")?;
    }
    Ok(())
}

fn without_remarks(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once("-->").map_or("", |(_, after)| after));
    let plain: String = [first.as_str()].into_iter().chain(rest).collect();
    plain.lines().map(str::trim_end).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::without_remarks;

    #[test]
    fn remarks_and_empty_lines_go_and_nothing_else() {
        let html = "<!doctype html>\n<!-- a -->\n<p>1 <!-- b\nc -->2</p>\n\n<p>3</p>";
        assert_eq!(without_remarks(html), "<!doctype html>\n<p>1 2</p>\n<p>3</p>\n");
    }
}
