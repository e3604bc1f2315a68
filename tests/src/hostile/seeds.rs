//! What the fuzz targets (`fuzz/`) begin with: the corpus, taken apart as each target reads it.

use std::collections::BTreeSet;

use exhibit_contract::pack::{CatalogueEntry, OfferedFile, sha256_hex};
use exhibit_contract::visit::{Assignment, Input, Touch, Value, Visit};
use exhibit_pack::archive;

use super::{Hostile, sound};

/// Files for each target: its name, and their bytes.
pub fn seeds(corpus: &[Hostile]) -> Vec<(&'static str, Vec<Vec<u8>>)> {
    let sound = sound();
    let sane = archive::write(&sound);
    let mut opened = vec![sound.clone()];
    opened.extend(corpus.iter().filter_map(|hostile| archive::read(&hostile.file, "").ok()));
    let of = |path: &str| opened.iter().filter_map(|files| files.get(path).cloned()).collect::<Vec<_>>();
    let changed = opened.iter().flat_map(|files| files.iter().filter(|(path, bytes)| sound.get(*path) != Some(bytes)));
    let exhibits = changed.map(|(path, bytes)| [path.as_bytes(), b"\n", bytes].concat()).collect();
    let made = exhibit_pack::make(&sound).expect("nothing is wrong with it");
    let json = |value: &serde_json::Value| value.to_string().into_bytes();
    let entry = serde_json::json!(made.entry("assets/preview.svg".to_owned(), "pack.json".to_owned()));
    let file = OfferedFile {
        path: "made-up.kepu".to_owned(),
        sha256: sha256_hex(&sane),
        bytes: sane.len() as u64,
        attestations: vec!["minisig".to_owned()],
    };
    let offered = CatalogueEntry { file: Some(file), ..made.entry("previews/a.svg".to_owned(), String::new()) };
    let catalogue = serde_json::json!({ "contract": "0.1", "exhibits": [entry] });
    let another = serde_json::json!({ "contract": "0.1", "exhibits": [offered] });
    let index = serde_json::json!(made.index(|path, _| path.to_owned()));
    let all = vec![
        ("archive", corpus.iter().map(|hostile| hostile.file.clone()).chain([sane]).collect()),
        ("exhibit", exhibits),
        ("manifest", [of("exhibit.toml"), vec![made.files["exhibit.json"].clone()]].concat()),
        ("catalogue", vec![json(&catalogue), json(&another), json(&index)]),
        ("component", of("model.wasm")),
        ("visit", visits()),
        ("trust", vec![HALL.into(), REVIEW.into(), settings().into()]),
    ];
    // A long one teaches a fuzzer nothing that a short one does not.
    let short = |seeds: Vec<Vec<u8>>| -> BTreeSet<Vec<u8>> {
        seeds.into_iter().filter(|seed| seed.len() <= MOST_BYTES).collect()
    };
    all.into_iter().map(|(target, seeds)| (target, short(seeds).into_iter().collect())).collect()
}

/// Longest of them.
const MOST_BYTES: usize = 32 << 10;

/// The settings that the operators' page shows.
fn settings() -> &'static str {
    let page = include_str!("../../../docs/operators/settings.md");
    page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap_or_default()
}

/// The settings of a hall.
const HALL: &str = "[trust]
policy = \"signed\"
[[publisher]]
name = \"A\"
key = \"RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\"
[[catalogue]]
url = \"https://example.org/packs/catalogue.json\"
publisher = \"A\"
";

const REVIEW: &str = "form = 1\nexhibit = \"made-up\"\nversion = \"1.0.0\"\nsha256 = \"00\"\nname = \"Wei\"\nrole = \"Physicist\"\n\
    aspects = [\"science\"]\ndate = \"2026-11-25\"\n";

/// One visit with every kind of input, in each form.
fn visits() -> Vec<Vec<u8>> {
    let touch = Touch { pointer: 1, x: 0.5, y: -0.5 };
    let set = |value| Input::Set(Assignment { variable: 0, value });
    let mut visit = Visit::new("ab".repeat(32), 7);
    visit.ticks = 9;
    visit.inputs = vec![
        (0, set(Value::Float64(0.1))),
        (1, set(Value::Int64(-1))),
        (2, set(Value::Boolean(true))),
        (3, Input::Press(touch)),
        (4, Input::Drag(touch)),
        (5, Input::Release(touch)),
        (6, Input::Action(0)),
    ];
    let bytes = visit.to_bytes().expect("it can be written");
    vec![bytes, visit.to_lines().into_bytes(), serde_json::json!(visit).to_string().into_bytes()]
}
