//! Writes the inventory of a release, `build.json`: every file with its SHA-256 and length, what it is of, and which exhibits are
//! always kept. By it the worker that keeps the hall (`src/offline/`) knows what is new, and that what it has is whole.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use exhibit_contract::pack::sha256_hex;
use exhibit_pack::hall::Pinned;
use serde::Serialize;

use super::names::collect;
use crate::Result;
use crate::packs::{json, settings};
use crate::tree::Tree;
use crate::trouble::AtPath;

/// Its name, always the same.
pub const NAME: &str = "build.json";

/// Of this form; a worker that knows another one leaves it alone.
const VERSION: u32 = 1;

/// The worker keeps its name: a browser asks for it by that for ever.
pub const WORKER: &str = "service_worker.js";

/// A file: path, SHA-256, length in bytes.
#[derive(Serialize)]
struct File(String, String, u64);

#[derive(Serialize)]
struct Inventory {
    inventory: u32,
    /// The SHA-256 of a line `<sha256> <bytes> <path>` for each file, in the order of the paths.
    build: String,
    /// The ids of exhibits that are kept whether they are opened or not.
    pinned: Vec<String>,
    /// What every exhibit, and the hall, may need.
    runtime: Vec<File>,
    /// Each exhibit's own files.
    exhibits: BTreeMap<String, Vec<File>>,
    /// Never kept: what other halls fetch, and the worker itself.
    aside: Vec<File>,
}

/// Where a file belongs.
enum Part<'a> {
    Runtime,
    Exhibit(&'a str),
    Aside,
}

/// Writes the inventory of everything in `staging`, which nothing may change afterwards.
pub fn write(tree: &Tree, staging: &Path) -> Result<()> {
    let pinned = settings::hall(tree, None)?.pinned;
    let inventory = take(staging, &pinned)?;
    let path = staging.join(NAME);
    fs::write(&path, json(&inventory)?).at(&path, "write the inventory")
}

fn take(folder: &Path, pinned: &Pinned) -> Result<Inventory> {
    let mut paths = BTreeMap::new();
    collect(folder, "", &mut paths)?;
    let (mut runtime, mut exhibits, mut aside) = (Vec::new(), BTreeMap::<String, Vec<File>>::new(), Vec::new());
    let mut lines = String::new();
    for (path, place) in paths.into_iter().filter(|(path, _)| !path.ends_with(".br") && path != NAME) {
        let bytes = fs::read(&place).at(&place, "read the file")?;
        let (sha256, length) = (sha256_hex(&bytes), bytes.len() as u64);
        // Writing to a string cannot fail.
        let _ = writeln!(lines, "{sha256} {length} {path}");
        let list = match part(&path) {
            Part::Runtime => &mut runtime,
            Part::Exhibit(id) => exhibits.entry(id.to_owned()).or_default(),
            Part::Aside => &mut aside,
        };
        list.push(File(path, sha256, length));
    }
    let pinned = exhibits.keys().filter(|id| pinned.has(id)).cloned().collect();
    Ok(Inventory { inventory: VERSION, build: sha256_hex(lines.as_bytes()), pinned, runtime, exhibits, aside })
}

fn part(path: &str) -> Part<'_> {
    match path.split('/').collect::<Vec<_>>()[..] {
        [WORKER] | ["packs", "resources.jsonld"] => Part::Aside,
        ["packs", _, name] if name.contains(".kepu") => Part::Aside,
        ["packs", id, _, ..] => Part::Exhibit(id),
        _ => Part::Runtime,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A folder that is gone with its test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str, files: &[(&str, &str)]) -> Self {
            let folder = std::env::temp_dir().join(format!("kepu-inventory-{}-{name}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            for (path, text) in files {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().expect("it has one")).expect("the folder can be made");
                fs::write(path, text).expect("the file can be written");
            }
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    const FILES: [(&str, &str); 9] = [
        ("index.html", "<p>"),
        ("build.json", "of the last time"),
        ("page.0a1b2c3d.js", "1"),
        ("page.0a1b2c3d.js.br", "1"),
        ("service_worker.js", "2"),
        ("packs/catalogue.json", "{}"),
        ("packs/tub/pack.0a1b2c3d.json", "3"),
        ("packs/tub/tub.0a1b2c3d.kepu.minisig", "4"),
        ("packs/air/locales/en.0a1b2c3d.ftl", "5"),
    ];

    fn paths(files: &[File]) -> Vec<&str> {
        files.iter().map(|File(path, _, _)| path.as_str()).collect()
    }

    #[test]
    fn every_file_is_listed_once_where_it_belongs() {
        let folder = Folder::new("parts", &FILES);
        let taken =
            take(&folder.0, &Pinned::Listed(vec!["tub".to_owned(), "gone".to_owned()])).expect("it can be taken");
        assert_eq!(paths(&taken.runtime), ["index.html", "packs/catalogue.json", "page.0a1b2c3d.js"]);
        assert_eq!(paths(&taken.exhibits["tub"]), ["packs/tub/pack.0a1b2c3d.json"]);
        assert_eq!(paths(&taken.exhibits["air"]), ["packs/air/locales/en.0a1b2c3d.ftl"]);
        assert_eq!(paths(&taken.aside), ["packs/tub/tub.0a1b2c3d.kepu.minisig", "service_worker.js"]);
        assert_eq!(taken.pinned, ["tub"]);
        let File(_, sha256, bytes) = &taken.runtime[0];
        assert_eq!((sha256.as_str(), *bytes), (sha256_hex(b"<p>").as_str(), 3));
        assert_eq!(take(&folder.0, &Pinned::all()).expect("it can be taken").pinned, ["air", "tub"]);
    }

    #[test]
    fn a_build_is_another_one_when_any_file_is() {
        let build = |name: &str, files: &[(&str, &str)]| {
            let folder = Folder::new(name, files);
            take(&folder.0, &Pinned::default()).expect("it can be taken").build
        };
        let first = build("same", &FILES);
        assert_eq!(first, build("again", &FILES));
        for (at, (path, _)) in FILES.iter().enumerate() {
            let mut files = FILES;
            files[at].1 = "another";
            let counts = !path.ends_with(".br") && *path != NAME;
            assert_eq!(build("other", &files) != first, counts, "{path}");
        }
    }

    #[test]
    fn the_browser_reads_what_is_written() {
        let folder = Folder::new("written", &FILES[..3]);
        let taken = take(&folder.0, &Pinned::default()).expect("it can be taken");
        let text = String::from_utf8(json(&taken).expect("it can be written")).expect("it is text");
        let line = format!("{} 3 index.html\n{} 1 page.0a1b2c3d.js\n", sha256_hex(b"<p>"), sha256_hex(b"1"));
        let build = sha256_hex(line.as_bytes());
        assert!(
            text.starts_with(&format!(
                "{{\"inventory\":1,\"build\":\"{build}\",\"pinned\":[],\"runtime\":[[\"index.html\","
            )),
            "{text}"
        );
    }
}
