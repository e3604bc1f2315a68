//! A cup of tea cools towards the room's temperature: Newton's law of cooling, solved exactly over each tick.

use exhibit_sdk::{Input, Model, StateError, StateReader, StateWriter, export_model, maths};

/// Length of a tick in minutes: 20 ticks/s, one second of the visit being one minute in the cup.
const TICK_MINUTES: f64 = 1.0 / 20.0;
/// Temperature of freshly poured tea, in °C.
const FRESH_CELSIUS: f64 = 90.0;
/// Minutes until the difference to the room has fallen to 1/e: an open 250 ml cup.
const TIME_CONSTANT_MINUTES: f64 = 25.0;
/// Minutes that the curve shows; one value each, and one for minute 0.
const CURVE_MINUTES: u32 = 60;

// Places of the variables in exhibit.toml.
const ROOM: u32 = 0;
// Place of the action in exhibit.toml.
const POUR: u32 = 0;

struct CupOfTea {
    room_celsius: f64,
    tea_celsius: f64,
    minute: f64,
}

/// Temperature in °C after `minutes`, from `start` in a room of `room`.
fn cooled(start: f64, room: f64, minutes: f64) -> f64 {
    room + (start - room) * maths::exp(-minutes / TIME_CONSTANT_MINUTES)
}

impl Model for CupOfTea {
    fn instantiate(_seed: u64) -> Result<Self, String> {
        Ok(Self { room_celsius: 20.0, tea_celsius: FRESH_CELSIUS, minute: 0.0 })
    }

    fn apply(&mut self, input: Input) {
        match input {
            Input::Set(set) if set.variable == ROOM => self.room_celsius = set.value.as_f64(),
            Input::Action(POUR) => {
                self.tea_celsius = FRESH_CELSIUS;
                self.minute = 0.0;
            }
            _ => {}
        }
    }

    fn do_step(&mut self) {
        self.tea_celsius = cooled(self.tea_celsius, self.room_celsius, TICK_MINUTES);
        self.minute += TICK_MINUTES;
    }

    fn outputs(&self, values: &mut Vec<f64>) {
        values.push(self.tea_celsius);
        values.push(self.minute);
        values.extend((0..=CURVE_MINUTES).map(|minute| cooled(FRESH_CELSIUS, self.room_celsius, f64::from(minute))));
    }

    fn layer(&self, index: u32, buffer: &mut Vec<f32>) {
        // Layer 0: the tea, one square of one colour; layer 1: steam that thins as the tea cools.
        match index {
            0 => buffer.push(self.tea_celsius as f32),
            1 => {
                let strength = ((self.tea_celsius - self.room_celsius) / FRESH_CELSIUS).clamp(0.0, 1.0);
                for point in 0..24 {
                    let height = f64::from(point) / 23.0;
                    let sway = maths::sin(6.0 * height - 2.0 * self.minute) * 0.4 * height;
                    let record = [sway, 1.2 + 2.5 * height, 0.0, 0.15, 1.0, strength * (1.0 - height), 0.0, 0.0];
                    buffer.extend(record.map(|number| number as f32));
                }
            }
            _ => {}
        }
    }

    fn get_state(&self, state: &mut StateWriter) {
        state.f64s(&[self.room_celsius, self.tea_celsius, self.minute]);
    }

    fn set_state(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        self.room_celsius = state.f64()?;
        self.tea_celsius = state.f64()?;
        self.minute = state.f64()?;
        Ok(())
    }
}

export_model!(CupOfTea);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_ticks_are_one_long_one() {
        let mut cup = CupOfTea::instantiate(0).unwrap();
        (0..20 * 25).for_each(|_| cup.do_step());
        // After one time constant 1/e of the difference is left.
        assert!((cup.tea_celsius - (20.0 + 70.0 / core::f64::consts::E)).abs() < 1e-9);
    }
}
