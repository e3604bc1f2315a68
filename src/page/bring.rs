//! Where an exhibit is brought into the hall: what to do, what is being checked, what was refused and why, what was let in.

use reactive_graph::prelude::*;
use tachys::html::event as ev;

use super::brought::{Brought, Finding, Kept, Refused};
use super::element::{Element, button, element};
use super::fault::{code_link, sentence};
use super::hall::{card, in_language};
use super::site::site;

/// Findings shown at once; who mends these finds the next.
const MOST_FINDINGS: usize = 20;

/// The whole of it.
pub fn bring() -> Element {
    let site = site();
    let (words, brought) = (site.words, site.brought);
    let choose = |message: &'static str, folder: bool| {
        button("button").on(ev::click, move |_| brought.choose(folder)).text_with(move || words.say(message))
    };
    let checking = element("p").class("checking").attr("role", "status").text_with(move || {
        brought.checking.get().map(|name| words.say_with("bring-checking", &[("name", name.into())]))
    });
    element("section")
        .class("bring")
        .class_when("listening", move || brought.listening.get())
        .attr("aria-labelledby", "bring-title")
        .child(element("h2").attr("id", "bring-title").text_with(move || words.say("bring-title")))
        .child(element("p").text_with(move || words.say("bring-lead")))
        .child(element("div").class("row").child(choose("bring-file", false)).child(choose("bring-folder", true)))
        .child(checking)
        .child(element("div").children_with(move || brought.refused.get().map(|refused| refusal(refused, brought))))
        .child(element("ul").class("kept-cards").children_with(move || {
            brought
                .exhibits
                .with(|exhibits| exhibits.iter().cloned().map(|kept| kept_card(kept, brought)).collect::<Vec<_>>())
        }))
}

/// Why an exhibit was not let in: first for anybody, then for its designer.
fn refusal(refused: Refused, brought: Brought) -> Element {
    let words = site().words;
    let Refused { name, findings } = refused;
    let code = findings.first().map(|finding| finding.code.clone()).unwrap_or_default();
    let more = findings.len().saturating_sub(MOST_FINDINGS);
    let list =
        element("ol").class("findings").attr("lang", "en").children(findings.iter().take(MOST_FINDINGS).map(finding));
    let more = element("p").text_with(move || {
        (more > 0).then(|| words.say_with("bring-more", &[("count", super::words::value(more as f64, 0, false))]))
    });
    let shown_code = code.clone();
    element("section")
        .class("fault")
        .attr("role", "alert")
        .attr("data-error", &code)
        .child(element("h3").text_with(move || words.say_with("bring-refused", &[("name", name.clone().into())])))
        .child(element("p").text_with(move || sentence(words, &shown_code)))
        .child(list)
        .child(more)
        .child(button("button").on(ev::click, move |_| brought.refused.set(None)).text_with(move || words.say("close")))
}

fn finding(finding: &Finding) -> Element {
    element("li")
        .child(element("code").text(&finding.place))
        .child(element("p").text(&finding.sentence))
        .child(element("p").class("small").text(&finding.remedy).text(" ").child(code_link(&finding.code)))
}

/// The card of an exhibit that was let in.
fn kept_card(kept: Kept, brought: Brought) -> Element {
    let words = site().words;
    let Kept { entry, sha256, lasting } = kept;
    let title = entry.title.clone();
    let remove = button("button")
        .on(ev::click, move |_| brought.forget(sha256.clone()))
        .text_with(move || words.say_with("bring-remove", &[("title", in_language(&title).into())]));
    let about = move || words.say(if lasting { "bring-unreviewed" } else { "bring-passing" });
    card(entry).child(element("div").class("card-kept").child(element("p").text_with(about)).child(remove))
}
