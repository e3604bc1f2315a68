//! What words ask for in braces is there: variables that the page gives that message, messages and terms of the same file. All
//! else a visitor would read as code, `{$year}`.

use std::collections::{BTreeMap, BTreeSet};

use exhibit_contract::error::{Code, Error};
use exhibit_contract::manifest::{Manifest, nearest};
use fluent_syntax::ast::{Identifier, InlineExpression, Pattern};

use crate::Faults;
use crate::messages::Needed;
use crate::pattern::{Part, each};

/// The function the page's Fluent has.
const FUNCTION: &str = "NUMBER";

/// Attributes that the page reads and gives nothing of their own.
const PLAIN: [&str; 6] = ["x", "y", "help", "text", "done", "why"];

/// What a message is given besides its reader.
#[derive(Clone, Copy, Default)]
struct Values {
    named: &'static [&'static str],
    /// Every output that has one value.
    outputs: bool,
}

/// Of a message that no part asks for it cannot be known within which others it is shown, so it may use what any is given.
const ANY: Values = Values { named: &["value", "year", "clock"], outputs: true };

/// Which variables the page gives to each message, by the convention of [`exhibit_contract::manifest::messages`].
#[derive(Default)]
pub struct Given<'m> {
    /// By `message` or `message.attribute`; others that are asked for are given nothing of their own.
    own: BTreeMap<String, Values>,
    asked_for: BTreeSet<&'m str>,
    outputs: BTreeSet<&'m str>,
    knows_reader: bool,
}

impl<'m> Given<'m> {
    /// Of the exhibit of `manifest`, whose parts ask for `needed`.
    pub fn of(manifest: &'m Manifest, needed: &'m BTreeSet<Needed>) -> Self {
        let scalars = manifest.model.outputs().filter(|(output, _)| output.dimension == 1);
        let outputs: BTreeSet<&str> = scalars.map(|(output, _)| output.name.as_str()).collect();
        let labels = manifest.scene.labels.iter().filter(|label| label.output.is_some());
        let of_label = Values { named: &["value"], outputs: false };
        let labels = labels.map(|label| (format!("label-{}", label.id), of_label));
        let of_fact = Values { named: &["value", "year"], outputs: false };
        let facts = manifest.facts.iter().map(|fact| (format!("fact-{}", fact.id), of_fact));
        let charts = manifest.charts.iter().map(|chart| {
            let now = chart.x.now.as_deref().filter(|_| chart.x.unit == "h");
            let named: &[&str] = if now.is_some_and(|now| outputs.contains(now)) { &["clock"] } else { &[] };
            (format!("chart-{}.summary", chart.id), Values { named, outputs: true })
        });
        Self {
            own: labels.chain(facts).chain(charts).collect(),
            asked_for: needed.iter().map(|need| need.message.as_str()).collect(),
            outputs,
            knows_reader: !manifest.audience.reading_levels.is_empty(),
        }
    }

    /// What `pattern`, which is called `name` and stands at `place`, asks for and is not given; `texts` are the names of all
    /// patterns of its file.
    pub fn check(&self, name: &str, pattern: &Pattern<&str>, texts: &BTreeSet<&str>, place: &str) -> Faults {
        let mut wrong = BTreeSet::new();
        each(pattern, &mut |part| {
            if let Part::Inline(inline) = part {
                wrong.extend(self.wrong(name, inline, texts));
            }
        });
        let fault = |(sentence, remedy)| Error::new(Code::LocaleMessageMissing, place, sentence).with_remedy(remedy);
        wrong.into_iter().map(fault).collect()
    }

