//! One day in the room: what has been, what is, and what will be if nothing changes.

use exhibit_sdk::{StateError, StateReader, StateWriter};

use crate::air::Air;
use crate::inputs::{Inputs, place};
use crate::timetable::MORNING_H;

/// Between the points of a curve, s. Every bell rings at one of them.
pub const GRID_SECONDS: f64 = 300.0;
/// Points of a curve: 8 to 18 o'clock.
pub const POINTS: usize = 121;
/// The day's end, s after 8 o'clock.
const EVENING_SECONDS: f64 = (POINTS - 1) as f64 * GRID_SECONDS;
/// What a good stretch is: this much carbon dioxide at most, this much warmth lost at most, so many pupils at least.
pub const GOOD_PPM: f64 = 1000.0;
pub const GOOD_KILOWATTS: f64 = 9.0;
const GOOD_PUPILS: f64 = 40.0;
/// How long it must last, minutes.
const GOOD_MINUTES: f64 = 15.0;

/// Curves over the day.
pub struct Curves {
    pub co2_ppm: [f64; POINTS],
    pub infection_percent: [f64; POINTS],
}

/// Where the day stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// s since 8 o'clock.
    pub seconds: f64,
    pub air: Air,
    /// The air at each point of the grid that has been reached.
    past: Vec<Air>,
    /// Minutes that a good stretch has lasted.
    pub good_minutes: f64,
    /// Whether one was long enough.
    pub is_goal_reached: bool,
}

/// Minute of the day at `seconds` after 8 o'clock, rounded down to the grid.
pub fn minute(seconds: f64) -> u32 {
    let of_day = (MORNING_H * 3600.0 + seconds) % 86_400.0;
    (of_day / GRID_SECONDS + 1e-9).floor() as u32 * 5
}

impl Day {
    /// 8 o'clock in a room full of fresh air.
    pub fn morning(inputs: &Inputs) -> Self {
        let air = Air::fresh(inputs.get(place::BACKGROUND));
        Self { seconds: 0.0, air, past: vec![air], good_minutes: 0.0, is_goal_reached: false }
    }

    /// The day at `clock_h`, everything having been since 8 as it is now.
    pub fn at(clock_h: f64, inputs: &Inputs) -> Self {
        let mut day = Self::morning(inputs);
        day.advance((clock_h - MORNING_H) * 3600.0, inputs);
        (day.good_minutes, day.is_goal_reached) = (0.0, false);
        day
    }

    /// o'clock, 0 to 24.
    pub fn clock_h(&self) -> f64 {
        (MORNING_H + self.seconds / 3600.0) % 24.0
    }

    pub fn minute(&self) -> u32 {
        minute(self.seconds)
    }

    /// Whether the day is over: time stands until a new one begins. A laboratory's goes on.
    pub fn is_over(&self, inputs: &Inputs) -> bool {
        self.seconds >= EVENING_SECONDS && !inputs.is_laboratory()
    }

    /// Moves on by `seconds`, exactly: from one point of the grid to the next nothing changes but the air.
    pub fn advance(&mut self, seconds: f64, inputs: &Inputs) {
        let mut left = seconds;
        while left > 0.0 && !self.is_over(inputs) {
            let next = ((self.seconds / GRID_SECONDS + 1e-9).floor() + 1.0) * GRID_SECONDS;
            let step = left.min(next - self.seconds);
            let minute = self.minute();
            self.air = self.air.after(step / 3600.0, &inputs.conditions(minute));
            self.judge(step, minute, inputs);
            left -= step;
            self.seconds = if left > 0.0 || self.seconds + step >= next - 1e-6 { next } else { self.seconds + step };
            if self.seconds == next && self.past.len() < POINTS {
                self.past.push(self.air);
            }
        }
    }

    fn judge(&mut self, seconds: f64, minute: u32, inputs: &Inputs) {
        let warmth = super::outputs::warmth_kilowatts(inputs, minute);
        let is_good =
            self.air.co2_ppm <= GOOD_PPM && warmth <= GOOD_KILOWATTS && inputs.occupants(minute) >= GOOD_PUPILS;
        self.good_minutes = if is_good { self.good_minutes + seconds / 60.0 } else { 0.0 };
        self.is_goal_reached |= self.good_minutes >= GOOD_MINUTES;
    }

