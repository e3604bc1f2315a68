//! The texts of a file of words, each with its name.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Pattern, Resource};

/// Every pattern of a file with its name, `message` or `message.attribute`, a term's beginning with `-`.
pub fn patterns<S: AsRef<str>>(resource: &Resource<S>) -> Vec<(String, &Pattern<S>)> {
    let mut found = Vec::new();
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.as_ref().to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name.as_ref()), Some(&term.value), &term.attributes),
            _ => continue,
        };
        let of_attribute = |attribute: &str| format!("{name}.{attribute}");
        let attributes = attributes.iter().map(|each| (of_attribute(each.id.name.as_ref()), &each.value));
        found.extend(value.map(|value| (name.clone(), value)).into_iter().chain(attributes));
    }
    found
}

/// The names that another text before them has. In the page's Fluent a message and a term have one name between them, so the `-`
/// of a term tells nothing apart.
pub fn repeated<'p, S>(patterns: &'p [(String, &Pattern<S>)]) -> impl Iterator<Item = &'p str> {
    let mut seen = BTreeSet::new();
    let names = patterns.iter().map(|(name, _)| name.as_str());
    names.filter(move |name| !seen.insert(name.trim_start_matches('-')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_after_another_of_its_name_is_found() {
        for (text, names) in [
            ("a = A\nb = B\n    .a = C\n-c = D\n", &[][..]),
            ("a = A\nb = B\na = C\n", &["a"]),
            ("a = A\n-a = B\n", &["-a"]),
            ("-a = A\na = { -a }\n", &["a"]),
            ("a =\n    .b = B\n    .b = C\n", &["a.b"]),
        ] {
            let resource = fluent_syntax::parser::parse(text).expect(text);
            assert_eq!(repeated(&patterns(&resource)).collect::<Vec<_>>(), names, "{text}");
        }
    }
}
