//! Time, where the model moves on by itself: pause, one step, speed.

use leptos::prelude::*;

use super::state::Exhibit;
use crate::page::words::value;

const SPEEDS: [f64; 3] = [0.5, 1.0, 2.0];

/// Pause, step and speed; nothing for a model that waits for the visitor.
#[component]
pub fn ClockBar(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    if !exhibit.manifest(|manifest| manifest.model.runs) {
        return ().into_any();
    }
    let running = exhibit.running;
    let next_speed = move || {
        let at = SPEEDS.iter().position(|speed| *speed == exhibit.speed.get()).unwrap_or(1);
        SPEEDS[(at + 1) % SPEEDS.len()]
    };
    view! {
        <div class="clock" role="group" aria-label=move || words.say("time")>
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
        </div>
    }
    .into_any()
}
