//! What a pack that has been made says of itself: its index and its entry in a catalogue.

use exhibit_contract::CONTRACT_VERSION;
use exhibit_contract::pack::{CatalogueEntry, Pack, PackFile, Trust, pack_sha256, sha256_hex};

use crate::{Made, in_assets};

impl Made {
    /// The index; `named` gives the name a file is kept under, by its path and its SHA-256.
    pub fn index(&self, named: impl Fn(&str, &str) -> String) -> Pack {
        let file = |(path, bytes): (&String, &Vec<u8>)| {
            let sha256 = sha256_hex(bytes);
            (path.clone(), PackFile { name: named(path, &sha256), sha256, bytes: bytes.len() as u64 })
        };
        let files = self.files.iter().map(file).collect();
        Pack {
            contract: CONTRACT_VERSION.to_owned(),
            id: self.manifest.id.clone(),
            version: self.manifest.version.clone(),
            sha256: pack_sha256(&files),
            files,
        }
    }

    /// The entry in a catalogue, which finds the preview and the pack's index at these paths.
    pub fn entry(&self, preview: String, pack: String) -> CatalogueEntry {
        let manifest = &self.manifest;
        CatalogueEntry {
            id: manifest.id.clone(),
            version: manifest.version.clone(),
            topic: manifest.topic,
            languages: manifest.languages.clone(),
            title: self.words.title.clone(),
            purpose: self.words.purpose.clone(),
            preview,
            pack,
            file: None,
            audience: manifest.audience.clone(),
            trust: Trust::default(),
        }
    }

    /// The preview's path in the pack.
    pub fn preview(&self) -> String {
        in_assets(&self.manifest.preview)
    }
}
