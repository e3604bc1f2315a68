//! The input variables: their places and limits as in `exhibit.toml`, and what has been set.

use exhibit_sdk::{Limits, Settings};

/// Places of inputs among the manifest's variables, all inputs first.
pub const EPICENTRE_X: usize = 0;
const EPICENTRE_Y: usize = 1;
const YOU_X: usize = 2;
const YOU_Y: usize = 3;
const DEPTH: usize = 4;
const MAGNITUDE: usize = 5;
const STATION_SPACING: usize = 6;
pub const STATIONS_ON: usize = 7;
pub const PROCESSING_DELAY: usize = 8;
const PACE: usize = 9;
const ZONE: usize = 10;
const STRIKE: usize = 11;
pub const EARTHQUAKE: usize = 12;
/// For asking without the map: below 0 the map's own value counts.
pub const ASKED_DEPTH: usize = 13;
pub const ASKED_DISTANCE: usize = 14;
pub const ASKED_STATION_DISTANCE: usize = 15;
pub const COUNT: usize = 16;

/// Places of the actions.
pub const START: u32 = 0;
/// The first of the visitor's three acts; the others follow.
pub const FIRST_ACT: u32 = 1;

/// Least, greatest and first value.
const LIMITS: [Limits; COUNT] = [
    (-110.0, 110.0, 44.0),
    (-90.0, 90.0, 22.0),
    (-110.0, 110.0, -46.0),
    (-90.0, 90.0, 30.0),
    (0.0, 100.0, 10.0),
    (4.0, 8.5, 7.0),
    (6.0, 100.0, 15.0),
    (0.0, 1.0, 1.0),
    (0.0, 20.0, 5.0),
    (0.05, 200.0, 1.0),
    (0.0, 3.0, 0.0),
    (0.0, 180.0, 60.0),
    (0.0, 1.0, 0.0),
    (-1.0, 700.0, -1.0),
    (-1.0, 2000.0, -1.0),
    (-1.0, 2000.0, -1.0),
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
    /// km east and north of the middle of the map.
    pub fn epicentre(&self) -> [f64; 2] {
        [self.values.get(EPICENTRE_X), self.values.get(EPICENTRE_Y)]
    }

    /// Where the visitor stands, likewise.
    pub fn you(&self) -> [f64; 2] {
        [self.values.get(YOU_X), self.values.get(YOU_Y)]
    }

    /// Of the hypocentre, km.
    pub fn depth(&self) -> f64 {
        self.asked(ASKED_DEPTH).unwrap_or(self.values.get(DEPTH))
    }

    /// Surface-wave magnitude Ms.
    pub fn magnitude(&self) -> f64 {
        self.values.get(MAGNITUDE)
    }

    /// Between neighbouring stations, km.
    pub fn spacing(&self) -> f64 {
        self.values.get(STATION_SPACING)
    }

    pub fn stations_on(&self) -> bool {
        self.values.get(STATIONS_ON) != 0.0
    }

    /// From the first P wave at a station to the alert, s.
    pub fn delay(&self) -> f64 {
        self.values.get(PROCESSING_DELAY)
    }

    /// Seconds of the model in one second of the visit.
    pub fn pace(&self) -> f64 {
        self.values.get(PACE)
    }

    /// The region whose intensity relation counts.
    pub fn zone(&self) -> usize {
        (self.values.get(ZONE) as usize).min(3)
    }

    /// Direction of the fault, degrees clockwise from north.
    pub fn strike_degrees(&self) -> f64 {
        self.values.get(STRIKE)
    }

    /// What is asked for in place of the map's own value.
    pub fn asked(&self, place: usize) -> Option<f64> {
        Some(self.values.get(place)).filter(|value| *value >= 0.0)
    }

    /// Whether another value of this input is another earthquake.
    pub fn is_of_the_earthquake(place: usize) -> bool {
        matches!(place, EPICENTRE_X | EPICENTRE_Y | DEPTH | MAGNITUDE | ASKED_DEPTH)
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
