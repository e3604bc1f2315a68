//! What a reviewer vouches for, as a file that is signed.

use exhibit_contract::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};

/// The version of the form.
const FORM: u32 = 1;

/// What can be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Aspect {
    /// The model, its numbers and what is said of them.
    Science,
    /// The words, in all languages of the exhibit.
    Language,
    /// Nothing that frightens, misleads in an emergency, or harms.
    Safety,
    /// Everybody can use it.
    Access,
}

impl Aspect {
    /// Every aspect.
    pub const ALL: [Self; 4] = [Self::Science, Self::Language, Self::Safety, Self::Access];

    /// What a hall asks for that says nothing else.
    pub(super) fn science_and_language() -> Vec<Self> {
        vec![Self::Science, Self::Language]
    }

    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Science => "science",
            Self::Language => "language",
            Self::Safety => "safety",
            Self::Access => "access",
        }
    }
}

/// A review.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The version of this form.
    pub form: u32,
    /// Id of the exhibit.
    pub exhibit: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the `.kepu` file that was reviewed, in hexadecimal digits.
    pub sha256: String,
    /// Who reviewed it, in their own writing.
    pub name: String,
    /// What makes them fit to.
    pub role: String,
    /// What they reviewed.
    pub aspects: Vec<Aspect>,
    /// The day, `2026-11-25`.
    pub date: String,
    /// What they have to say about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Record {
    /// A record of this form.
    pub fn new(exhibit: &str, version: &str, sha256: &str) -> Self {
        Self {
            form: FORM,
            exhibit: exhibit.to_owned(),
            version: version.to_owned(),
            sha256: sha256.to_owned(),
            name: String::new(),
            role: String::new(),
            aspects: Vec::new(),
            date: String::new(),
            note: String::new(),
        }
    }

    /// Reads a record, which is called `place`.
    ///
    /// # Errors
    /// [`Code::ReviewInvalid`]: not TOML, a later form, an unknown field, nothing reviewed, no name, no day.
    pub fn read(text: &str, place: &str) -> Result<Self> {
        let wrong = |sentence: String| Error::new(Code::ReviewInvalid, place, sentence);
        let record: Self = toml::from_str(text).map_err(|error| wrong(format!("{}.", error.message())))?;
        record.check().map_err(|sentence| wrong(sentence.to_owned()))?;
        Ok(record)
    }

    /// What is wrong with it by itself.
    ///
    /// # Errors
    /// A sentence.
    pub fn check(&self) -> Result<(), &'static str> {
        let is_blank = |text: &str| text.trim().is_empty();
        if self.form != FORM {
            Err("It is of a form this runtime does not read.")
        } else if is_blank(&self.name) || is_blank(&self.role) {
            Err("Name or role of the reviewer is missing.")
        } else if self.aspects.is_empty() {
            Err("It does not say what was reviewed.")
        } else if !is_day(&self.date) {
            Err("The date is no day, written as 2026-11-25.")
        } else {
            Ok(())
        }
    }

    /// The text to sign.
    pub fn write(&self) -> String {
        toml::to_string(self).unwrap_or_default()
    }
}

/// Whether a text is a day of the calendar, as ISO 8601 writes it.
fn is_day(text: &str) -> bool {
    let Some([year, month, day]) = text.split('-').collect::<Vec<_>>().first_chunk::<3>().copied() else {
        return false;
    };
    let number = |text: &str, digits: usize| {
        text.parse::<u32>().ok().filter(|_| text.len() == digits && !text.starts_with('+')).unwrap_or(0)
    };
    let (year, month, day) = (number(year, 4), number(month, 2), number(day, 2));
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    text.len() == 10 && year > 0 && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_days_of_the_calendar() {
        for good in ["2026-11-25", "2024-02-29", "2000-02-29"] {
            assert!(is_day(good), "{good}");
        }
        for bad in [
            "",
            "2026-11-31",
            "2023-02-29",
            "1900-02-29",
            "2026-13-01",
            "26-11-25",
            "2026-1-2",
            "2026-11-25x",
            "+202-11-25",
        ] {
            assert!(!is_day(bad), "{bad}");
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let mut record = Record::new("made-up", "1.0.0", &"0".repeat(64));
        record.name = "Lin \"Wei\"".to_owned();
        record.role = "Physicist".to_owned();
        record.aspects = vec![Aspect::Science];
        record.date = "2026-11-25".to_owned();
        assert_eq!(Record::read(&record.write(), "x"), Ok(record.clone()));
        record.aspects.clear();
        assert_eq!(Record::read(&record.write(), "x").map_err(|error| error.code), Err(Code::ReviewInvalid));
    }
}
