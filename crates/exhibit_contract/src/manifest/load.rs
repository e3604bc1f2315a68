//! Reads a manifest: from JSON in the page, from TOML where designers work.

use super::{Manifest, nearest};
use crate::error::{Code, Error, Result};
use crate::json::{self, Codes};

const CODES: Codes = Codes { syntax: Code::ManifestSyntax, shape: Code::ManifestType };

impl Manifest {
    /// Reads and checks `exhibit.json`.
    ///
    /// # Errors
    /// Syntax, a newer contract, types, or the first thing that [`check`](Self::check) finds.
    pub fn from_json(bytes: &[u8]) -> Result<Self> {
        let place = "exhibit.json";
        let node = json::parse(bytes, place, &CODES)?;
        let manifest: Self = json::read(&node).map_err(|wrong| diagnosed(place, &wrong))?;
        manifest.check().into_iter().next().map_or(Ok(manifest), |error| Err(error.within(place)))
    }

    /// Reads `exhibit.toml`, whose path is `file`. What [`check`](Self::check) finds is not looked for here, so that a
    /// designer can be told all of it at once.
    ///
    /// # Errors
    /// Syntax, a newer contract, or types, each with file, line and column.
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str, file: &str) -> Result<Self> {
        /// All that is read of a manifest before its contract is known.
        #[derive(serde::Deserialize)]
        struct Head {
            contract: toml::Spanned<String>,
        }

        let place_at = |at: usize| {
            let before = text.get(..at).unwrap_or(text);
            let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
            format!("{file}:{}:{}", before.matches('\n').count() + 1, column + 1)
        };
        let place = |error: &toml::de::Error| error.span().map_or_else(|| file.to_owned(), |span| place_at(span.start));
        let wrong = |error: toml::de::Error| diagnosed(&place(&error), error.message());

        toml::from_str::<toml::Table>(text).map_err(|error| {
            Error::new(Code::ManifestSyntax, place(&error), format!("This is not TOML: {}.", error.message()))
        })?;
        let head: Head = toml::from_str(text).map_err(wrong)?;
        crate::version::check_contract(head.contract.get_ref(), &place_at(head.contract.span().start))?;
        toml::from_str(text).map_err(wrong)
    }
}

/// Turns the message of a format's reader into one of ours. The messages are serde's and begin alike for every format.
fn diagnosed(place: &str, message: &str) -> Error {
    let sentence = format!("{}.", capitalised(message));
    let code = match message {
        _ if message.starts_with("unknown field") => Code::ManifestUnknownField,
        _ if message.starts_with("missing field") => Code::ManifestMissingField,
        _ => Code::ManifestType,
    };
    let error = Error::new(code, place, sentence);
    if !message.starts_with("unknown") {
        return error;
    }
    // unknown field `nmae`, expected one of `name`, `unit`
    let mut names = message.split('`').skip(1).step_by(2);
    let near = names.next().and_then(|name| nearest(name, names));
    match near {
        Some(near) => error.with_remedy(format!("Perhaps `{near}` is meant.")),
        None => error,
    }
}

fn capitalised(message: &str) -> String {
    let mut rest = message.trim_end_matches('.').chars();
    rest.next().map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(rest).collect())
}

#[cfg(all(test, feature = "packing"))]
mod tests {
    use super::*;

    #[test]
    fn messages_become_codes() {
        let error = diagnosed("here", "unknown field `titel`, expected one of `id`, `title`");
        assert_eq!((error.code, error.remedy.as_str()), (Code::ManifestUnknownField, "Perhaps `title` is meant."));
        assert_eq!(diagnosed("here", "missing field `id`").code, Code::ManifestMissingField);
        let error = diagnosed("here", "invalid type: string \"x\", expected u32");
        assert_eq!(
            (error.code, error.sentence.as_str()),
            (Code::ManifestType, "Invalid type: string \"x\", expected u32.")
        );
    }
}
