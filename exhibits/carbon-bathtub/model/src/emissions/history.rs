//! What the world and China have emitted up to 2025.

use crate::tables::{CHINA_FIRST_YEAR, Calibration, FIRST_YEAR, Tables};

/// The last year taken from observation.
pub const LAST_YEAR: usize = 2025;
/// Last year of the calibration's own history.
const CALIBRATION_LAST_YEAR: usize = 2022;
/// Last year of the table of China's emissions.
const CHINA_LAST_YEAR: usize = 2018;

/// Mass of CO₂ for a mass of carbon, as the Global Carbon Budget converts.
const CO2_PER_CARBON: f64 = 3.664;

/// World, Gt/a: fossil 37.4 and land use 4.2 in 2024 (Global Carbon Budget 2024, doi:10.5194/essd-17-965-2025).
const WORLD_2024: f64 = 37.4 + 4.2;
/// World, Gt/a: fossil 38.1 and land use 4.1 in 2025 (Global Carbon Budget 2025, November 2025).
const WORLD_2025: f64 = 38.1 + 4.1;
/// China, fossil, Gt/a, in 2024 (Global Carbon Budget 2024).
const CHINA_2024: f64 = 11.9;
/// China, fossil, Gt/a, in 2025: 0.4 % more than in 2024 (Global Carbon Budget 2025).
const CHINA_2025: f64 = 11.9 * 1.004;

/// Yearly emissions from 1750 to [`LAST_YEAR`], Gt CO₂.
pub struct History {
    pub world: Vec<f64>,
    pub china: Vec<f64>,
}

impl History {
    /// The world's: those with which the configurations were calibrated, up to 2022; then the Global Carbon Budget's.
    /// China's: the Global Carbon Budget's. Years between two sources lie on a straight line.
    pub fn new(tables: &Tables) -> Self {
        let years = FIRST_YEAR..=LAST_YEAR;
        let world = years.clone().map(|year| world(tables, year)).collect();
        let china = years.map(|year| china(tables, year)).collect();
        Self { world, china }
    }

    /// China's in [`LAST_YEAR`].
    pub fn china_now(&self) -> f64 {
        CHINA_2025
    }

    /// All other emissions in [`LAST_YEAR`].
    pub fn rest_now(&self) -> f64 {
        WORLD_2025 - CHINA_2025
    }
}

fn world(tables: &Tables, year: usize) -> f64 {
    let calibrated = |year: usize| tables.emissions(Calibration::Medium, year - FIRST_YEAR);
    match year {
        2025.. => WORLD_2025,
        2023..=2024 => between(year, CALIBRATION_LAST_YEAR, calibrated(CALIBRATION_LAST_YEAR), 2024, WORLD_2024),
        _ => calibrated(year),
    }
}

fn china(tables: &Tables, year: usize) -> f64 {
    let table = |year: usize| match year.checked_sub(CHINA_FIRST_YEAR) {
        Some(place) => tables.china_mtc_per_year.get(place).map_or(0.0, |mtc| mtc * CO2_PER_CARBON / 1000.0),
        None => 0.0,
    };
    match year {
        2025.. => CHINA_2025,
        2019..=2024 => between(year, CHINA_LAST_YEAR, table(CHINA_LAST_YEAR), 2024, CHINA_2024),
        _ => table(year),
    }
}

fn between(year: usize, from: usize, value_from: f64, to: usize, value_to: f64) -> f64 {
    value_from + (value_to - value_from) * (year - from) as f64 / (to - from) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_printed_figures_stand_where_they_belong() {
        let history = History::new(&Tables::read());
        let at = |year: usize| (history.world[year - 1750], history.china[year - 1750]);
        assert_eq!(history.world.len(), 276);
        assert_eq!(at(1750), (0.020298258, 0.0));
        assert_eq!(at(2022).0, 41.46039141);
        assert_eq!(at(2024), (WORLD_2024, CHINA_2024));
        assert_eq!(at(2025), (42.2, CHINA_2025));
        assert_eq!(at(1959).1, 196.548 * 3.664 / 1000.0);
        assert!((at(2018).1 - 10.065).abs() < 0.001);
        assert!(history.world.iter().zip(&history.china).all(|(world, china)| *china >= 0.0 && china < world));
    }
}
