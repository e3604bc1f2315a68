//! The exhibit as seen: the stage fills the screen; story, curves and controls stand beside or below it.

use leptos::prelude::*;

use super::chart::ChartPanel;
use super::clock_bar::ClockBar;
use super::controls::{ControlsPanel, shown_tabs};
use super::readouts::Readouts;
use super::sources::SourcesSheet;
use super::stage_view::StageView;
use super::state::{Exhibit, Sheet};
use super::story::StoryCard;
use super::table::TableSheet;
use crate::page::access;
use crate::page::app::LanguageSwitch;
use crate::page::fault;
use crate::page::hall::HallLink;

/// The whole exhibit.
#[component]
pub fn ExhibitView(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let id = exhibit.manifest(|manifest| manifest.id.clone());
    Effect::new(move || access::set_title(&words.pack("title")));
    request_animation_frame(|| access::focus("#exhibit-title"));
    let step = Memo::new(move |_| exhibit.step.get());
    let has_chart = Memo::new(move |_| shown_chart(exhibit, step.get()).is_some());
    let has_controls = Memo::new(move |_| !shown_tabs(exhibit, step.get()).is_empty());
    view! {
        <div class="exhibit" data-exhibit=id>
            <header class="bar">
                <HallLink class="button back"/>
                <h1 id="exhibit-title" tabindex="-1">{move || words.pack("title")}</h1>
                <div class="bar-tools">
                    <button type="button" class="button quiet" on:click=move |_| exhibit.reset()>
                        <span aria-hidden="true" class="icon">"↺"</span>
                        <span class="tool-word">{move || words.say("start-again")}</span>
                    </button>
                    <button type="button" class="button quiet" on:click=move |_| exhibit.sheet.set(Some(Sheet::Sources))>
                        <span aria-hidden="true" class="icon">"ⓘ"</span>
                        <span class="tool-word">{move || words.say("sources-button")}</span>
                    </button>
                    <LanguageSwitch/>
                </div>
            </header>
            <main class="exhibit-main" class:no-chart=move || !has_chart.get() class:no-controls=move || !has_controls.get()>
                <section class="scene" aria-label=move || words.say("scene")>
                    <StageView exhibit=exhibit/>
                    <ClockBar exhibit=exhibit/>
                    <Readouts exhibit=exhibit/>
                </section>
                <div class="telling">
                    <Notice exhibit=exhibit/>
                    <StoryCard exhibit=exhibit/>
                </div>
                {move || has_chart.get().then(|| view! { <ChartPanel exhibit=exhibit/> })}
                <ControlsPanel exhibit=exhibit/>
            </main>
            {move || match exhibit.sheet.get() {
                Some(Sheet::Sources) => view! { <SourcesSheet exhibit=exhibit/> }.into_any(),
                Some(Sheet::Table(chart)) => view! { <TableSheet exhibit=exhibit chart=chart/> }.into_any(),
                None => ().into_any(),
            }}
        </div>
    }
    .into_any()
}

/// The chart a step shows: its own, or in an exhibit without a story the first.
fn shown_chart(exhibit: Exhibit, step: usize) -> Option<usize> {
    let (story, charts) = exhibit.manifest(|manifest| (manifest.story.len(), manifest.charts.len()));
    if story == 0 { (charts > 0).then_some(0) } else { exhibit.chart_of_step(step) }
}

/// A calm sentence about what went wrong and what was done, until it is put away.
#[component]
fn Notice(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    move || {
        if let Some(fault) = exhibit.gave_up.get() {
            let code = fault.code.clone();
            return view! {
                <div class="notice grave" role="alert" data-error=fault.code.clone()>
                    <p>{fault::sentence(words, &code)}" "{words.say("model-gave-up")}</p>
                    <button type="button" class="button primary" on:click=move |_| exhibit.reset()>{words.say("start-again")}</button>
                </div>
            }
            .into_any();
        }
        let Some(fault) = exhibit.notice.get() else { return ().into_any() };
        let code = fault.code.clone();
        view! {
            <div class="notice" role="status" data-error=fault.code.clone()>
                <p>
                    {fault::sentence(words, &code)}" "{fault::way_on(words, &code)}" "
                    <a class="code" href=format!("docs/errors/{code}.html") target="_blank" rel="noopener" title=fault.detail>{code.clone()}</a>
                </p>
                <button type="button" class="button round" aria-label=words.say("close") on:click=move |_| exhibit.notice.set(None)>
                    <span aria-hidden="true">"✕"</span>
                </button>
            </div>
        }
        .into_any()
    }
}
