//! A question: options to choose from, each of which says why once chosen. One that is asked again later is only kept.

use reactive_graph::prelude::*;
use tachys::html::event as ev;

use super::state::Exhibit;
use super::steps::Asked;
use crate::page::access::announce;
use crate::page::element::{Element, element};
use crate::page::reactive::memo;

/// The question as a step asks it.
pub fn question_view(exhibit: Exhibit, asked: Asked) -> Option<Element> {
    let words = exhibit.words;
    let question = exhibit.manifest(|manifest| manifest.questions.get(asked.question).cloned())?;
    let name = format!("question-{}", question.id);
    let given = move |place: usize| exhibit.answers.with(|answers| answers.get(place).cloned().flatten());
    let legend = words.mark(element("legend")).text_with({
        let name = name.clone();
        move || words.pack(&name)
    });
    let options = question.options.into_iter().map(|option| {
        let message = format!("{name}-{option}");
        let (why, is_right) = (message.clone(), option == question.answer);
        let (this, picked) = (option.clone(), option.clone());
        let is_chosen = memo(move || given(asked.answer()).as_ref() == Some(&option));
        let verdict = move || {
            words.say(match (asked.comes_again, is_right) {
                (true, _) => "answer-kept",
                (_, true) => "answer-right",
                _ => "answer-not-quite",
            })
        };
        let reason = move || match asked.comes_again {
            true => String::new(),
            false => words.pack_attribute(&why, "why", &[]).unwrap_or_default(),
        };
        let said = reason.clone();
        let choose = move |_| {
            exhibit.answers.update(|answers| {
                if let Some(answer) = answers.get_mut(asked.answer()) {
                    *answer = Some(picked.clone());
                }
            });
            exhibit.moved.update(|moved| *moved += 1);
            announce(&format!("{} {}", verdict(), said()));
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
            .child(words.mark(element("span")).text_with(move || words.pack(&message)));
        let judged = move |is: bool| is_chosen.get() && !asked.comes_again && is_right == is;
        element("div")
            .class("option")
            .class_when("kept", move || is_chosen.get() && asked.comes_again)
            .class_when("right", move || judged(true))
            .class_when("wrong", move || judged(false))
            .child(label)
            .children_with(move || {
                is_chosen.get().then(|| {
                    let verdict = element("strong").text(&verdict());
                    element("p").class("why").child(verdict).text(" ").text(&reason())
                })
            })
    });
    let fieldset = element("fieldset").class("question").attr("data-question", &question.id);
    let before = move || {
        let first = given(asked.first_answer()).filter(|_| !asked.comes_again)?;
        given(asked.answer())?;
        let first = words.pack(&format!("question-{}-{first}", question.id));
        Some(element("p").class("before").text(&words.say_with("answer-before", &[("answer", first.into())])))
    };
    Some(fieldset.child(legend).children(options).children_with(before))
}
