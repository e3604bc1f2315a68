//! Turns each `exhibits/<id>/` into `build/packs/<id>/`: the folder read, the model compiled, all of it checked by
//! `exhibit_pack`, every file named by its content.

mod catalogue;
mod folder;
mod model;
mod write;

pub use write::{hashed_name, if_changed};

use std::path::Path;

use exhibit_contract::pack::Pack;
use exhibit_pack::{Faults, Files, Made};

use crate::progress;
use crate::tree::Tree;
use crate::{Result, Trouble};

/// What was wrong with exhibits, all of it, so that a designer sees everything at once.
pub type Troubles = Vec<Trouble>;

/// Makes every pack and the catalogue. One bad exhibit does not keep the others from being made, but it fails the whole.
pub fn make_all(tree: &Tree) -> Result<Vec<Made>, Troubles> {
    let step = progress::start("Making the exhibit packs");
    let ids = tree.exhibit_ids().map_err(|trouble| vec![trouble])?;
    let (mut made, mut troubles) = (Vec::new(), Troubles::new());
    for id in &ids {
        let folder = tree.exhibits().join(id);
        match make(tree, &folder) {
            Ok(pack) if pack.manifest.id != *id => troubles.push(Trouble::new(
                tree.short(&folder.join("exhibit.toml")),
                format!("the id is \"{}\", but the folder has another name", pack.manifest.id),
                "Give the folder the name of the id, or the id the name of the folder.",
            )),
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
    make_from(tree, folder, &source(tree, folder)?)
}

/// Makes the pack out of the files of an exhibit folder.
pub fn make_from(tree: &Tree, folder: &Path, files: &Files) -> Result<Made, Troubles> {
    exhibit_pack::make(files).map_err(|faults| below(&tree.short(folder).to_string(), faults))
}

/// The files of an exhibit's folder, its model compiled if it is there as source: what a `.kepu` file holds.
pub fn source(tree: &Tree, folder: &Path) -> Result<Files, Troubles> {
    let mut files = folder::read(folder).map_err(|faults| below(&tree.short(folder).to_string(), faults))?;
    // A manifest that cannot be used is told before minutes go into compiling what it belongs to.
    let is_source = !files.contains_key("model.wasm") && folder.join("model/Cargo.toml").is_file();
    if is_source && exhibit_pack::read_manifest(&files).is_ok() {
        let component = model::component(tree, &folder.join("model")).map_err(|trouble| vec![trouble])?;
        files.insert("model.wasm".to_owned(), component);
    }
    Ok(files)
}

/// Faults of an exhibit's files as troubles of the folder they are in.
fn below(folder: &str, faults: Faults) -> Troubles {
    let place = |place: &str| if place.is_empty() { folder.to_owned() } else { format!("{folder}/{place}") };
    faults.into_iter().map(|fault| Trouble { place: place(&fault.place), ..Trouble::from(fault) }).collect()
}

fn total_bytes(index: &Pack) -> u64 {
    index.files.values().map(|file| file.bytes).sum()
}

fn count(packs: usize) -> String {
    if packs == 1 { "1 pack".to_owned() } else { format!("{packs} packs") }
}
