//! Where in a text something stands.

use exhibit_contract::error::{Code, Error, Result};

/// The number of the line that holds the byte `at`, the first being 1.
pub fn line_at(bytes: &[u8], at: usize) -> usize {
    bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}

/// The file at `path` as a text, else `code` at the line that is none.
pub fn utf8<'a>(bytes: &'a [u8], path: &str, code: Code) -> Result<&'a str> {
    std::str::from_utf8(bytes).map_err(|error| {
        let place = format!("{path}:{}", line_at(bytes, error.valid_up_to()));
        Error::new(code, place, "The file is not UTF-8.")
    })
}

/// The place in the file at `path` where `text` is no TOML of the kind expected.
pub fn toml_place(text: &str, path: &str, error: &toml::de::Error) -> String {
    error.span().map_or_else(|| path.to_owned(), |span| format!("{path}:{}", line_at(text.as_bytes(), span.start)))
}
