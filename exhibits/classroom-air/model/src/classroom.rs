//! The model as the contract knows it: inputs, time, state.

use exhibit_sdk::{Input, Model, StateError, StateReader, StateWriter};

use crate::day::Day;
use crate::inputs::{self, Inputs, place};
use crate::{outputs, scene};

/// The classroom.
pub struct Classroom {
    inputs: Inputs,
    day: Day,
    /// Ticks since the visit began: what moves in the picture moves with it.
    tick: u64,
}

impl Model for Classroom {
    fn instantiate(_seed: u64) -> Result<Self, String> {
        let inputs = Inputs::default();
        let day = Day::morning(&inputs);
        Ok(Self { inputs, day, tick: 0 })
    }

    fn apply(&mut self, input: Input) {
        match input {
            Input::Set(assignment) => {
                let variable = assignment.variable as usize;
                if !self.inputs.values.set(variable, assignment.value.as_f64()) {
                    return;
                }
                match variable {
                    place::START_CLOCK => self.day = Day::at(self.inputs.get(place::START_CLOCK), &self.inputs),
                    // Before anything has happened, the air in the room is the air outside.
                    place::BACKGROUND if self.day.seconds == 0.0 => self.day = Day::morning(&self.inputs),
                    _ => {}
                }
            }
            Input::Action(inputs::NEW_DAY) => self.day = Day::morning(&self.inputs),
            _ => {}
        }
    }

    fn do_step(&mut self) {
        self.tick += 1;
        self.day.advance(self.inputs.get(place::SECONDS_PER_TICK), &self.inputs);
    }

    fn outputs(&self, values: &mut Vec<f64>) {
        outputs::write(values, &self.inputs, &self.day);
    }

    fn layer(&self, index: u32, buffer: &mut Vec<f32>) {
        scene::layer(index, &scene::View::new(self.tick, &self.inputs, &self.day), buffer);
    }

    fn get_state(&self, state: &mut StateWriter) {
        state.u64(self.tick);
        self.inputs.values.write(state);
        self.day.write(state);
    }

    fn set_state(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let tick = state.u64()?;
        let mut inputs = Inputs::default();
        inputs.values.read(state)?;
        let day = Day::read(state)?;
        (self.tick, self.inputs, self.day) = (tick, inputs, day);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_sdk::testing::Exhibit;
    use exhibit_sdk::{Assignment, Value};

    fn set(model: &mut Classroom, variable: usize, value: f64) {
        model.apply(Input::Set(Assignment { variable: variable as u32, value: Value::Float64(value) }));
    }

    fn outputs(model: &Classroom) -> Vec<f64> {
        let mut values = Vec::new();
        model.outputs(&mut values);
        values
    }

    #[test]
    fn goes_on_from_a_state_bit_for_bit() {
        let mut one = Classroom::instantiate(0).unwrap();
        set(&mut one, place::WINDOWS, 37.0);
        (0..137).for_each(|_| one.do_step());
        let mut state = StateWriter::default();
        one.get_state(&mut state);
        let state = state.into_bytes();
        let mut other = Classroom::instantiate(9).unwrap();
        other.set_state(&mut StateReader::new(&state)).unwrap();
        for model in [&mut one, &mut other] {
            set(model, place::TIMETABLE, 2.0);
            (0..500).for_each(|_| model.do_step());
        }
        assert_eq!(outputs(&one), outputs(&other));
        assert!(other.set_state(&mut StateReader::new(&state[..20])).is_err());
        let mut nonsense = state.clone();
        nonsense[8..16].copy_from_slice(&f64::NAN.to_le_bytes());
        assert!(other.set_state(&mut StateReader::new(&nonsense)).is_err());
    }

    #[test]
    fn every_extreme_of_every_input_gives_what_the_manifest_declares() {
        let exhibit = Exhibit::read(include_str!("../../exhibit.toml"));
        for choice in 0..512_u64 {
            let mut model = Classroom::instantiate(0).unwrap();
            for variable in 0..inputs::COUNT {
                let bit = choice.wrapping_mul(0x9e37_79b9_7f4a_7c15 | 1).rotate_left(7 * variable as u32) & 1;
                set(&mut model, variable, if bit == 1 { 1e12 } else { -1e12 });
            }
            (0..3).for_each(|_| model.do_step());
            assert!(outputs(&model).iter().all(|value| value.is_finite() && *value >= 0.0), "{choice}");
            exhibit.assert_holds(&model);
        }
    }

    #[test]
    fn windows_open_halfway_reach_the_goal_and_shut_ones_do_not() {
        let reached = |windows: f64| {
            let mut model = Classroom::instantiate(0).unwrap();
            set(&mut model, place::START_CLOCK, 9.5);
            set(&mut model, place::WINDOWS, windows);
            (0..1200).for_each(|_| model.do_step());
            model.day.is_goal_reached
        };
        assert_eq!([0.0, 30.0, 50.0, 60.0, 100.0].map(reached), [false, false, true, true, false]);
    }
}
