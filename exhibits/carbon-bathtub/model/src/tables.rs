//! Reads the packed tables of history and scenarios. `build.rs` says how they are written.

/// 1 January of this year is the first time bound.
pub const FIRST_YEAR: usize = 1750;
/// Time bounds from 1750 to 2300.
pub const TIME_BOUNDS: usize = 551;

/// Years of emissions before the scenarios part: 1750 to 2022.
const HISTORY_YEARS: usize = 273;
/// Time bounds of a scenario after that: 2023 to 2101; its emissions end one year earlier.
const SCENARIO_BOUNDS: usize = 79;
/// First year of the table of China's emissions, and how many there are.
pub const CHINA_FIRST_YEAR: usize = 1959;
const CHINA_YEARS: usize = 60;

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"));

/// The scenarios that FaIR's calibration 1.4.1 brings, as far as they differ before 2101.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calibration {
    VeryLow,
    VeryLowOvershoot,
    Low,
    /// Also `medium-extension`.
    Medium,
    /// Also `high-extension`.
    High,
}

impl Calibration {
    pub const ALL: [Self; 5] = [Self::VeryLow, Self::VeryLowOvershoot, Self::Low, Self::Medium, Self::High];
}

/// One quantity in history and in each scenario.
struct Series {
    history: Vec<f64>,
    scenarios: [Vec<f64>; 5],
}

/// Everything the model knows of the past and of the bundled scenarios.
pub struct Tables {
    emissions: Series,
    other_forcing: [Series; 3],
    /// China's territorial fossil emissions from [`CHINA_FIRST_YEAR`] on, MtC per year.
    pub china_mtc_per_year: Vec<f64>,
}

impl Tables {
    pub fn read() -> Self {
        let mut bytes = PACKED.iter().copied();
        Self {
            emissions: series(&mut bytes, SCENARIO_BOUNDS - 1, 1e9),
            other_forcing: core::array::from_fn(|_| series(&mut bytes, SCENARIO_BOUNDS, 1e12)),
            china_mtc_per_year: numbers(&mut bytes, CHINA_YEARS, 0, 1e3).0,
        }
    }

    /// The world's CO₂ emissions in the year that begins at time bound `bound`, Gt per year. Beyond 2100, where the table
    /// ends, that of 2100.
    pub fn emissions(&self, scenario: Calibration, bound: usize) -> f64 {
        self.emissions.at(scenario, bound)
    }

    /// Forcing by all but CO₂ at time bound `bound` in the configuration of that place, W/m². Beyond 2101, where the table
    /// ends, that of 2101.
    pub fn other_forcing(&self, configuration: usize, scenario: Calibration, bound: usize) -> f64 {
        self.other_forcing[configuration].at(scenario, bound)
    }
}

impl Series {
    fn at(&self, scenario: Calibration, bound: usize) -> f64 {
        let future = &self.scenarios[scenario as usize];
        match bound.checked_sub(HISTORY_YEARS) {
            None => self.history[bound],
            Some(later) => future[later.min(future.len() - 1)],
        }
    }
}

fn series(bytes: &mut impl Iterator<Item = u8>, scenario_length: usize, scale: f64) -> Series {
    let (history, last) = numbers(bytes, HISTORY_YEARS, 0, scale);
    Series { history, scenarios: core::array::from_fn(|_| numbers(bytes, scenario_length, last, scale).0) }
}

/// `count` numbers, the first as a difference from `before`; and the last one unscaled.
fn numbers(bytes: &mut impl Iterator<Item = u8>, count: usize, before: i64, scale: f64) -> (Vec<f64>, i64) {
    let mut scaled = before;
    let mut one = || {
        scaled += difference(bytes);
        // Both are whole numbers below 2⁵³, so the quotient is the float64 nearest to the printed decimal.
        scaled as f64 / scale
    };
    let values = (0..count).map(|_| one()).collect();
    (values, scaled)
}

fn difference(bytes: &mut impl Iterator<Item = u8>) -> i64 {
    let (mut zigzag, mut shift) = (0_u64, 0);
    for byte in bytes {
        zigzag |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            break;
        }
    }
    (zigzag >> 1) as i64 ^ -((zigzag & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printed_decimal_comes_back_as_the_nearest_float() {
        let tables = Tables::read();
        let names = ["verylow", "verylow-overshoot", "low", "medium-overshoot", "high-overshoot"];
        let csv = include_str!("../../reference/calibration_scenarios.csv");
        let mut compared = 0;
        for line in csv.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let bound = cells[1].parse::<usize>().unwrap() - FIRST_YEAR;
            let scenario =
                names.iter().position(|name| *name == cells[0]).map_or(Calibration::Low, |i| Calibration::ALL[i]);
            if !cells[2].is_empty() {
                assert_eq!(tables.emissions(scenario, bound), cells[2].parse::<f64>().unwrap(), "{line}");
            }
            for configuration in 0..3 {
                let printed: f64 = cells[3 + configuration].parse().unwrap();
                assert_eq!(tables.other_forcing(configuration, scenario, bound), printed, "{line}");
                compared += 1;
            }
        }
        assert_eq!(compared, 3 * (273 + 5 * 79));
        assert_eq!(tables.china_mtc_per_year.first(), Some(&196.548));
        assert_eq!(tables.china_mtc_per_year.last(), Some(&2746.912));
    }
}
