//! Where the visit stands in time.

use exhibit_sdk::{StateError, StateReader, StateWriter};

use super::night::{SAMPLE_HOURS, SAMPLES};

/// Ends of the two clocks.
pub const MOST_HOURS: f64 = SAMPLE_HOURS * (SAMPLES - 1) as f64;
pub const MOST_DAYS: f64 = 28.0;
/// The rice runs by itself up to this hour, then waits.
const DAY_HOURS: f64 = 24.0;
/// Reheating passes this slowly, minutes a tick; the dish in the fridge this quickly, days a tick.
const REHEAT_MINUTES_PER_TICK: f64 = 0.1;
const DAYS_PER_TICK: f64 = 0.07;

/// Rice, or the dish in the fridge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beat {
    Rice,
    Dish,
}

/// The clocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// Ticks since the visit began.
    pub tick: u64,
    /// Hours since the rice was cooked, reheating not counted.
    pub hour: f64,
    /// Days since the dish was put into the fridge.
    pub day: f64,
    /// Whether time goes on.
    pub running: bool,
    /// When the rice was reheated, hours, if it was.
    pub reheated_at: Option<f64>,
    /// Minutes it has been in the heat.
    pub reheat_minutes: f64,
}

impl Default for Clock {
    fn default() -> Self {
        Self { tick: 0, hour: 0.0, day: 0.0, running: false, reheated_at: None, reheat_minutes: 0.0 }
    }
}

impl Clock {
    /// One tick: `minutes` of the rice's time, up to `reheat_for` minutes in the heat.
    pub fn step(&mut self, beat: Beat, minutes: f64, reheat_for: f64) {
        self.tick = self.tick.wrapping_add(1);
        if beat == Beat::Dish {
            if self.running {
                self.day = (self.day + DAYS_PER_TICK).min(MOST_DAYS);
                self.running = self.day < MOST_DAYS;
            }
        } else if self.reheated_at.is_some() {
            // The time of a meal: the rice is heated, then eaten or thrown out.
            self.reheat_minutes = (self.reheat_minutes + REHEAT_MINUTES_PER_TICK).min(reheat_for);
            self.running = false;
        } else if self.running {
            let end = if self.hour < DAY_HOURS { DAY_HOURS } else { MOST_HOURS };
            self.hour = (self.hour + minutes / 60.0).min(end);
            self.running = self.hour < end;
        }
    }

    /// A new pot of rice.
    pub fn cook(&mut self) {
        *self = Self { tick: self.tick, day: self.day, running: true, ..Self::default() };
    }

    /// Goes to an hour. What has been reheated comes back as it was.
    pub fn go_to(&mut self, hour: f64) {
        (self.hour, self.reheated_at, self.reheat_minutes) = (hour, None, 0.0);
    }

    /// Puts the rice into the heat, or back where it was.
    pub fn reheat(&mut self) {
        self.reheated_at = if self.reheated_at.is_some() { None } else { Some(self.hour) };
        self.reheat_minutes = 0.0;
    }

    pub fn write(&self, state: &mut StateWriter) {
        state.u64(self.tick);
        state.f64s(&[self.hour, self.day, self.reheat_minutes, self.reheated_at.unwrap_or(-1.0)]);
        state.bool(self.running);
    }

    pub fn read(state: &mut StateReader) -> Result<Self, StateError> {
        let tick = state.u64()?;
        let mut numbers = [0.0; 4];
        state.f64s(&mut numbers)?;
        let [hour, day, reheat_minutes, reheated_at] = numbers;
        let running = state.bool()?;
        let allowed = (0.0..=MOST_HOURS).contains(&hour)
            && (0.0..=MOST_DAYS).contains(&day)
            && (0.0..=60.0).contains(&reheat_minutes)
            && (reheated_at == -1.0 || (0.0..=MOST_HOURS).contains(&reheated_at));
        if !allowed {
            return Err(StateError::Invalid("a clock is outside its limits"));
        }
        let reheated_at = (reheated_at >= 0.0).then_some(reheated_at);
        Ok(Self { tick, hour, day, running, reheated_at, reheat_minutes })
    }
}