    /// What is wrong with one thing asked for, and what to do.
    fn wrong(&self, name: &str, asked: &InlineExpression<&str>, texts: &BTreeSet<&str>) -> Option<(String, String)> {
        match asked {
            // What a term is given, those say who use it.
            InlineExpression::VariableReference { id } if !name.starts_with('-') && !self.gives(name, id.name) => {
                Some((format!("It asks for `${}`, which it is not given.", id.name), self.instead(name, id.name)))
            }
            InlineExpression::MessageReference { id, attribute } => {
                let wanted = full("", id, attribute.as_ref());
                let is_variable = attribute.is_none() && self.gives(name, id.name);
                let remedy = if is_variable {
                    format!("Write `{{ ${wanted} }}`, if the variable is meant.")
                } else {
                    format!("Correct the name, or add a line `{wanted} = …`.")
                };
                let sentence = format!("It asks for the message `{wanted}`, which has no text in this file.");
                (!texts.contains(wanted.as_str())).then_some((sentence, remedy))
            }
            InlineExpression::TermReference { id, attribute, .. } => {
                let wanted = full("-", id, attribute.as_ref());
                let remedy = format!("Correct the name, or add a line `{wanted} = …`.");
                let sentence = format!("It asks for the term `{wanted}`, which is not in this file.");
                (!texts.contains(wanted.as_str())).then_some((sentence, remedy))
            }
            InlineExpression::FunctionReference { id, .. } if id.name != FUNCTION => {
                let sentence = format!("It asks for the function `{}`, which the page does not have.", id.name);
                Some((sentence, format!("Do without; `{FUNCTION}` is the only one.")))
            }
            _ => None,
        }
    }

    fn gives(&self, name: &str, variable: &str) -> bool {
        let values = self.values(name);
        values.named.contains(&variable)
            || (values.outputs && self.outputs.contains(variable))
            || (variable == "reader" && self.is_worded_by_reader(name))
    }

    fn values(&self, name: &str) -> Values {
        let (message, attribute) = name.split_once('.').unwrap_or((name, ""));
        let is_read = attribute.is_empty() || PLAIN.contains(&attribute);
        let is_asked_for = self.asked_for.contains(message) || message == "how-sure" || message.starts_with("role-");
        let otherwise = if is_read && is_asked_for { Values::default() } else { ANY };
        self.own.get(name).copied().unwrap_or(otherwise)
    }

    /// Title, purpose and learning goals are also read where no reader is known.
    fn is_worded_by_reader(&self, name: &str) -> bool {
        self.knows_reader && !has_one_wording(name)
    }

    /// What to write instead of `variable`.
    fn instead(&self, name: &str, variable: &str) -> String {
        if variable == "reader" {
            return match has_one_wording(name) {
                true => "Write one text for all: this is also read where no reader is known.".to_owned(),
                false => "Name reading_levels under [audience] in exhibit.toml, or write one text for all.".to_owned(),
            };
        }
        let values = self.values(name);
        let reader = self.is_worded_by_reader(name).then_some("reader");
        let named = || values.named.iter().copied().chain(reader);
        let outputs = self.outputs.iter().copied().filter(|_| values.outputs);
        let near = nearest(variable, named().chain(outputs));
        let meant = near.map(|near| format!("Perhaps `${near}` is meant. ")).unwrap_or_default();
        let named = named().map(|name| format!("`${name}`"));
        let outputs = values.outputs.then(|| "every output of one value by its name".to_owned());
        let given: Vec<String> = named.chain(outputs).collect();
        if given.is_empty() {
            return format!("{meant}Write plain words: nothing is given here.");
        }
        format!("{meant}Given here: {}.", given.join(", "))
    }
}

fn has_one_wording(name: &str) -> bool {
    matches!(name, "title" | "purpose") || name.starts_with("goal-")
}

