//! What is wrong with an exhibit, as scripts and editors read it. People read [`Trouble`] itself.

use serde_json::{Value, json};

use crate::Trouble;

/// Where the rules are explained.
const HOME: &str = "https://github.com/kepu/kepu";

/// A place taken apart: `exhibit.toml:4:7` or `locales/en.ftl:3: \`title\``.
#[derive(Debug, Default, PartialEq)]
struct Place<'a> {
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    /// What of the file is meant, in words.
    part: &'a str,
}

impl<'a> Place<'a> {
    fn of(place: &'a str) -> Self {
        // `D:\…` is a part of the file's name.
        let drive = if place.get(1..3) == Some(":\\") { 2 } else { 0 };
        let Some(end) = place[drive..].find(':').map(|at| at + drive) else {
            return Self { file: place, ..Self::default() };
        };
        let (line, rest) = number(&place[end..]);
        let (column, rest) = if line.is_some() { number(rest) } else { (None, rest) };
        Self { file: &place[..end], line, column, part: rest.trim_start_matches(':').trim() }
    }
}

/// `:4…` as the number and what follows it.
fn number(text: &str) -> (Option<u32>, &str) {
    let digits = text.strip_prefix(':').unwrap_or_default();
    let end = digits.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().map_or((None, text), |number| (Some(number), &digits[end..]))
}

/// All findings as one JSON value.
pub fn json(troubles: &[Trouble]) -> Value {
    let finding = |trouble: &Trouble| {
        let Place { file, line, column, part } = Place::of(&trouble.place);
        let code = trouble.code.map(|code| code.as_str());
        let (sentence, remedy) = (&trouble.sentence, &trouble.remedy);
        json!({
            "file": file, "line": line, "column": column, "place": part,
            "sentence": sentence, "remedy": remedy, "code": code,
        })
    };
    json!({ "format": 1, "findings": troubles.iter().map(finding).collect::<Vec<_>>() })
}

/// All findings as a SARIF 2.1.0 log (OASIS standard).
pub fn sarif(troubles: &[Trouble]) -> Value {
    let mut codes: Vec<_> = troubles.iter().filter_map(|trouble| trouble.code).collect();
    codes.sort_by_key(|code| code.as_str());
    codes.dedup();
    let rule = |code: &exhibit_contract::error::Code| {
        let page = format!("{HOME}/blob/main/docs/errors/{code}.md");
        json!({ "id": code.as_str(), "help": { "text": code.remedy() }, "helpUri": page })
    };
    let result = |trouble: &Trouble| {
        let place = Place::of(&trouble.place);
        let mut location = json!({ "artifactLocation": { "uri": place.file.replace('\\', "/") } });
        if let Some(line) = place.line {
            location["region"] = json!({ "startLine": line, "startColumn": place.column.unwrap_or(1) });
        }
        let about = if place.part.is_empty() { String::new() } else { format!("{}: ", place.part) };
        let mut result = json!({
            "level": "error",
            "message": { "text": format!("{about}{} {}", trouble.sentence, trouble.remedy) },
            "locations": [{ "physicalLocation": location }],
        });
        if let Some(code) = trouble.code {
            result["ruleId"] = json!(code.as_str());
        }
        result
    };
    let driver = json!({
        "name": "kepu", "version": env!("CARGO_PKG_VERSION"), "informationUri": HOME,
        "rules": codes.iter().map(rule).collect::<Vec<_>>(),
    });
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "results": troubles.iter().map(result).collect::<Vec<_>>() }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_contract::ContractError;
    use exhibit_contract::error::Code;

    #[test]
    fn places_are_taken_apart() {
        let place = |file, line, column, part| Place { file, line, column, part };
        assert_eq!(Place::of("x/exhibit.toml:4:7"), place("x/exhibit.toml", Some(4), Some(7), ""));
        assert_eq!(Place::of("locales/en.ftl:3: `title`"), place("locales/en.ftl", Some(3), None, "`title`"));
        assert_eq!(Place::of("exhibit.toml: limits"), place("exhibit.toml", None, None, "limits"));
        assert_eq!(Place::of("x.kepu: exhibit.toml:4"), place("x.kepu", None, None, "exhibit.toml:4"));
        assert_eq!(Place::of("D:\\tub\\exhibit.toml:2"), place("D:\\tub\\exhibit.toml", Some(2), None, ""));
        assert_eq!(Place::of("assets"), place("assets", None, None, ""));
    }

    #[test]
    fn a_finding_has_file_place_sentence_remedy_and_code() {
        let error = ContractError::new(Code::LocaleMarkup, "locales/en.ftl:3: `title`", "It holds markup.");
        let found = [Trouble::from(error)];
        let finding = &json(&found)["findings"][0];
        assert_eq!(finding["file"], "locales/en.ftl");
        assert_eq!((finding["line"].as_u64(), finding["place"].as_str()), (Some(3), Some("`title`")));
        assert_eq!(
            (finding["code"].as_str(), finding["sentence"].as_str()),
            (Some("locale-markup"), Some("It holds markup."))
        );
        let log = sarif(&found);
        let result = &log["runs"][0]["results"][0];
        assert_eq!(result["ruleId"], log["runs"][0]["tool"]["driver"]["rules"][0]["id"]);
        assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 3);
    }
}
