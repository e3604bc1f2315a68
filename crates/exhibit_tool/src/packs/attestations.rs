//! The signatures and reviews beside an exhibit: `<file>.kepu.…`, or `attestations/kepu.…` in its folder.

use std::fs;
use std::path::{Path, PathBuf};

use exhibit_pack::hall::Hall;
use exhibit_pack::trust::{Attestations, Reviewed, is_attestation, standing};

use super::Exhibit;
use crate::Result;
use crate::tree::Tree;
use crate::trouble::AtPath;

/// Most bytes of one: a signature has 300, a record a page.
const MOST_BYTES: u64 = 64 << 10;
/// Most of them.
const MOST_FILES: usize = 1_000;

/// Where an attestation of the exhibit at `path` lies; `name` is `minisig` or `<reviewer>.review.toml`.
pub fn place(path: &Path, name: &str) -> PathBuf {
    let (folder, prefix) = beside(path);
    folder.join(format!("{prefix}{name}"))
}

/// Their folder, and what their names begin with.
fn beside(path: &Path) -> (PathBuf, String) {
    if path.is_dir() {
        return (path.join("attestations"), "kepu.".to_owned());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    (path.parent().map(Path::to_path_buf).unwrap_or_default(), format!("{name}."))
}

/// Everything said of the exhibit at `path`. What is far too large for it is passed over.
pub fn read(path: &Path) -> Result<Attestations> {
    let (folder, prefix) = beside(path);
    let mut found = Attestations::default();
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { &folder };
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder).at(folder, "list the attestations")? {
        let path = entry.at(folder, "list the attestations")?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_prefix(&prefix));
        let Some(name) = name.filter(|name| is_attestation(name)) else { continue };
        let is_small = fs::metadata(&path).is_ok_and(|metadata| metadata.is_file() && metadata.len() <= MOST_BYTES);
        if is_small && found.0.len() < MOST_FILES {
            let text = fs::read(&path).at(&path, "read the attestation")?;
            found.0.insert(name.to_owned(), String::from_utf8_lossy(&text).into_owned());
        }
    }
    Ok(found)
}

/// What they come to in this hall.
pub fn of(tree: &Tree, hall: &Hall, exhibit: &Exhibit, attestations: &Attestations) -> Result<Reviewed> {
    // Where nothing is said there is no file to hold it to, and none is packed.
    let file = if attestations.0.is_empty() { Vec::new() } else { exhibit.archive(tree)? };
    let near = place(&exhibit.path, "");
    let near = tree.short(&near).to_string();
    Ok(standing(hall, &file, &exhibit.made.manifest.id, attestations, near.trim_end_matches('.')))
}
