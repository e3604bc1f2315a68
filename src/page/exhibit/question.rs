//! A question: options to choose from, each of which says why once chosen.

use reactive_graph::prelude::*;
use tachys::html::event as ev;

use super::state::Exhibit;
use crate::page::element::{Element, element};
use crate::page::reactive::memo;
use crate::page::site::site;

/// The question of that place in the manifest.
pub fn question_view(exhibit: Exhibit, question: usize) -> Option<Element> {
    let words = exhibit.words;
    let asked = exhibit.manifest(|manifest| manifest.questions.get(question).cloned())?;
    let name = format!("question-{}", asked.id);
    let legend = name.clone();
    let options = asked.options.into_iter().map(|option| {
        let message = format!("{name}-{option}");
        let (why, is_right) = (message.clone(), option == asked.answer);
        let (this, picked) = (option.clone(), option.clone());
        let is_chosen = move || {
            let is_this = |chosen: &Option<String>| chosen.as_ref() == Some(&option);
            exhibit.answers.with(|answers| answers.get(question).is_some_and(is_this))
        };
        let is_chosen = memo(is_chosen);
        let verdict = move || words.say(if is_right { "answer-right" } else { "answer-not-quite" });
        let reason = move || words.pack_attribute(&why, "why", &[]).unwrap_or_default();
        let said = reason.clone();
        let choose = move |_| {
            exhibit.answers.update(|answers| {
                if let Some(answer) = answers.get_mut(question) {
                    *answer = Some(picked.clone());
                }
            });
            exhibit.moved.update(|moved| *moved += 1);
            site().announce(format!("{} {}", verdict(), said()));
        };
        let input = element("input")
            .attr("type", "radio")
            .attr("name", &name)
            .attr("value", &this)
            .checked_when(move || is_chosen.get())
            .on(ev::change, choose);
        let label = element("label")
            .class("option-label")
            .child(input)
            .child(element("span").text_with(move || words.pack(&message)));
        element("div")
            .class("option")
            .class_when("right", move || is_chosen.get() && is_right)
            .class_when("wrong", move || is_chosen.get() && !is_right)
            .child(label)
            .children_with(move || {
                is_chosen.get().then(|| {
                    let verdict = element("strong").text(&verdict());
                    element("p").class("why").child(verdict).text(" ").text(&reason())
                })
            })
    });
    let legend = element("legend").text_with(move || words.pack(&legend));
    let fieldset = element("fieldset").class("question").attr("data-question", &asked.id);
    Some(fieldset.child(legend).children(options))
}
