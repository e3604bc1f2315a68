//! Figures from the world, each with its source and year.

use exhibit_contract::manifest::{Fact, Source};
use leptos::prelude::*;

use super::state::Exhibit;
use crate::page::words::{Words, value};

/// The facts of the step shown, or all.
#[component]
pub fn FactsList(exhibit: Exhibit, of_step: bool) -> impl IntoView {
    let step = exhibit.step.get_untracked();
    let facts: Vec<(Fact, Option<Source>)> = exhibit.manifest(|manifest| {
        let wanted = manifest.story.get(step).map(|step| &step.facts);
        let shown = |fact: &&Fact| !of_step || wanted.is_some_and(|wanted| wanted.contains(&fact.id));
        let source = |fact: &Fact| manifest.sources.iter().find(|source| source.id == fact.source).cloned();
        manifest.facts.iter().filter(shown).map(|fact| (fact.clone(), source(fact))).collect()
    });
    let words = exhibit.words;
    view! { <ul class="facts">{facts.into_iter().map(|(fact, source)| one(words, fact, source)).collect_view()}</ul> }
        .into_any()
}

fn one(words: Words, fact: Fact, source: Option<Source>) -> AnyView {
    let message = format!("fact-{}", fact.id);
    let (amount, digits, unit, year) = (fact.value, fact.digits, fact.unit, f64::from(fact.year));
    let grouped = unit != "a";
    let unit_again = unit.clone();
    let citation = source.map(|source| {
        let short = source.citation.split(['.', '。', ':', ':']).next().unwrap_or_default().to_owned();
        let href = source.doi.map(|doi| format!("https://doi.org/{doi}")).or(source.url);
        view! { <a href=href target="_blank" rel="noopener" title=source.citation>{short}</a> }.into_any()
    });
    view! {
        <li class="fact" data-fact=fact.id>
            <p class="fact-value">
                <span class="number">{move || words.number(amount, digits, false, &unit)}</span>
                <span class="unit">{move || words.unit(&unit_again)}</span>
            </p>
            <p class="fact-words">{move || words.pack_with(&message, &[("value", value(amount, digits, grouped)), ("year", value(year, 0, false))])}</p>
            <p class="fact-source">{move || words.number(year, 0, false, "a")}" · "{citation}</p>
        </li>
    }
    .into_any()
}
