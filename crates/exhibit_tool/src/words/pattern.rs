//! The texts within a message of Fluent.

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};

use super::File;

/// The text of a pattern that is nothing else.
pub fn plain(pattern: &Pattern<String>) -> Option<&str> {
    match &pattern.elements[..] {
        [PatternElement::TextElement { value }] => Some(value),
        _ => None,
    }
}

/// Calls `change` with every pattern of `file` that holds text and with its message's name: a message's own, its attributes',
/// and of a choice each variant's.
pub fn each(file: &mut File, change: &mut impl FnMut(&str, &mut Pattern<String>)) {
    for entry in &mut file.body {
        each_of(entry, change);
    }
}

/// The same of one entry.
pub fn each_of(entry: &mut Entry<String>, change: &mut impl FnMut(&str, &mut Pattern<String>)) {
    let (name, value, attributes) = match entry {
        Entry::Message(message) => (&message.id.name, message.value.as_mut(), &mut message.attributes),
        Entry::Term(term) => (&term.id.name, Some(&mut term.value), &mut term.attributes),
        _ => return,
    };
    for pattern in value.into_iter().chain(attributes.iter_mut().map(|attribute| &mut attribute.value)) {
        innermost(pattern, name, change);
    }
}

/// A pattern that chooses is not text itself: its variants are.
fn innermost(pattern: &mut Pattern<String>, name: &str, change: &mut impl FnMut(&str, &mut Pattern<String>)) {
    let mut has_text = false;
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { .. } => has_text = true,
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    innermost(&mut variant.value, name, change);
                }
            }
            PatternElement::Placeable { .. } => {}
        }
    }
    if has_text {
        change(name, pattern);
    }
}

/// Puts text before and after what a pattern says.
pub fn surround(pattern: &mut Pattern<String>, before: &str, after: &str) {
    match pattern.elements.first_mut() {
        Some(PatternElement::TextElement { value }) => value.insert_str(0, before),
        _ => pattern.elements.insert(0, PatternElement::TextElement { value: before.to_owned() }),
    }
    match pattern.elements.last_mut() {
        Some(PatternElement::TextElement { value }) => value.push_str(after),
        _ => pattern.elements.push(PatternElement::TextElement { value: after.to_owned() }),
    }
}
