//! The catalogue of another hall, or of a folder of `.kepu` files. Anybody may have written it; what it says is shown to
//! visitors before anything it offers has been fetched.

use exhibit_contract::error::{Code, Error, Result};
use exhibit_contract::limits::{MOST_CATALOGUE_EXHIBITS, check_catalogue_bytes, check_pack_bytes};
use exhibit_contract::pack::{Catalogue, CatalogueEntry, OfferedFile, check_path, is_sha256};

use crate::{Faults, texts, trust};

/// Most characters of a title.
const MOST_TITLE_CHARACTERS: usize = 200;
/// Most characters of a purpose, which a card shows whole.
const MOST_PURPOSE_CHARACTERS: usize = 1_000;
/// How a preview's name may end: what by its name is no picture is not looked at before it is shown.
const PICTURES: [&str; 6] = [".svg", ".webp", ".avif", ".png", ".jpg", ".jpeg"];
/// Most languages, and most attestations, of one exhibit.
const MOST_OF_ONE: usize = 100;

/// Reads the catalogue that was found at `place`. An entry with a fault, or that offers no file, is left out and told.
///
/// # Errors
/// The catalogue as a whole cannot be used: what [`Catalogue::read`] refuses, too many bytes ([`Code::FileTooLarge`]) or
/// exhibits ([`Code::CatalogueTooLong`]).
pub fn read(json: &[u8], place: &str) -> Result<(Catalogue, Faults)> {
    check_catalogue_bytes(json.len() as u64, place)?;
    let (mut catalogue, mut faults) = Catalogue::read(json).map_err(|error| at(place, error))?;
    let count = catalogue.exhibits.len() + faults.len();
    if count > MOST_CATALOGUE_EXHIBITS {
        let sentence = format!("{count} exhibits are more than the {MOST_CATALOGUE_EXHIBITS} allowed.");
        return Err(Error::new(Code::CatalogueTooLong, place, sentence));
    }
    catalogue.exhibits.retain(|entry| match check(entry) {
        Ok(()) => true,
        Err(fault) => {
            faults.push(fault);
            false
        }
    });
    Ok((catalogue, faults.into_iter().map(|fault| at(place, fault)).collect()))
}

/// A fault that names `catalogue.json`, at the address that it came from.
fn at(place: &str, error: Error) -> Error {
    let inner = error.place.strip_prefix("catalogue.json").unwrap_or(&error.place);
    Error { place: format!("{place}{inner}"), ..error }
}

fn check(entry: &CatalogueEntry) -> Result<()> {
    let place = format!("catalogue.json: {}", entry.id);
    let wrong = |sentence: &str| Err(Error::new(Code::CatalogueType, &place, sentence));
    let is_tag = |tag: &String| tag.len() <= 35 && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if entry.languages.len() > MOST_OF_ONE || !entry.languages.iter().all(is_tag) {
        return wrong("One of its languages is no language tag, or there are too many.");
    }
    let words = |texts: &'_ std::collections::BTreeMap<String, String>, most| {
        texts.values().find_map(|text| texts::check_plain(text, most, &place).into_iter().next())
    };
    let version = || texts::check_plain(&entry.version, MOST_TITLE_CHARACTERS, &place).into_iter().next();
    let found = words(&entry.title, MOST_TITLE_CHARACTERS)
        .or_else(|| words(&entry.purpose, MOST_PURPOSE_CHARACTERS))
        .or_else(version);
    if let Some(fault) = found {
        return Err(fault);
    }
    let Some(OfferedFile { path, sha256, bytes, attestations }) = &entry.file else {
        return wrong("It offers no .kepu file.");
    };
    if !PICTURES.iter().any(|ending| entry.preview.to_ascii_lowercase().ends_with(ending)) {
        return wrong("Its preview is no picture.");
    }
    check_path(path, &place)?;
    check_pack_bytes(*bytes, &place)?;
    if !is_sha256(sha256) {
        return wrong("The SHA-256 of its file is not 64 hexadecimal digits.");
    }
    if attestations.len() > MOST_OF_ONE || !attestations.iter().all(|name| trust::is_attestation(name)) {
        return wrong("One of its attestations is named as none is, or there are too many.");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn entry() -> Value {
        json!({
            "id": "made-up", "version": "1.0.0", "topic": "climate", "languages": ["en"],
            "title": { "en": "Made up" }, "purpose": { "en": "To test" },
            "preview": "previews/made-up.0a1b2c3d.svg",
            "file": { "path": "made-up.kepu", "sha256": "0".repeat(64), "bytes": 10, "attestations": ["minisig"] },
            "audience": { "min_age_years": 8, "max_age_years": 99, "duration_minutes": 3 }
        })
    }

    fn read_entries(exhibits: &[Value]) -> Result<(Catalogue, Faults)> {
        let json = json!({ "contract": "0.1", "exhibits": exhibits }).to_string();
        read(json.as_bytes(), "https://example.org/catalogue.json")
    }

    #[test]
    fn what_a_stranger_says_is_held_to_its_form_before_it_is_shown() {
        let changed = |path: &str, value: Value| {
            let mut entry = entry();
            *entry.pointer_mut(path).expect(path) = value;
            entry
        };
        for (bad, code) in [
            (changed("/title/en", json!("<b>Made up</b>")), Code::LocaleMarkup),
            (changed("/title/en", json!("x".repeat(201))), Code::LocaleTooLong),
            (changed("/purpose/en", json!("To\u{202e}test")), Code::LocaleControlCharacter),
            (changed("/version", json!("1\u{200f}0")), Code::LocaleControlCharacter),
            (changed("/preview", json!("previews/made-up.html")), Code::CatalogueType),
            (changed("/file/path", json!("../made-up.kepu")), Code::PathOutside),
            (changed("/file/bytes", json!(1_u64 << 40)), Code::FileTooLarge),
            (changed("/file/sha256", json!("0".repeat(63))), Code::CatalogueType),
            (changed("/file/attestations", json!(["../../minisig"])), Code::CatalogueType),
            (changed("/file/attestations", json!(vec!["minisig"; 101])), Code::CatalogueType),
            (changed("/file", Value::Null), Code::PathOutside),
        ] {
            let (catalogue, faults) = read_entries(std::slice::from_ref(&bad)).expect("the others could be shown");
            assert!(catalogue.exhibits.is_empty(), "{bad}");
            assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [code], "{bad}");
            assert!(faults[0].place.starts_with("https://example.org/catalogue.json: "), "{}", faults[0].place);
        }
        let (catalogue, faults) = read_entries(&[entry()]).expect("it is sound");
        assert_eq!((catalogue.exhibits.len(), faults), (1, vec![]));
    }

    #[test]
    fn none_is_so_long_that_a_browser_would_stand_still() {
        let lines = vec![json!({}); 100_000];
        assert_eq!(read_entries(&lines).map_err(|fault| fault.code), Err(Code::CatalogueTooLong));
        let huge = " ".repeat(5 << 20);
        assert_eq!(read(huge.as_bytes(), "x").map_err(|fault| fault.code), Err(Code::FileTooLarge));
    }
}
