//! The model as the contract knows it: inputs, time, state.

use std::cell::OnceCell;

use exhibit_sdk::{Input, Model, StateError, StateReader, StateWriter};

use crate::acts::{ACTS, Acts, COVER};
use crate::clock::{Clock, Phase, TICKS_PER_SEC};
use crate::earth::{FirstArrivals, TravelTimes};
use crate::inputs::{self, Inputs};
use crate::warning::Warning;
use crate::{outputs, scene};

/// Intensity from which nobody walks about any more.
const STRONG: f64 = 6.0;
/// Seconds the earthquake is watched after the S wave has come, after the alert, and at least.
const AFTER_S: f64 = 18.0;
const AFTER_ALERT: f64 = 6.0;
const AT_LEAST: f64 = 30.0;

/// Seconds before the shaking.
pub struct Quake {
    times: TravelTimes,
    inputs: Inputs,
    /// Of the depth that is set; made when first asked for after it has changed.
    arrivals: OnceCell<[FirstArrivals; 2]>,
    /// Of all inputs, likewise.
    warning: OnceCell<Warning>,
    clock: Clock,
    acts: Acts,
}

/// What outputs and picture are made of.
pub struct View<'a> {
    pub inputs: &'a Inputs,
    pub arrivals: &'a [FirstArrivals; 2],
    pub warning: &'a Warning,
    pub clock: &'a Clock,
    pub acts: &'a Acts,
}

impl View<'_> {
    /// Whether the earthquake has begun, and is not yet forgotten.
    pub fn has_begun(&self) -> bool {
        self.clock.phase != Phase::Ready
    }

    /// Whether a moment (s after it began) has come.
    pub fn has_come(&self, seconds: f64) -> bool {
        self.has_begun() && self.clock.elapsed >= seconds
    }

    pub fn is_alerted(&self) -> bool {
        self.warning.alert_seconds.is_some_and(|alert| self.has_come(alert))
    }

    /// How strongly the visitor's room shakes, from 0 to 1: a little from P on, fully from S on, then less and less.
    pub fn shaking(&self) -> f64 {
        let Warning { p_seconds, s_seconds, intensity, .. } = *self.warning;
        if self.clock.phase != Phase::Running || !self.has_come(p_seconds) {
            return 0.0;
        }
        let full = ((intensity - 2.5) / 7.0).clamp(0.0, 1.0);
        let since_s = self.clock.elapsed - s_seconds;
        let strength = if since_s < 0.0 {
            0.16
        } else {
            let lasting = 4.0 + 2.0 * (self.inputs.magnitude() - 5.0).max(0.0);
            (since_s / 0.8).min(1.0) / (1.0 + ((since_s - lasting) / 3.0).max(0.0))
        };
        let last = ((self.end() - self.clock.elapsed) / 2.5).clamp(0.0, 1.0);
        full * strength * last
    }

    /// When it is over, s.
    pub fn end(&self) -> f64 {
        let alert = self.warning.alert_seconds.unwrap_or(0.0);
        (self.warning.s_seconds + AFTER_S).max(alert + AFTER_ALERT).max(AT_LEAST)
    }

    /// Whether S has brought shaking in which nobody walks.
    fn is_strong(&self) -> bool {
        self.has_come(self.warning.s_seconds) && self.warning.intensity >= STRONG
    }

    /// Whether the visitor knows of it: by the alert, or by the first jolt.
    fn knows(&self) -> bool {
        self.is_alerted() || self.has_come(self.warning.p_seconds)
    }
}

impl Quake {
    fn arrivals(&self) -> &[FirstArrivals; 2] {
        self.arrivals.get_or_init(|| self.times.from(self.inputs.depth()))
    }

