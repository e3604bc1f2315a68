//! Tells the browser what `hall.toml` says, as `hall.json`: whose signatures count for what somebody brings or another hall
//! offers, and which other halls are listed.

use std::fs;
use std::path::Path;

use exhibit_pack::trust::Hall;

use crate::Result;
use crate::packs::{attestations, json};
use crate::tree::Tree;
use crate::trouble::AtPath;

/// Writes `staging/hall.json`, whose address `index.html` names.
pub fn write(tree: &Tree, staging: &Path) -> Result<()> {
    let mut hall: Hall = attestations::hall(tree, None)?;
    // Why a key was revoked is the operator's business.
    hall.revoked.iter_mut().for_each(|revoked| revoked.reason.clear());
    let path = staging.join("hall.json");
    fs::write(&path, json(&hall)?).at(&path, "write the hall's settings")
}
