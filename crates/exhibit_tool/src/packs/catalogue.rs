//! Writes the catalogue: what the hall shows before any exhibit is opened, and what it offers to other halls.

use exhibit_contract::CONTRACT_VERSION;
use exhibit_contract::pack::{Catalogue, CatalogueEntry};

use super::{Written, write};
use crate::Result;
use crate::tree::Tree;

/// Writes `catalogue.json` for packs that have been written.
pub fn write(tree: &Tree, packs: &[Written]) -> Result<()> {
    let exhibits = packs.iter().map(entry).collect();
    let catalogue = Catalogue { contract: CONTRACT_VERSION.to_owned(), exhibits };
    write::if_changed(&tree.packs().join("catalogue.json"), &write::json(&catalogue)?).map(drop)
}

/// What the catalogue says of one.
pub fn entry(pack: &Written) -> CatalogueEntry {
    let Written { exhibit, index, name, file, trust } = pack;
    let (made, id) = (&exhibit.made, &exhibit.made.manifest.id);
    let preview = index.files.get(&made.preview()).map(|file| format!("{id}/{}", file.name));
    let entry = made.entry(preview.unwrap_or_default(), format!("{id}/{name}"));
    CatalogueEntry { file: Some(file.clone()), trust: trust.clone(), ..entry }
}
