//! Writes the catalogue: what the hall shows before any exhibit is opened.

use exhibit_contract::CONTRACT_VERSION;
use exhibit_contract::pack::{Catalogue, CatalogueEntry, Pack};
use exhibit_pack::Made;

use super::write;
use crate::Result;
use crate::tree::Tree;

/// Writes `catalogue.json` for packs that have been written.
pub fn write(tree: &Tree, packs: &[(&Made, Pack, String)]) -> Result<()> {
    let exhibits = packs.iter().map(|(made, index, name)| entry(made, index, name)).collect();
    let catalogue = Catalogue { contract: CONTRACT_VERSION.to_owned(), exhibits };
    write::if_changed(&tree.packs().join("catalogue.json"), &write::json(&catalogue)?).map(drop)
}

fn entry(made: &Made, index: &Pack, name: &str) -> CatalogueEntry {
    let id = &made.manifest.id;
    let preview = index.files.get(&made.preview()).map(|file| format!("packs/{id}/{}", file.name));
    made.entry(preview.unwrap_or_default(), format!("packs/{id}/{name}"))
}
