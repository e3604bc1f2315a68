//! `pack.json`: the files of a pack.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::check_path;
use crate::digest::{hex, is_sha256};
use crate::error::{Code, Error, Result};
use crate::json::{self, Codes, readable};
use crate::limits::{self, Limits};
use crate::manifest::is_identifier;

/// The index of a pack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The contract it was written for.
    pub contract: String,
    /// The exhibit's id.
    pub id: String,
    /// The exhibit's version.
    pub version: String,
    /// What names the pack in visits: see [`pack_sha256`].
    pub sha256: String,
    /// Files by the path they have in the exhibit's folder.
    pub files: BTreeMap<String, PackFile>,
}

/// One file of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackFile {
    /// Its name below the pack's folder, with a part of its hash.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// Its length.
    pub bytes: u64,
}

/// SHA-256 over a line `path`, NUL, SHA-256 in hexadecimal digits for each file, sorted by path.
pub fn pack_sha256(files: &BTreeMap<String, PackFile>) -> String {
    let mut hash = Sha256::new();
    for (path, file) in files {
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(file.sha256.as_bytes());
        hash.update(b"\n");
    }
    hex(&hash.finalize())
}

readable! { Pack: need contract, need id, need version, need sha256, need files }
readable! { PackFile: need name, need sha256, need bytes }

const CODES: Codes = Codes { syntax: Code::PackSyntax, shape: Code::PackType };

impl Pack {
    /// Reads and checks the index of the exhibit `id`.
    ///
    /// # Errors
    /// Syntax, type, a newer contract, a path that leaves the pack, a file too large, or a missing file.
    pub fn read(json: &[u8], id: &str) -> Result<Self> {
        let place = format!("{id}/pack.json");
        let pack: Self = json::typed(&json::parse(json, &place, &CODES)?, &place, Code::PackType)?;
        pack.check(id, &place)?;
        Ok(pack)
    }

    /// Refuses a pack that has more than its manifest allows; what no manifest may allow was refused when it was read.
    ///
    /// # Errors
    /// [`Code::ManifestLimit`] for too many files, [`Code::FileTooLarge`].
    pub fn check_limits(&self, limits: &Limits) -> Result<()> {
        limits.allow_files(self.files.values().map(|file| file.bytes), Code::ManifestLimit, "pack.json")
    }

    fn check(&self, id: &str, place: &str) -> Result<()> {
        if self.id != id || !is_identifier(id) {
            return Err(Error::new(
                Code::PackType,
                place,
                format!("This is the pack of another exhibit, \"{}\".", self.id),
            ));
        }
        let mut total = 0_u64;
        for (path, file) in &self.files {
            check_path(path, place)?;
            check_path(&file.name, place)?;
            if !is_sha256(&file.sha256) {
                return Err(Error::new(
                    Code::PackType,
                    place,
                    format!("The SHA-256 of {path} is not 64 hexadecimal digits."),
                ));
            }
            limits::check_file(path, file.bytes)?;
            total = total.saturating_add(file.bytes);
        }
        limits::check_pack_bytes(total, place)?;
        for needed in ["exhibit.json", "model.wasm"] {
            if !self.files.contains_key(needed) {
                return Err(Error::new(Code::PackIncomplete, place, format!("The pack has no {needed}.")));
            }
        }
        if self.sha256 != pack_sha256(&self.files) {
            return Err(Error::new(Code::PackIncomplete, place, "The pack's SHA-256 does not follow from its files."));
        }
        Ok(())
    }
}
