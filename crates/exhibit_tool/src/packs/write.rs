//! Writes a pack under names that carry their content, and only what changed, so that nothing that watches the folder
//! sees a change where there is none.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use exhibit_contract::pack::{OfferedFile, Pack, sha256_hex};
use exhibit_pack::trust::Attestations;

use super::Exhibit;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// `path` with the first eight digits of `sha256` before its extension: `a/b.svg` → `a/b.1a2b3c4d.svg`.
pub fn hashed_name(path: &str, sha256: &str) -> String {
    let short = sha256.get(..8).unwrap_or(sha256);
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, extension)) => format!("{folder}{slash}{stem}.{short}.{extension}"),
        None => format!("{folder}{slash}{file}.{short}"),
    }
}

/// Writes one pack, and beside it the `.kepu` file with its attestations, which other halls fetch. Gives its index, the
/// index's name in the pack's folder, and what a catalogue says of the file.
pub fn pack(tree: &Tree, exhibit: &Exhibit, attestations: &Attestations) -> Result<(Pack, String, OfferedFile)> {
    let made = &exhibit.made;
    let folder = tree.packs().join(&made.manifest.id);
    let index = made.index(hashed_name);
    let mut keep = BTreeSet::new();
    for (path, bytes) in &made.files {
        let name = index.files.get(path).map(|file| file.name.clone()).unwrap_or_default();
        if_changed(&folder.join(&name), bytes)?;
        keep.insert(name);
    }
    let json = json(&index)?;
    let name = hashed_name("pack.json", &sha256_hex(&json));
    if_changed(&folder.join(&name), &json)?;
    keep.insert(name.clone());
    let archive = exhibit.archive(tree)?;
    let sha256 = sha256_hex(&archive);
    let archive_name = hashed_name(&format!("{}.kepu", made.manifest.id), &sha256);
    if_changed(&folder.join(&archive_name), &archive)?;
    for (attestation, text) in &attestations.0 {
        let name = format!("{archive_name}.{attestation}");
        if_changed(&folder.join(&name), text.as_bytes())?;
        keep.insert(name);
    }
    let file = OfferedFile {
        path: format!("{}/{archive_name}", made.manifest.id),
        sha256,
        bytes: archive.len() as u64,
        attestations: attestations.0.keys().cloned().collect(),
    };
    keep.insert(archive_name);
    remove_stale(&folder, "", &keep)?;
    Ok((index, name, file))
}

/// `value` as JSON.
pub fn json(value: &impl serde::Serialize) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|error| {
        Trouble::new("build/packs", format!("JSON cannot be written: {error}"), "Report this as a bug.")
    })
}

/// Writes `bytes` unless the file has them already; says whether it wrote.
pub fn if_changed(path: &Path, bytes: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).at(folder, "make the folder")?;
    }
    // Whole or not at all: a browser may be reading the folder.
    let partial = path.with_extension("partial");
    fs::write(&partial, bytes).at(&partial, "write the file")?;
    fs::rename(&partial, path).at(path, "put the file in its place")?;
    Ok(true)
}

/// Removes files of earlier versions of a pack.
fn remove_stale(folder: &Path, prefix: &str, keep: &BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(folder).at(folder, "list the pack")? {
        let path = entry.at(folder, "list the pack")?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let inner = format!("{prefix}{name}");
        if path.is_dir() {
            remove_stale(&path, &format!("{inner}/"), keep)?;
        } else if !keep.contains(&inner) {
            fs::remove_file(&path).at(&path, "remove a stale file")?;
        }
    }
    Ok(())
}

/// Removes packs of exhibits that are no more.
pub fn remove_others(packs: &Path, ids: &[String]) -> Result<()> {
    for entry in fs::read_dir(packs).at(packs, "list the packs")? {
        let path = entry.at(packs, "list the packs")?.path();
        let known = path.file_name().and_then(|name| name.to_str()).is_some_and(|name| ids.iter().any(|id| id == name));
        if path.is_dir() && !known {
            fs::remove_dir_all(&path).at(&path, "remove the pack of an exhibit that is no more")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::hashed_name;

    #[test]
    fn a_name_carries_its_content_before_the_extension() {
        assert_eq!(hashed_name("model.wasm", "0123456789ab"), "model.01234567.wasm");
        assert_eq!(hashed_name("assets/a.b/tub.svg", "0123456789ab"), "assets/a.b/tub.01234567.svg");
        assert_eq!(hashed_name("assets/README", "0123456789ab"), "assets/README.01234567");
    }
}
