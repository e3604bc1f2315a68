//! Figures from the world, each with its source and year.

use exhibit_contract::manifest::{Fact, Source};
use reactive_graph::prelude::*;

use super::state::Exhibit;
use crate::page::element::{Element, element};
use crate::page::words::{Words, value};

/// The facts of the step shown, or all.
pub fn facts_list(exhibit: Exhibit, of_step: bool) -> Element {
    let step = exhibit.step.get();
    let facts: Vec<(Fact, Option<Source>)> = exhibit.manifest(|manifest| {
        let wanted = manifest.story.get(step).map(|step| &step.facts);
        let shown = |fact: &&Fact| !of_step || wanted.is_some_and(|wanted| wanted.contains(&fact.id));
        let source = |fact: &Fact| manifest.sources.iter().find(|source| source.id == fact.source).cloned();
        manifest.facts.iter().filter(shown).map(|fact| (fact.clone(), source(fact))).collect()
    });
    let words = exhibit.words;
    element("ul").class("facts").children(facts.into_iter().map(|(fact, source)| one(words, fact, source)))
}

fn one(words: Words, fact: Fact, source: Option<Source>) -> Element {
    let message = format!("fact-{}", fact.id);
    let (amount, digits, unit, year) = (fact.value, fact.digits, fact.unit, f64::from(fact.year));
    let grouped = unit != "a";
    let unit_again = unit.clone();
    let citation = source.map(|source| {
        let link = element("a").attr("target", "_blank").attr("rel", "noopener").attr("title", &source.citation);
        let link = link.attr("lang", language_of(&source.citation)).text(first_part(&source.citation));
        match source.doi.map(|doi| format!("https://doi.org/{doi}")).or(source.url) {
            Some(href) => link.attr("href", &href),
            None => link,
        }
    });
    let sentence = move || {
        words.pack_with(&message, &[("value", value(amount, digits, grouped)), ("year", value(year, 0, false))])
    };
    let fact_value = element("p")
        .class("fact-value")
        .child(element("span").class("number").text_with(move || words.number(amount, digits, false, &unit)))
        .child(element("span").class("unit").text_with(move || words.unit(&unit_again)));
    let fact_source = element("p")
        .class("fact-source")
        .text_with(move || words.number(year, 0, false, "a"))
        .text(" · ")
        .children(citation);
    element("li")
        .class("fact")
        .attr("data-fact", &fact.id)
        .child(fact_value)
        .child(element("p").class("fact-words").text_with(sentence))
        .child(fact_source)
}

/// The language a citation is written in, as far as that can be seen: most are English where they are not Chinese.
pub fn language_of(citation: &str) -> &'static str {
    let is_han = |sign| ('\u{4e00}'..='\u{9fff}').contains(&sign);
    if citation.contains(is_han) { "zh" } else { "en" }
}

/// A citation up to where its first part ends: not at the point of a number or before one, as in "No. 21".
fn first_part(citation: &str) -> &str {
    let ends = |(at, sign): &(usize, char)| match sign {
        '。' | '：' => true,
        '.' | ':' => {
            let mut after = citation[at + 1..].chars();
            after.next() == Some(' ') && !after.next().is_some_and(|sign| sign.is_ascii_digit())
        }
        _ => false,
    };
    citation.char_indices().find(ends).map_or(citation, |(at, _)| &citation[..at])
}
