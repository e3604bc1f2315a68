//! One exhibit, a folder or a `.kepu` file: read, its model compiled, checked, made.

use std::fs;
use std::path::{Path, PathBuf};

use exhibit_contract::limits::check_pack_bytes;
use exhibit_pack::{Faults, Files, Made, archive};

use super::{Troubles, folder, model};
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// An exhibit with nothing wrong.
pub struct Exhibit {
    /// Its folder or file.
    pub path: PathBuf,
    /// What visitors load.
    pub made: Made,
    /// What its `.kepu` file holds.
    files: Files,
    /// The file, if it is one.
    file: Option<Vec<u8>>,
}

impl Exhibit {
    /// Reads and makes the exhibit at `path`.
    pub fn open(tree: &Tree, path: &Path) -> Result<Self, Troubles> {
        let (files, file) = if path.is_file() {
            let bytes = read_file(path).map_err(|trouble| vec![trouble])?;
            let name = tree.short(path).to_string();
            let files = archive::read(&bytes, &name).map_err(|fault| vec![Trouble::from(fault)])?;
            (files, Some(bytes))
        } else {
            (source(tree, path)?, None)
        };
        let made = exhibit_pack::make(&files).map_err(|faults| within(tree, path, faults))?;
        if let Some(bytes) = &file {
            check_packed(tree, &made, bytes, path).map_err(|trouble| vec![trouble])?;
        }
        Ok(Self { path: path.to_owned(), made, files, file })
    }

    /// Its `.kepu` file, refused where it is longer than the manifest allows.
    pub fn archive(&self, tree: &Tree) -> Result<Vec<u8>> {
        if let Some(bytes) = &self.file {
            return Ok(bytes.clone());
        }
        let bytes = archive::write(&self.files);
        check_packed(tree, &self.made, &bytes, &self.path)?;
        Ok(bytes)
    }
}

/// Holds a `.kepu` file of the exhibit at `path` to its manifest.
fn check_packed(tree: &Tree, made: &Made, bytes: &[u8], path: &Path) -> Result<()> {
    Ok(made.check_packed(bytes.len() as u64, &tree.short(path).to_string())?)
}

/// A `.kepu` file's bytes, not one more than any may have.
fn read_file(path: &Path) -> Result<Vec<u8>> {
    let length = fs::metadata(path).at(path, "read the file")?.len();
    check_pack_bytes(length, &path.display().to_string())?;
    fs::read(path).at(path, "read the file")
}

/// The files of an exhibit's folder, its model compiled if it is there as source.
fn source(tree: &Tree, path: &Path) -> Result<Files, Troubles> {
    let mut files = folder::read(path).map_err(|faults| within(tree, path, faults))?;
    // A manifest that cannot be used is told before minutes go into compiling what it belongs to.
    let is_source = !files.contains_key("model.wasm") && path.join("model/Cargo.toml").is_file();
    if is_source && exhibit_pack::read_manifest(&files).is_ok() {
        let component = model::component(tree, &path.join("model")).map_err(|trouble| vec![trouble])?;
        files.insert("model.wasm".to_owned(), component);
    }
    Ok(files)
}

/// Faults of an exhibit's files as troubles of the folder or file they are in.
fn within(tree: &Tree, path: &Path, faults: Faults) -> Troubles {
    let short = tree.short(path).to_string();
    let place = |inner: &str| match (inner, path.is_file()) {
        ("", _) => short.clone(),
        (inner, true) => format!("{short}: {inner}"),
        (inner, false) => format!("{short}/{inner}"),
    };
    faults.into_iter().map(|fault| Trouble { place: place(&fault.place), ..Trouble::from(fault) }).collect()
}
