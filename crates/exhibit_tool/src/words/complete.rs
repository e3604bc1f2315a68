//! What a language has no words for, said in English.

use std::collections::BTreeSet;

use fluent_syntax::ast::Entry;
use fluent_syntax::serializer::serialize;

use super::pattern::{each_of, surround};
use super::{File, Missing, read};
use crate::Result;

/// `own` with the messages of `base` that it lacks, and their names. `place` is what the file is called.
pub fn completed(own: &str, base: &str, place: &str, missing: Missing) -> Result<(String, Vec<String>)> {
    let (has, base) = (names(&read(own, place)?), read(base, place)?);
    let (mut whole, mut lacking) = (own.to_owned(), Vec::new());
    for mut entry in base.body {
        let Entry::Message(message) = &entry else { continue };
        // What a language is called is its own affair; which way it is written is known without words.
        if has.contains(&message.id.name) || message.id.name.starts_with("language-") {
            continue;
        }
        lacking.push(message.id.name.clone());
        if missing == Missing::Marked {
            each_of(&mut entry, &mut |_, pattern| surround(pattern, "⟦", "⟧"));
        }
        whole.push('\n');
        whole.push_str(&serialize(&File { body: vec![entry] }));
    }
    Ok((whole, lacking))
}

fn names(file: &File) -> BTreeSet<String> {
    let name = |entry: &Entry<String>| match entry {
        Entry::Message(message) => Some(message.id.name.clone()),
        _ => None,
    };
    file.body.iter().filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_marked_where_words_are_written_and_plain_for_visitors() {
        let base = "back = Back\nstep = Step { $step } of { $steps }\n    .title = Where\n";
        let own = "back = Zurück\n";
        let (marked, lacking) = completed(own, base, "de.ftl", Missing::Marked).expect("both are sound");
        assert_eq!(lacking, ["step"]);
        assert_eq!(marked, format!("{own}\nstep = ⟦Step {{ $step }} of {{ $steps }}⟧\n    .title = ⟦Where⟧\n"));
        let (plain, _) = completed(own, base, "de.ftl", Missing::Plain).expect("both are sound");
        assert!(plain.ends_with("step = Step { $step } of { $steps }\n    .title = Where\n"), "{plain}");
    }

    #[test]
    fn a_whole_file_stays_as_it_is_to_the_last_byte() {
        let own = "# A remark.\n\nback =   Zurück\n";
        let completed = completed(own, "back = Back\n", "de.ftl", Missing::Marked);
        assert_eq!(completed, Ok((own.to_owned(), vec![])));
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_name() {
        let trouble =
            completed("back = { $\n", "back = Back\n", "assets/locales/de.ftl", Missing::Marked).expect_err("");
        assert_eq!(trouble.place, "assets/locales/de.ftl");
    }
}
