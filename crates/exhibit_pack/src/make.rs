//! Makes a pack of an exhibit's files.

use exhibit_contract::error::{Code, Error, Result};
use exhibit_contract::guest;
use exhibit_contract::limits::{Limit, MIB};
use exhibit_contract::manifest::Manifest;

use crate::locales::{self, HallWords};
use crate::recorded::{self, ATTRACT};
use crate::{Faults, Files, assets, files, manifest, mesh};

/// A pack that has been made and checked.
pub struct Made {
    /// What the exhibit says about itself.
    pub manifest: Manifest,
    /// What a visitor loads, `exhibit.json` and `model.wasm` among it.
    pub files: Files,
    /// Title and purpose by language.
    pub words: HallWords,
}

/// Checks every file of an exhibit and makes the pack.
///
/// # Errors
/// Everything that is wrong, as far as one fault does not hide another.
pub fn make(files: &Files) -> Result<Made, Faults> {
    let mut faults = files::check(files.iter().map(|(path, bytes)| (path.as_str(), bytes.len() as u64)));
    let mut manifest = match manifest::read(files) {
        Ok(manifest) => manifest,
        Err(found) => {
            faults.extend(found);
            return Err(faults);
        }
    };
    faults.extend(locales::check(files, &manifest));
    faults.extend(assets::check(files, &manifest));
    faults.extend(recorded::check(files, &manifest));
    let loaded = |path: &str| {
        path.starts_with("locales/") || path == ATTRACT || (path.starts_with("assets/") && path != assets::LICENCES)
    };
    let kept = files.iter().filter(|(path, _)| loaded(path));
    let mut kept: Files = kept.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    faults.extend(mesh::compact(&mut manifest, &mut kept));
    match model(files, &manifest) {
        Ok(component) => drop(kept.insert("model.wasm".to_owned(), component)),
        Err(fault) => faults.push(fault),
    }
    match serde_json::to_vec(&manifest) {
        Ok(json) => drop(kept.insert("exhibit.json".to_owned(), json)),
        Err(error) => {
            faults.push(Error::new(Code::Internal, "exhibit.toml", format!("It cannot be written as JSON: {error}.")))
        }
    }
    let within = |files: &Files| {
        let lengths = files.values().map(|bytes| bytes.len() as u64);
        manifest.limits.allow_files(lengths, Code::PackTooManyFiles, "")
    };
    // What is loaded may be more than what it was made of: a mesh of few bytes becomes one of many.
    faults.extend(within(files).and_then(|()| within(&kept)).err());
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Made { words: locales::hall_words(files, &manifest), manifest, files: kept })
}

impl Made {
    /// Refuses a `.kepu` file of more bytes than the manifest in it allows.
    ///
    /// # Errors
    /// [`Code::FileTooLarge`], at `place`.
    pub fn check_packed(&self, bytes: u64, place: &str) -> Result<()> {
        self.manifest.limits.allow(Limit::PackedMib, bytes.div_ceil(MIB), Code::FileTooLarge, place)
    }
}

/// The component, held to everything a browser will hold it to, so that a designer hears of it first.
fn model(files: &Files, manifest: &Manifest) -> Result<Vec<u8>> {
    let component = files.get("model.wasm").ok_or_else(|| {
        Error::new(Code::PackIncomplete, "model.wasm", "The exhibit has no model.")
            .with_remedy("Put a model.wasm beside exhibit.toml; in a clone of Kepu, its source into model/ does.")
    })?;
    guest::admit(component, &manifest.limits).map_err(|error| error.within("model.wasm"))?;
    Ok(component.clone())
}
