//! A question: options to choose from, each of which says why once chosen.

use leptos::prelude::*;

use super::state::Exhibit;
use crate::page::site::site;

/// The question of that place in the manifest.
#[component]
pub fn QuestionView(exhibit: Exhibit, question: usize) -> impl IntoView {
    let words = exhibit.words;
    let Some(asked) = exhibit.manifest(|manifest| manifest.questions.get(question).cloned()) else {
        return ().into_any();
    };
    let name = format!("question-{}", asked.id);
    let (legend, right) = (name.clone(), asked.answer.clone());
    let chosen = move || exhibit.answers.with(|answers| answers.get(question).cloned().flatten());
    let options = asked.options.into_iter().map(|option| {
        let message = format!("{name}-{option}");
        let (why, is_right) = (message.clone(), option == right);
        let (this, picked) = (option.clone(), option.clone());
        let is_chosen = Memo::new(move |_| chosen().as_deref() == Some(option.as_str()));
        let verdict = move || words.say(if is_right { "answer-right" } else { "answer-not-quite" });
        let reason = move || words.pack_attribute(&why, "why", &[]).unwrap_or_default();
        let choose = {
            let reason = reason.clone();
            move |_| {
                exhibit.answers.update(|answers| answers[question] = Some(picked.clone()));
                exhibit.moved.update(|moved| *moved += 1);
                site().announce(format!("{} {}", verdict(), reason()));
            }
        };
        view! {
            <div class="option" class:right=move || is_chosen.get() && is_right class:wrong=move || is_chosen.get() && !is_right>
                <label class="option-label">
                    <input type="radio" name=name.clone() value=this prop:checked=move || is_chosen.get() on:change=choose/>
                    <span>{move || words.pack(&message)}</span>
                </label>
                {move || is_chosen.get().then(|| view! {
                    <p class="why"><strong>{verdict()}</strong>" "{reason()}</p>
                })}
            </div>
        }
        .into_any()
    });
    let options = options.collect_view();
    view! {
        <fieldset class="question" data-question=asked.id>
            <legend>{move || words.pack(&legend)}</legend>
            {options}
        </fieldset>
    }
    .into_any()
}
