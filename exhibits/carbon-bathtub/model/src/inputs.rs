//! The input variables: their places and limits as in `exhibit.toml`, and what the visitor has set.

use crate::emissions::{Case, NEVER, OtherForcing, Plan};

/// Place of an input among the manifest's variables, all inputs first.
pub const SCENARIO: usize = 0;
const CHINA: usize = 1;
const REST: usize = 5;
const OTHER_FORCING: usize = 9;
pub const SHOWN_YEAR: usize = 10;
const CONFIGURATION: usize = 11;
pub const COUNT: usize = 12;

/// Place of the action that starts and stops the years.
pub const PLAY: u32 = 0;

/// Least, greatest and first value.
const LIMITS: [(f64, f64, f64); COUNT] = [
    (0.0, 27.0, 0.0),
    (2026.0, 2070.0, 2030.0),
    (20.0, 150.0, 100.0),
    (2035.0, NEVER, NEVER),
    (0.0, 5.0, 0.0),
    (2026.0, 2070.0, 2030.0),
    (20.0, 150.0, 100.0),
    (2035.0, NEVER, NEVER),
    (0.0, 5.0, 0.0),
    (0.0, 5.0, 0.0),
    (1750.0, 2300.0, 2025.0),
    (0.0, 2.0, 0.0),
];

/// The value of every input.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    values: [f64; COUNT],
}

impl Default for Inputs {
    fn default() -> Self {
        Self { values: LIMITS.map(|(_, _, start)| start) }
    }
}

impl Inputs {
    /// Sets an input to the nearest value its limits allow. False if there is no such input or `value` is not a number.
    pub fn set(&mut self, place: usize, value: f64) -> bool {
        let (Some(slot), Some((min, max, _))) = (self.values.get_mut(place), LIMITS.get(place)) else { return false };
        if value.is_nan() {
            return false;
        }
        // `clamp` brings 14 KB along, to say which bounds it panics at.
        *slot = match value {
            value if value < *min => *min,
            value if value > *max => *max,
            value => value,
        };
        true
    }

    pub fn values(&self) -> &[f64; COUNT] {
        &self.values
    }

    pub fn scenario(&self) -> i64 {
        self.values[SCENARIO] as i64
    }

    pub fn shown_year(&self) -> f64 {
        self.values[SHOWN_YEAR]
    }

    /// The place among the configurations of the one whose inner workings are shown for checking.
    pub fn configuration(&self) -> usize {
        self.values[CONFIGURATION] as usize
    }

    pub fn china(&self) -> Plan {
        self.plan(CHINA)
    }

    pub fn rest(&self) -> Plan {
        self.plan(REST)
    }

    fn plan(&self, first: usize) -> Plan {
        let [peak_year, peak_percent, net_zero_year, removals] = core::array::from_fn(|i| self.values[first + i]);
        Plan { peak_year, peak_percent, net_zero_year, removals }
    }

    pub fn case(&self) -> Case {
        Case::of(self.scenario(), self.china(), self.rest())
    }

    pub fn other_forcing(&self) -> OtherForcing {
        OtherForcing::of(self.case(), self.values[OTHER_FORCING] as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_within_their_limits() {
        let mut inputs = Inputs::default();
        assert!(inputs.set(CHINA, f64::INFINITY) && inputs.set(REST + 1, -1e300) && inputs.set(CONFIGURATION, 7.0));
        assert_eq!((inputs.china().peak_year, inputs.rest().peak_percent, inputs.configuration()), (2070.0, 20.0, 2));
        let before = inputs.clone();
        assert!(!inputs.set(CHINA, f64::NAN) && !inputs.set(COUNT, 1.0));
        assert_eq!(inputs, before);
    }

    #[test]
    fn limits_are_those_of_the_manifest() {
        let manifest = include_str!("../../exhibit.toml");
        let variables = manifest.split("[[model.variable]]").skip(1).take(COUNT);
        let number = |text: &str, key: &str| -> Option<f64> {
            let line = text.lines().find(|line| line.starts_with(key))?;
            line.split('=').nth(1)?.trim().parse().ok()
        };
        let stated = variables.map(|text| (number(text, "min"), number(text, "max"), number(text, "start")));
        for (place, (stated, (min, max, start))) in stated.zip(LIMITS).enumerate() {
            assert_eq!(stated, (Some(min), Some(max), Some(start)), "variable {place}");
        }
    }
}
