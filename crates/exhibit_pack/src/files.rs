//! The files an exhibit is made of.
//!
//! | path | what it is |
//! |---|---|
//! | `exhibit.toml` | the manifest |
//! | `model.wasm` | the simulation, a component |
//! | `locales/<language>.ftl` | the words |
//! | `assets/…` | pictures (SVG, WebP, AVIF, PNG, JPEG), sounds (MP3, Ogg), meshes (glTF), and `LICENSES.toml`: whose each is |
//! | `MODEL.md`, `README.md`, `LICENSE…` | for people |
//! | `reference/…` | published numbers the model is held to |
//! | `trials/…` | recorded visits |
//!
//! In a folder, `model/` may hold the source of the model and `attestations/` signatures and reviews; both, and names that
//! begin with a dot, are passed over and are no part of the pack.

use std::collections::{BTreeMap, BTreeSet};

use exhibit_contract::error::{Code, Error};
use exhibit_contract::limits;
use exhibit_contract::pack::check_path;

use crate::Faults;

/// The bytes of each file by its path in the exhibit's folder, `/` between names.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Endings of files in `assets/` that something can show, play or be built from.
const ASSETS: [&str; 14] =
    ["svg", "webp", "avif", "png", "jpg", "jpeg", "mp3", "ogg", "opus", "glb", "gltf", "bin", "kmsh", "toml"];
/// Endings of files that only people and tests read.
const DOCUMENTS: [&str; 10] = ["md", "txt", "csv", "json", "toml", "py", "mjs", "js", "gz", "png"];

/// Whether a name in an exhibit's top folder is left out of its pack.
pub fn is_passed_over(name: &str) -> bool {
    name.starts_with('.') || matches!(name, "model" | "attestations")
}

/// What is wrong with the files before any of them is read: names, kinds, sizes, number.
pub fn check<'a>(files: impl IntoIterator<Item = (&'a str, u64)>) -> Faults {
    let (mut faults, mut names) = (Faults::new(), BTreeSet::new());
    let (mut count, mut total) = (0, 0_u64);
    for (path, bytes) in files {
        count += 1;
        total = total.saturating_add(bytes);
        if let Err(error) = check_path(path, path) {
            faults.push(error);
            continue;
        }
        if !names.insert(path.to_ascii_lowercase()) {
            let sentence = "There is another file of this name but for large and small letters.";
            faults.push(Error::new(Code::ArchiveDuplicate, path, sentence));
        }
        if !belongs(path) {
            faults.push(Error::new(Code::PackStrayFile, path, "No part of an exhibit is of this name or kind."));
        }
        faults.extend(limits::check_file(path, bytes).err());
    }
    faults.extend(check_count(count, "").err());
    faults.extend(limits::check_pack_bytes(total, "").err());
    faults
}

/// Refuses more files than any exhibit may have.
pub(crate) fn check_count(count: usize, place: &str) -> Result<(), Error> {
    if count <= limits::MOST_PACK_FILES as usize {
        return Ok(());
    }
    let sentence = format!("{count} files are more than the {} allowed.", limits::MOST_PACK_FILES);
    Err(Error::new(Code::PackTooManyFiles, place, sentence))
}

/// Whether an exhibit may have a file of this path.
fn belongs(path: &str) -> bool {
    let ending = |among: &[&str]| {
        path.rsplit_once('.').is_some_and(|(_, ending)| among.contains(&ending.to_ascii_lowercase().as_str()))
    };
    match path.split_once('/') {
        None => matches!(path, "exhibit.toml" | "model.wasm" | "MODEL.md" | "README.md") || path.starts_with("LICENSE"),
        Some(("locales", name)) => name.ends_with(".ftl") && !name.contains('/'),
        Some(("assets", _)) => ending(&ASSETS),
        Some(("reference" | "trials", _)) => ending(&DOCUMENTS),
        Some(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_parts_of_an_exhibit_belong() {
        for good in
            ["exhibit.toml", "locales/en.ftl", "assets/a/b.svg", "reference/x.csv", "trials/one.json", "LICENSE-MIT"]
        {
            assert_eq!(check([(good, 1)]), [], "{good}");
        }
        for bad in
            ["setup.exe", "assets/run.js", "locales/a/en.ftl", "page/index.html", "exhibit.json", "assets/page.html"]
        {
            let codes: Vec<Code> = check([(bad, 1)]).iter().map(|fault| fault.code).collect();
            assert_eq!(codes, [Code::PackStrayFile], "{bad}");
        }
    }
}
