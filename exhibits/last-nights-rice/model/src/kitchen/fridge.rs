//! *Listeria* in the fridge, over four weeks.

use super::reheat::FOOD;
use crate::growth::Population;

/// Values of the curve, and days between them.
pub const SAMPLES: usize = 57;
pub const SAMPLE_DAYS: f64 = 0.5;

/// Ten in each gram at the beginning, growing at once.
const START_LOG10: f64 = 1.0;

/// log10 CFU/g after so many days at so many °C.
pub fn listeria_log10(celsius: f64, days: f64) -> f64 {
    Population::listeria(START_LOG10, 0.0).log10(FOOD.rate(celsius) * days * 24.0)
}
