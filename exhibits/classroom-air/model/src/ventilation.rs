//! How much air goes through windows and door, and the warmth it takes along.

/// The room is kept at 20 °C, as in the reference table.
const INSIDE_KELVIN: f64 = 293.0;
/// Least temperature difference that drives air through a window: below it CAiMIRA keeps to this too.
const LEAST_DIFFERENCE_KELVIN: f64 = 0.1;
/// Discharge coefficient of a sliding or side-hung window.
const DISCHARGE: f64 = 0.6;
const GRAVITY: f64 = 9.81;
/// The door's opening, m, and how much cooler the corridor is, K. An assumption: the corridor's air is taken to be fresh.
const DOOR_WIDTH_M: f64 = 0.9;
const DOOR_HEIGHT_M: f64 = 2.0;
const CORRIDOR_DIFFERENCE_KELVIN: f64 = 1.0;
/// Air near 20 °C: kJ that a cubic metre takes up for each kelvin.
const AIR_KILOJOULES_PER_M3_KELVIN: f64 = 1.2 * 1.005;

/// An opening from floor to lintel through which air comes in below and goes out above.
#[derive(Clone, Copy, Debug)]
pub struct Opening {
    /// Width of the gap, m; of several alike, all together.
    pub width_m: f64,
    /// Its height, m.
    pub height_m: f64,
    /// How much colder it is on the other side, K.
    pub colder_by_kelvin: f64,
}

impl Opening {
    /// The door to the corridor, wide open.
    pub const DOOR: Self =
        Self { width_m: DOOR_WIDTH_M, height_m: DOOR_HEIGHT_M, colder_by_kelvin: CORRIDOR_DIFFERENCE_KELVIN };

    /// Air changes an hour through it in a room of `volume_m3`: the sliding window of CAiMIRA.
    pub fn air_changes_per_h(&self, volume_m3: f64) -> f64 {
        let difference = self.colder_by_kelvin.max(LEAST_DIFFERENCE_KELVIN);
        let outside = INSIDE_KELVIN - self.colder_by_kelvin;
        let root = (GRAVITY * self.height_m * difference / outside).sqrt();
        3600.0 / (3.0 * volume_m3) * DISCHARGE * self.width_m * self.height_m * root
    }
}

/// Warmth that the air exchange takes out of the room, kW, when what comes in must be warmed by `kelvin`.
pub fn warmth_kilowatts(air_changes_per_h: f64, volume_m3: f64, kelvin: f64) -> f64 {
    air_changes_per_h * volume_m3 / 3600.0 * AIR_KILOJOULES_PER_M3_KELVIN * kelvin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_table() {
        for (colder_by_kelvin, width_m, expected) in
            [(1.0, 0.1, 0.148383), (10.0, 0.4, 1.906519), (20.0, 0.2, 1.372581)]
        {
            let window = Opening { width_m, height_m: 1.6, colder_by_kelvin };
            assert!((window.air_changes_per_h(180.0) - expected).abs() < 6e-7, "{expected}");
        }
    }

    #[test]
    fn a_shut_window_lets_nothing_through_and_a_warm_day_little() {
        let window = |width_m, colder_by_kelvin| Opening { width_m, height_m: 1.6, colder_by_kelvin };
        assert_eq!(window(0.0, 20.0).air_changes_per_h(180.0), 0.0);
        assert!(window(4.5, 0.0).air_changes_per_h(180.0) > 0.0);
        assert!((1.0..3.0).contains(&Opening::DOOR.air_changes_per_h(180.0)));
    }
}
