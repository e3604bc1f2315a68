//! Tells the page how strict the hall is, so that nothing is brought into one that shows only what was signed or reviewed.

use std::fs;
use std::path::Path;

use crate::packs::attestations;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// What `index.html` says before `hall.toml` has been read.
const OPEN: &str = "<meta name=\"kepu:policy\" content=\"open\">";

/// Puts the policy of `hall.toml` into `staging/index.html`.
pub fn inject(tree: &Tree, staging: &Path) -> Result<()> {
    let policy = attestations::hall(tree, None)?.trust.policy;
    let path = staging.join("index.html");
    let html = fs::read_to_string(&path).at(&path, "read the page")?;
    if !html.contains(OPEN) {
        return Err(Trouble::new("index.html", format!("there is no {OPEN}"), "Restore that line in the head."));
    }
    let own = OPEN.replace("\"open\"", &format!("\"{}\"", policy.name()));
    fs::write(&path, html.replacen(OPEN, &own, 1)).at(&path, "write the page")
}
