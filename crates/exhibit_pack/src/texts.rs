//! What words may hold: words. No markup, no characters that turn or hide what others say, no novels.

use exhibit_contract::error::{Code, Error};
use exhibit_contract::limits::{Limit, Limits};
use fluent_syntax::ast::{InlineExpression, Pattern};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::Faults;
use crate::pattern::{Part, each};

/// Everything wrong with a message's or an attribute's pattern, which stands at `place`.
pub fn check(pattern: &Pattern<&str>, place: &str, limits: &Limits) -> Faults {
    let mut parts = Vec::new();
    each(pattern, &mut |part| match part {
        Part::Text(text) => parts.push((*text).to_owned()),
        Part::Inline(InlineExpression::StringLiteral { value }) => {
            parts.push(unescape_unicode_to_string(value).into_owned());
        }
        Part::Inline(_) => {}
    });
    let characters: usize = parts.iter().map(|part| part.chars().count()).sum();
    let mut wrong = Faults::new();
    wrong.extend(limits.allow(Limit::MessageCharacters, characters as u64, Code::LocaleTooLong, place).err());
    wrong.extend(check_parts(&parts, place));
    wrong
}

/// Everything wrong with plain words, which stand at `place` and are `most` characters at most.
pub fn check_plain(text: &str, most: usize, place: &str) -> Faults {
    let mut wrong = Faults::new();
    let characters = text.chars().count();
    if characters > most {
        let sentence = format!("It has {characters} characters, more than the {most} allowed.");
        wrong.push(Error::new(Code::LocaleTooLong, place, sentence));
    }
    wrong.extend(check_parts(&[text], place));
    wrong
}

fn check_parts<T: AsRef<str>>(parts: &[T], place: &str) -> Faults {
    let parts = || parts.iter().map(AsRef::as_ref);
    let mut wrong = Faults::new();
    if let Some(markup) = parts().find_map(markup) {
        let sentence = format!("It holds markup, `{markup}`, which would be shown as it stands.");
        wrong.push(Error::new(Code::LocaleMarkup, place, sentence));
    }
    if let Some(character) = parts().flat_map(str::chars).find(|character| is_hidden(*character)) {
        let sentence = format!("It holds the invisible character U+{:04X}.", u32::from(character));
        wrong.push(Error::new(Code::LocaleControlCharacter, place, sentence));
    }
    wrong
}

/// The first tag or character reference of HTML in a text. `p < 0.05` and `R&D` are none.
fn markup(text: &str) -> Option<String> {
    let tag = text.match_indices('<').find(|(at, _)| {
        let rest = &text[at + 1..];
        rest.starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
    });
    let reference = text.match_indices('&').find(|(at, _)| {
        let name = text[at + 1..].split(';').next().unwrap_or_default();
        let ends = text[at + 1..].len() > name.len();
        ends && (2..32).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    });
    tag.into_iter().chain(reference).next().map(|(at, _)| text[at..].chars().take(12).collect())
}

/// Characters that nobody sees: they turn the direction of what follows, join nothing, or control a terminal.
fn is_hidden(character: char) -> bool {
    let of_direction =
        matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let of_nothing = matches!(character, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    of_direction || of_nothing || (character.is_control() && character != '\n' && character != '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<Code> {
        let source = format!("x = {text}\n");
        let resource = fluent_syntax::parser::parse(source.as_str()).expect("it is Fluent");
        let Some(fluent_syntax::ast::Entry::Message(message)) = resource.body.first() else { panic!("no message") };
        let words = message.value.as_ref().expect("it has words");
        check(words, "x", &Limits::default()).into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn words_are_words() {
        for good in [
            "CO₂ rises",
            "p < 0.05",
            "R&D; more",
            "A > B",
            "５０％",
            "年 { $year }",
            "{ $n ->\n [one] a\n *[other] b\n }",
        ] {
            assert_eq!(codes(good), [], "{good}");
        }
    }

    #[test]
    fn traps_are_found_wherever_they_stand() {
        for (bad, code) in [
            ("<b>bold</b>", Code::LocaleMarkup),
            ("a &lt; b", Code::LocaleMarkup),
            ("{ \"<script>\" }", Code::LocaleMarkup),
            ("{ $n ->\n [one] <i>\n *[other] b\n }", Code::LocaleMarkup),
            ("abc\u{202e}def", Code::LocaleControlCharacter),
            ("{ \"\\u202E\" }", Code::LocaleControlCharacter),
            ("{ NUMBER($x, unit: \"\\u2066\") }", Code::LocaleControlCharacter),
            ("bell\u{7}", Code::LocaleControlCharacter),
            (&"long".repeat(30_000), Code::LocaleTooLong),
        ] {
            assert_eq!(codes(bad), [code], "{}", bad.chars().take(30).collect::<String>());
        }
    }
}