fn full(sign: &str, id: &Identifier<&str>, attribute: Option<&Identifier<&str>>) -> String {
    let attribute = attribute.map(|attribute| format!(".{}", attribute.name)).unwrap_or_default();
    format!("{sign}{}{attribute}", id.name)
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;

    use super::*;
    use crate::messages::needed;

    /// A fact, a chart that is at an hour, and two kinds of reader more than the template has.
    fn manifest() -> Manifest {
        let template = include_str!("../../exhibit_sdk/template/exhibit.toml");
        let levels = "duration_minutes = 2\nreading_levels = [\"children\", \"adults\"]";
        let fact = "\n[[fact]]\nid = \"cup\"\nvalue = 1\nunit = \"1\"\nyear = 2020\nsource = \"newton\"\n";
        let text =
            template.replace("duration_minutes = 2", levels).replace("unit = \"min\"\nrange", "unit = \"h\"\nrange");
        Manifest::from_toml(&(text + fact), "exhibit.toml").expect("it can be read")
    }

    /// What is told of a file's first message or its last attribute, in one line.
    fn told(text: &str, texts: &[&str]) -> Vec<String> {
        let manifest = manifest();
        let needed = needed(&manifest, false);
        let resource = fluent_syntax::parser::parse(text).expect(text);
        let (name, pattern) = match resource.body.first() {
            Some(Entry::Message(message)) => match message.attributes.last() {
                Some(attribute) => (full("", &message.id, Some(&attribute.id)), &attribute.value),
                None => (full("", &message.id, None), message.value.as_ref().expect("it has text")),
            },
            Some(Entry::Term(term)) => (full("-", &term.id, None), &term.value),
            _ => panic!("{text}"),
        };
        let faults = Given::of(&manifest, &needed).check(&name, pattern, &texts.iter().copied().collect(), "here");
        faults.iter().map(|fault| format!("{} {} {}", fault.code, fault.sentence, fault.remedy)).collect()
    }

    #[test]
    fn what_the_page_gives_may_be_asked_for() {
        for text in [
            "label-tea = { $value ->\n [0] cold\n *[other] { NUMBER($value) } °C\n }",
            "fact-cup = { $value } cups in { $year }, for { $reader }",
            "chart-cooling = Cooling\n    .summary = At { $clock } it has { $tea } °C after { $minute }.",
            "story-look = Look\n    .text = { $reader ->\n [children] a\n *[adults] b\n }",
            "how-sure = { $reader ->\n [children] a\n *[adults] b\n }",
            "title = { brand }, { -maker } and { brand.short }",
            // Shown within others only, if at all.
            "sentence = { $tea } and { $value } in { $year }",
            "story-look = Look\n    .own = { $clock }",
            "-maker = { $case ->\n [genitive] a\n *[nominative] b\n }",
        ] {
            assert_eq!(told(text, &["brand", "brand.short", "-maker"]), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_is_not_given_is_told_with_what_is() {
        for (text, sentence, remedy) in [
            ("fact-cup = { $yaer }", "`$yaer`", "Perhaps `$year` is meant. Given here: `$value`, `$year`, `$reader`."),
            ("label-tea = { $n ->\n [0] a\n *[other] b\n }", "`$n`", "Given here: `$value`, `$reader`."),
            ("label-tea = { NUMBER($n) }", "`$n`", "`$value`"),
            ("chart-cooling = A\n    .summary = { $teas }", "`$teas`", "Perhaps `$tea` is meant. Given here: `$clock`"),
            ("chart-cooling = A\n    .summary = { $curve }", "`$curve`", "every output of one value"),
            ("chart-cooling = A\n    .x = { $minute }", "`$minute`", "Given here: `$reader`."),
            ("chart-cooling = { $minute }", "`$minute`", "Given here: `$reader`."),
            ("title = { $value }", "`$value`", "nothing is given here"),
            ("title = { $reader ->\n [children] a\n *[adults] b\n }", "`$reader`", "no reader is known"),
            ("sentence = { $yaer }", "`$yaer`", "Perhaps `$year` is meant."),
            ("fact-cup = { year }", "message `year`", "Write `{ $year }`"),
            ("fact-cup = { cup.of }", "message `cup.of`", "add a line `cup.of"),
            ("fact-cup = { -maker }", "term `-maker`", "add a line `-maker"),
            ("fact-cup = { DATETIME($year) }", "function `DATETIME`", "`NUMBER` is the only one"),
        ] {
            let told = told(text, &["cup"]);
            assert_eq!(told.len(), 1, "{text}: {told:?}");
            assert!(told[0].starts_with("locale-message-missing"), "{told:?}");
            assert!(told[0].contains(sentence) && told[0].contains(remedy), "{text}: {told:?}");
        }
    }

    #[test]
    fn the_same_is_told_once() {
        assert_eq!(told("title = { $a ->\n [0] { $a }\n *[other] { $a } { $b }\n }", &[]).len(), 2);
    }

    #[test]
    fn a_reader_is_known_where_there_are_reading_levels() {
        let manifest = Manifest::from_toml(include_str!("../../exhibit_sdk/template/exhibit.toml"), "exhibit.toml");
        let manifest = manifest.expect("it can be read");
        let needed = needed(&manifest, false);
        let given = Given::of(&manifest, &needed);
        assert!(!given.gives("story-look.text", "reader"));
        assert!(given.instead("story-look.text", "reader").contains("reading_levels"));
        assert!(!given.gives("chart-cooling.summary", "clock"), "the chart is at a minute");
    }
}
