//! The settings of a hall, a review, a signature.

#![no_main]

use exhibit_pack::hall::{self, Hall};
use exhibit_pack::trust::{Attestations, Record, standing};
use libfuzzer_sys::fuzz_target;

const HALL: &str =
    "[[publisher]]\nname = \"Frank\"\nkey = \"RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\"\n";

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(hall) = Hall::read(text) {
        let json = serde_json::to_string(&hall).expect("it can be written");
        assert_eq!(serde_json::from_str::<Hall>(&json).expect("it can be read"), hall);
        let judging = Hall::read_trust(&json).expect("the browser can read it");
        assert_eq!((judging.trust, judging.publisher), (hall.trust.clone(), hall.publisher.clone()));
        hall::missing(text, &[]).expect("what is a hall names exhibits or none");
        let plain = |source: &&str| source.bytes().all(|byte| byte.is_ascii_graphic() && byte != b';' && byte != b',');
        assert!(hall.sources().iter().all(plain), "a source ends no directive of the policy");
    }
    if let Ok(record) = Record::read(text, "x") {
        assert_eq!(Record::read(&record.write(), "x"), Ok(record));
    }
    let hall = Hall::read(HALL).expect("it is sound");
    let said = ["minisig", "a.review.toml", "a.review.toml.minisig"].map(|name| (name.to_owned(), text.to_owned()));
    let _ = standing(&hall, b"test", "made-up", &Attestations(said.into()), "x.kepu");
});
