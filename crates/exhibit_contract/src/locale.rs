//! What every reader of a locale file must know before it reads one.

use crate::error::{Code, Error, Result};

/// Most `{` and `(` in one message. Each may lie in the one before; more than three deep nobody writes.
pub const MOST_OPENINGS: usize = 100;

/// Refuses a locale file that a reader would not survive: one whose placeables and calls may lie so deep that it, calling
/// itself once for each, would overrun its stack; or one where a letter cuts off an escape, which it would cut in two. Only
/// what opens is counted: what closes may stand in a literal, and close nothing.
///
/// # Errors
/// [`Code::LocaleSyntax`], at the line.
pub fn check(text: &str, place: &str) -> Result<()> {
    let mut openings = 0_usize;
    for (number, line) in text.lines().enumerate() {
        let wrong = |sentence: String, remedy: &str| {
            let place = format!("{place}:{}", number + 1);
            Err(Error::new(Code::LocaleSyntax, place, sentence).with_remedy(remedy))
        };
        if begins_entry(line) {
            openings = 0;
        }
        openings += line.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count();
        if openings > MOST_OPENINGS {
            let sentence = format!("There are more than {MOST_OPENINGS} braces and brackets in one message.");
            return wrong(sentence, "Make it two messages, or plainer.");
        }
        if is_escape_cut_off(line) {
            return wrong("A letter cuts off an escape.".to_owned(), "Write \\u with four digits, or \\U with six.");
        }
    }
    Ok(())
}

/// Whether a letter beyond ASCII stands where a digit of an escape should.
fn is_escape_cut_off(line: &str) -> bool {
    let is_cut = |mark: &str, digits: usize| {
        line.split(mark).skip(1).any(|rest| {
            let first_other = rest.bytes().take(digits).find(|byte| !byte.is_ascii_hexdigit());
            first_other.is_some_and(|byte| !byte.is_ascii())
        })
    };
    is_cut("\\u", 4) || is_cut("\\U", 6)
}

/// Whether no reader can be within a placeable still: `name =` in the first column is none of what stands in one.
fn begins_entry(line: &str) -> bool {
    let name = line.split_once('=').map_or("", |(name, _)| name.trim_end_matches(' '));
    let name = name.strip_prefix('-').unwrap_or(name);
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_braces_are_refused_at_their_line() {
        for deep in ["{".repeat(1_000), "{A(".repeat(300), "{A(\")}\", ".repeat(300)] {
            let error = check(&format!("a = {{ }}\nb = {deep}\n"), "en.ftl").expect_err("it is too deep");
            assert_eq!((error.code, error.place.as_str()), (Code::LocaleSyntax, "en.ftl:2"));
        }
    }

    #[test]
    fn a_line_within_a_placeable_does_not_begin_the_count_again() {
        for within in ["A({\n", "A (\n", "{\n", "a-b {\n"] {
            assert!(check(&format!("b = {{\n{}", within.repeat(1_000)), "en.ftl").is_err(), "{within:?}");
        }
    }

    #[test]
    fn an_escape_that_a_letter_cuts_off_is_refused() {
        for cut in ["\\u1eӒ", "\\u浴", "\\U01F60Ӓ"] {
            let error = check(&format!("a = b\nc = {{ \"{cut}\" }}\n"), "en.ftl").expect_err("it cuts a letter in two");
            assert_eq!(error.place, "en.ftl:2");
        }
        assert_eq!(check("a = { \"\\u6d74浴\" } plain\\users \\U01F602\n", "en.ftl"), Ok(()));
    }

    #[test]
    fn a_long_file_of_plain_messages_is_read() {
        assert_eq!(
            check(&"# (about)\na-b_c = { \"{\" } and { $x } (so)\n  .d = {$y}\n".repeat(1_000), "en.ftl"),
            Ok(())
        );
    }
}
