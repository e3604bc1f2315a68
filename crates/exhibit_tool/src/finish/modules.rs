//! Gives the modules of npm packages the ending that every web server knows: many send `.mjs` as a file of no known type,
//! which no browser runs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::names;
use crate::Result;
use crate::trouble::AtPath;

/// Renames every `….mjs` below `staging` to `….js`; the page's own scripts import them by that name.
pub fn rename(staging: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    names::collect(staging, "", &mut files)?;
    for path in files.into_values().filter(|path| path.extension().is_some_and(|ending| ending == "mjs")) {
        fs::rename(&path, path.with_extension("js")).at(&path, "rename the module")?;
    }
    Ok(())
}
