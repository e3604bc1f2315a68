//! Holds `locales/*.ftl` to the manifest: every language has every message its parts need, and words are words.

use std::collections::{BTreeMap, BTreeSet};

use exhibit_contract::error::{Code, Error};
use exhibit_contract::limits::Limits;
use exhibit_contract::locale;
use exhibit_contract::manifest::Manifest;
use fluent_syntax::ast::{Entry, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::ParserError;

use crate::lines::{line_at, utf8};
use crate::messages::{Needed, needed};
use crate::recorded::ATTRACT;
use crate::{Faults, Files, texts};

/// Title, purpose and learning goals of an exhibit by language, for the hall.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HallWords {
    /// Title by language.
    pub title: BTreeMap<String, String>,
    /// Purpose by language.
    pub purpose: BTreeMap<String, String>,
    /// Learning goals by language, in the manifest's order.
    pub learning_goals: BTreeMap<String, Vec<String>>,
}

/// What is wrong with the locale files.
pub fn check(files: &Files, manifest: &Manifest) -> Faults {
    let needed = needed(manifest, files.contains_key(ATTRACT));
    let path_of = |language: &String| format!("locales/{language}.ftl");
    let mut faults = Faults::new();
    for language in &manifest.languages {
        let path = path_of(language);
        match files.get(&path).map(|bytes| utf8(bytes, &path, Code::LocaleSyntax)) {
            Some(Ok(text)) => faults.extend(check_one(&path, text, &needed, &manifest.limits)),
            Some(Err(fault)) => faults.push(fault),
            None => {
                let sentence = format!("exhibit.toml names the language \"{language}\", whose words are not there.");
                faults.push(Error::new(Code::LocaleMissing, path, sentence));
            }
        }
    }
    let unnamed =
        |path: &&String| path.starts_with("locales/") && !manifest.languages.iter().any(|each| **path == path_of(each));
    faults.extend(files.keys().filter(unnamed).map(|path| {
        Error::new(Code::PackStrayFile, path, "exhibit.toml does not name this language.")
            .with_remedy("Add it to `languages` in exhibit.toml, or take the file out.")
    }));
    faults
}

/// What is wrong with one locale file.
fn check_one(path: &str, text: &str, needed: &BTreeSet<Needed>, limits: &Limits) -> Faults {
    if let Err(fault) = locale::check(text, path) {
        return vec![fault];
    }
    let (resource, mut faults) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Faults::new()),
        Err((resource, errors)) => (resource, errors.iter().map(|error| unreadable(path, text, error)).collect()),
    };
    for (name, pattern) in patterns(&resource) {
        let line = line_of_message(text, name.split('.').next().unwrap_or_default());
        faults.extend(texts::check(pattern, &format!("{}: `{name}`", at_line(path, line)), limits));
    }
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
        let remedy = match need.attribute {
            None => format!("Add a line `{name} = …`."),
            Some(attribute) => format!("Add an indented line `.{attribute} = …` below `{} = …`.", need.message),
        };
        let sentence = format!("There is no text for {}: `{name}` is missing.", need.part);
        faults.push(Error::new(Code::LocaleMessageMissing, at_line(path, line), sentence).with_remedy(remedy));
    }
    faults
}

fn at_line(path: &str, line: Option<usize>) -> String {
    line.map_or_else(|| path.to_owned(), |line| format!("{path}:{line}"))
}

/// Every pattern of a file with its name, `message` or `message.attribute`.
fn patterns<'r, 'a>(resource: &'r Resource<&'a str>) -> Vec<(String, &'r Pattern<&'a str>)> {
    let mut found = Vec::new();
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes),
            _ => continue,
        };
        found.extend(value.map(|value| (name.to_owned(), value)));
        found.extend(attributes.iter().map(|attribute| (format!("{name}.{}", attribute.id.name), &attribute.value)));
    }
    found
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

fn unreadable(path: &str, text: &str, error: &ParserError) -> Error {
    let line = line_at(text.as_bytes(), error.pos.start);
    Error::new(Code::LocaleSyntax, format!("{path}:{line}"), format!("This is not Fluent: {}.", error.kind))
        .with_remedy("Write `name = text`, further lines of the text indented; see projectfluent.org/fluent/guide.")
}

fn line_of_message(text: &str, name: &str) -> Option<usize> {
    text.lines()
        .position(|line| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('=')))
        .map(|at| at + 1)
}

/// Title, purpose and learning goals out of the locale files of a checked pack.
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
        let goals = manifest.metadata.learning_goals.iter().map(|goal| plain_text(&resource, &format!("goal-{goal}")));
        if !manifest.metadata.learning_goals.is_empty() {
            words.learning_goals.insert(language.clone(), goals.collect());
        }
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
        let faults = check_one("en.ftl", "purpose = why\n", &need("title", None), &Limits::default());
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].code, Code::LocaleMessageMissing);
        assert!(faults[0].sentence.contains("`title` is missing"), "{}", faults[0]);
        assert!(faults[0].remedy.contains("title ="), "{}", faults[0]);
    }

    #[test]
    fn a_missing_attribute_is_placed_at_its_message() {
        let faults =
            check_one("en.ftl", "# words\nchart-co2 = CO₂\n", &need("chart-co2", Some("summary")), &Limits::default());
        assert_eq!(faults[0].place, "en.ftl:2");
    }

    #[test]
    fn what_is_not_fluent_is_placed_at_its_line() {
        let faults = check_one("en.ftl", "title = ok\n\nbroken {\n", &need("title", None), &Limits::default());
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].place, "en.ftl:3");
    }

    #[test]
    fn all_there_is_no_trouble() {
        assert!(
            check_one("en.ftl", "title = Tub\n    .aria = x\n", &need("title", Some("aria")), &Limits::default())
                .is_empty()
        );
    }
}
