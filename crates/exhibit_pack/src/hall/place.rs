//! Where in `hall.toml` a value stands, by its way there and not by its text: the same text may stand in two places.

use exhibit_contract::error::{Code, Error, Result};
use toml::de::{DeTable, DeValue};

use crate::lines::{line_at, toml_place, utf8};

const FILE: &str = "hall.toml";

/// What is written under a name of its own: `[idle]`.
const TABLES: [&str; 5] = ["idle", "hours", "operator", "trust", "embed"];
/// What may be written more than once: `[[playlist]]`.
const LISTS: [&str; 5] = ["playlist", "publisher", "reviewer", "revoked", "catalogue"];

/// The bytes of `hall.toml` as a text.
///
/// # Errors
/// [`Code::HallSyntax`] at the line that is not UTF-8.
pub fn text(bytes: &[u8]) -> Result<&str> {
    let remedy = "Save it as UTF-8; editors ask for it under \"Save as\", \"Encoding\".";
    utf8(bytes, FILE, Code::HallSyntax).map_err(|error| error.with_remedy(remedy))
}

/// Every value of `hall.toml`, with where it stands.
pub fn values(text: &str) -> Result<DeValue<'_>> {
    DeTable::parse(text).map(|table| DeValue::Table(table.into_inner())).map_err(|error| unread(text, &error))
}

/// What is told of a text that is no TOML, or none of a hall.
pub fn unread(text: &str, error: &toml::de::Error) -> Error {
    Error::new(Code::HallSyntax, toml_place(text, FILE, error), format!("{}.", error.message()))
}

/// A value of `hall.toml`, or where one is left out: the nearest around it.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    text: &'a str,
    value: &'a DeValue<'a>,
    /// The byte it begins at.
    at: usize,
}

impl<'a> Place<'a> {
    /// The whole file.
    pub fn top(text: &'a str, values: &'a DeValue<'a>) -> Self {
        Self { text, value: values, at: 0 }
    }

    /// Whether the file says anything of this field here.
    pub fn has(self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    /// The value of a field.
    pub fn field(self, name: &str) -> Self {
        self.value.get(name).map_or(self, |inner| Self { value: inner.get_ref(), at: inner.span().start, ..self })
    }

    /// The value at a place of a list, the first being 0.
    pub fn item(self, at: usize) -> Self {
        self.value.get(at).map_or(self, |inner| Self { value: inner.get_ref(), at: inner.span().start, ..self })
    }

    /// Refuses lists in the place of tables, which would be taken for their settings in some order.
    pub fn check_tables(self) -> Result<()> {
        for name in TABLES {
            self.field(name).check_table(&format!("[{name}]"))?;
        }
        let brightness = (self.field("operator").field("brightness"), "operator.brightness");
        for (list, name) in LISTS.map(|name| (self.field(name), name)).into_iter().chain([brightness]) {
            for at in 0..list.value.as_array().map_or(0, |items| items.len()) {
                list.item(at).check_table(&format!("[[{name}]]"))?;
            }
        }
        Ok(())
    }

    fn check_table(self, header: &str) -> Result<()> {
        if !self.value.is_array() {
            return Ok(());
        }
        let remedy = format!("Write {header}, and below it each setting in a line of its own: name = value.");
        Err(self.wrong("A list stands where settings with names belong.", remedy))
    }

    /// What is wrong with the value, and what to write instead.
    pub fn wrong(self, sentence: impl Into<String>, remedy: impl Into<String>) -> Error {
        let place = format!("{FILE}:{}", line_at(self.text.as_bytes(), self.at));
        Error::new(Code::HallSyntax, place, sentence).with_remedy(remedy)
    }
}
