//! The input variables: their places and limits as in `exhibit.toml`, and what the visitor has set.

use exhibit_sdk::{Limits, Settings};

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
const LIMITS: [Limits; COUNT] = [
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
    pub values: Settings<COUNT>,
}

impl Default for Inputs {
    fn default() -> Self {
        Self { values: Settings::new(&LIMITS) }
    }
}

impl Inputs {
    pub fn scenario(&self) -> i64 {
        self.values.int(SCENARIO)
    }

    pub fn shown_year(&self) -> f64 {
        self.values.get(SHOWN_YEAR)
    }

    /// The place among the configurations of the one whose inner workings are shown for checking.
    pub fn configuration(&self) -> usize {
        self.values.get(CONFIGURATION) as usize
    }

    pub fn china(&self) -> Plan {
        self.plan(CHINA)
    }

    pub fn rest(&self) -> Plan {
        self.plan(REST)
    }

    fn plan(&self, first: usize) -> Plan {
        let [peak_year, peak_percent, net_zero_year, removals] = core::array::from_fn(|i| self.values.get(first + i));
        Plan { peak_year, peak_percent, net_zero_year, removals }
    }

    pub fn case(&self) -> Case {
        Case::of(self.scenario(), self.china(), self.rest())
    }

    pub fn other_forcing(&self) -> OtherForcing {
        OtherForcing::of(self.case(), self.values.int(OTHER_FORCING))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_sdk::testing::Exhibit;

    #[test]
    fn limits_are_those_of_the_manifest() {
        Exhibit::read(include_str!("../../exhibit.toml")).assert_limits(&LIMITS);
    }
}
