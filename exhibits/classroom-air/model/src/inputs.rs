//! The input variables: their places and limits as in `exhibit.toml`, and what has been set.

use exhibit_sdk::{Limits, Settings};

use crate::air::Conditions;
use crate::timetable::Timetable;
use crate::ventilation::Opening;

/// Places among the manifest's variables, all inputs first.
pub mod place {
    pub const WINDOWS: usize = 0;
    pub const DOOR: usize = 1;
    pub const COLDER: usize = 2;
    pub const PURIFIER: usize = 3;
    pub const MASK_OUT: usize = 4;
    pub const MASK_IN: usize = 5;
    pub const PUPILS: usize = 6;
    pub const QUANTA: usize = 7;
    pub const TIMETABLE: usize = 8;
    pub const INFECTIOUS: usize = 9;
    pub const SET_OCCUPANTS: usize = 10;
    pub const SET_AIR_CHANGES: usize = 11;
    pub const VOLUME: usize = 12;
    pub const WINDOW_WIDTH: usize = 13;
    pub const WINDOW_HEIGHT: usize = 14;
    pub const LEAK: usize = 15;
    pub const SOURCE: usize = 16;
    pub const BACKGROUND: usize = 17;
    pub const DEPOSITION: usize = 18;
    pub const DECAY: usize = 19;
    pub const BREATHING: usize = 20;
    pub const SECONDS_PER_TICK: usize = 21;
    pub const START_CLOCK: usize = 22;
}
/// How many there are.
pub const COUNT: usize = 23;

/// Place of the action that begins the day anew.
pub const NEW_DAY: u32 = 0;

/// Least, greatest and first value.
const LIMITS: [Limits; COUNT] = [
    (0.0, 100.0, 0.0),
    (0.0, 1.0, 0.0),
    (0.0, 30.0, 10.0),
    (0.0, 2000.0, 0.0),
    (0.0, 100.0, 0.0),
    (0.0, 100.0, 0.0),
    (0.0, 60.0, 45.0),
    (0.0, 1000.0, 25.0),
    (0.0, 2.0, 0.0),
    (0.0, 60.0, 1.0),
    (-1.0, 1000.0, -1.0),
    (-1.0, 100.0, -1.0),
    (10.0, 10000.0, 180.0),
    (0.0, 20.0, 4.5),
    (0.1, 5.0, 1.6),
    (0.0, 10.0, 1.0),
    (0.0, 200000.0, 21420.0),
    (0.0, 5000.0, 440.44),
    (0.0, 20.0, 0.3),
    (0.0, 20.0, 0.62),
    (0.0, 5.0, 0.54),
    (0.0, 86400.0, 7.5),
    (8.0, 18.0, 8.0),
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
    /// The value at one of the places of [`place`].
    pub fn get(&self, place: usize) -> f64 {
        self.values.get(place)
    }

    /// The same with every opening shut: what the day would be like.
    pub fn shut(&self) -> Self {
        let mut shut = self.clone();
        for (place, value) in [
            (place::WINDOWS, 0.0),
            (place::DOOR, 0.0),
            (place::PURIFIER, 0.0),
            (place::MASK_OUT, 0.0),
            (place::MASK_IN, 0.0),
            (place::TIMETABLE, 0.0),
        ] {
            shut.values.set(place, value);
        }
        shut
    }

    /// Whether a laboratory holds the number of people, whatever the clock says.
    pub fn is_laboratory(&self) -> bool {
        self.get(place::SET_OCCUPANTS) >= 0.0
    }

    pub fn timetable(&self) -> Timetable {
        Timetable::of(self.get(place::TIMETABLE))
    }

    /// Pupils in the room in the five minutes that begin at `minute` of the day.
    pub fn occupants(&self, minute: u32) -> f64 {
        match self.get(place::SET_OCCUPANTS) {
            number if number >= 0.0 => number,
            _ if self.timetable().is_present(minute) => self.get(place::PUPILS),
            _ => 0.0,
        }
    }

    /// How far the windows stand open then, 0 to 1.
    pub fn windows(&self, minute: u32) -> f64 {
        let airing = !self.is_laboratory() && self.timetable().is_airing(minute);
        if airing { 1.0 } else { self.get(place::WINDOWS) / 100.0 }
    }

    /// Air changes an hour through the windows alone.
    pub fn window_air_changes_per_h(&self, minute: u32) -> f64 {
        let window = Opening {
            width_m: self.get(place::WINDOW_WIDTH) * self.windows(minute),
            height_m: self.get(place::WINDOW_HEIGHT),
            colder_by_kelvin: self.get(place::COLDER),
        };
        window.air_changes_per_h(self.get(place::VOLUME))
    }

    /// Air changes an hour by all ways: windows, door and gaps, or what a laboratory sets.
    pub fn air_changes_per_h(&self, minute: u32) -> f64 {
        let set = self.get(place::SET_AIR_CHANGES);
        if set >= 0.0 {
            return set;
        }
        let door = Opening::DOOR.air_changes_per_h(self.get(place::VOLUME)) * self.get(place::DOOR);
        self.window_air_changes_per_h(minute) + door + self.get(place::LEAK)
    }

    /// Pupils in the room who have the model disease.
    pub fn infectious(&self, minute: u32) -> f64 {
        self.get(place::INFECTIOUS).min(self.occupants(minute))
    }

    /// What acts on the air in the five minutes that begin at `minute` of the day.
    pub fn conditions(&self, minute: u32) -> Conditions {
        let through = |mask: usize| 1.0 - self.get(mask) / 100.0;
        let occupants = self.occupants(minute);
        let volume_m3 = self.get(place::VOLUME);
        Conditions {
            volume_m3,
            air_changes_per_h: self.air_changes_per_h(minute),
            other_losses_per_h: self.get(place::DEPOSITION)
                + self.get(place::DECAY)
                + self.get(place::PURIFIER) / volume_m3,
            co2_source: occupants * self.get(place::SOURCE),
            background_ppm: self.get(place::BACKGROUND),
            quanta_source: self.infectious(minute) * self.get(place::QUANTA) * through(place::MASK_OUT),
            inhaled_m3_per_h: if occupants > 0.0 { self.get(place::BREATHING) * through(place::MASK_IN) } else { 0.0 },
        }
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
