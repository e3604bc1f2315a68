//! The intake: checks an exhibit that somebody brings, in a worker of its own, and makes a pack of it. The checks are those
//! of `cargo kepu pack` (`exhibit_pack`); the page never reads a stranger's file itself.

#[path = "../link/js.rs"]
#[expect(dead_code, reason = "the page uses what the intake does not")]
mod js;

use exhibit_contract::CONTRACT_VERSION;
use exhibit_contract::error::Error;
use exhibit_contract::limits::{MOST_PACK_BYTES, check_pack_bytes};
use exhibit_contract::pack::Catalogue;
use exhibit_pack::{Faults, Files, archive, files, make};
use js_sys::{Map, Object, Uint8Array};
use wasm_bindgen::prelude::*;

use js::{array, object};

/// What the browser calls is below.
fn main() {}

/// The files of a folder, on their way.
#[wasm_bindgen]
#[derive(Default)]
pub struct Folder {
    files: Files,
    bytes: u64,
}

#[wasm_bindgen]
impl Folder {
    /// An empty one.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a file in. More than a pack may hold is not kept: it has been told by [`weigh`].
    pub fn add(&mut self, path: String, bytes: Vec<u8>) {
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        if self.bytes <= MOST_PACK_BYTES {
            self.files.insert(path, bytes);
        }
    }

    /// Makes the pack; see [`unpack`] for what it gives.
    pub fn make(self) -> Object {
        outcome(&self.files)
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

/// Makes the pack of a `.kepu` file: `{ catalogue, index, sha256, preview, files }`, the first two JSON, `files` a map from
/// path to bytes; or `{ faults }`.
#[wasm_bindgen]
pub fn unpack(bytes: &[u8], name: &str) -> Object {
    match archive::read(bytes, name) {
        Ok(files) => outcome(&files),
        Err(fault) => refused(&[fault]),
    }
}

fn outcome(files: &Files) -> Object {
    match made(files) {
        Ok(pack) => pack,
        Err(faults) => refused(&faults),
    }
}

fn made(files: &Files) -> Result<Object, Faults> {
    let pack = make(files)?;
    // Each under its own path: nothing else is kept where these are.
    let index = pack.index(|path, _| path.to_owned());
    let entry = pack.entry(pack.preview(), "pack.json".to_owned());
    let catalogue = Catalogue { contract: CONTRACT_VERSION.to_owned(), exhibits: vec![entry] };
    let bytes = Map::new();
    for (path, contents) in &pack.files {
        bytes.set(&path.into(), &Uint8Array::from(contents.as_slice()));
    }
    let json = |text: serde_json::Result<String>| JsValue::from(text.unwrap_or_default());
    Ok(object(&[
        ("catalogue", json(serde_json::to_string(&catalogue))),
        ("index", json(serde_json::to_string(&index))),
        ("sha256", index.sha256.into()),
        ("preview", pack.preview().into()),
        ("files", bytes.into()),
    ]))
}

fn refused(faults: &[Error]) -> Object {
    let fault = |fault: &Error| {
        object(&[
            ("code", fault.code.as_str().into()),
            ("place", fault.place.as_str().into()),
            ("sentence", fault.sentence.as_str().into()),
            ("remedy", fault.remedy.as_str().into()),
        ])
    };
    object(&[("faults", array(faults.iter().map(|each| fault(each).into())).into())])
}
