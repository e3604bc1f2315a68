//! A language's words beside the English ones: what it has no words for is said in English, and nothing is put in that English
//! does not have.

use std::collections::{BTreeMap, BTreeSet};

use exhibit_pack::pattern::{Part, each};
use fluent_syntax::ast::{Entry, InlineExpression, Message};
use fluent_syntax::serializer::serialize;

use super::pattern::{each_of, surround};
use super::{File, Missing, read};
use crate::{Result, Trouble};

/// `own` with the messages of `base` that it lacks, and their names. `place` is what the file is called.
pub fn completed(own: &str, base: &str, place: &str, missing: Missing) -> Result<(String, Vec<String>)> {
    let (file, base) = (read(own, place)?, read(base, place)?);
    check_variables(&file, &base, place)?;
    let (has, mut whole, mut lacking) = (names(&file), own.to_owned(), Vec::new());
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

/// Refuses a variable that a message does not have in English: what the page gives it is known from there.
fn check_variables(own: &File, base: &File, place: &str) -> Result<()> {
    let base: BTreeMap<&str, BTreeSet<&str>> =
        messages(base).map(|message| (message.id.name.as_str(), variables(message))).collect();
    for message in messages(own) {
        let id = message.id.name.as_str();
        let Some(given) = base.get(id) else { continue };
        if let Some(variable) = variables(message).difference(given).next() {
            let has = given.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(", ");
            let remedy =
                if has.is_empty() { "The English has none.".to_owned() } else { format!("The English has {has}.") };
            let sentence = format!("`{id}` asks for ${variable}, which nothing gives it");
            return Err(Trouble::new(place, sentence, remedy));
        }
    }
    Ok(())
}

/// The variables of a message and its attributes.
fn variables(message: &Message<String>) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for pattern in message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value)) {
        each(pattern, &mut |part| {
            if let Part::Inline(InlineExpression::VariableReference { id }) = part {
                found.insert(id.name.as_str());
            }
        });
    }
    found
}

fn messages(file: &File) -> impl Iterator<Item = &Message<String>> {
    file.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

fn names(file: &File) -> BTreeSet<String> {
    messages(file).map(|message| message.id.name.clone()).collect()
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
    fn what_english_does_not_put_in_is_told() {
        let base =
            "step = { $steps ->\n    [1] Step { $step }\n   *[other] Step { $step } of { $steps }\n }\nback = Back\n";
        let known = completed("step = { NUMBER($steps) } { $step }\nback = Zurück\n", base, "de.ftl", Missing::Plain);
        assert_eq!(known.map(|(_, lacking)| lacking), Ok(vec![]));
        for (own, said, remedy) in [
            ("step = { $stpe }", "`step` asks for $stpe", "{ $step }, { $steps }"),
            ("step = { $stpe ->\n    [1] a\n   *[other] b\n }", "`step` asks for $stpe", "{ $step }, { $steps }"),
            ("back = { $step }", "`back` asks for $step", "has none"),
        ] {
            let trouble = completed(own, base, "assets/locales/de.ftl", Missing::Marked).expect_err(own);
            assert_eq!(trouble.place, "assets/locales/de.ftl");
            assert!(trouble.sentence.contains(said) && trouble.remedy.contains(remedy), "{trouble}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_name() {
        let trouble =
            completed("back = { $\n", "back = Back\n", "assets/locales/de.ftl", Missing::Marked).expect_err("");
        assert_eq!(trouble.place, "assets/locales/de.ftl");
    }
}
