//! What every reader of a locale file must know before it reads one.

use crate::error::{Code, Error, Result};

/// Most `{` and `(` in one message. Each may lie in the one before; more than three deep nobody writes.
const MOST_OPENINGS: usize = 100;

/// Refuses a locale file whose placeables and calls may lie so deep that a reader, which calls itself once for each,
/// would overrun its stack. Only what opens is counted: what closes may stand in a literal, and close nothing.
///
/// # Errors
/// [`Code::LocaleSyntax`], at the line.
pub fn check_nesting(text: &str, place: &str) -> Result<()> {
    let mut openings = 0_usize;
    for (number, line) in text.lines().enumerate() {
        if begins_entry(line) {
            openings = 0;
        }
        openings += line.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count();
        if openings > MOST_OPENINGS {
            let place = format!("{place}:{}", number + 1);
            let sentence = format!("There are more than {MOST_OPENINGS} braces and brackets in one message.");
            return Err(
                Error::new(Code::LocaleSyntax, place, sentence).with_remedy("Make it two messages, or plainer.")
            );
        }
    }
    Ok(())
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
            let error = check_nesting(&format!("a = {{ }}\nb = {deep}\n"), "en.ftl").expect_err("it is too deep");
            assert_eq!((error.code, error.place.as_str()), (Code::LocaleSyntax, "en.ftl:2"));
        }
    }

    #[test]
    fn a_line_within_a_placeable_does_not_begin_the_count_again() {
        for within in ["A({\n", "A (\n", "{\n", "a-b {\n"] {
            assert!(check_nesting(&format!("b = {{\n{}", within.repeat(1_000)), "en.ftl").is_err(), "{within:?}");
        }
    }

    #[test]
    fn a_long_file_of_plain_messages_is_read() {
        assert_eq!(
            check_nesting(&"# (about)\na-b_c = { \"{\" } and { $x } (so)\n  .d = {$y}\n".repeat(1_000), "en.ftl"),
            Ok(())
        );
    }
}
