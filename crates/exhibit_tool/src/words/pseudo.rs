//! Languages nobody speaks, made of English, that show what words may do to a screen: long ones, ones from right to left,
//! hostile ones. Their tags are those CLDR gives to pseudo-locales, `XA` and `XB`, and one more of the regions left to users.

use fluent_syntax::ast::{Pattern, PatternElement};
use fluent_syntax::serializer::serialize;

use super::pattern::{each, surround};
use super::read;
use crate::Result;

/// A pseudo-locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// 60 % longer, every letter with a mark.
    Long,
    /// From right to left.
    RightToLeft,
    /// Markup, one long word, marks upon marks, text that turns round.
    Hostile,
}

impl Pseudo {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Long, Self::RightToLeft, Self::Hostile];

    /// Its language tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Long => "en-XA",
            Self::RightToLeft => "ar-XB",
            Self::Hostile => "en-XZ",
        }
    }

    /// A file of English words in it; `place` is what the file is called.
    pub fn file(self, english: &str, place: &str) -> Result<String> {
        let mut file = read(english, place)?;
        each(&mut file, &mut |id, pattern| self.change(id, pattern));
        Ok(serialize(&file))
    }

    /// What the list of languages says of it.
    pub fn listed(self) -> &'static str {
        match self {
            Self::Long => "en-XA|«Ļöñĝ»|XA",
            Self::RightToLeft => "ar-XB|←|XB|rtl",
            Self::Hostile => "en-XZ|Z\u{335}!|XZ",
        }
    }

    /// A plain text in it.
    pub fn words(self, english: &str) -> String {
        let mut pattern = text(english);
        self.change("", &mut pattern);
        pattern
            .elements
            .into_iter()
            .map(|element| match element {
                PatternElement::TextElement { value } => value,
                PatternElement::Placeable { .. } => String::new(),
            })
            .collect()
    }

    fn change(self, id: &str, pattern: &mut Pattern<String>) {
        match self {
            Self::Long => {
                let letters: usize = texts(pattern).map(|text| text.chars().count()).sum();
                texts(pattern).for_each(|text| *text = text.chars().map(with_mark).collect());
                // A line must not begin with "[", which would begin a variant.
                surround(pattern, "«", &format!("{}»", padding(letters)));
            }
            // Each run by itself: what is put between runs stays as it is.
            Self::RightToLeft => texts(pattern).for_each(|text| *text = turned(text)),
            Self::Hostile => {
                let letters: usize = texts(pattern).map(|text| text.chars().count()).sum();
                // As long as a stranger could be there: a unit is no place for a sentence.
                let fitting = HOSTILE.iter().filter(|hostile| hostile.chars().count() <= letters.max(SHORT)).count();
                let at = id.bytes().fold(0_usize, |sum, byte| sum + usize::from(byte)) % fitting.max(1);
                surround(pattern, "", &format!(" {}", HOSTILE[at]));
            }
        }
    }
}

/// What a stranger might write, the shortest first.
const HOSTILE: [&str; 9] = [
    "<b>",
    "&lt;",
    "👩🏽‍🚀",
    "\u{202e}ba\u{202c}",
    "\u{2066}?",
    "Z\u{351}\u{36b}\u{343}a\u{34d}\u{33b}l\u{326}\u{35c}g\u{322}\u{330}o\u{489}",
    "%s \\u0000 ';-- \u{202e}olleh",
    "<img src=x onerror=\"document.body.remove()\">",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
];

/// What fits even where there is next to no text.
const SHORT: usize = 6;

/// More than half as long again.
fn padding(letters: usize) -> String {
    const WORDS: [&str; 5] = [" öñé", " ţŵö", " ţĥŕéé", " ƒöüŕ", " ƒîṽé"];
    let wanted = (letters * 3).div_ceil(5);
    let mut out = String::new();
    for word in WORDS.iter().cycle() {
        if out.chars().count() >= wanted {
            return out;
        }
        out.push_str(word);
    }
    out
}

fn with_mark(letter: char) -> char {
    const PLAIN: &str = "aceghijklnorstuwyzACEGHIJKLNORSTUWYZ";
    const MARKED: &str = "áçéĝĥîĵķļñöŕšţüŵýžÁÇÉĜĤÎĴĶĻÑÖŔŠŢÜŴÝŽ";
    PLAIN.chars().zip(MARKED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, marked)| marked)
}

/// Between RIGHT-TO-LEFT OVERRIDE and what ends it, but for the spaces around.
fn turned(text: &str) -> String {
    let words = text.trim();
    if words.is_empty() {
        return text.to_owned();
    }
    text.replacen(words, &format!("\u{202e}{words}\u{202c}"), 1)
}

fn text(value: &str) -> Pattern<String> {
    Pattern { elements: vec![PatternElement::TextElement { value: value.to_owned() }] }
}

fn texts(pattern: &mut Pattern<String>) -> impl Iterator<Item = &mut String> {
    pattern.elements.iter_mut().filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(value),
        PatternElement::Placeable { .. } => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A choice within a sentence, of which a variant is a full stop alone.
    const NESTED: &str = "compared = { $years ->\n    [1] In { $x }\n   *[other] At { $x }\n } it is { $n }{ $band ->\n    \
                          [1] {\" \"}({ $low }).\n   *[other] .\n }\n";

    const ENGLISH: &str = "name = English\nstep = Step { $step } of many\n    .label = Steps\n\
                           many = { $n ->\n    [one] One more\n   *[other] { $n } more\n}\n";

    #[test]
    fn every_text_changes_and_nothing_else() {
        for pseudo in Pseudo::ALL {
            let changed = pseudo.file(ENGLISH, "en.ftl").expect("it is sound");
            let again = read(&changed, "changed").expect("what is written can be read");
            assert!(
                changed.contains("{ $step }") && changed.contains("[one]") && changed.contains("*[other]"),
                "{changed}"
            );
            for english in ["} of many\n", "= Steps\n", "One more\n", "= English\n"] {
                assert!(!changed.contains(english), "{pseudo:?}: {changed}");
            }
            assert_eq!(again.body.len(), 3);
            assert!(pseudo.listed().starts_with(pseudo.tag()));
            let nested = pseudo.file(NESTED, "en.ftl").expect("it is sound");
            read(&nested, "nested").expect(&nested);
        }
    }

    #[test]
    fn long_words_are_longer_by_more_than_half() {
        for english in ["Start", "Pick an exhibit and try things out."] {
            let long = Pseudo::Long.words(english).chars().count();
            assert!(long * 10 >= english.chars().count() * 16, "{long}");
        }
    }

    #[test]
    fn what_is_read_from_right_to_left_says_so() {
        assert!(Pseudo::RightToLeft.listed().ends_with("|rtl"));
        let file = Pseudo::RightToLeft.file(ENGLISH, "en.ftl").expect("it is sound");
        assert!(file.contains("\u{202e}Step\u{202c} { $step } \u{202e}of many\u{202c}"), "{file}");
        let part = Pseudo::RightToLeft.file("done = Done\n", "kiosk/en.ftl").expect("it is sound");
        assert_eq!(part, "done = \u{202e}Done\u{202c}\n");
    }
}
