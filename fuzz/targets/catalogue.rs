//! A catalogue, one's own or another hall's, and the index of a pack.

#![no_main]

use exhibit_contract::pack::{Catalogue, Pack};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Pack::read(bytes, "made-up");
    if let Ok((catalogue, _)) = Catalogue::read(bytes) {
        let json = serde_json::to_vec(&catalogue).expect("it can be written");
        assert_eq!(Catalogue::read(&json), Ok((catalogue, Vec::new())));
    }
    if let Ok((catalogue, _)) = exhibit_pack::catalogue::read(bytes, "https://example.org/catalogue.json") {
        let offered = catalogue.exhibits.iter().all(|entry| entry.file.is_some());
        assert!(offered, "whoever lists it can open all of it");
    }
});
