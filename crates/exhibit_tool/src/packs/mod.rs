//! Turns each `exhibits/<id>/` into `build/packs/<id>/`: the model compiled, made a component and checked, the manifest
//! as JSON, locales checked, every file named by its content.

mod assets;
mod catalogue;
mod locales;
mod manifest;
mod mesh;
mod messages;
mod model;
mod write;

pub use write::{hashed_name, if_changed};

use std::collections::BTreeMap;
use std::path::Path;

use exhibit_contract::manifest::Manifest;
use exhibit_contract::pack::Pack;

use crate::progress;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// The files of one pack by the path they have in it.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A pack that has been made and checked, and is not written yet.
pub struct Made {
    /// What the exhibit says about itself.
    pub manifest: Manifest,
    /// Its files, `exhibit.json` and `model.wasm` among them.
    pub files: Files,
    /// Title and purpose by language.
    pub words: locales::HallWords,
}

/// What was wrong with exhibits, all of it, so that a designer sees everything at once.
pub type Troubles = Vec<Trouble>;

/// Makes every pack and the catalogue. One bad exhibit does not keep the others from being made, but it fails the whole.
pub fn make_all(tree: &Tree) -> Result<Vec<Made>, Troubles> {
    let step = progress::start("Making the exhibit packs");
    let ids = tree.exhibit_ids().map_err(|trouble| vec![trouble])?;
    let (mut made, mut troubles) = (Vec::new(), Troubles::new());
    for id in &ids {
        match make(tree, &tree.exhibits().join(id)) {
            Ok(pack) => made.push(pack),
            Err(found) => troubles.extend(found),
        }
    }
    let mut written = Vec::new();
    for pack in &made {
        match write::pack(tree, pack) {
            Ok((index, name)) => written.push((pack, index, name)),
            Err(trouble) => troubles.push(trouble),
        }
    }
    catalogue::write(tree, &written).map_err(|trouble| vec![trouble])?;
    write::remove_others(&tree.packs(), &ids).map_err(|trouble| vec![trouble])?;
    if troubles.is_empty() {
        let bytes: u64 = written.iter().map(|(_, index, _)| total_bytes(index)).sum();
        step.done(format_args!(
            "{} in {}, {} kB",
            count(written.len()),
            tree.short(&tree.packs()),
            bytes.div_ceil(1000)
        ));
        Ok(made)
    } else {
        Err(troubles)
    }
}

/// Makes the pack of one exhibit folder without writing it.
pub fn make(tree: &Tree, folder: &Path) -> Result<Made, Troubles> {
    let mut manifest = manifest::read(tree, folder)?;
    let mut files = Files::new();
    let mut troubles = Troubles::new();
    match locales::read(tree, folder, &manifest) {
        Ok(texts) => files.extend(texts),
        Err(found) => troubles.extend(found),
    }
    match assets::read(tree, folder, &manifest) {
        Ok(pictures) => files.extend(pictures),
        Err(found) => troubles.extend(found),
    }
    if let Err(found) = mesh::compact(tree, folder, &mut manifest, &mut files) {
        troubles.extend(found);
    }
    match model::component(tree, folder, &manifest) {
        Ok(component) => {
            files.insert("model.wasm".to_owned(), component);
        }
        Err(trouble) => troubles.push(trouble),
    }
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let json = serde_json::to_vec(&manifest).map_err(|error| {
        vec![Trouble::new(
            folder.display(),
            format!("the manifest cannot be written as JSON: {error}"),
            "Report this as a bug.",
        )]
    })?;
    files.insert("exhibit.json".to_owned(), json);
    let words = locales::hall_words(&files, &manifest);
    Ok(Made { manifest, files, words })
}

fn total_bytes(index: &Pack) -> u64 {
    index.files.values().map(|file| file.bytes).sum()
}

fn count(packs: usize) -> String {
    if packs == 1 { "1 pack".to_owned() } else { format!("{packs} packs") }
}

/// Reads every file below `folder`, by its path from `prefix`'s parent with `/` between names.
fn read_below(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in std::fs::read_dir(folder).at(folder, "list the folder")? {
        let path = entry.at(folder, "list the folder")?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        if name.starts_with('.') {
            continue;
        }
        let inner = format!("{prefix}/{name}");
        if path.is_dir() {
            read_below(&path, &inner, files)?;
        } else {
            files.insert(inner, std::fs::read(&path).at(&path, "read the file")?);
        }
    }
    Ok(())
}