    /// The whole day from 8 to 18: what has been, then what will be if nothing is changed any more.
    pub fn curves(&self, inputs: &Inputs) -> Curves {
        let mut curves = Curves { co2_ppm: [0.0; POINTS], infection_percent: [0.0; POINTS] };
        let (mut air, mut now) = (self.air, self.seconds);
        for point in 0..POINTS {
            let at = point as f64 * GRID_SECONDS;
            let here = match self.past.get(point) {
                Some(past) => *past,
                None => {
                    let conditions = inputs.conditions(minute(now));
                    air = air.after((at - now).max(0.0) / 3600.0, &conditions);
                    now = at;
                    air
                }
            };
            let ends = curves.co2_ppm.get_mut(point).zip(curves.infection_percent.get_mut(point));
            if let Some((co2, infection)) = ends {
                *co2 = here.co2_ppm;
                *infection = 100.0 * here.infection_probability();
            }
        }
        curves
    }

    pub fn write(&self, state: &mut StateWriter) {
        let Air { co2_ppm, quanta_per_m3, quanta_inhaled } = self.air;
        state.f64s(&[self.seconds, co2_ppm, quanta_per_m3, quanta_inhaled, self.good_minutes]);
        state.bool(self.is_goal_reached);
        let past = self.past.iter().flat_map(|air| [air.co2_ppm, air.quanta_per_m3, air.quanta_inhaled]);
        state.f64_list(&past.collect::<Vec<f64>>());
    }

    pub fn read(state: &mut StateReader) -> Result<Self, StateError> {
        let mut numbers = [0.0; 5];
        state.f64s(&mut numbers)?;
        let is_goal_reached = state.bool()?;
        let past = state.f64_list()?;
        let [seconds, co2_ppm, quanta_per_m3, quanta_inhaled, good_minutes] = numbers;
        let sound = |number: &f64| number.is_finite() && *number >= 0.0;
        if !numbers.iter().chain(&past).all(sound) || past.len() % 3 != 0 || past.len() > 3 * POINTS {
            return Err(StateError::Invalid("the air holds what no air can hold"));
        }
        let past = past.chunks_exact(3).filter_map(|air| match air {
            [co2_ppm, quanta_per_m3, quanta_inhaled] => {
                Some(Air { co2_ppm: *co2_ppm, quanta_per_m3: *quanta_per_m3, quanta_inhaled: *quanta_inhaled })
            }
            _ => None,
        });
        let air = Air { co2_ppm, quanta_per_m3, quanta_inhaled };
        Ok(Self { seconds, air, past: past.collect(), good_minutes, is_goal_reached })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forecast_is_what_comes() {
        let inputs = Inputs::default();
        let mut day = Day::morning(&inputs);
        let forecast = day.curves(&inputs);
        (0..4800).for_each(|_| day.advance(7.5, &inputs));
        let came = day.curves(&inputs);
        assert_eq!(day.seconds, EVENING_SECONDS);
        for (one, other) in forecast.co2_ppm.iter().zip(came.co2_ppm) {
            assert!((one - other).abs() < 1e-7, "{one} {other}");
        }
        // CAiMIRA's reference case with one air change an hour: noon and evening.
        assert!((came.co2_ppm[48] - 5697.359754).abs() < 1e-5);
        assert!((came.co2_ppm[120] - 2325.384763).abs() < 1e-5);
    }

    #[test]
    fn the_day_ends_but_a_laboratory_goes_on() {
        let mut inputs = Inputs::default();
        let mut day = Day::morning(&inputs);
        day.advance(86_400.0, &inputs);
        assert_eq!(day.clock_h(), 18.0);
        inputs.values.set(place::SET_OCCUPANTS, 0.0);
        day.advance(86_400.0, &inputs);
        assert_eq!(day.clock_h(), 18.0);
        assert_eq!(day.seconds, EVENING_SECONDS + 86_400.0);
    }
}
