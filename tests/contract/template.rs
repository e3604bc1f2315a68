//! The template that `kepu new` copies is a sound exhibit: its manifest, its words, its model.

use std::collections::BTreeSet;
use std::fs;

use exhibit_contract::manifest::Manifest;
use kepu_tests::root;

fn template() -> (Manifest, std::path::PathBuf) {
    let folder = root().join("crates/exhibit_sdk/template");
    let text = fs::read_to_string(folder.join("exhibit.toml")).expect("the template has a manifest");
    (Manifest::from_toml(&text, "exhibit.toml").expect("the template's manifest can be read"), folder)
}

#[test]
fn its_manifest_is_sound() {
    let (manifest, folder) = template();
    assert_eq!(manifest.check(), []);
    assert!(folder.join(&manifest.preview).is_file(), "the preview is missing");
}

#[test]
fn it_has_the_same_messages_in_every_language() {
    let (manifest, folder) = template();
    let messages = |language: &String| -> BTreeSet<String> {
        let text = fs::read_to_string(folder.join(format!("locales/{language}.ftl"))).expect("the language has a file");
        text.lines()
            .filter_map(|line| line.split_once('=').map(|(name, _)| name))
            .filter(|name| !name.starts_with('#'))
            .map(|name| name.trim().to_owned())
            .collect()
    };
    let first = messages(&manifest.languages[0]);
    assert!(first.contains("title") && first.contains("purpose"));
    for language in &manifest.languages {
        assert_eq!(messages(language), first, "{language}");
    }
}

#[test]
fn its_model_counts_its_outputs_as_the_manifest_does() {
    // The model is built for the browser by the tool; here its two lists are compared by their text.
    let (manifest, folder) = template();
    let model = fs::read_to_string(folder.join("model/src/lib.rs")).expect("the template has a model");
    let minutes =
        model.split("CURVE_MINUTES: u32 = ").nth(1).and_then(|rest| rest.split(';').next()).expect("it is there");
    let curve: usize = minutes.parse().expect("it is a number");
    assert_eq!(manifest.model.output_count(), 2 + curve + 1);
}
