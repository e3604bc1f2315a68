//! Writes the catalogue: what the hall shows before any exhibit is opened.

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
    let Written { exhibit, index, name, trust } = pack;
    let (made, id) = (&exhibit.made, &exhibit.made.manifest.id);
    let preview = index.files.get(&made.preview()).map(|file| format!("packs/{id}/{}", file.name));
    let entry = made.entry(preview.unwrap_or_default(), format!("packs/{id}/{name}"));
    CatalogueEntry { trust: trust.clone(), ..entry }
}
