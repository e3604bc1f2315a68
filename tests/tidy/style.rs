//! How files are written.

use std::collections::BTreeSet;

use exhibit_contract::error::Code;
use kepu_tests::{root, sources};

const WRITTEN: [&str; 4] = ["src", "crates", "exhibits", "tests"];
/// More is two ideas in one file.
const MOST_LINES: usize = 400;

#[test]
fn every_rust_file_says_what_it_is_for() {
    for (path, text) in sources(&WRITTEN, &["rs"]) {
        assert!(
            text.starts_with("//! ") && !text.starts_with("//! To be"),
            "{path} does not begin with what it is for"
        );
    }
}

#[test]
fn files_are_short() {
    for (path, text) in sources(&WRITTEN, &["rs", "js", "css", "wgsl"]) {
        // Tables of numbers are not read line by line.
        let is_table = text.lines().nth(1).is_some_and(|line| line.contains("a table")) || path.contains("/data/");
        let lines = text.lines().count();
        assert!(is_table || lines <= MOST_LINES, "{path} has {lines} lines, and {MOST_LINES} are the most");
    }
}

#[test]
fn nothing_names_a_machine() {
    let own = "tests/tidy/style.rs";
    for (path, text) in sources(&["."], &["rs", "js", "mjs", "toml", "md", "html", "css", "json", "ftl", "wit", "yml"])
    {
        let named = ["/home/", "/Users/", "/root/", "/work/", "C:\\"].iter().find(|place| text.contains(**place));
        assert!(named.is_none() || path == own, "{path} holds {named:?}, a place on one machine");
    }
}

#[test]
fn nothing_is_left_undone() {
    let words =
        [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["todo", "!("].concat(), ["unimplemented", "!("].concat()];
    for (path, text) in sources(&WRITTEN, &["rs", "js", "css", "toml"]) {
        let left = words.iter().find(|word| text.contains(word.as_str()));
        assert_eq!(left, None, "{path}");
    }
}

/// Every code written in the page, the worker and the stage is one of the contract's list.
#[test]
fn codes_in_use_are_known() {
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let kinds = [
        "contract",
        "file",
        "path",
        "address",
        "catalogue",
        "pack",
        "archive",
        "hall",
        "signature",
        "key",
        "review",
        "manifest",
        "locale",
        "asset",
        "picture",
        "mesh",
        "model",
        "stage",
        "visit",
    ];
    let makers =
        ["Fault::new(\"", "fault(\"", "code: \"", "ModelError('", "code: '", "stage_failed(\"", "fail(\"", "failed(\""];
    for (path, text) in sources(&["src", "crates/exhibit_tool/src"], &["rs", "js"]) {
        for maker in makers {
            for rest in text.split(maker).skip(1) {
                let code = rest.split(['"', '\'']).next().unwrap_or_default();
                let is_code = kinds.iter().any(|kind| code.starts_with(&format!("{kind}-")));
                assert!(!is_code || known.contains(code), "{path} gives the unknown code {code}");
            }
        }
    }
}

/// The page has a sentence and a way on for every code, in each of its languages.
#[test]
fn visitors_have_a_sentence_for_every_code() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let read = |path: String| {
            let path = root().join(path);
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        let all = read(format!("assets/locales/{language}.ftl"));
        let brought = read(format!("assets/locales/intake/{language}.ftl"));
        for code in Code::ALL {
            let has = |text: &str, kind: &str| text.contains(&format!("\n{kind}-{code} ="));
            // What is told of an exhibit that was brought comes with its own remedy.
            let told = has(&brought, "fault") || (has(&all, "fault") && has(&all, "way"));
            assert!(told, "assets/locales/{language}.ftl and intake/{language}.ftl say nothing of {code}");
        }
    }
}

/// The few words compiled into the page say what the fetched ones say.
#[test]
fn first_words_are_among_all_words() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let read = |path: String| {
            std::fs::read_to_string(root().join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"))
        };
        let all = read(format!("assets/locales/{language}.ftl"));
        let first = read(format!("assets/locales/first/{language}.ftl"));
        for line in first.lines().filter(|line| !line.starts_with('#')) {
            assert!(all.lines().any(|other| other == line), "assets/locales/first/{language}.ftl: {line}");
        }
    }
}
