//! Writes the catalogue: what the hall shows before any exhibit is opened.

use exhibit_contract::CONTRACT_VERSION;
use exhibit_contract::pack::{Catalogue, CatalogueEntry, Pack};

use super::assets::in_assets;
use super::{Made, write};
use crate::Result;
use crate::tree::Tree;

/// Writes `catalogue.json` for packs that have been written.
pub fn write(tree: &Tree, packs: &[(&Made, Pack, String)]) -> Result<()> {
    let exhibits = packs.iter().map(|(made, index, name)| entry(made, index, name)).collect();
    let catalogue = Catalogue { contract: CONTRACT_VERSION.to_owned(), exhibits };
    write::if_changed(&tree.packs().join("catalogue.json"), &write::json(&catalogue)?).map(drop)
}

fn entry(made: &Made, index: &Pack, name: &str) -> CatalogueEntry {
    let manifest = &made.manifest;
    let preview = index.files.get(&in_assets(&manifest.preview)).map(|file| file.name.as_str());
    CatalogueEntry {
        id: manifest.id.clone(),
        version: manifest.version.clone(),
        topic: manifest.topic,
        languages: manifest.languages.clone(),
        title: made.words.title.clone(),
        purpose: made.words.purpose.clone(),
        preview: preview.map(|preview| format!("packs/{}/{preview}", manifest.id)).unwrap_or_default(),
        pack: format!("packs/{}/{name}", manifest.id),
        audience: manifest.audience.clone(),
    }
}
