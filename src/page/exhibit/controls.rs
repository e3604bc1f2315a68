//! What the visitor can move: sliders, choices and switches in groups, one group at a time.

use exhibit_contract::manifest::{Colour, Control, Widget};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::facts::FactsList;
use super::state::Exhibit;
use crate::page::access;

/// The class that gives an element its theme colour.
pub fn colour_class(colour: Colour) -> &'static str {
    match colour {
        Colour::Ink => "ink",
        Colour::Ember => "ember",
        Colour::Water => "water",
        Colour::Leaf => "leaf",
        Colour::Sun => "sun",
        Colour::Dusk => "dusk",
    }
}

/// Place of the tab with facts: after every group.
const FACTS: usize = usize::MAX;

/// The groups of the step and its facts.
#[component]
pub fn ControlsPanel(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let step = Memo::new(move |_| exhibit.step.get());
    let tabs = Memo::new(move |_| shown_tabs(exhibit, step.get()));
    let shown = Memo::new(move |_| {
        let (tabs, group) = (tabs.get(), exhibit.group.get());
        tabs.iter().copied().find(|tab| *tab == group).or(tabs.first().copied())
    });
    let title = move |tab: usize| match tab {
        FACTS => words.say("facts"),
        group => words.pack(&exhibit.manifest(|manifest| format!("group-{}", manifest.control_groups[group].id))),
    };
    let choose = move |tab: usize| exhibit.group.set(tab);
    let key = move |event: KeyboardEvent| {
        let tabs = tabs.get_untracked();
        let Some(at) = shown.get_untracked().and_then(|shown| tabs.iter().position(|tab| *tab == shown)) else {
            return;
        };
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % tabs.len(),
            "ArrowLeft" => (at + tabs.len() - 1) % tabs.len(),
            "Home" => 0,
            "End" => tabs.len() - 1,
            _ => return,
        };
        event.prevent_default();
        choose(tabs[to]);
        request_animation_frame(|| access::focus(".tabs [aria-selected=\"true\"]"));
    };
    view! {
        <section class="controls" aria-label=move || words.say("controls") class:empty=move || tabs.with(Vec::is_empty)>
            <Show when=move || tabs.with(|tabs| tabs.len() > 1)>
                <div class="tabs" role="tablist" aria-label=move || words.say("controls") on:keydown=key>
                    {move || tabs.get().into_iter().map(|tab| view! {
                        <button type="button" role="tab" id=tab_id(tab) aria-controls="tab-panel"
                            aria-selected=move || (shown.get() == Some(tab)).to_string()
                            tabindex=move || if shown.get() == Some(tab) { "0" } else { "-1" }
                            on:click=move |_| choose(tab)>{move || title(tab)}</button>
                    }.into_any()).collect_view()}
                </div>
            </Show>
            {move || shown.get().map(|tab| {
                let labelled = if tabs.with(|tabs| tabs.len() > 1) { Some(tab_id(tab)) } else { None };
                let role = labelled.is_some().then_some("tabpanel");
                view! {
                    <div class="tab-panel" id="tab-panel" role=role aria-labelledby=labelled>
                        {match tab {
                            FACTS => view! { <FactsList exhibit=exhibit of_step=true/> }.into_any(),
                            group => exhibit.manifest(|manifest| manifest.control_groups[group].controls.clone())
                                .into_iter().map(|control| control_view(exhibit, control)).collect_view().into_any(),
                        }}
                    </div>
                }
            })}
        </section>
    }
    .into_any()
}

fn tab_id(tab: usize) -> String {
    if tab == FACTS { "tab-facts".to_owned() } else { format!("tab-{tab}") }
}

/// The groups a step shows, and the facts if it has some. Without a story: every group.
pub fn shown_tabs(exhibit: Exhibit, step: usize) -> Vec<usize> {
    exhibit.manifest(|manifest| {
        let Some(step) = manifest.story.get(step) else { return (0..manifest.control_groups.len()).collect() };
        let place = |id: &String| manifest.control_groups.iter().position(|group| &group.id == id);
        let mut tabs: Vec<usize> = step.control_groups.iter().filter_map(place).collect();
        if !step.facts.is_empty() {
            tabs.push(FACTS);
        }
        tabs
    })
}

