//! Every code has a page and a test, and every page a code.

use std::collections::BTreeSet;
use std::fs;

use exhibit_contract::error::Code;
use kepu_tests::{root, sources};

#[test]
fn names_are_kebab_case_and_unlike() {
    let names: BTreeSet<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(names.len(), Code::ALL.len());
    for code in Code::ALL {
        assert!(exhibit_contract::manifest::is_identifier(code.as_str()), "{code}");
        assert_eq!(Code::named(code.as_str()), Some(*code));
        let remedy = code.remedy();
        assert!(remedy.ends_with('.') && remedy.len() > 10, "{code}: {remedy}");
    }
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let folder = root().join("docs/errors");
    let pages: BTreeSet<String> = fs::read_dir(&folder)
        .expect("docs/errors is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
        .filter(|name| name != "README")
        .collect();
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.as_str().to_owned()).collect();
    assert_eq!(pages, codes);
    for code in codes {
        let text = fs::read_to_string(folder.join(format!("{code}.md"))).expect("the page can be read");
        assert!(text.starts_with(&format!("# `{code}`\n")), "docs/errors/{code}.md begins with another title");
        for part in ["## What happened", "## What to do"] {
            assert!(text.contains(part), "docs/errors/{code}.md lacks \"{part}\"");
        }
    }
}

/// Codes for mishaps of a browser. `tests/browser` brings most of them about and looks at what the visitor can still do;
/// here it is held only that something gives them.
const OF_THE_BROWSER: [Code; 13] = [
    Code::FileChanged,
    Code::PackUnchecked,
    Code::LocaleSyntax,
    Code::StageMissing,
    Code::StageInvalid,
    Code::StageNoWebgl,
    Code::StagePanicked,
    Code::StageGpuError,
    Code::StageContextLost,
    Code::StageSilent,
    Code::StageBadMessage,
    Code::VisitOther,
    Code::Internal,
];

#[test]
fn codes_of_the_browser_are_given_somewhere() {
    let given: String =
        sources(&["src", "crates/exhibit_sandbox"], &["rs", "js"]).into_iter().map(|(_, text)| text).collect();
    for code in OF_THE_BROWSER {
        let ways = [format!("Code::{code:?}"), format!("\"{code}\""), format!("\"{code}: "), format!("'{code}'")];
        assert!(ways.iter().any(|way| given.contains(way)), "nothing gives {code}");
    }
}

/// A code that no test asks for may be given for the wrong thing, or never.
#[test]
fn every_code_is_met_by_a_test() {
    let tests: String = sources(&["tests", "src", "crates"], &["rs", "js"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("error/codes.rs") && path != "tests/contract/codes.rs")
        .map(|(path, text)| {
            let is_test = path.starts_with("tests");
            if is_test {
                text
            } else {
                text.split_once("#[cfg(test)]").map(|(_, tests)| tests.to_owned()).unwrap_or_default()
            }
        })
        .collect();
    let missing: Vec<&str> = Code::ALL
        .iter()
        .filter(|code| !OF_THE_BROWSER.contains(code))
        .filter(|code| !tests.contains(&format!("Code::{code:?}")) && !tests.contains(code.as_str()))
        .map(|code| code.as_str())
        .collect();
    assert!(missing.is_empty(), "no test meets {missing:?}");
}
