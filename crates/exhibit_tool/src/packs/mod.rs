//! Turns each exhibit of `exhibits/`, a folder or a `.kepu` file, into `build/packs/<id>/`: read, the model compiled, all of it
//! checked by `exhibit_pack`, every file named by its content.

pub mod attestations;
mod catalogue;
mod exhibit;
mod folder;
mod linked_data;
mod model;
pub mod settings;
mod write;

pub use exhibit::Exhibit;
pub use write::{hashed_name, if_changed, json};

use std::path::Path;

use exhibit_contract::pack::{OfferedFile, Pack, Trust};
use exhibit_pack::hall::Hall;

use crate::progress;
use crate::tree::Tree;
use crate::{Result, Trouble};

/// What was wrong with exhibits, all of it, so that a designer sees everything at once.
pub type Troubles = Vec<Trouble>;

/// Makes every pack and the catalogue. One bad exhibit does not keep the others from being made, but it fails the whole.
pub fn make_all(tree: &Tree) -> Result<(), Troubles> {
    let step = progress::start("Making the exhibit packs");
    let one = |trouble: Trouble| vec![trouble];
    let hall = settings::hall(tree, None).map_err(one)?;
    let (mut written, mut troubles) = (Vec::new(), Troubles::new());
    let paths = tree.exhibits_here().map_err(one)?;
    let ids: Vec<String> = paths.iter().filter_map(|path| stem(path)).collect();
    troubles.extend(settings::missing_exhibits(tree, &ids).map_err(one)?);
    troubles.extend(settings::missing_language(tree).map_err(one)?);
    for path in paths {
        match make(tree, &hall, &path) {
            Ok(pack) => written.push(pack),
            Err(found) => troubles.extend(found),
        }
    }
    catalogue::write(tree, &written).map_err(one)?;
    linked_data::write(tree, &written).map_err(one)?;
    write::remove_others(&tree.packs(), &ids).map_err(one)?;
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let bytes: u64 = written.iter().flat_map(|pack| pack.index.files.values()).map(|file| file.bytes).sum();
    let packs = if written.len() == 1 { "1 pack".to_owned() } else { format!("{} packs", written.len()) };
    step.done(format_args!("{packs} in {}, {} kB", tree.short(&tree.packs()), bytes.div_ceil(1000)));
    Ok(())
}

/// A pack that lies in `build/packs`.
struct Written {
    exhibit: Exhibit,
    index: Pack,
    /// Name of the index in the pack's folder.
    name: String,
    /// The `.kepu` file beside it.
    file: OfferedFile,
    trust: Trust,
}

/// Makes and writes the pack of one exhibit, if the hall may show it.
fn make(tree: &Tree, hall: &Hall, path: &Path) -> Result<Written, Troubles> {
    let exhibit = Exhibit::open(tree, path)?;
    let id = &exhibit.made.manifest.id;
    if stem(path).as_deref() != Some(id.as_str()) {
        return Err(vec![Trouble::new(
            tree.short(path),
            format!("the id is \"{id}\", but the folder or file has another name"),
            "Give it the name of the id, or the id its name.",
        )]);
    }
    let one = |trouble: Trouble| vec![trouble];
    let said = attestations::read(path).map_err(one)?;
    let reviewed = attestations::of(tree, hall, &exhibit, &said).map_err(one)?;
    if let Some(refused) = reviewed.refused {
        return Err(reviewed.faults.into_iter().chain([refused]).map(Trouble::from).collect());
    }
    for fault in reviewed.faults {
        progress::note(format_args!("{fault}"));
    }
    let (index, name, file) = write::pack(tree, &exhibit, &said).map_err(one)?;
    Ok(Written { exhibit, index, name, file, trust: reviewed.trust })
}

/// The name of a folder, or of a file without its ending.
fn stem(path: &Path) -> Option<String> {
    let name = if path.is_dir() { path.file_name() } else { path.file_stem() };
    name.and_then(|name| name.to_str()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_playlist_of_exhibits_that_are_not_here_fails_the_packs() {
        let tree = Tree { root: std::env::temp_dir().join(format!("kepu-packs-{}", std::process::id())) };
        fs::create_dir_all(tree.exhibits()).expect("the folder can be made");
        let text = "[[playlist]]\nname = \"A\"\nfrom = \"09-01\"\nto = \"09-30\"\nexhibits = [\"moon\"]\n";
        fs::write(tree.hall(), text).expect("the file can be written");
        fs::create_dir_all(tree.locales()).expect("the folder can be made");
        for language in ["zh-Hans.ftl", "en.ftl"] {
            fs::write(tree.locales().join(language), "").expect("the file can be written");
        }
        let made = make_all(&tree);
        fs::remove_dir_all(&tree.root).expect("the folder can be removed");
        let places: Vec<String> = made.expect_err("there is no moon").into_iter().map(|found| found.place).collect();
        assert_eq!(places, ["hall.toml:5"]);
    }
}
