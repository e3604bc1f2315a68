//! Finds the manifest and the model of an exhibit named on the command line.

use std::fs;
use std::path::{Path, PathBuf};

use exhibit_contract::limits::{check_file, check_pack_bytes};
use exhibit_contract::manifest::Manifest;
use exhibit_contract::pack::{Pack, sha256_hex};
use exhibit_pack::{Faults, Files, Made, archive};

use crate::packs::{self, Troubles};
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, prerequisites};

/// What a sandbox needs of a pack.
pub struct Loaded {
    /// The manifest.
    pub manifest: Manifest,
    /// The component.
    pub model: Vec<u8>,
}

/// Loads `exhibits/<id>` (made first), a `.kepu` file, or the folder of a pack.
pub fn load(tree: &Tree, exhibit: &Path) -> Result<Loaded, Troubles> {
    if exhibit.is_file() || exhibit.join("exhibit.toml").is_file() {
        let (_, made) = examine(tree, exhibit)?;
        return Ok(of_made(&made));
    }
    of_pack(exhibit).map_err(|trouble| vec![trouble])
}

/// What a sandbox needs of a pack that has been made.
pub fn of_made(made: &Made) -> Loaded {
    let model = made.files.get("model.wasm").cloned().unwrap_or_default();
    Loaded { manifest: made.manifest.clone(), model }
}

/// The files of an exhibit, a folder or a `.kepu` file, and the pack they make.
pub fn examine(tree: &Tree, exhibit: &Path) -> Result<(Files, Made), Troubles> {
    if exhibit.is_file() {
        let name = exhibit.file_name().unwrap_or_default().to_string_lossy();
        let bytes = read_archive(exhibit).map_err(|trouble| vec![trouble])?;
        let files = archive::read(&bytes, &name).map_err(|fault| vec![Trouble::from(fault)])?;
        let troubles =
            |faults: Faults| faults.into_iter().map(|fault| Trouble::from(fault.within(&name))).collect::<Troubles>();
        let made = exhibit_pack::make(&files).map_err(troubles)?;
        return Ok((files, made));
    }
    prerequisites::for_packs(tree).map_err(|trouble| vec![trouble])?;
    let folder = fs::canonicalize(exhibit).at(exhibit, "find the exhibit").map_err(|trouble| vec![trouble])?;
    let files = packs::source(tree, &folder)?;
    let made = packs::make_from(tree, &folder, &files)?;
    Ok((files, made))
}

/// A `.kepu` file's bytes, not one more than any may have.
fn read_archive(path: &Path) -> Result<Vec<u8>> {
    let length = fs::metadata(path).at(path, "read the file")?.len();
    check_pack_bytes(length, &path.display().to_string())?;
    fs::read(path).at(path, "read the file")
}

/// Loads a folder with a `pack.<hash>.json`.
fn of_pack(folder: &Path) -> Result<Loaded> {
    let (index, _) = index(folder)?;
    let manifest = Manifest::from_json(&file(folder, &index, "exhibit.json")?)?;
    Ok(Loaded { manifest, model: file(folder, &index, "model.wasm")? })
}

/// The index in a pack's folder, and its path.
pub fn index(folder: &Path) -> Result<(Pack, PathBuf)> {
    let is_index = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("pack.") && name.ends_with(".json")
    };
    let entries = fs::read_dir(folder).at(folder, "open the pack")?;
    let path = entries.filter_map(|entry| Some(entry.ok()?.path())).find(is_index).ok_or_else(|| {
        let remedy = "Name a folder of exhibits/ or, after `cargo kepu packs`, of build/packs/.";
        Trouble::new(folder.display(), "there is neither an exhibit.toml nor a pack.<hash>.json", remedy)
    })?;
    let id = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let index = Pack::read(&fs::read(&path).at(&path, "read the pack's index")?, id)?;
    Ok((index, path))
}

/// One file of a pack, whole and unchanged.
fn file(folder: &Path, index: &Pack, path: &str) -> Result<Vec<u8>> {
    let missing = || {
        Trouble::new(folder.display(), format!("the pack has no {path}"), "Make the packs again: `cargo kepu packs`.")
    };
    let entry = index.files.get(path).ok_or_else(missing)?;
    check_file(path, entry.bytes)?;
    let place = folder.join(&entry.name);
    let bytes = fs::read(&place).at(&place, "read a file of the pack")?;
    if sha256_hex(&bytes) == entry.sha256 {
        Ok(bytes)
    } else {
        Err(Trouble::new(
            place.display(),
            "the file is not the one the pack names",
            "Make the packs again: `cargo kepu packs`.",
        ))
    }
}
