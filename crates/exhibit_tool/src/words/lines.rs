//! The words of later parts, held to what `src/bar/words.js` reads: plain messages, `{ $what }` being what they speak of. It shows
//! or passes over all else of Fluent, and nobody would hear of it.

use crate::{Result, Trouble};

/// What they speak of, the one way it is found.
const WHAT: &str = "{ $what }";

const REMEDY: &str = "Write `name = text`, further lines of the text indented, and in braces `{ $what }`, once, or a text such as \
                      `{ \" \" }`. Plurals, attributes and terms are only for the page's own words.";

/// Refuses the first line of `text` that is more; `place` is what the file is called.
pub fn check(text: &str, place: &str) -> Result<()> {
    let mut message = String::new();
    for (number, line) in text.lines().enumerate() {
        let wrong = |sentence: &str| Err(Trouble::new(format!("{place}:{}", number + 1), sentence, REMEDY));
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        match (begun(line), gone_on(line)) {
            (Some(words), _) => message = words.to_owned(),
            (None, Some(words)) => message.extend([" ", words]),
            (None, None) => return wrong("this is more than a plain message, which is all that is read here"),
        }
        if has_more_braces(&message) {
            return wrong("in braces stands more than is read here");
        }
    }
    Ok(())
}

/// The text of a line that begins a message.
fn begun(line: &str) -> Option<&str> {
    let (name, words) = line.split_once('=')?;
    let name = name.trim_end_matches(' ');
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
    is_name.then_some(words)
}

/// The text of a line that goes on with one: neither an attribute nor a part of a choice.
fn gone_on(line: &str) -> Option<&str> {
    let words = line.trim_start_matches(' ');
    (words.len() < line.len() && !words.starts_with(['.', '*', '[', '}'])).then_some(words)
}

/// Whether braces are left once all is put in that can be.
fn has_more_braces(message: &str) -> bool {
    let message = message.replacen(WHAT, "", 1);
    let mut rest = message.as_str();
    while let Some((_, opened)) = rest.split_once('{') {
        let Some(after) = after_literal(opened) else { return true };
        rest = after;
    }
    false
}

/// What comes after a text as it stands and its closing brace.
fn after_literal(opened: &str) -> Option<&str> {
    let (words, rest) = opened.trim_start_matches(' ').strip_prefix('"')?.split_once('"')?;
    let after = rest.trim_start_matches(' ').strip_prefix('}')?;
    (!words.contains('\\')).then_some(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_messages_are_let_in() {
        for text in [
            "",
            "# For translators: { $n ->\n\nclose = Close\nlog-all =   Show all { $what }\n",
            "link = A link\n    that goes on\n\n    after a line\r\nfell_2=In { $what } seconds\n",
            "comma = { \", \" }\nspaced = {\" \"}{ $what }{ \"{\" }",
            "begins =\n    on the next line = so\n",
        ] {
            assert_eq!(check(text, "kiosk/en.ftl"), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_would_be_shown_as_code_is_told_at_its_line() {
        for (text, line) in [
            ("a = A\nb = { $what ->\n    [one] One\n   *[other] Many\n }\n", 2),
            ("a = {$what} seconds\n", 1),
            ("a = { $what  }\n", 1),
            ("a = { $n }\n", 1),
            ("a = { $what } of\n    { $what }\n", 2),
            ("a = { b }\nb = B\n", 1),
            ("a = { -brand }\n", 1),
            ("a = { \"\\u00A0\" }\n", 1),
            ("# Ours\n-brand = Kepu\n", 2),
            ("a = A\n    .title = B\n", 2),
            ("a = A\n    *[other] B\n", 2),
        ] {
            let trouble = check(text, "assets/locales/kiosk/de.ftl").expect_err(text);
            assert_eq!(trouble.place, format!("assets/locales/kiosk/de.ftl:{line}"), "{text}: {trouble}");
            assert!(trouble.remedy.contains("{ $what }"), "{trouble}");
        }
    }
}
