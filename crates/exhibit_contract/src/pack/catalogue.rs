//! `catalogue.json`: the exhibits of a hall.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Trust, check_path};
use crate::error::{Code, Error, Result};
use crate::json::{self, Codes, Node, readable};
use crate::manifest::{Audience, Topic, is_identifier};

/// The exhibits of a hall, in the order to show them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// The contract it was written for.
    pub contract: String,
    /// Everything the hall shows of each exhibit.
    pub exhibits: Vec<CatalogueEntry>,
}

/// One exhibit as the hall shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CatalogueEntry {
    /// The manifest's.
    pub id: String,
    /// The manifest's.
    pub version: String,
    /// The manifest's.
    pub topic: Topic,
    /// The manifest's; the first is the one to fall back to.
    pub languages: Vec<String>,
    /// Its title in each language.
    pub title: BTreeMap<String, String>,
    /// What it is for, in each language.
    pub purpose: BTreeMap<String, String>,
    /// Path of the preview picture, from the catalogue's folder.
    pub preview: String,
    /// Path of the pack's index, likewise; empty where there is only the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pack: String,
    /// The `.kepu` file, for other halls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<OfferedFile>,
    /// The manifest's.
    pub audience: Audience,
    /// Who vouches for it in this hall.
    #[serde(default, skip_serializing_if = "Trust::is_nobody")]
    pub trust: Trust,
}

/// A `.kepu` file as a catalogue offers it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferedFile {
    /// Its path, from the catalogue's folder.
    pub path: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// Its length.
    pub bytes: u64,
    /// What lies beside it, by the rest of the name: `minisig` is the publisher's signature, at `<path>.minisig`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attestations: Vec<String>,
}

/// A catalogue whose entries are still to be read, one by one.
struct Head {
    contract: String,
    #[expect(dead_code, reason = "says that the field is known")]
    exhibits: (),
}

readable! { Head: need contract, pass exhibits }
readable! { CatalogueEntry:
    need id, need version, need topic, need languages, need title, need purpose, need preview, may pack, may file, need audience, may trust
}
readable! { OfferedFile: need path, need sha256, need bytes, may attestations }

const PLACE: &str = "catalogue.json";
const CODES: Codes = Codes { syntax: Code::CatalogueSyntax, shape: Code::CatalogueType };

impl Catalogue {
    /// Reads a catalogue. An entry with a fault is left out and told, so that the rest of the hall works.
    ///
    /// # Errors
    /// The catalogue as a whole cannot be used: syntax, type, or a newer contract.
    pub fn read(json: &[u8]) -> Result<(Self, Vec<Error>)> {
        let node = json::parse(json, PLACE, &CODES)?;
        let Some(Node::List(entries)) = node.get("exhibits") else {
            return Err(Error::new(Code::CatalogueType, PLACE, "The field `exhibits` is missing or is no list."));
        };
        let Head { contract, .. } = json::typed(&node, PLACE, Code::CatalogueType)?;
        let mut catalogue = Self { contract, exhibits: Vec::with_capacity(entries.len()) };
        let mut faults = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            let place = format!("{PLACE}: exhibit {}", number + 1);
            match json::typed(entry, &place, Code::CatalogueType).and_then(|entry| catalogue.accept(entry, &place)) {
                Ok(entry) => catalogue.exhibits.push(entry),
                Err(fault) => faults.push(fault),
            }
        }
        Ok((catalogue, faults))
    }

    fn accept(&self, entry: CatalogueEntry, place: &str) -> Result<CatalogueEntry> {
        if !is_identifier(&entry.id) {
            let sentence = "The id is not made of lower-case words joined by hyphens.";
            return Err(Error::new(Code::CatalogueType, place, sentence));
        }
        check_path(&entry.preview, place)?;
        // One of the two must be there.
        check_path(entry.file.as_ref().map_or(&entry.pack, |file| &file.path), place)?;
        if !entry.pack.is_empty() {
            check_path(&entry.pack, place)?;
        }
        if entry.languages.is_empty() {
            return Err(Error::new(Code::CatalogueType, place, "The list of languages is empty."));
        }
        for language in &entry.languages {
            if !entry.title.contains_key(language) || !entry.purpose.contains_key(language) {
                let sentence = format!("Title or purpose is missing in {language}.");
                return Err(Error::new(Code::CatalogueType, place, sentence));
            }
        }
        if self.exhibits.iter().any(|other| other.id == entry.id) {
            let sentence = format!("There is another exhibit \"{}\".", entry.id);
            return Err(Error::new(Code::CatalogueDuplicate, place, sentence));
        }
        Ok(entry)
    }
}