fn control_view(exhibit: Exhibit, control: Control) -> AnyView {
    match control.widget {
        Widget::Slider => slider(exhibit, control),
        Widget::Choice => choice(exhibit, control),
        Widget::Switch => switch(exhibit, control),
    }
}

fn slider(exhibit: Exhibit, control: Control) -> AnyView {
    let words = exhibit.words;
    let Some((place, variable)) = control.inputs.first().and_then(|name| exhibit.input(name)) else {
        return ().into_any();
    };
    let (min, max) = (variable.min.unwrap_or(0.0), variable.max.unwrap_or(1.0));
    let value = Memo::new(move |_| exhibit.values.with(|values| values.get(place).copied().unwrap_or_default()));
    let digits = control.digits;
    let shown = Memo::new(move |_| words.quantity(&variable, value.get(), digits, false));
    let share = move || if max > min { (value.get() - min) / (max - min) } else { 0.0 };
    let (id, message) = (format!("control-{}", control.id), format!("control-{}", control.id));
    let help = message.clone();
    let helped = format!("{id}-help");
    let has_help = words.pack_attribute(&help, "help", &[]).is_some();
    let step = control.step;
    let data = control.id.clone();
    let class = format!("control slider {}", colour_class(control.colour));
    view! {
        <div class=class data-control=data>
            <label for=id.clone()>{move || words.pack(&message)}</label>
            <output for=id.clone()>{move || shown.get()}</output>
            <input type="range" id=id.clone() min=min max=max step=step prop:value=move || value.get().to_string()
                aria-valuetext=move || shown.get() aria-describedby=has_help.then(|| helped.clone())
                style:--share=move || format!("{:.4}", share())
                on:input=move |event| {
                    super::visit::input_mark();
                    if let Some(value) = typed(&event).and_then(|input| input.value().parse().ok()) {
                        exhibit.set_control(&control, value);
                    }
                }/>
            {has_help.then(|| view! { <p class="help" id=helped.clone()>{move || words.pack_attribute(&help, "help", &[])}</p> })}
        </div>
    }
    .into_any()
}

fn choice(exhibit: Exhibit, control: Control) -> AnyView {
    let words = exhibit.words;
    let Some((place, _)) = control.inputs.first().and_then(|name| exhibit.input(name)) else { return ().into_any() };
    let value = Memo::new(move |_| exhibit.values.with(|values| values.get(place).copied().unwrap_or_default()));
    let name = format!("control-{}", control.id);
    let message = name.clone();
    let choices = control.choices.clone();
    let data = control.id.clone();
    view! {
        <fieldset class="control choice" data-control=data>
            <legend>{move || words.pack(&message)}</legend>
            <div class="choices">
                {choices.into_iter().map(|choice| {
                    let (message, control) = (format!("{name}-{}", choice.id), control.clone());
                    let is_chosen = Memo::new(move |_| value.get() == choice.value);
                    view! {
                        <label class="choice-label" class:chosen=move || is_chosen.get()>
                            <input type="radio" name=name.clone() value=choice.id prop:checked=move || is_chosen.get()
                                on:change=move |_| exhibit.set_control(&control, choice.value)/>
                            <span>{move || words.pack(&message)}</span>
                        </label>
                    }.into_any()
                }).collect_view()}
            </div>
        </fieldset>
    }
    .into_any()
}

fn switch(exhibit: Exhibit, control: Control) -> AnyView {
    let words = exhibit.words;
    let Some((place, _)) = control.inputs.first().and_then(|name| exhibit.input(name)) else { return ().into_any() };
    let on = Memo::new(move |_| exhibit.values.with(|values| values.get(place).copied().unwrap_or_default()) != 0.0);
    let message = format!("control-{}", control.id);
    let data = control.id.clone();
    view! {
        <div class="control switch" data-control=data>
            <label class="switch-label">
                <input type="checkbox" role="switch" prop:checked=move || on.get() on:change=move |event| {
                    if let Some(input) = typed(&event) {
                        exhibit.set_control(&control, f64::from(u8::from(input.checked())));
                    }
                }/>
                <span>{move || words.pack(&message)}</span>
            </label>
        </div>
    }
    .into_any()
}

/// The input element an event comes from.
fn typed(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
