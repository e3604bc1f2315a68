//! A catalogue, and the index of a pack.

#![no_main]

use exhibit_contract::pack::{Catalogue, Pack};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Pack::read(bytes, "made-up");
    if let Ok((catalogue, _)) = Catalogue::read(bytes) {
        let json = serde_json::to_vec(&catalogue).expect("it can be written");
        assert_eq!(Catalogue::read(&json), Ok((catalogue, Vec::new())));
    }
});
