//! One touch away: what the model cannot say, where everything comes from, who made it.

use exhibit_contract::manifest::{Person, Source};
use exhibit_contract::pack::{Review, Trust};
use reactive_graph::prelude::*;

use super::facts::{facts_list, language_of};
use super::state::Exhibit;
use crate::page::access::dialog;
use crate::page::element::{Element, element};
use crate::page::site::words;

/// The dialog.
pub fn sources_sheet(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    let (sources, authors, has_facts, version) = exhibit.manifest(|manifest| {
        (manifest.sources.clone(), manifest.authors.clone(), !manifest.facts.is_empty(), manifest.version.clone())
    });
    let part = |heading: &'static str| element("section").child(element("h3").text_with(move || words.say(heading)));
    let goals = exhibit.manifest(|manifest| manifest.metadata.learning_goals.clone());
    let goals = (!goals.is_empty()).then(|| {
        let line = |goal: String| element("li").text_with(move || words.pack(&format!("goal-{goal}")));
        part("goals").child(element("ul").class("goals").children(goals.into_iter().map(line)))
    });
    let told = move |heading: &'static str, message: &'static str| {
        part(heading).children_with(move || {
            let text = words.pack_if_any(message).unwrap_or_default();
            let paragraphs = text.split("\n\n").filter(|part| !part.is_empty());
            paragraphs.map(|part| element("p").text(part)).collect::<Vec<_>>()
        })
    };
    let limits = told("model-limits", "limits-of-the-model");
    let sure = words.pack_if_any("how-sure").map(|_| told("how-sure", "how-sure"));
    let facts = has_facts.then(|| part("facts").child(facts_list(exhibit, false)));
    let sources = element("ul").class("sources").children(sources.into_iter().map(source_view));
    let person_line = |Person { name, role }: Person| {
        let word = move |part: &str| words.pack_word("role", part).unwrap_or_else(|| part.to_owned());
        let did = move || words.list(role.split(", ").map(word).collect());
        element("li").text(&name).text(" · ").child(element("span").text_with(did))
    };
    let makers = element("ul")
        .class("makers")
        .children(authors.into_iter().map(person_line))
        .child(element("li").text_with(move || words.pack("title")).text(" ").text(&version));
    let reviews = part("reviews").child(vouched(exhibit.pack().trust.clone()));
    let own =
        [goals, sure, Some(limits), facts, Some(part("sources").child(sources)), Some(part("makers").child(makers))];
    let parts = own.into_iter().chain([Some(reviews)]);
    dialog(move || words.say("sources-button"), move || exhibit.sheet.set(None), parts.flatten())
}

/// Who published and who reviewed it; and if nobody has, that.
fn vouched(trust: Trust) -> Element {
    let words = words();
    let Trust { publisher, reviews } = trust;
    let none = reviews.is_empty();
    let publisher =
        publisher.map(|name| element("li").text_with(move || words.say("published-by")).text(" ").text(&name));
    element("ul")
        .class("makers")
        .children(publisher)
        .children(reviews.into_iter().map(review_line))
        .children(none.then(|| element("li").text_with(move || words.say("reviews-none"))))
}

fn review_line(review: Review) -> Element {
    let words = words();
    let Review { name, role, aspects, date } = review;
    let aspects = move || words.list(aspects.iter().map(|aspect| words.say(&format!("aspect-{aspect}"))).collect());
    let line = element("li").text(&name).text(" · ").text(&role).text(" · ");
    line.child(element("span").text_with(aspects))
        .text(" · ")
        .child(element("span").text_with(move || words.date(&date)))
}

fn source_view(source: Source) -> Element {
    let link = source.doi.map(|doi| (format!("https://doi.org/{doi}"), format!("doi:{doi}")));
    let link = link.or_else(|| source.url.map(|url| (url.clone(), url)));
    let link = link.map(|(href, text)| {
        element("a").attr("href", &href).attr("target", "_blank").attr("rel", "noopener").text(&text)
    });
    let licence = source.licence.map(|licence| element("span").class("licence").text(" · ").text(&licence));
    element("li")
        .attr("lang", language_of(&source.citation))
        .text(&source.citation)
        .text(" ")
        .children(link)
        .children(licence)
}
