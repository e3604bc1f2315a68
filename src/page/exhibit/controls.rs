//! What the visitor can move: sliders, choices and switches in groups, one group at a time.

use exhibit_contract::manifest::{Colour, Control, Widget};
use reactive_graph::computed::Memo;
use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;
use tachys::html::event as ev;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, KeyboardEvent};

use super::facts::facts_list;
use super::state::Exhibit;
use crate::page::access;
use crate::page::element::{Element, element};
use crate::page::reactive::memo;

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
pub fn controls_panel(exhibit: Exhibit) -> Element {
    let words = exhibit.words;
    let tabs = memo(move || shown_tabs(exhibit, exhibit.step.get()));
    let shown = memo(move || {
        let (tabs, group) = (tabs.get(), exhibit.group.get());
        tabs.iter().copied().find(|tab| *tab == group).or(tabs.first().copied())
    });
    let tabbed = memo(move || tabs.with(|tabs| tabs.len() > 1));
    element("section")
        .class("controls")
        .attr_with("aria-label", move || words.say("controls"))
        .class_when("empty", move || tabs.with(Vec::is_empty))
        .child_when(move || tabbed.get(), move || tab_list(exhibit, tabs, shown))
        .children_with(move || {
            let tab = shown.get()?;
            let panel = words.mark(element("div").class("tab-panel").attr("id", "tab-panel"));
            let panel = match tabbed.get() {
                true => panel.attr("role", "tabpanel").attr("aria-labelledby", &tab_id(tab)),
                false => panel,
            };
            Some(match tab {
                FACTS => panel.child(facts_list(exhibit, true)),
                group => {
                    panel.children(controls_of(exhibit, group).into_iter().filter_map(|control| match control.widget {
                        Widget::Slider => slider(exhibit, control),
                        Widget::Choice => choice(exhibit, control),
                        Widget::Switch => switch(exhibit, control),
                    }))
                }
            })
        })
}

fn controls_of(exhibit: Exhibit, group: usize) -> Vec<Control> {
    let controls = exhibit.manifest(|manifest| Some(manifest.control_groups.get(group)?.controls.clone()));
    controls.unwrap_or_default()
}

