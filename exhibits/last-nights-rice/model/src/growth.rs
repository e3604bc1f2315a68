//! Growth of a population: Baranyi and Roberts (1994), solved exactly, and how fast *B. cereus* grows in cooked rice.
//!
//! With y = ln N and q = ln Q the equations are y' = μ/(1 + e^(−q)) (1 − e^(y − ymax)) and q' = μ. Whatever the temperature
//! does, both depend on it only by M = ∫ μ dt, the *work* done so far; so a population is a closed form of M, and no error
//! adds up from step to step.

use core::f64::consts::LN_10;
use exhibit_sdk::maths::{exp, expm1, ln, ln_1p};

/// Growth rates are 0 at and below the first and at and above the second of these, °C.
pub const BCEREUS_RANGE: [f64; 2] = [8.67, 49.68];

/// Growth rate of *Bacillus cereus* from spores in cooked rice, natural logarithms per hour (Juneja et al. 2019, GroPIN 1174).
pub fn bcereus_rate(celsius: f64) -> f64 {
    let [least, most] = BCEREUS_RANGE;
    if !(celsius > least && celsius < most) {
        return 0.0;
    }
    let above = celsius - least;
    0.0046 * above * above * -expm1(0.0656 * (celsius - most))
}

/// A population that grows without being killed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Population {
    /// log10 CFU/g at the beginning.
    pub start_log10: f64,
    /// Work to be done before it grows at its full rate: h0, a pure number.
    pub lag: f64,
    /// log10 CFU/g beyond which it does not grow.
    pub most_log10: f64,
}

impl Population {
    /// *B. cereus* from spores in cooked rice, from so many.
    pub fn bcereus(start_log10: f64, lag: f64) -> Self {
        Self { start_log10, lag, most_log10: 8.03 }
    }

    /// *L. monocytogenes* in ready-to-eat food, from so many.
    pub fn listeria(start_log10: f64, lag: f64) -> Self {
        Self { start_log10, lag, most_log10: 8.5 }
    }

    /// log10 CFU/g after `work` = ∫ μ dt.
    pub fn log10(&self, work: f64) -> f64 {
        // ln(1 + e^(−h0) (e^M − 1)), in a form for each end of the scale.
        let effective = if work < 30.0 {
            ln_1p(exp(-self.lag) * expm1(work))
        } else {
            work - self.lag + ln_1p(exp(self.lag - work) - exp(-work))
        };
        let room = expm1(LN_10 * (self.most_log10 - self.start_log10));
        self.most_log10 - ln_1p(room * exp(-effective)) / LN_10
    }

    /// The work after which it has grown to `log10`; none if it never does.
    pub fn work_until(&self, log10: f64) -> Option<f64> {
        if log10 <= self.start_log10 {
            return Some(0.0);
        }
        let room = |log10: f64| expm1(LN_10 * (self.most_log10 - log10));
        let (now, then) = (room(self.start_log10), room(log10));
        if now <= 0.0 || then <= 0.0 {
            return None;
        }
        Some(self.lag + ln(now / then - 1.0 + exp(-self.lag)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closed_form_solves_the_equations() {
        let population = Population::bcereus(2.0, 4.1);
        let rate = bcereus_rate(30.0);
        // Runge and Kutta's fourth order, one minute at a time.
        let slope = |y: f64, q: f64| rate / (1.0 + exp(-q)) * (1.0 - exp(y - 8.03 * LN_10));
        let (mut y, mut q, h) = (2.0 * LN_10, -ln(expm1(4.1)), 1.0 / 60.0);
        for minute in 0..48 * 60 {
            assert!((y / LN_10 - population.log10(rate * f64::from(minute) * h)).abs() < 1e-9, "{minute}");
            let a = slope(y, q);
            let b = slope(y + h / 2.0 * a, q + h / 2.0 * rate);
            let c = slope(y + h / 2.0 * b, q + h / 2.0 * rate);
            let d = slope(y + h * c, q + h * rate);
            y += h / 6.0 * (a + 2.0 * b + 2.0 * c + d);
            q += h * rate;
        }
    }

    #[test]
    fn every_extreme_is_finite() {
        for start in [-12.0, 2.0, 8.03, 12.0] {
            for lag in [0.0, 4.1, 100.0] {
                let population = Population::bcereus(start, lag);
                for work in [0.0, 1e-12, 5.0, 1e6] {
                    let log10 = population.log10(work);
                    assert!(log10.is_finite() && log10 <= start.max(8.04), "{start}, {lag}, {work}: {log10}");
                }
                assert!(population.work_until(5.0).is_none_or(|work| work.is_finite() && work >= 0.0));
            }
        }
        assert_eq!(bcereus_rate(f64::NAN), 0.0);
    }
}
