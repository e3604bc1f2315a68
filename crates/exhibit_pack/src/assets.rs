//! Holds `assets/` to the manifest: every picture and mesh it names is there, each has an owner, each is what it says.

use std::collections::BTreeSet;

use exhibit_contract::error::{Code, Error};
use exhibit_contract::manifest::{LayerKind, Manifest};

use crate::lines::{toml_place, utf8};
use crate::{Faults, Files, picture};

/// Says whose each asset is; read by people and by `kepu check`, not by the page.
pub const LICENCES: &str = "assets/LICENSES.toml";

/// Solids that need no file.
const BUILT_IN_MESHES: [&str; 4] = ["sphere", "cube", "cylinder", "cone"];

/// What is wrong with the assets.
pub fn check(files: &Files, manifest: &Manifest) -> Faults {
    let assets = || files.iter().filter(|(path, _)| path.starts_with("assets/") && *path != LICENCES);
    let missing = named(manifest).into_iter().filter(|path| !files.contains_key(path));
    let mut faults: Faults = missing
        .map(|path| {
            let missing = format!("exhibit.toml names \"{path}\", which is not there.");
            let error = Error::new(Code::AssetMissing, &path, missing);
            // Some machines take large and small letters for the same; browsers do not.
            match files.keys().find(|other| other.eq_ignore_ascii_case(&path)) {
                Some(other) => error.with_remedy(format!("There is \"{other}\": write both names alike.")),
                None => error,
            }
        })
        .collect();
    match owners(files) {
        Ok(owners) => {
            let unowned =
                assets().map(|(path, _)| path.trim_start_matches("assets/")).filter(|name| !owners.contains(*name));
            faults.extend(unowned.map(|name| {
                Error::new(Code::AssetUnowned, LICENCES, format!("Nobody is named as the author of \"{name}\"."))
                    .with_remedy(format!("Add `[\"{name}\"]` with `author` and `licence` to {LICENCES}."))
            }));
        }
        Err(fault) => faults.push(fault),
    }
    faults.extend(assets().filter_map(|(path, bytes)| picture::check(path, bytes, &manifest.limits).err()));
    faults
}

/// Names under `assets/` for which an author and a licence are given.
fn owners(files: &Files) -> Result<BTreeSet<String>, Error> {
    let Some(bytes) = files.get(LICENCES) else { return Ok(BTreeSet::new()) };
    let text = utf8(bytes, LICENCES, Code::AssetUnowned)?;
    let table: toml::Table = toml::from_str(text).map_err(|error| {
        let sentence = format!("This is not TOML: {}.", error.message());
        Error::new(Code::AssetUnowned, toml_place(text, LICENCES, &error), sentence)
    })?;
    let given = |value: &toml::Value, field| {
        value.get(field).and_then(toml::Value::as_str).is_some_and(|text| !text.trim().is_empty())
    };
    let owned = table.into_iter().filter(|(_, value)| given(value, "author") && given(value, "licence"));
    Ok(owned.map(|(name, _)| name).collect())
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
    let sounds = manifest.sounds.iter().map(|sound| in_assets(&sound.file));
    layers.chain(sounds).chain([in_assets(&manifest.preview)]).collect()
}

/// The manifest names assets by their path under `assets/`; a pack by their path in the pack.
pub fn in_assets(path: &str) -> String {
    if path.starts_with("assets/") { path.to_owned() } else { format!("assets/{path}") }
}