fn tab_list(exhibit: Exhibit, tabs: Memo<Vec<usize>>, shown: Memo<Option<usize>>) -> Element {
    let words = exhibit.words;
    let title = move |tab: usize| {
        let group = exhibit.manifest(|manifest| manifest.control_groups.get(tab).map(|group| group.id.clone()));
        group.map_or_else(|| words.say("facts"), |id| words.pack(&format!("group-{id}")))
    };
    let key = move |event: KeyboardEvent| {
        let tabs = tabs.get_untracked();
        let Some(at) = shown.get_untracked().and_then(|shown| tabs.iter().position(|tab| *tab == shown)) else {
            return;
        };
        let to = match event.key().as_str() {
            // The next one stands where reading goes on.
            key @ ("ArrowRight" | "ArrowLeft") => {
                let is_next = (key == "ArrowRight") != (words.language_untracked().direction() == "rtl");
                (at + if is_next { 1 } else { tabs.len() - 1 }) % tabs.len()
            }
            "Home" => 0,
            "End" => tabs.len() - 1,
            _ => return,
        };
        event.prevent_default();
        if let Some(tab) = tabs.get(to) {
            exhibit.group.set(*tab);
            // At once: a frame later the visitor may be elsewhere.
            access::focus(&format!("#{}", tab_id(*tab)));
        }
    };
    let tab_button = move |tab: usize| {
        let is_shown = move || shown.get() == Some(tab);
        element("button")
            .attr("type", "button")
            .attr("role", "tab")
            .attr("id", &tab_id(tab))
            .attr("aria-controls", "tab-panel")
            .attr_with("aria-selected", move || is_shown().to_string())
            .attr_with("tabindex", move || (if is_shown() { "0" } else { "-1" }).to_owned())
            .on(ev::click, move |_| exhibit.group.set(tab))
            .text_with(move || title(tab))
    };
    element("div")
        .class("tabs")
        .attr("role", "tablist")
        .attr_with("aria-label", move || words.say("controls"))
        .on(ev::keydown, key)
        .children_with(move || tabs.get().into_iter().map(tab_button))
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

/// The value of the input of that place, as it changes.
pub fn value_of(exhibit: Exhibit, place: usize) -> Memo<f64> {
    memo(move || exhibit.values.with(|values| values.get(place).copied().unwrap_or_default()))
}

fn slider(exhibit: Exhibit, control: Control) -> Option<Element> {
    let words = exhibit.words;
    let (place, variable) = control.inputs.first().and_then(|name| exhibit.input(name))?;
    let (min, max) = (variable.min.unwrap_or(0.0), variable.max.unwrap_or(1.0));
    let value = value_of(exhibit, place);
    let digits = control.digits;
    let shown = memo(move || words.quantity(&variable, value.get(), digits, false));
    let share = move || if max > min { (value.get() - min) / (max - min) } else { 0.0 };
    let id = format!("control-{}", control.id);
    let (message, help, help_id) = (id.clone(), id.clone(), format!("{id}-help"));
    // Whatever the language: a control must not be made anew under the hand that holds it.
    let has_help = untrack(|| words.pack_attribute(&help, "help", &[])).is_some();
    let box_of = element("div")
        .class(&format!("control slider {}", colour_class(control.colour)))
        .attr("data-control", &control.id)
        .child(element("label").attr("for", &id).text_with(move || words.pack(&message)))
        // The slider says the same itself.
        .child(element("output").attr("for", &id).attr("aria-live", "off").text_with(move || shown.get()));
    let range = element("input")
        .attr("type", "range")
        .attr("id", &id)
        .attr("min", &min.to_string())
        .attr("max", &max.to_string())
        .attr("step", &control.step.to_string())
        .value_with(move || value.get().to_string())
        .attr_with("aria-valuetext", move || shown.get())
        .style_with("--share", move || ((share() * 10_000.0).round() / 10_000.0).to_string())
        .on(ev::input, move |event| {
            super::answer_time::input_mark();
            if let Some(value) = typed(&event).and_then(|input| input.value().parse().ok()) {
                exhibit.set_control(&control, value);
            }
        });
    if !has_help {
        return Some(box_of.child(range));
    }
    let help_text = element("p").class("help").attr("id", &help_id);
    let help_text = help_text.text_with(move || words.pack_attribute(&help, "help", &[]));
    Some(box_of.child(range.attr("aria-describedby", &help_id)).child(help_text))
}

fn choice(exhibit: Exhibit, control: Control) -> Option<Element> {
    let words = exhibit.words;
    let (place, _) = control.inputs.first().and_then(|name| exhibit.input(name))?;
    let value = value_of(exhibit, place);
    let name = format!("control-{}", control.id);
    let message = name.clone();
    let fieldset = element("fieldset").class("control choice").attr("data-control", &control.id);
    let options = control.choices.clone().into_iter().map(|choice| {
        let (message, control) = (format!("{name}-{}", choice.id), control.clone());
        let is_chosen = move || value.get() == choice.value;
        let input = element("input")
            .attr("type", "radio")
            .attr("name", &name)
            .attr("value", &choice.id)
            .checked_when(is_chosen)
            .on(ev::change, move |_| exhibit.set_control(&control, choice.value));
        element("label")
            .class("choice-label")
            .class_when("chosen", is_chosen)
            .child(input)
            .child(element("span").text_with(move || words.pack(&message)))
    });
    Some(
        fieldset
            .child(element("legend").text_with(move || words.pack(&message)))
            .child(element("div").class("choices").children(options)),
    )
}

fn switch(exhibit: Exhibit, control: Control) -> Option<Element> {
    let words = exhibit.words;
    let (place, _) = control.inputs.first().and_then(|name| exhibit.input(name))?;
    let value = value_of(exhibit, place);
    let message = format!("control-{}", control.id);
    let switch_box = element("div").class("control switch").attr("data-control", &control.id);
    let input = element("input")
        .attr("type", "checkbox")
        .attr("role", "switch")
        .checked_when(move || value.get() != 0.0)
        .on(ev::change, move |event| {
            if let Some(input) = typed(&event) {
                exhibit.set_control(&control, f64::from(u8::from(input.checked())));
            }
        });
    let label = element("label")
        .class("switch-label")
        .child(input)
        .child(element("span").text_with(move || words.pack(&message)));
    Some(switch_box.child(label))
}

/// The input element an event comes from.
fn typed(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
