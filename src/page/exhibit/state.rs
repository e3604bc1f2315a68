//! Where the visitor stands in an open exhibit, and everything that moves it.

use std::ops::Range;
use std::rc::Rc;

use exhibit_contract::manifest::{Causality, Control, Manifest, Variable, VariableType, Widget};
use exhibit_contract::visit::{Assignment, Input, Value};
use reactive_graph::owner::{LocalStorage, StoredValue};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use super::opening::OpenPack;
use crate::model::Supervisor;
use crate::page::address::State;
use crate::page::fault::Fault;
use crate::page::words::Words;

/// A dialog over the exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Sources, figures, limits of the model, makers.
    Sources,
    /// The values of the chart of that place.
    Table(usize),
}

/// What the visitor has drawn on a chart before seeing the answer: the y of each kept point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// One for each point from `from` to `to`; the first is where the known curve ends.
    pub points: Vec<f64>,
    /// Whether the visitor has touched it.
    pub touched: bool,
    /// Whether the visitor has finished it.
    pub done: bool,
}

/// An open exhibit. Copies are holds of the same.
#[derive(Clone, Copy)]
pub struct Exhibit {
    /// The visitor's language.
    pub words: Words,
    /// Every output's values, as the model gave them last.
    pub outputs: RwSignal<Rc<Vec<f64>>, LocalStorage>,
    /// The value of each variable that is an input, by the variable's number.
    pub values: RwSignal<Vec<f64>>,
    /// The story step shown.
    pub step: RwSignal<usize>,
    /// The control group shown, by its place in the manifest.
    pub group: RwSignal<usize>,
    /// The chart shown, by its place in the manifest.
    pub chart: RwSignal<usize>,
    /// What was drawn, by chart.
    pub drawings: RwSignal<Vec<Drawing>>,
    /// The option chosen, by question; after all of these, by question too, what was chosen the first time.
    pub answers: RwSignal<Vec<Option<String>>>,
    /// Whether time passes.
    pub running: RwSignal<bool>,
    /// How fast.
    pub speed: RwSignal<f64>,
    /// What happened that the visitor should know: a fault's code.
    pub notice: RwSignal<Option<Fault>>,
    /// The model cannot go on.
    pub gave_up: RwSignal<Option<Fault>>,
    /// The dialog open.
    pub sheet: RwSignal<Option<Sheet>>,
    /// Whether the model has answered once.
    pub ready: RwSignal<bool>,
    /// Whether the outputs are from before the step shown set what it sets.
    pub outdated: RwSignal<bool>,
    /// How often the visitor did something; what follows the visitor listens to this.
    pub moved: RwSignal<u32>,
    pack: StoredValue<Rc<OpenPack>, LocalStorage>,
    supervisor: StoredValue<Option<Supervisor>, LocalStorage>,
}

impl Exhibit {
    /// The exhibit of a pack, at its start, with no model yet.
    pub fn new(pack: Rc<OpenPack>, words: Words) -> Self {
        let manifest = &pack.manifest;
        let starts = manifest.model.variables.iter().map(|variable| variable.start.unwrap_or_default()).collect();
        let blank = vec![0.0; manifest.model.output_count()];
        let exhibit = Self {
            words,
            outputs: RwSignal::new_local(Rc::new(blank)),
            values: RwSignal::new(starts),
            step: RwSignal::new(0),
            group: RwSignal::new(0),
            chart: RwSignal::new(0),
            drawings: RwSignal::new(vec![Drawing::default(); manifest.charts.len()]),
            answers: RwSignal::new(vec![None; 2 * manifest.questions.len()]),
            running: RwSignal::new(manifest.model.runs),
            speed: RwSignal::new(1.0),
            notice: RwSignal::new(None),
            gave_up: RwSignal::new(None),
            sheet: RwSignal::new(None),
            ready: RwSignal::new(false),
            outdated: RwSignal::new(false),
            moved: RwSignal::new(0),
            pack: StoredValue::new_local(pack),
            supervisor: StoredValue::new_local(None),
        };
        exhibit.look_at_step(0);
        exhibit
    }

    /// The pack.
    pub fn pack(self) -> Rc<OpenPack> {
        self.pack.get_value()
    }

    /// Reads something of the manifest.
    pub fn manifest<T>(self, read: impl FnOnce(&Manifest) -> T) -> T {
        self.pack.with_value(|pack| read(&pack.manifest))
    }

    /// Gives it its model.
    pub fn attach(self, supervisor: Supervisor) {
        supervisor.run(self.running.get_untracked());
        self.supervisor.set_value(Some(supervisor));
    }

    /// Its model, once there is one.
    pub fn supervisor(self) -> Option<Supervisor> {
        self.supervisor.try_get_value().flatten()
    }

    /// The place of an output's values among all, and its variable.
    pub fn output(self, name: &str) -> Option<(Range<usize>, Variable)> {
        self.manifest(|manifest| {
            let found = manifest.model.outputs().find(|(variable, _)| variable.name == name);
            found.map(|(variable, range)| (range, variable.clone()))
        })
    }

    /// The place of a scalar output's value among all.
    pub fn scalar(self, name: &str) -> Option<usize> {
        self.output(name).map(|(range, _)| range.start)
    }

    /// An input variable's number and itself.
    pub fn input(self, name: &str) -> Option<(usize, Variable)> {
        self.manifest(|manifest| manifest.model.variable(name).map(|(place, variable)| (place, variable.clone())))
            .filter(|(_, variable)| variable.causality == Causality::Input)
    }

