//! What can be done to the scene as a whole: the model's actions, and, where it moves on by itself, its time.

use leptos::prelude::*;

use super::state::Exhibit;
use crate::page::words::value;

const SPEEDS: [f64; 3] = [0.5, 1.0, 2.0];

/// Actions, pause, step and speed; no time for a model that waits for the visitor.
#[component]
pub fn ClockBar(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let (runs, actions) = exhibit.manifest(|manifest| (manifest.model.runs, manifest.model.actions.clone()));
    let running = exhibit.running;
    let next_speed = move || {
        let at = SPEEDS.iter().position(|speed| *speed == exhibit.speed.get()).unwrap_or(1);
        SPEEDS[(at + 1) % SPEEDS.len()]
    };
    view! {
        <div class="clock" role="group" aria-label=move || words.say("time")>
            {(!actions.is_empty()).then(|| view! { <div class="actions">{actions.into_iter().enumerate().map(|(place, action)| {
                let message = format!("action-{}", action.id);
                view! {
                    <button type="button" class="button action" data-action=action.id
                        on:click=move |_| exhibit.act(place as u32)>{move || words.pack(&message)}</button>
                }.into_any()
            }).collect_view()}</div> })}
            {runs.then(|| view! {
            <button type="button" class="button round" aria-label=move || words.say(if running.get() { "pause" } else { "go-on" })
                on:click=move |_| exhibit.set_running(!running.get_untracked())>
                <span aria-hidden="true" class=move || if running.get() { "icon-pause" } else { "icon-play" }></span>
            </button>
            <Show when=move || !running.get()>
                <button type="button" class="button round" aria-label=move || words.say("one-step") on:click=move |_| {
                    if let Some(supervisor) = exhibit.supervisor() {
                        supervisor.step_once();
                    }
                }><span aria-hidden="true" class="icon-step"></span></button>
            </Show>
            <button type="button" class="button round speed"
                aria-label=move || words.say_with("speed", &[("speed", value(exhibit.speed.get(), 1, false))])
                on:click=move |_| exhibit.set_speed(next_speed())>
                <span aria-hidden="true">{move || format!("×{}", exhibit.speed.get())}</span>
            </button>
            })}
        </div>
    }
    .into_any()
}
