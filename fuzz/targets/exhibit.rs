//! A sound exhibit with one file replaced or added: a line with its path, then its contents. So manifest, words, pictures,
//! meshes and model are all met with everything else as it should be.

#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use exhibit_pack::Files;
use libfuzzer_sys::fuzz_target;

/// `build/hostile/sound`, which `cargo kepu test rust` writes.
static SOUND: LazyLock<Files> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../build/hostile/sound");
    let paths = [
        "exhibit.toml",
        "model.wasm",
        "locales/en.ftl",
        "assets/preview.svg",
        "assets/dot.svg",
        "assets/LICENSES.toml",
    ];
    let read = |path: &str| std::fs::read(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    paths.into_iter().map(|path| (path.to_owned(), read(path))).collect()
});

fuzz_target!(|bytes: &[u8]| {
    let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else { return };
    let Ok(path) = std::str::from_utf8(&bytes[..end]) else { return };
    let mut files = SOUND.clone();
    files.insert(path.to_owned(), bytes[end + 1..].to_vec());
    if let Ok(made) = exhibit_pack::make(&files) {
        // What is let in is what the page accepts.
        let json = &made.files["exhibit.json"];
        assert_eq!(exhibit_contract::manifest::Manifest::from_json(json).as_ref(), Ok(&made.manifest));
        let index = serde_json::to_vec(&made.index(|path, _| path.to_owned())).expect("it can be written");
        exhibit_contract::pack::Pack::read(&index, &made.manifest.id).expect("the page reads what was made");
    }
});
