//! Lists the messages an exhibit's parts need, by the convention of [`exhibit_contract::manifest::messages`].

use std::collections::BTreeSet;

use exhibit_contract::manifest::{Chart, Control, Manifest};

/// A message, or one attribute of it, and the part of the manifest that needs it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Needed {
    /// The message's name.
    pub message: String,
    /// The attribute, if the part needs one.
    pub attribute: Option<&'static str>,
    /// What needs it, in words.
    pub part: String,
}

/// Everything `manifest` needs, each once; `plays` says whether a recorded visit plays while nobody is there.
pub fn needed(manifest: &Manifest, plays: bool) -> BTreeSet<Needed> {
    let mut list = List::default();
    if plays {
        list.add("attract".to_owned(), None, "the recorded visit, which calls people to touch");
    }
    for name in ["title", "purpose", "limits-of-the-model", "scene-description"] {
        list.add(name.to_owned(), None, "the exhibit");
    }
    for goal in &manifest.metadata.learning_goals {
        list.add(format!("goal-{goal}"), None, format!("learning goal \"{goal}\""));
    }
    for group in &manifest.control_groups {
        list.add(format!("group-{}", group.id), None, format!("control group \"{}\"", group.id));
        group.controls.iter().for_each(|control| add_control(&mut list, control, manifest));
    }
    for action in &manifest.model.actions {
        list.add(format!("action-{}", action.id), None, format!("action \"{}\"", action.id));
    }
    for readout in &manifest.readouts {
        let part = format!("readout \"{}\"", readout.id);
        list.add(format!("readout-{}", readout.id), None, &part);
        list.add_unit_of(&readout.output, manifest, &part);
    }
    manifest.charts.iter().for_each(|chart| add_chart(&mut list, chart));
    for label in &manifest.scene.labels {
        list.add(format!("label-{}", label.id), None, format!("label \"{}\"", label.id));
    }
    for sound in &manifest.sounds {
        list.add(format!("sound-{}", sound.id), None, format!("sound \"{}\"", sound.id));
    }
    for handle in &manifest.scene.handles {
        list.add(format!("handle-{}", handle.id), None, format!("handle \"{}\"", handle.id));
    }
    for step in &manifest.story {
        let part = format!("story step \"{}\"", step.id);
        list.add(format!("story-{}", step.id), None, &part);
        list.add(format!("story-{}", step.id), Some("text"), &part);
    }
    for question in &manifest.questions {
        list.add(format!("question-{}", question.id), None, format!("question \"{}\"", question.id));
        for option in &question.options {
            let (name, part) = (format!("question-{}-{option}", question.id), format!("option \"{option}\""));
            list.add(name.clone(), None, &part);
            list.add(name, Some("why"), &part);
        }
    }
    for fact in &manifest.facts {
        let part = format!("fact \"{}\"", fact.id);
        list.add(format!("fact-{}", fact.id), None, &part);
        list.add_unit(&fact.unit, &part);
    }
    list.0
}

fn add_control(list: &mut List, control: &Control, manifest: &Manifest) {
    let part = format!("control \"{}\"", control.id);
    list.add(format!("control-{}", control.id), None, &part);
    for choice in &control.choices {
        list.add(format!("control-{}-{}", control.id, choice.id), None, format!("choice \"{}\"", choice.id));
    }
    if let (true, Some(input)) = (control.choices.is_empty(), control.inputs.first()) {
        list.add_unit_of(input, manifest, &part);
    }
}

fn add_chart(list: &mut List, chart: &Chart) {
    let (name, part) = (format!("chart-{}", chart.id), format!("chart \"{}\"", chart.id));
    list.add(name.clone(), None, &part);
    for attribute in ["x", "y", "summary"] {
        list.add(name.clone(), Some(attribute), &part);
    }
    list.add_unit(&chart.y_unit, &part);
    for series in &chart.series {
        list.add(format!("{name}-{}", series.id), None, format!("series \"{}\"", series.id));
    }
    for drag in &chart.drags {
        list.add(format!("handle-{}", drag.id), None, format!("draggable point \"{}\"", drag.id));
    }
    if chart.prediction.is_some() {
        list.add(format!("{name}-prediction"), None, format!("the prediction on {part}"));
    }
}

#[derive(Default)]
struct List(BTreeSet<Needed>);

impl List {
    fn add(&mut self, message: String, attribute: Option<&'static str>, part: impl Into<String>) {
        if !self.0.iter().any(|known| known.message == message && known.attribute == attribute) {
            self.0.insert(Needed { message, attribute, part: part.into() });
        }
    }

    fn add_unit_of(&mut self, variable: &str, manifest: &Manifest, part: &str) {
        if let Some((_, variable)) = manifest.model.variable(variable) {
            self.add_unit(&variable.unit, part);
        }
    }

    /// Pure numbers have no unit to show, and years are shown as plain calendar years.
    fn add_unit(&mut self, unit: &str, part: &str) {
        if unit != "1" && unit != "a" && !unit.is_empty() {
            self.add(unit_message(unit), None, format!("the unit \"{unit}\" of {part}"));
        }
    }
}

/// The name of a unit's message: every character but letters and digits becomes `-`.
pub fn unit_message(unit: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("unit-{}", unit.chars().map(plain).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::unit_message;

    #[test]
    fn units_become_message_names() {
        assert_eq!(unit_message("Gt/a"), "unit-Gt-a");
        assert_eq!(unit_message("W/m²"), "unit-W-m-");
    }
}
