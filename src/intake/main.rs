//! The intake: checks an exhibit that somebody brings, in a worker of its own, and makes a pack of it. The checks are those
//! of `cargo kepu pack` (`exhibit_pack`); the page never reads a stranger's file itself.

#[path = "../link/js.rs"]
#[expect(dead_code, reason = "the page uses what the intake does not")]
mod js;

use exhibit_contract::CONTRACT_VERSION;
use exhibit_contract::error::{Code, Error};
use exhibit_contract::limits::{Limits, MOST_PACK_BYTES, check_pack_bytes};
use exhibit_contract::pack::{Catalogue, CatalogueEntry, sha256_hex};
use exhibit_pack::hall::Hall;
use exhibit_pack::trust::{Attestations, standing};
use exhibit_pack::{Faults, Files, archive, catalogue, check_picture, files, make};
use js_sys::{Map, Object, Uint8Array};
use wasm_bindgen::prelude::*;

use js::{array, object};

/// What the browser calls is below.
fn main() {}

/// An exhibit on its way: its files, and what is said of it.
#[wasm_bindgen]
pub struct Brought {
    hall: Hall,
    files: Files,
    bytes: u64,
    attestations: Attestations,
}

#[wasm_bindgen]
impl Brought {
    /// Nothing yet, in the hall that `hall.json` describes.
    #[wasm_bindgen(constructor)]
    pub fn new(hall: &str) -> Result<Brought, String> {
        let hall = Hall::read_trust(hall).map_err(|error| format!("hall.json: {error}"))?;
        Ok(Self { hall, files: Files::new(), bytes: 0, attestations: Attestations::default() })
    }

    /// Takes a file in. More than a pack may hold is not kept: it has been told by [`weigh`].
    pub fn add(&mut self, path: String, bytes: Vec<u8>) {
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        if self.bytes <= MOST_PACK_BYTES {
            self.files.insert(path, bytes);
        }
    }

    /// Takes what somebody says of it, by the name after `kepu.`.
    pub fn attest(&mut self, name: String, text: String) {
        self.attestations.0.insert(name, text);
    }

    /// Makes the pack of the files that were added; see [`Brought::unpack`] for what it gives.
    pub fn make(self, name: &str) -> Object {
        let file = archive::write(&self.files);
        self.outcome(&self.files, file, name)
    }

    /// Makes the pack of a `.kepu` file: `{ catalogue, index, sha256, preview, file, files, void }`, the first two JSON,
    /// `sha256` and `file` of the `.kepu` file, `files` a map from path to bytes, `void` what was said of it and does not
    /// count; or `{ faults }`.
    pub fn unpack(self, file: Vec<u8>, name: &str) -> Object {
        match archive::read(&file, name) {
            Ok(files) => self.outcome(&files, file, name),
            Err(fault) => refused(&[fault]),
        }
    }

    fn outcome(&self, files: &Files, file: Vec<u8>, name: &str) -> Object {
        match self.made(files, &file, name) {
            Ok(pack) => pack,
            Err(faults) => refused(&faults),
        }
    }

    fn made(&self, files: &Files, file: &[u8], name: &str) -> Result<Object, Faults> {
        let pack = make(files)?;
        pack.check_packed(file.len() as u64, name).map_err(|fault| vec![fault])?;
        let reviewed = standing(&self.hall, file, &pack.manifest.id, &self.attestations, name);
        if let Some(fault) = reviewed.refused {
            return Err([vec![fault], reviewed.faults].concat());
        }
        // Each under its own path: nothing else is kept where these are.
        let index = pack.index(|path, _| path.to_owned());
        let entry = CatalogueEntry { trust: reviewed.trust, ..pack.entry(pack.preview(), "pack.json".to_owned()) };
        let catalogue = Catalogue { contract: CONTRACT_VERSION.to_owned(), exhibits: vec![entry] };
        let bytes = Map::new();
        for (path, contents) in &pack.files {
            bytes.set(&path.into(), &Uint8Array::from(contents.as_slice()));
        }
        Ok(object(&[
            ("catalogue", json(&catalogue)),
            ("index", json(&index)),
            ("sha256", sha256_hex(file).into()),
            ("preview", pack.preview().into()),
            ("file", Uint8Array::from(file).into()),
            ("files", bytes.into()),
            ("void", told(&reviewed.faults)),
        ]))
    }
}

/// What is wrong with files by their names and lengths, before any is read; nothing if they may be read.
#[wasm_bindgen]
pub fn weigh(paths: Vec<String>, bytes: Vec<f64>) -> Option<Object> {
    let list = paths.iter().map(String::as_str).zip(bytes.into_iter().map(|bytes| bytes as u64));
    let faults = files::check(list);
    (!faults.is_empty()).then(|| refused(&faults))
}

/// The same of a `.kepu` file.
#[wasm_bindgen]
pub fn weigh_archive(name: &str, bytes: f64) -> Option<Object> {
    check_pack_bytes(bytes as u64, name).err().map(|fault| refused(&[fault]))
}

/// What is wrong with a `.kepu` file that a catalogue promised; nothing if it is the one.
#[wasm_bindgen]
pub fn compare(file: &[u8], sha256: &str, name: &str) -> Option<Object> {
    let found = sha256_hex(file);
    let sentence = || format!("Its SHA-256 is {found}; the catalogue promised {sha256}.");
    (found != sha256).then(|| refused(&[Error::new(Code::FileChanged, name, sentence())]))
}

/// Reads the catalogue of another hall, found at `url`: `{ exhibits, left_out }`, the first JSON, the second what could not be
/// read of it; or `{ faults }`.
#[wasm_bindgen]
pub fn read_catalogue(text: &[u8], url: &str) -> Object {
    match catalogue::read(text, url) {
        Ok((catalogue, faults)) => object(&[("exhibits", json(&catalogue.exhibits)), ("left_out", told(&faults))]),
        Err(fault) => refused(&[fault]),
    }
}

/// What is wrong with a picture that is shown before its exhibit has been checked; nothing if it may be shown.
#[wasm_bindgen]
pub fn weigh_picture(path: &str, bytes: &[u8]) -> Option<Object> {
    check_picture(path, bytes, &Limits::default()).err().map(|fault| refused(&[fault]))
}

fn json(value: &impl serde::Serialize) -> JsValue {
    serde_json::to_string(value).unwrap_or_default().into()
}

fn refused(faults: &[Error]) -> Object {
    object(&[("faults", told(faults))])
}

fn told(faults: &[Error]) -> JsValue {
    let fault = |fault: &Error| {
        object(&[
            ("code", fault.code.as_str().into()),
            ("place", fault.place.as_str().into()),
            ("sentence", fault.sentence.as_str().into()),
            ("remedy", fault.remedy.as_str().into()),
        ])
    };
    array(faults.iter().map(|each| fault(each).into())).into()
}
