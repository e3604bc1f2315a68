//! How temperature goes in the laboratory, as functions of the hours since the beginning.

use core::f64::consts::TAU;
use exhibit_sdk::maths::{clamp, exp, sin};

use crate::quadrature::{Dose, Rates};

/// Temperatures printed with USDA's example of cooling rice (PMP Online, model 2021166), °C, one each hour.
const USDA_COOLING: [f64; 13] =
    [54.59, 45.99, 38.94, 32.92, 27.86, 23.43, 19.89, 16.71, 14.14, 11.94, 10.13, 8.48, 7.21];

/// Pieces over which temperature changes by about this are integrated as one, K.
const PIECE_KELVIN: f64 = 2.0;
/// After so many time constants nothing is left of a difference.
const SETTLED: f64 = 45.0;

/// Temperature that nears a surrounding one exponentially, and after `move_hours` another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Newton {
    pub start: f64,
    pub surrounding: f64,
    pub time_constant: f64,
    pub move_hours: f64,
    pub then_surrounding: f64,
    pub then_time_constant: f64,
}

impl Newton {
    /// °C after so many hours.
    pub fn at(&self, hours: f64) -> f64 {
        let near = |start: f64, to: f64, hours: f64, constant: f64| to + (start - to) * exp(-hours / constant);
        let first = near(self.start, self.surrounding, hours.min(self.move_hours), self.time_constant);
        let later = (hours - self.move_hours).max(0.0);
        if later > 0.0 { near(first, self.then_surrounding, later, self.then_time_constant) } else { first }
    }

    fn add(&self, dose: &mut Dose, rates: &Rates, from: f64, to: f64) {
        let moved = clamp(self.move_hours, from, to);
        for (from, to, began, constant) in
            [(from, moved, 0.0, self.time_constant), (moved, to, self.move_hours, self.then_time_constant)]
        {
            let settled = clamp(began + SETTLED * constant, from, to);
            pieces(from, settled, 16.0 * (settled - from) / constant, &mut |a, b| {
                rates.add(dose, a, b, &|t| self.at(t))
            });
            rates.add(dose, settled, to, &|t| self.at(t));
        }
    }
}

/// Temperature that swings about a mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sine {
    pub mean: f64,
    pub amplitude: f64,
    pub period: f64,
}

impl Sine {
    /// °C after so many hours.
    pub fn at(&self, hours: f64) -> f64 {
        let turns = hours / self.period;
        self.mean + self.amplitude * sin(TAU * (turns - turns.floor()))
    }

    fn add(&self, dose: &mut Dose, rates: &Rates, from: f64, to: f64) {
        pieces(from, to, 40.0 * (to - from) / self.period, &mut |a, b| rates.add(dose, a, b, &|t| self.at(t)));
    }
}

/// USDA's example, straight from hour to hour; then as it is.
pub fn usda_cooling(hours: f64) -> f64 {
    let hour = hours.clamp(0.0, 12.0);
    let before = (hour as usize).min(11);
    match USDA_COOLING.get(before..before + 2) {
        Some([from, to]) => from + (to - from) * (hour - before as f64),
        _ => USDA_COOLING[12],
    }
}

fn add_usda_cooling(dose: &mut Dose, rates: &Rates, from: f64, to: f64) {
    let mut start = from;
    for hour in 1..=13 {
        let end = if hour == 13 { to } else { to.min(f64::from(hour)) };
        if end > start {
            pieces(start, end, (end - start) * 5.0, &mut |a, b| rates.add(dose, a, b, &usda_cooling));
            start = end;
        }
    }
}

/// Straight from one temperature to another.
pub fn add_straight(dose: &mut Dose, rates: &Rates, [from, to]: [f64; 2], hours: f64) {
    let line = |time: f64| from + (to - from) * (time / hours);
    pieces(0.0, hours, (to - from).abs() / PIECE_KELVIN, &mut |a, b| rates.add(dose, a, b, &line));
}

/// A temperature that is a function of time alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Course {
    Newton(Newton),
    Sine(Sine),
    Usda,
}

impl Course {
    /// °C after so many hours.
    pub fn at(&self, hours: f64) -> f64 {
        match self {
            Self::Newton(newton) => newton.at(hours),
            Self::Sine(sine) => sine.at(hours),
            Self::Usda => usda_cooling(hours),
        }
    }

    /// Adds the dose between two times, hours.
    pub fn add(&self, dose: &mut Dose, rates: &Rates, from: f64, to: f64) {
        match self {
            Self::Newton(newton) => newton.add(dose, rates, from, to),
            Self::Sine(sine) => sine.add(dose, rates, from, to),
            Self::Usda => add_usda_cooling(dose, rates, from, to),
        }
    }
}

/// Cuts a time into at least `count` equal pieces.
fn pieces(from: f64, to: f64, count: f64, each: &mut dyn FnMut(f64, f64)) {
    if to <= from {
        return;
    }
    let count = count.ceil().clamp(1.0, 20_000.0);
    let mut start = from;
    for piece in 1..=count as u32 {
        let end = from + (to - from) * (f64::from(piece) / count);
        each(start, end);
        start = end;
    }
}