    /// A control by its id.
    pub fn control(self, id: &str) -> Option<Control> {
        self.manifest(|manifest| {
            let mut controls = manifest.control_groups.iter().flat_map(|group| &group.controls);
            controls.find(|control| control.id == id).cloned()
        })
    }

    /// Sets every input of a control, within its range and on its steps.
    pub fn set_control(self, control: &Control, value: f64) {
        for name in &control.inputs {
            self.set_input(name, snap(control, value, self.input(name).map(|(_, variable)| variable)));
        }
    }

    /// Sets one input, within its range. What is no number sets nothing, nor what it is set to already.
    pub fn set_input(self, name: &str, value: f64) {
        self.assign(name, value, false);
    }

    /// Sets one input; `again` also where it is set so already.
    pub(super) fn assign(self, name: &str, value: f64, again: bool) {
        let Some((place, variable)) = self.input(name).filter(|_| value.is_finite()) else { return };
        let value = value.clamp(variable.min.unwrap_or(f64::MIN), variable.max.unwrap_or(f64::MAX));
        // What is shown and kept is what the model is given.
        let value = match variable.kind {
            VariableType::Float64 => value,
            VariableType::Int64 => value.round(),
            VariableType::Boolean => f64::from(u8::from(value != 0.0)),
        };
        let before = self.values.with_untracked(|values| values.get(place).copied());
        if before == Some(value) && !again {
            return;
        }
        self.values.update(|values| values[place] = value);
        let value = match variable.kind {
            VariableType::Float64 => Value::Float64(value),
            VariableType::Int64 => Value::Int64(value as i64),
            VariableType::Boolean => Value::Boolean(value != 0.0),
        };
        self.give(Input::Set(Assignment { variable: place as u32, value }));
    }

    /// Gives the model an input.
    pub fn give(self, input: Input) {
        if let Some(supervisor) = self.supervisor() {
            supervisor.input(input);
        }
        self.moved.update(|moved| *moved += 1);
    }

    /// Does one of the model's actions; time must pass for it to show.
    pub fn act(self, action: u32) {
        if !self.running.get_untracked() && self.manifest(|manifest| manifest.model.runs) {
            self.set_running(true);
        }
        self.give(Input::Action(action));
    }

    /// Whether the answer of a chart's prediction must stay hidden for now.
    pub fn hides_answer(self, chart: usize) -> bool {
        let done = self.drawings.with(|drawings| drawings.get(chart).is_none_or(|drawing| drawing.done));
        !done && self.prediction_step(chart).is_some_and(|step| self.step.get() <= step)
    }

    /// Begins again: tick 0, first step, every input at its start.
    pub fn reset(self) {
        if let Some(supervisor) = self.supervisor() {
            supervisor.reset();
        }
        self.values.set(self.manifest(|manifest| {
            manifest.model.variables.iter().map(|variable| variable.start.unwrap_or_default()).collect()
        }));
        self.drawings.update(|drawings| drawings.fill(Drawing::default()));
        self.answers.update(|answers| answers.fill(None));
        self.notice.set(None);
        self.gave_up.set(None);
        self.set_running(self.manifest(|manifest| manifest.model.runs));
        self.set_speed(1.0);
        self.begin_at(0);
    }

    /// Lets time pass or stand.
    pub fn set_running(self, running: bool) {
        self.running.set(running);
        if let Some(supervisor) = self.supervisor() {
            supervisor.run(running);
        }
        super::visit::keep_time();
    }

    /// Sets how fast time passes.
    pub fn set_speed(self, speed: f64) {
        self.speed.set(speed);
        if let Some(supervisor) = self.supervisor() {
            supervisor.set_speed(speed);
        }
    }

    /// The state for the address: the step, and every input that is not where the exhibit or the step put it.
    pub fn address_state(self) -> State {
        let step = self.step.get_untracked();
        let inputs = self.manifest(|manifest| {
            let put = |variable: &Variable| {
                let by_step = manifest.story.get(step).map_or(&[][..], |step| &step.set);
                let by_step = by_step.iter().rfind(|assignment| assignment.input == variable.name);
                by_step.map(|assignment| assignment.value).or(variable.start)
            };
            self.values.with_untracked(|values| {
                let all = manifest.model.variables.iter().zip(values).enumerate();
                all.filter(|(_, (variable, value))| {
                    variable.causality == Causality::Input && put(variable) != Some(**value)
                })
                .map(|(place, (_, value))| (place as u32, *value))
                .collect()
            })
        });
        State { step, inputs }
    }

    /// Goes to an address's state.
    pub fn take_address_state(self, state: &State) {
        self.begin_at(state.step);
        for (place, value) in &state.inputs {
            let name = self.manifest(|manifest| {
                manifest.model.variables.get(*place as usize).map(|variable| variable.name.clone())
            });
            if let Some(name) = name {
                self.set_input(&name, *value);
            }
        }
    }
}

/// The nearest value a control can stand at.
fn snap(control: &Control, value: f64, variable: Option<Variable>) -> f64 {
    let Some(variable) = variable else { return value };
    let from = variable.min.unwrap_or(0.0);
    // A choice or a switch stands at its own values, whatever a slider's step would be.
    let stepped = match control.widget {
        Widget::Slider => from + ((value - from) / control.step).round() * control.step,
        Widget::Choice | Widget::Switch => value,
    };
    // Steps of 0.1 do not add up exactly; the digits shown are the digits meant.
    let scale = 10f64.powi(i32::from(control.digits).max(6));
    (stepped * scale).round() / scale
}