    fn view(&self) -> View<'_> {
        View {
            inputs: &self.inputs,
            arrivals: self.arrivals(),
            warning: self.warning.get_or_init(|| Warning::new(&self.inputs, self.arrivals())),
            clock: &self.clock,
            acts: &self.acts,
        }
    }

    fn set(&mut self, place: usize, value: f64) {
        let before = self.inputs.clone();
        self.inputs.values.set(place, value);
        if place == inputs::EARTHQUAKE {
            self.acts = Acts::default();
            if value > 0.0 { self.clock.start() } else { self.clock.rest() }
        }
        if self.inputs == before {
            return;
        }
        self.warning = OnceCell::new();
        if self.inputs.depth() != before.depth() {
            self.arrivals = OnceCell::new();
        }
        // An earthquake does not move: another one has not begun yet.
        if Inputs::is_of_the_earthquake(place) {
            self.acts = Acts::default();
            self.clock.rest();
        }
    }

    fn act(&mut self, act: usize) {
        let view = self.view();
        let can = self.clock.phase == Phase::Running && view.knows() && (act == COVER || !view.is_strong());
        if can {
            self.acts.ask(act);
        }
    }
}

impl Model for Quake {
    fn instantiate(_seed: u64) -> Result<Self, String> {
        Ok(Self {
            times: TravelTimes::new(),
            inputs: Inputs::default(),
            arrivals: OnceCell::new(),
            warning: OnceCell::new(),
            clock: Clock::new(),
            acts: Acts::default(),
        })
    }

    fn apply(&mut self, input: Input) {
        match input {
            Input::Set(assignment) => self.set(assignment.variable as usize, assignment.value.as_f64()),
            Input::Action(inputs::START) => {
                self.acts = Acts::default();
                self.clock.start();
            }
            Input::Action(action) => {
                let act = action.wrapping_sub(inputs::FIRST_ACT) as usize;
                if act < ACTS {
                    self.act(act);
                }
            }
            _ => {}
        }
    }

    fn do_step(&mut self) {
        self.clock.tick = self.clock.tick.wrapping_add(1);
        if self.clock.phase != Phase::Running {
            return;
        }
        let seconds = self.inputs.pace() / TICKS_PER_SEC;
        self.clock.elapsed += seconds;
        let (strong, end) = (self.view().is_strong(), self.view().end());
        if strong {
            self.acts.leave();
        }
        self.acts.step(seconds, self.clock.elapsed);
        if self.clock.elapsed >= end {
            self.clock.phase = Phase::Over;
        }
    }

    fn outputs(&self, values: &mut Vec<f64>) {
        outputs::write(values, &self.view());
    }

    fn layer(&self, index: u32, buffer: &mut Vec<f32>) {
        scene::layer(index, &self.view(), buffer);
    }

    fn get_state(&self, state: &mut StateWriter) {
        self.clock.write(state);
        self.acts.write(state);
        self.inputs.values.write(state);
    }

    fn set_state(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let (clock, acts) = (Clock::read(state)?, Acts::read(state)?);
        let mut inputs = Inputs::default();
        inputs.values.read(state)?;
        (self.clock, self.acts, self.inputs) = (clock, acts, inputs);
        (self.arrivals, self.warning) = (OnceCell::new(), OnceCell::new());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_sdk::testing::Exhibit;
    use exhibit_sdk::{Assignment, Value};

    #[test]
    fn gives_what_the_manifest_declares_at_every_extreme_of_every_input() {
        let exhibit = Exhibit::read(include_str!("../../exhibit.toml"));
        for choice in 0..128_u64 {
            let mut model = Quake::instantiate(0).unwrap();
            for variable in 0..inputs::COUNT as u32 {
                let high = choice.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(7 * variable) & 1 == 1;
                let value = Value::Float64(if high { 1e12 } else { -1e12 });
                model.apply(Input::Set(Assignment { variable, value }));
            }
            model.apply(Input::Action(inputs::START));
            // Just begun, on its way, and where the clock is quick, over.
            for ticks in [0, 40, 4000] {
                (0..ticks).for_each(|_| model.do_step());
                exhibit.assert_holds(&model);
            }
        }
    }
}
