//! The story: one thing to do at a time, with the way on and the way back.

use exhibit_contract::manifest::Until;
use leptos::prelude::*;

use super::question::QuestionView;
use super::state::Exhibit;
use crate::page::access;
use crate::page::site::site;
use crate::page::words::value;

/// The card of the step shown.
#[component]
pub fn StoryCard(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let steps = exhibit.manifest(|manifest| manifest.story.len());
    if steps == 0 {
        return view! {
            <section class="story" aria-labelledby="story-title">
                <h2 id="story-title" tabindex="-1">{move || words.pack("purpose")}</h2>
            </section>
        }
        .into_any();
    }
    let step = Memo::new(move |_| exhibit.step.get());
    let id = move || exhibit.manifest(|manifest| manifest.story[step.get().min(steps - 1)].id.clone());
    let done = Memo::new(move |_| exhibit.step_done(step.get()));
    let done_words = move || words.pack_attribute(&format!("story-{}", id()), "done", &[]);
    // What the visitor achieved is also said.
    Effect::new(move |before: Option<(usize, Option<bool>)>| {
        let now = (step.get(), done.get());
        if before.is_some_and(|before| before.0 == now.0 && before.1 == Some(false) && now.1 == Some(true))
            && let Some(text) = done_words()
        {
            site().announce(text);
        }
        now
    });
    let go = move |to: usize| {
        exhibit.go_to_step(to);
        request_animation_frame(|| access::focus("#story-title"));
    };
    let number = move |count: usize| value(count as f64, 0, false);
    let question = move || {
        exhibit.manifest(|manifest| match &manifest.story.get(step.get())?.until {
            Some(Until::Answer { question }) => manifest.questions.iter().position(|each| &each.id == question),
            _ => None,
        })
    };
    view! {
        <section class="story" aria-labelledby="story-title" data-story=id class:done=move || done.get() == Some(true)>
            <p class="progress">
                <span class="dots" aria-hidden="true">
                    {(0..steps).map(|each| view! {
                        <i class:now=move || step.get() == each class:past=move || { each < step.get() }></i>
                    }).collect_view()}
                </span>
                <span>{move || words.say_with("step-of", &[("step", number(step.get() + 1)), ("steps", number(steps))])}</span>
            </p>
            <h2 id="story-title" tabindex="-1">{move || words.pack(&format!("story-{}", id()))}</h2>
            {move || words.pack_attribute(&format!("story-{}", id()), "text", &[]).map(|text| view! { <p class="story-text">{text}</p> })}
            {move || question().map(|question| view! { <QuestionView exhibit=exhibit question=question/> })}
            {move || (done.get() == Some(true)).then(done_words).flatten().map(|text| view! { <p class="story-done">{text}</p> })}
            <div class="story-ways">
                <button type="button" class="button" disabled=move || step.get() == 0 on:click=move |_| go(step.get_untracked().saturating_sub(1))>
                    {move || words.say("back")}
                </button>
                {move || if step.get() + 1 < steps {
                    view! {
                        <button type="button" class="button" class:primary=move || done.get() != Some(false)
                            on:click=move |_| go(step.get_untracked() + 1)>
                            {move || words.say(if done.get() == Some(false) { "skip" } else { "next" })}
                        </button>
                    }.into_any()
                } else {
                    view! {
                        <button type="button" class="button" class:primary=move || done.get() != Some(false) on:click=move |_| exhibit.reset()>
                            {move || words.say("start-again")}
                        </button>
                    }.into_any()
                }}
            </div>
        </section>
    }
    .into_any()
}
