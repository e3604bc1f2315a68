//! Catalogues and pack indexes that are cut off, of the wrong type, or dangerous.

use std::collections::BTreeMap;

use exhibit_contract::error::Code;
use exhibit_contract::pack::{Catalogue, Pack, PackFile, pack_sha256, sha256_hex};
use serde_json::{Value, json};

fn entry() -> Value {
    json!({
        "id": "made-up", "version": "1.0.0", "topic": "climate", "languages": ["en"],
        "title": { "en": "Made up" }, "purpose": { "en": "To test" },
        "preview": "packs/made-up/assets/preview.0a1b2c3d.svg", "pack": "packs/made-up/pack.0a1b2c3d.json",
        "audience": { "min_age_years": 8, "max_age_years": 99, "duration_minutes": 3 }
    })
}

fn catalogue(exhibits: &Value) -> Vec<u8> {
    json!({ "contract": "0.1", "exhibits": exhibits }).to_string().into_bytes()
}

fn refused(json: &[u8]) -> Option<Code> {
    Catalogue::read(json).err().map(|error| error.code)
}

#[test]
fn a_sound_catalogue_is_read() {
    let (catalogue, faults) = Catalogue::read(&catalogue(&json!([entry()]))).expect("it can be read");
    assert_eq!((catalogue.exhibits.len(), faults), (1, vec![]));
}

#[test]
fn a_catalogue_that_is_none_is_refused() {
    let sound = catalogue(&json!([entry()]));
    for length in 0..sound.len() {
        assert_eq!(refused(&sound[..length]), Some(Code::CatalogueSyntax));
    }
    assert_eq!(refused(b"<!doctype html>"), Some(Code::CatalogueSyntax));
    assert_eq!(refused(b"[]"), Some(Code::CatalogueType));
    assert_eq!(refused(br#"{"contract":"0.1"}"#), Some(Code::CatalogueType));
    assert_eq!(refused(br#"{"contract":"0.1","exhibits":{}}"#), Some(Code::CatalogueType));
    assert_eq!(refused(br#"{"contract":1,"exhibits":[]}"#), Some(Code::CatalogueType));
    assert_eq!(refused(br#"{"contract":"0.1","exhibits":[],"extra":1}"#), Some(Code::CatalogueType));
    assert_eq!(refused(br#"{"contract":"0.9","exhibits":[],"extra":1}"#), Some(Code::ContractNewer));
}

#[test]
fn one_bad_entry_leaves_the_rest_of_the_hall() {
    let change = |key: &str, value: Value| {
        let mut changed = entry();
        changed[key] = value;
        changed
    };
    for (bad, code) in [
        (json!(3), Code::CatalogueType),
        (change("extra", json!(1)), Code::CatalogueType),
        (change("title", json!({})), Code::CatalogueType),
        (change("topic", json!("magic")), Code::CatalogueType),
        (change("languages", json!([])), Code::CatalogueType),
        (change("id", json!("../x")), Code::CatalogueType),
        (change("pack", json!("../../elsewhere.json")), Code::PathOutside),
        (change("preview", json!("https://elsewhere.example/x.png")), Code::PathOutside),
        (entry(), Code::CatalogueDuplicate),
    ] {
        let (catalogue, faults) = Catalogue::read(&catalogue(&json!([entry(), bad]))).expect("the hall opens");
        assert_eq!(catalogue.exhibits.len(), 1, "{bad}");
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [code], "{bad}");
    }
}

fn files() -> BTreeMap<String, PackFile> {
    let file = |path: &str| {
        let (stem, extension) = path.rsplit_once('.').expect("it has an extension");
        let sha256 = sha256_hex(path.as_bytes());
        (path.to_owned(), PackFile { name: format!("{stem}.{}.{extension}", &sha256[..8]), sha256, bytes: 10 })
    };
    ["exhibit.json", "model.wasm", "locales/en.ftl"].into_iter().map(file).collect()
}

fn pack_of(files: BTreeMap<String, PackFile>) -> Pack {
    let sha256 = pack_sha256(&files);
    Pack { contract: "0.1".into(), id: "made-up".into(), version: "1.0.0".into(), sha256, files }
}

fn pack_refused(pack: &Pack) -> Option<Code> {
    Pack::read(&serde_json::to_vec(pack).expect("it can be written"), "made-up").err().map(|error| error.code)
}

#[test]
fn a_packs_hash_is_that_of_its_lines() {
    let lines: String = files().iter().map(|(path, file)| format!("{path}\0{}\n", file.sha256)).collect();
    assert_eq!(pack_sha256(&files()), sha256_hex(lines.as_bytes()));
    assert_eq!(pack_refused(&pack_of(files())), None);
}

#[test]
fn packs_are_whole_and_stay_in_their_folder() {
    let with = |change: &dyn Fn(&mut BTreeMap<String, PackFile>)| {
        let mut changed = files();
        change(&mut changed);
        pack_refused(&pack_of(changed))
    };
    let change = |change: fn(&mut PackFile)| with(&|files| files.values_mut().for_each(change));
    assert_eq!(with(&|files| drop(files.remove("model.wasm"))), Some(Code::PackIncomplete));
    assert_eq!(change(|file| file.name = "../../index.html".into()), Some(Code::PathOutside));
    assert_eq!(change(|file| file.name = "//elsewhere.example/x".into()), Some(Code::PathOutside));
    assert_eq!(change(|file| file.sha256 = "abc".into()), Some(Code::PackType));
    assert_eq!(change(|file| file.bytes = 1 << 40), Some(Code::FileTooLarge));
    assert_eq!(change(|file| file.bytes = u64::MAX), Some(Code::FileTooLarge));
    let outside = with(&|files| {
        let file = files["model.wasm"].clone();
        files.insert("a/../../b".into(), file);
    });
    assert_eq!(outside, Some(Code::PathOutside));
    let many = with(&|files| {
        for number in 0..20 {
            let file = PackFile { bytes: 5 << 20, ..files["model.wasm"].clone() };
            files.insert(format!("assets/{number}.svg"), file);
        }
    });
    assert_eq!(many, Some(Code::FileTooLarge));

    assert_eq!(pack_refused(&Pack { sha256: "0".repeat(64), ..pack_of(files()) }), Some(Code::PackIncomplete));
    assert_eq!(pack_refused(&Pack { id: "other".into(), ..pack_of(files()) }), Some(Code::PackType));
    assert_eq!(pack_refused(&Pack { contract: "0.2".into(), ..pack_of(files()) }), Some(Code::ContractNewer));
    let json = serde_json::to_vec(&pack_of(files())).expect("it can be written");
    for length in 0..json.len() {
        let refused = Pack::read(&json[..length], "made-up").err().map(|error| error.code);
        assert_eq!(refused, Some(Code::PackSyntax));
    }
    let refused = Pack::read(br#"{"contract":"0.1","files":[]}"#, "made-up").err().map(|error| error.code);
    assert_eq!(refused, Some(Code::PackType));
}
