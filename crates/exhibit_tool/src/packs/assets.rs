//! Reads `assets/` and checks that every picture and mesh the manifest names is there, and that each has an owner.

use std::collections::BTreeSet;
use std::path::Path;

use exhibit_contract::manifest::{LayerKind, Manifest};

use super::{Files, Troubles, read_below};
use crate::Trouble;
use crate::tree::Tree;

/// Says whose each asset is; read by people and by `kepu check`, not by the page.
const LICENCES: &str = "assets/LICENSES.toml";

/// Solids that need no file.
const BUILT_IN_MESHES: [&str; 4] = ["sphere", "cube", "cylinder", "cone"];

/// The files of `assets/`, checked against the manifest.
pub fn read(tree: &Tree, folder: &Path, manifest: &Manifest) -> Result<Files, Troubles> {
    let mut files = Files::new();
    let assets = folder.join("assets");
    if assets.is_dir() {
        read_below(&assets, "assets", &mut files).map_err(|trouble| vec![trouble])?;
    }
    let licences = files.remove(LICENCES).unwrap_or_default();
    let licences = String::from_utf8_lossy(&licences).into_owned();
    let place = |path: &str| tree.short(&folder.join(path)).to_string();
    let mut troubles = Troubles::new();
    for path in named(manifest) {
        if !files.contains_key(&path) {
            let sentence = format!("exhibit.toml names \"{path}\", which is not there");
            troubles.push(Trouble::new(place(&path), sentence, "Add the file, or correct its name in exhibit.toml."));
        }
    }
    for path in files.keys() {
        let name = path.strip_prefix("assets/").unwrap_or(path);
        if !licences.contains(&format!("\"{name}\"")) {
            let remedy = format!("Add `[\"{name}\"]` with `author` and `licence` to {LICENCES}.");
            troubles.push(Trouble::new(
                place(LICENCES),
                format!("nobody is named as the author of \"{name}\""),
                remedy,
            ));
        }
    }
    if troubles.is_empty() { Ok(files) } else { Err(troubles) }
}

/// Every file the manifest names.
fn named(manifest: &Manifest) -> BTreeSet<String> {
    let pictures = |kind: &LayerKind| match kind {
        LayerKind::Backdrop { picture, .. } | LayerKind::Field { picture: Some(picture), .. } => {
            vec![in_assets(picture)]
        }
        LayerKind::Sprites { pictures, .. } => pictures.iter().map(|picture| in_assets(picture)).collect(),
        LayerKind::Meshes { mesh, .. } if !BUILT_IN_MESHES.contains(&mesh.as_str()) => vec![in_assets(mesh)],
        LayerKind::Meshes { .. } | LayerKind::Field { .. } | LayerKind::Paths { .. } => Vec::new(),
    };
    let layers = manifest.scene.layers.iter().flat_map(|layer| pictures(&layer.kind));
    layers.chain([in_assets(&manifest.preview)]).collect()
}

/// The manifest names assets by their path under `assets/`; a pack by their path in the pack.
pub fn in_assets(path: &str) -> String {
    if path.starts_with("assets/") { path.to_owned() } else { format!("assets/{path}") }
}
