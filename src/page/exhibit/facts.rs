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
        let short = source.citation.split(['.', '。', ':', ':']).next().unwrap_or_default();
        let link =
            element("a").attr("target", "_blank").attr("rel", "noopener").attr("title", &source.citation).text(short);
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
