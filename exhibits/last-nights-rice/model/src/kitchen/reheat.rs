//! Reheating a portion: the temperature of its core, and what dies there.

use exhibit_sdk::maths::exp;

use super::heat::core_time_constant;
use crate::lethality::Lethality;
use crate::listeria::Food;
use crate::quadrature::{Dose, Rates};

/// Values of the curve shown, and minutes between them.
pub const SAMPLES: usize = 61;
pub const SAMPLE_MINUTES: f64 = 0.5;

/// The food of the second beat, and of every curve of *Listeria*: moist, hardly sour.
pub const FOOD: Food = Food { water_activity: 0.98, ph: 6.2 };

/// A portion put into heat.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reheat {
    /// Core before, °C.
    pub start: f64,
    /// Heat around it, °C.
    pub around: f64,
    pub portion_cm: f64,
}

impl Reheat {
    /// Core after so many minutes, °C.
    pub fn core(&self, minutes: f64) -> f64 {
        let share = exp(-minutes / 60.0 / core_time_constant(self.portion_cm));
        self.around + (self.start - self.around) * share
    }

    /// Decimal reductions of *Salmonella* (the yardstick, FSIS 1999) in the core after so many minutes.
    pub fn reduction(&self, minutes: f64) -> f64 {
        let rates = Rates { food: FOOD, lethality: Lethality::FSIS };
        let mut dose = Dose::default();
        // Pieces of a sixteenth of the time constant, but at least as long as an eightieth of it all.
        let pieces = (16.0 * minutes / 60.0 / core_time_constant(self.portion_cm)).ceil().clamp(1.0, 80.0);
        let hours = minutes / 60.0;
        for piece in 0..pieces as u32 {
            let (from, to) = (f64::from(piece) / pieces * hours, f64::from(piece + 1) / pieces * hours);
            rates.add(&mut dose, from, to, &|time| self.core(time * 60.0));
        }
        dose.reduction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thin_portion_is_hot_sooner_and_more_dies_in_it() {
        let (thin, thick) = (
            Reheat { start: 4.0, around: 100.0, portion_cm: 1.5 },
            Reheat { start: 4.0, around: 100.0, portion_cm: 6.0 },
        );
        assert!(thin.core(5.0) > 70.0 && thick.core(5.0) < 40.0);
        assert!(thin.reduction(5.0) > 6.5 && thick.reduction(5.0) < 0.01);
        for minutes in [0.0, 1.0, 60.0] {
            assert!(thin.reduction(minutes).is_finite() && thick.reduction(minutes) >= 0.0);
        }
    }
}
