//! Finds the manifest and the model of an exhibit named on the command line.

use std::fs;
use std::path::{Path, PathBuf};

use exhibit_contract::limits::check_file;
use exhibit_contract::manifest::Manifest;
use exhibit_contract::pack::{Pack, sha256_hex};
use exhibit_pack::Made;

use crate::packs::{Exhibit, Troubles};
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

impl Loaded {
    /// What a sandbox needs of a pack that has been made.
    pub fn of(made: &Made) -> Self {
        let model = made.files.get("model.wasm").cloned().unwrap_or_default();
        Self { manifest: made.manifest.clone(), model }
    }
}

/// Loads `exhibits/<id>` (made first), a `.kepu` file, or the folder of a pack.
pub fn load(tree: &Tree, exhibit: &Path) -> Result<Loaded, Troubles> {
    if exhibit.is_file() || exhibit.join("exhibit.toml").is_file() {
        return Ok(Loaded::of(&open(tree, exhibit)?.made));
    }
    of_pack(exhibit).map_err(|trouble| vec![trouble])
}

/// Reads and makes an exhibit, a folder or a `.kepu` file, with what its model's source needs found first.
pub fn open(tree: &Tree, exhibit: &Path) -> Result<Exhibit, Troubles> {
    let one = |trouble: Trouble| vec![trouble];
    if exhibit.is_dir() {
        prerequisites::for_packs(tree).map_err(one)?;
    }
    let path = fs::canonicalize(exhibit).at(exhibit, "find the exhibit").map_err(one)?;
    Exhibit::open(tree, &path)
}

/// Loads a folder with a `pack.<hash>.json`.
fn of_pack(folder: &Path) -> Result<Loaded> {
    let (index, _) = index(folder)?;
    let manifest = Manifest::from_json(&file(folder, &index, "exhibit.json")?)?;
    index.check_limits(&manifest.limits)?;
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
