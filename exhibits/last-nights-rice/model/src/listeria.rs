//! How fast *Listeria monocytogenes* grows in ready-to-eat food: Mejlholm and Dalgaard (2009), without preservatives.

use exhibit_sdk::maths::exp10;

/// Temperatures for which the model was validated, °C.
pub const RANGE: [f64; 2] = [2.0, 25.0];

/// Below this it does not grow, °C.
const LEAST_CELSIUS: f64 = -2.83;
const REFERENCE_CELSIUS: f64 = 25.0;
const LEAST_WATER_ACTIVITY: f64 = 0.923;
const LEAST_PH: f64 = 4.97;

/// A food, as far as *Listeria* notices.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Food {
    /// Water activity, 0.923 to 1.
    pub water_activity: f64,
    /// pH, 4.97 and above.
    pub ph: f64,
}

impl Food {
    /// The two terms of the rate that are the food's: water and acid, each 0 to 1.
    fn terms(self) -> [f64; 2] {
        let water = (self.water_activity - LEAST_WATER_ACTIVITY) / (1.0 - LEAST_WATER_ACTIVITY);
        [water.clamp(0.0, 1.0), (1.0 - exp10(LEAST_PH - self.ph)).clamp(0.0, 1.0)]
    }

    /// Growth rate if no factor made another one worse, natural logarithms per hour.
    pub fn rate_without_interaction(self, celsius: f64) -> f64 {
        let warmth = ((celsius - LEAST_CELSIUS) / (REFERENCE_CELSIUS - LEAST_CELSIUS)).max(0.0);
        let [water, acid] = self.terms();
        0.419 * warmth * warmth * water * acid
    }

    /// How near the food and temperature are to where growth ends, ψ: below 0.5 the factors do not interact.
    pub fn psi(self, celsius: f64) -> f64 {
        let [water, acid] = self.terms();
        let warmth = (celsius - LEAST_CELSIUS) / (REFERENCE_CELSIUS - LEAST_CELSIUS);
        let square = |x: f64| x * x;
        let stress = [square(1.0 - warmth), square(1.0 - water.sqrt()), square(1.0 - acid.sqrt())];
        let mut psi = 0.0;
        for (place, one) in stress.iter().enumerate() {
            let others = stress.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, each)| 1.0 - each);
            let room = others.fold(2.0, |product, each| product * each.max(1e-9));
            psi += one / room;
        }
        psi.min(1e6)
    }

    /// Growth rate, natural logarithms per hour.
    pub fn rate(self, celsius: f64) -> f64 {
        let psi = self.psi(celsius);
        let interaction = if psi <= 0.5 { 1.0 } else { (2.0 * (1.0 - psi)).max(0.0) };
        self.rate_without_interaction(celsius) * interaction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_finite_everywhere_and_nothing_where_it_is_too_cold_too_dry_or_too_sour() {
        for celsius in [-1e3, -2.83, 4.0, 25.0, 60.0, 1e3] {
            for (water_activity, ph) in [(0.0, 7.0), (0.98, 0.0), (1.0, 14.0), (0.923, 4.97)] {
                let food = Food { water_activity, ph };
                assert!(food.rate(celsius).is_finite() && food.psi(celsius).is_finite());
            }
        }
        let food = Food { water_activity: 0.98, ph: 6.2 };
        assert_eq!(food.rate(-5.0), 0.0);
        assert_eq!(Food { ph: 4.0, ..food }.rate(10.0), 0.0);
    }
}
