//! A manifest as designers write it and as the page reads it.

#![no_main]

use exhibit_contract::manifest::Manifest;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Manifest::from_json(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(manifest) = Manifest::from_toml(text, "exhibit.toml") else { return };
    if manifest.check().is_empty() {
        let json = serde_json::to_vec(&manifest).expect("it can be written");
        assert_eq!(Manifest::from_json(&json), Ok(manifest));
    }
});
