//! Reads `locales/*.ftl` and holds them to the manifest: every language has every message its parts need.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use exhibit_contract::manifest::Manifest;
use fluent_syntax::ast::{Entry, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::ParserError;

use super::messages::{Needed, needed};
use super::{Files, Troubles};
use crate::Trouble;
use crate::tree::Tree;
use crate::trouble::AtPath;

/// Title and purpose of an exhibit by language, for the hall.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HallWords {
    /// Title by language.
    pub title: BTreeMap<String, String>,
    /// Purpose by language.
    pub purpose: BTreeMap<String, String>,
}

/// The locale files of an exhibit folder, checked.
pub fn read(tree: &Tree, folder: &Path, manifest: &Manifest) -> Result<Files, Troubles> {
    let needed = needed(manifest);
    let (mut files, mut troubles) = (Files::new(), Troubles::new());
    for language in &manifest.languages {
        let path = folder.join("locales").join(format!("{language}.ftl"));
        let place = tree.short(&path).to_string();
        match std::fs::read_to_string(&path).at(&path, "read the texts of a language the manifest names") {
            Ok(text) => {
                troubles.extend(check(&place, &text, &needed));
                files.insert(format!("locales/{language}.ftl"), text.into_bytes());
            }
            Err(trouble) => troubles.push(trouble),
        }
    }
    if troubles.is_empty() { Ok(files) } else { Err(troubles) }
}

/// What is wrong with one locale file.
fn check(place: &str, text: &str, needed: &BTreeSet<Needed>) -> Troubles {
    let (resource, mut troubles) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Troubles::new()),
        Err((resource, errors)) => (resource, errors.iter().map(|error| unreadable(place, text, error)).collect()),
    };
    let present = present(&resource);
    for need in needed {
        let attributes = present.get(need.message.as_str());
        let name = match need.attribute {
            None if attributes.is_some() => continue,
            Some(attribute) if attributes.is_some_and(|attributes| attributes.contains(attribute)) => continue,
            None => need.message.clone(),
            Some(attribute) => format!("{}.{attribute}", need.message),
        };
        let line = need.attribute.and_then(|_| line_of_message(text, &need.message));
        let place = line.map_or_else(|| place.to_owned(), |line| format!("{place}:{line}"));
        let remedy = match need.attribute {
            None => format!("Add a line `{name} = …`."),
            Some(attribute) => format!("Add an indented line `.{attribute} = …` below `{} = …`.", need.message),
        };
        troubles.push(Trouble::new(place, format!("{} has no text: `{name}` is missing", need.part), remedy));
    }
    troubles
}

/// Every message with a value, and its attributes.
fn present<'a>(resource: &Resource<&'a str>) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            found.insert(message.id.name, message.attributes.iter().map(|attribute| attribute.id.name).collect());
        }
    }
    found
}

fn unreadable(place: &str, text: &str, error: &ParserError) -> Trouble {
    let before = text.get(..error.pos.start).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    Trouble::new(
        format!("{place}:{line}"),
        format!("this is not Fluent: {}", error.kind),
        "Write `name = text`, further lines of the text indented; see projectfluent.org/fluent/guide.",
    )
}

fn line_of_message(text: &str, name: &str) -> Option<usize> {
    text.lines()
        .position(|line| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('=')))
        .map(|at| at + 1)
}

/// Title and purpose out of the locale files of a checked pack.
pub fn hall_words(files: &Files, manifest: &Manifest) -> HallWords {
    let mut words = HallWords::default();
    for language in &manifest.languages {
        let Some(Ok(text)) = files.get(&format!("locales/{language}.ftl")).map(|bytes| std::str::from_utf8(bytes))
        else {
            continue;
        };
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        words.title.insert(language.clone(), plain_text(&resource, "title"));
        words.purpose.insert(language.clone(), plain_text(&resource, "purpose"));
    }
    words
}

/// A message's text, as far as it is plain words.
fn plain_text(resource: &Resource<&str>, name: &str) -> String {
    let pattern = resource.body.iter().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == name => message.value.as_ref(),
        _ => None,
    });
    pattern.map(words_of).unwrap_or_default()
}

fn words_of(pattern: &Pattern<&str>) -> String {
    let word = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression } => match expression {
            fluent_syntax::ast::Expression::Inline(InlineExpression::StringLiteral { value }) => (*value).to_owned(),
            _ => String::new(),
        },
    };
    pattern.elements.iter().map(word).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(message: &str, attribute: Option<&'static str>) -> BTreeSet<Needed> {
        BTreeSet::from([Needed { message: message.to_owned(), attribute, part: "the exhibit".to_owned() }])
    }

    #[test]
    fn a_missing_message_is_named_with_the_line_to_add() {
        let troubles = check("en.ftl", "purpose = why\n", &need("title", None));
        assert_eq!(troubles.len(), 1);
        assert!(troubles[0].sentence.contains("`title` is missing"), "{}", troubles[0]);
        assert!(troubles[0].remedy.contains("title ="), "{}", troubles[0]);
    }

    #[test]
    fn a_missing_attribute_is_placed_at_its_message() {
        let troubles = check("en.ftl", "# words\nchart-co2 = CO₂\n", &need("chart-co2", Some("summary")));
        assert_eq!(troubles[0].place, "en.ftl:2");
    }

    #[test]
    fn what_is_not_fluent_is_placed_at_its_line() {
        let troubles = check("en.ftl", "title = ok\n\nbroken {\n", &need("title", None));
        assert_eq!(troubles.len(), 1);
        assert_eq!(troubles[0].place, "en.ftl:3");
    }

    #[test]
    fn all_there_is_no_trouble() {
        assert!(check("en.ftl", "title = Tub\n    .aria = x\n", &need("title", Some("aria"))).is_empty());
    }
}
