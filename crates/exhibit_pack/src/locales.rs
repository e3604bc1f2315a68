//! Holds `locales/*.ftl` to the manifest: every language has every message its parts need, and words are words.

use std::collections::{BTreeMap, BTreeSet};

use exhibit_contract::error::{Code, Error};
use exhibit_contract::limits::Limits;
use exhibit_contract::locale;
use exhibit_contract::manifest::Manifest;
use fluent_syntax::ast::{Entry, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser::ParserError;

use crate::given::Given;
use crate::lines::{line_at, utf8};
use crate::messages::{Needed, needed};
use crate::named::{patterns, repeated};
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
    let given = Given::of(manifest, &needed);
    let path_of = |language: &String| format!("locales/{language}.ftl");
    let mut faults = Faults::new();
    for language in &manifest.languages {
        let path = path_of(language);
        match files.get(&path).map(|bytes| utf8(bytes, &path, Code::LocaleSyntax)) {
            Some(Ok(text)) => faults.extend(check_one(&path, text, &needed, &given, &manifest.limits)),
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
fn check_one(path: &str, text: &str, needed: &BTreeSet<Needed>, given: &Given, limits: &Limits) -> Faults {
    if let Err(fault) = locale::check(text, path) {
        return vec![fault];
    }
    let (resource, mut faults) = match fluent_syntax::parser::parse(text) {
        Ok(resource) => (resource, Faults::new()),
        Err((resource, errors)) => (resource, errors.iter().map(|error| unreadable(path, text, error)).collect()),
    };
    let patterns = patterns(&resource);
    faults.extend(repeated(&patterns).map(|name| named_again(name, path, text)));
    let texts: BTreeSet<&str> = patterns.iter().map(|(name, _)| name.as_str()).collect();
    for (name, pattern) in &patterns {
        let line = line_of_message(text, name.split('.').next().unwrap_or_default());
        let place = format!("{}: `{name}`", at_line(path, line));
        faults.extend(texts::check(pattern, &place, limits));
        faults.extend(given.check(name, pattern, &texts, &place));
    }
    let messages = messages(&resource);
    for need in needed {
        let name = match need.attribute {
            None => need.message.clone(),
            Some(attribute) => format!("{}.{attribute}", need.message),
        };
        if !texts.contains(name.as_str()) {
            let line = messages.contains(need.message.as_str()).then(|| line_of_message(text, &need.message)).flatten();
            faults.push(without_text(&name, need, path, line));
        }
    }
    faults
}

/// A text by whose name another is found.
fn named_again(name: &str, path: &str, text: &str) -> Error {
    let line = lines_of_message(text, name.split('.').next().unwrap_or_default()).last();
    let sentence =
        format!("Another text before it has the name of `{name}`; `-` at its beginning makes no difference.");
    Error::new(Code::LocaleSyntax, at_line(path, line), sentence)
        .with_remedy("Keep one of them, or give the other a name of its own.")
}

/// A text that `need` asks for and that is not there; `line` is that of its message, if at least that is.
fn without_text(name: &str, need: &Needed, path: &str, line: Option<usize>) -> Error {
    let (wrong, remedy) = match (need.attribute, line) {
        (Some(attribute), _) => {
            ("is missing", format!("Add an indented line `.{attribute} = …` below `{} = …`.", need.message))
        }
        (None, None) => ("is missing", format!("Add a line `{name} = …`.")),
        (None, Some(_)) => ("has attributes only", format!("Write the text after the equals sign: `{name} = …`.")),
    };
    let sentence = format!("There is no text for {}: `{name}` {wrong}.", need.part);
    Error::new(Code::LocaleMessageMissing, at_line(path, line), sentence).with_remedy(remedy)
}

fn at_line(path: &str, line: Option<usize>) -> String {
    line.map_or_else(|| path.to_owned(), |line| format!("{path}:{line}"))
}

/// The names of all messages, those too that have attributes alone.
fn messages<'a>(resource: &Resource<&'a str>) -> BTreeSet<&'a str> {
    let name = |entry: &Entry<&'a str>| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    };
    resource.body.iter().filter_map(name).collect()
}

fn unreadable(path: &str, text: &str, error: &ParserError) -> Error {
    let line = line_at(text.as_bytes(), error.pos.start);
    Error::new(Code::LocaleSyntax, format!("{path}:{line}"), format!("This is not Fluent: {}.", error.kind))
        .with_remedy("Write `name = text`, further lines of the text indented; see projectfluent.org/fluent/guide.")
}

fn line_of_message(text: &str, name: &str) -> Option<usize> {
    lines_of_message(text, name).next()
}

/// Every line that begins a message of this name.
fn lines_of_message(text: &str, name: &str) -> impl Iterator<Item = usize> {
    let begins = move |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().enumerate().filter(move |(_, line)| begins(line)).map(|(at, _)| at + 1)
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

    fn check(text: &str, needed: &BTreeSet<Needed>) -> Faults {
        check_one("en.ftl", text, needed, &Given::default(), &Limits::default())
    }

    #[test]
    fn a_missing_message_is_named_with_the_line_to_add() {
        let faults = check("purpose = why\n", &need("title", None));
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].code, Code::LocaleMessageMissing);
        assert!(faults[0].sentence.contains("`title` is missing"), "{}", faults[0]);
        assert!(faults[0].remedy.contains("title ="), "{}", faults[0]);
    }

    #[test]
    fn a_missing_attribute_is_placed_at_its_message() {
        let faults = check("# words\nchart-co2 = CO₂\n", &need("chart-co2", Some("summary")));
        assert_eq!(faults[0].place, "en.ftl:2");
    }

    #[test]
    fn a_message_of_attributes_alone_has_no_text() {
        let text = "# words\nstory-tub =\n    .text = Turn the tap.\n";
        assert_eq!(check(text, &need("story-tub", Some("text"))), []);
        let faults = check(text, &need("story-tub", None));
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].code, faults[0].place.as_str()), (Code::LocaleMessageMissing, "en.ftl:2"));
        assert!(faults[0].sentence.contains("`story-tub` has attributes only"), "{}", faults[0]);
        assert!(faults[0].remedy.contains("after the equals sign"), "{}", faults[0]);
    }

    #[test]
    fn a_name_given_twice_is_placed_at_the_last_of_them() {
        let faults = check("title = Tub\n# words\n\ntitle = Bath\n", &need("title", None));
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].code, faults[0].place.as_str()), (Code::LocaleSyntax, "en.ftl:4"));
        assert!(faults[0].sentence.contains("name of `title`"), "{}", faults[0]);
        let faults = check("title = Tub\n    .text = a\n    .text = b\n", &need("title", None));
        assert_eq!((faults.len(), faults[0].place.as_str()), (1, "en.ftl:1"));
        assert!(faults[0].sentence.contains("`title.text`"), "{}", faults[0]);
        assert_eq!(check("title = Tub\n-bath = Bath\ntitle-of = Tub\n", &need("title", None)), []);
    }

    #[test]
    fn what_is_asked_for_in_braces_is_there() {
        let faults = check("title = { tub }\n-maker = A\n    .of = B\n", &need("title", None));
        assert_eq!(faults.len(), 1);
        assert_eq!((faults[0].code, faults[0].place.as_str()), (Code::LocaleMessageMissing, "en.ftl:1: `title`"));
        assert_eq!(check("title = { -maker } { tub }\n-maker = A\ntub = Tub\n", &need("title", None)), []);
    }

    #[test]
    fn what_is_not_fluent_is_placed_at_its_line() {
        let faults = check("title = ok\n\nbroken {\n", &need("title", None));
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].place, "en.ftl:3");
    }

    #[test]
    fn all_there_is_no_trouble() {
        assert_eq!(check("title = Tub\n    .aria = x\n", &need("title", Some("aria"))), []);
    }
}
