//! What the model says about the world of one set of inputs, from 1750 to 2300.

use crate::emissions::{Emissions, History};
use crate::fair::{Climate, Run};
use crate::inputs::Inputs;
use crate::tables::{CHINA_FIRST_YEAR, FIRST_YEAR, TIME_BOUNDS, Tables};

/// What does not change during a visit.
pub struct Givens {
    tables: Tables,
    pub history: History,
    climates: [Climate; 3],
}

/// Everything computed from the inputs. The three runs are those of the median, the low and the high configuration.
pub struct Results {
    pub emissions: Emissions,
    pub runs: [Run; 3],
    /// Warming over 1850–1900, K.
    pub warming: [Vec<f64>; 3],
    /// The median's CO₂ (ppm) and warming (K), then the lowest and the highest of the three in each year.
    pub co2_band: [Vec<f64>; 3],
    pub warming_band: [Vec<f64>; 3],
    /// What ocean and land take from the air in the year that begins at a bound, Gt; the median's.
    pub sinks: Vec<f64>,
}

/// The time bound of 1 January of a year.
pub const fn bound(year: usize) -> usize {
    year - FIRST_YEAR
}

/// Emissions at or below this count as none, Gt per year.
const NO_EMISSIONS: f64 = 1e-9;
/// First year after history.
const FUTURE: usize = bound(2026);

impl Givens {
    pub fn new() -> Self {
        let tables = Tables::read();
        let history = History::new(&tables);
        Self { tables, history, climates: Climate::all() }
    }

    /// Runs the three configurations.
    pub fn results(&self, inputs: &Inputs) -> Results {
        let emissions = inputs.case().emissions(&self.tables, &self.history);
        let other = inputs.other_forcing();
        let runs: [Run; 3] = core::array::from_fn(|configuration| {
            let forcing = |bound| other.at(&self.tables, configuration, bound);
            self.climates[configuration].run(TIME_BOUNDS, &emissions.world, forcing)
        });
        let warming = runs.each_ref().map(Run::warming);
        let airborne = &runs[0].airborne_gt;
        let growth = airborne.windows(2).map(|pair| pair[1] - pair[0]);
        let sinks = emissions.world.iter().zip(growth).map(|(emitted, growth)| emitted - growth).collect();
        let co2_band = band(runs.each_ref().map(|run| run.co2_ppm.as_slice()));
        let warming_band = band(warming.each_ref().map(Vec::as_slice));
        Results { emissions, runs, warming, co2_band, warming_band, sinks }
    }
}

impl Results {
    /// CO₂ in the median configuration, ppm.
    pub fn co2(&self) -> &[f64] {
        &self.runs[0].co2_ppm
    }

    /// The first year after 2025 from which on emissions are never above zero again.
    pub fn net_zero_year(&self) -> Option<usize> {
        let last_above = self.emissions.world.iter().rposition(|emitted| *emitted > NO_EMISSIONS);
        let first = last_above.map_or(0, |last| last + 1).max(FUTURE);
        (first < TIME_BOUNDS).then_some(FIRST_YEAR + first)
    }

    /// Highest CO₂ from 2025 on, ppm, and the year that reaches it first.
    pub fn co2_peak(&self) -> (f64, usize) {
        let mut peak = (f64::MIN, 0);
        for (place, ppm) in self.co2().iter().enumerate().skip(bound(2025)) {
            if *ppm > peak.0 {
                peak = (*ppm, FIRST_YEAR + place);
            }
        }
        peak
    }

    /// Whether CO₂ is higher a year after `year`.
    pub fn rising(&self, year: f64) -> bool {
        let place = (year as usize).saturating_sub(FIRST_YEAR).min(TIME_BOUNDS - 2);
        self.co2()[place + 1] > self.co2()[place]
    }

    /// Whether the median's warming grows by no more than 0.1 K from 2100 to 2150.
    pub fn warming_stopped(&self) -> bool {
        self.warming[0][bound(2150)] - self.warming[0][bound(2100)] <= 0.1
    }

    /// China's part of what all emit who emit, in a year and in all years from 1959 up to it, percent.
    pub fn china_shares(&self, year: f64) -> (f64, f64) {
        let place = (year as usize).saturating_sub(FIRST_YEAR).min(TIME_BOUNDS - 1);
        let emitted = |place: usize| {
            let china = self.emissions.china[place];
            (china.max(0.0), (self.emissions.world[place] - china).max(0.0))
        };
        let percent = |(china, rest): (f64, f64)| if china > 0.0 { 100.0 * china / (china + rest) } else { 0.0 };
        let sum =
            (bound(CHINA_FIRST_YEAR)..=place).map(emitted).fold((0.0, 0.0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        (percent(emitted(place)), percent(sum))
    }
}

/// The first series, then the lowest and the highest of the three at each place. A configuration may be the lowest in the
/// past and not in the future.
fn band([first, second, third]: [&[f64]; 3]) -> [Vec<f64>; 3] {
    let rows = || first.iter().zip(second).zip(third).map(|((first, second), third)| [*first, *second, *third]);
    let lowest = rows().map(|row| row.into_iter().fold(f64::INFINITY, f64::min));
    let highest = rows().map(|row| row.into_iter().fold(f64::NEG_INFINITY, f64::max));
    [first.to_vec(), lowest.collect(), highest.collect()]
}

/// The value of a series of time bounds at a moment between two of them.
pub fn at(series: &[f64], year: f64) -> f64 {
    let place = (year - FIRST_YEAR as f64).clamp(0.0, (TIME_BOUNDS - 1) as f64);
    let before = place as usize;
    let after = (before + 1).min(series.len() - 1);
    series[before] + (series[after] - series[before]) * (place - before as f64)
}
