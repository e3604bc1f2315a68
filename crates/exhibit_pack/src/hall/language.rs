//! The language a kiosk begins with.

use exhibit_contract::error::Result;
use exhibit_contract::manifest::is_language;
use serde::{Deserialize, Serialize};

use super::place::{Place, unread, values};
use crate::Faults;

/// A language tag of BCP 47. Which the hall speaks, its words decide: [`unspoken`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(pub String);

impl Default for Language {
    fn default() -> Self {
        Self("zh-Hans".to_owned())
    }
}

impl Language {
    pub(super) fn check(&self, place: Place) -> Result<()> {
        if is_language(&self.0) {
            return Ok(());
        }
        let sentence = format!("\"{}\" is no language tag.", self.0);
        Err(place.wrong(sentence, "Write it as BCP 47 does: \"zh-Hans\", \"zh-Hant\", \"en\"."))
    }
}

/// Tells a language in `hall.toml` that is none of `spoken`.
///
/// # Errors
/// The text is no `hall.toml`.
pub fn unspoken(text: &str, spoken: &[String]) -> Result<Faults> {
    /// As much of it as this needs.
    #[derive(Deserialize)]
    struct Hall {
        #[serde(default)]
        language: Language,
    }
    let hall: Hall = toml::from_str(text).map_err(|error| unread(text, &error))?;
    let values = values(text)?;
    let place = Place::top(text, &values);
    if spoken.contains(&hall.language.0) {
        return Ok(Faults::new());
    }
    let sentence = format!("The hall does not speak \"{}\".", hall.language.0);
    let remedy = format!("It has words in: {}. A file in assets/locales/ adds a language.", spoken.join(", "));
    Ok(vec![place.field("language").wrong(sentence, remedy)])
}

#[cfg(test)]
mod tests {
    use super::unspoken;

    #[test]
    fn a_language_without_words_is_told_at_its_line() {
        let spoken = ["zh-Hans".to_owned(), "en".to_owned()];
        assert_eq!(unspoken("", &spoken), Ok(vec![]));
        assert_eq!(unspoken("language = \"en\"", &spoken), Ok(vec![]));
        let told = unspoken("kiosk = true\nlanguage = \"fr\"", &spoken).expect("it is a hall");
        assert_eq!(told.iter().map(|fault| fault.place.as_str()).collect::<Vec<_>>(), ["hall.toml:2"]);
        assert!(told[0].remedy.contains("zh-Hans, en"), "{}", told[0].remedy);
    }
}
