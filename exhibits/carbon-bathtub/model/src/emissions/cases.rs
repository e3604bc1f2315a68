//! The cases that `scenario` chooses among: the visitor's own plans, some to compare them with, and those with
//! published or independent results.

use super::{Emissions, History, NEVER, Plan};
use crate::tables::{Calibration, FIRST_YEAR, TIME_BOUNDS, Tables};

/// 100 Gt of carbon as CO₂, Gt.
const PULSE_GT: f64 = 366.6909;

/// Emissions stay as they are in 2025.
const STEADY: Plan = Plan { peak_year: 2030.0, peak_percent: 100.0, net_zero_year: NEVER, removals: 0.0 };
/// China's goals, the later ends of "before 2030" and "before 2060".
const NEUTRAL_2060: Plan = Plan { net_zero_year: 2060.0, ..STEADY };

/// What the emissions are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Case {
    /// History, then these plans.
    Planned {
        china: Plan,
        rest: Plan,
    },
    /// 100 GtC in year 0, nothing after. Time bound `i` is year `i`, not 1750 + `i`.
    Pulse,
    /// 40 Gt a year from year 0 on. Time bound `i` is year `i`.
    Constant40,
    /// History that rises to 40 Gt a year in 2025 as the square of the years since 1850; then one of these.
    QuadraticThenZero,
    QuadraticThenLinearToZero2060,
    QuadraticThenConstant40,
    QuadraticThenLinearToMinus5,
    /// One of the calibration's scenarios.
    Calibrated(Calibration),
}

impl Case {
    /// The case of this number, as the input `scenario` counts; the visitor's plans for any other.
    pub fn of(scenario: i64, china: Plan, rest: Plan) -> Self {
        match scenario {
            1 => Self::Planned { china: STEADY, rest: STEADY },
            2 => Self::Planned { china: NEUTRAL_2060, rest: STEADY },
            3 => Self::Planned { china: NEUTRAL_2060, rest: NEUTRAL_2060 },
            11 => Self::Pulse,
            12 => Self::Constant40,
            13 => Self::QuadraticThenZero,
            14 => Self::QuadraticThenLinearToZero2060,
            15 => Self::QuadraticThenConstant40,
            16 => Self::QuadraticThenLinearToMinus5,
            21 => Self::Calibrated(Calibration::VeryLow),
            22 => Self::Calibrated(Calibration::VeryLowOvershoot),
            23 => Self::Calibrated(Calibration::Low),
            24 | 25 => Self::Calibrated(Calibration::Medium),
            26 | 27 => Self::Calibrated(Calibration::High),
            _ => Self::Planned { china, rest },
        }
    }

    /// Its emissions from the first time bound to the last.
    pub fn emissions(self, tables: &Tables, history: &History) -> Emissions {
        let years = (0..TIME_BOUNDS).map(|bound| self.year(tables, history, bound));
        let (world, china) = years.unzip();
        Emissions { world, china }
    }

    /// The world's and China's emissions in the year that begins at a time bound, Gt.
    fn year(self, tables: &Tables, history: &History, bound: usize) -> (f64, f64) {
        match self {
            Self::Planned { china, rest } => match (history.world.get(bound), history.china.get(bound)) {
                (Some(world), Some(china)) => (*world, *china),
                _ => {
                    let year = (FIRST_YEAR + bound) as f64;
                    let china = china.emissions(history.china_now(), year);
                    (china + rest.emissions(history.rest_now(), year), china)
                }
            },
            _ => (self.undivided(tables, bound), 0.0),
        }
    }

    /// The same where the world is not divided.
    fn undivided(self, tables: &Tables, bound: usize) -> f64 {
        let year = (FIRST_YEAR + bound) as f64;
        match self {
            Self::Pulse if bound == 0 => PULSE_GT,
            Self::Pulse => 0.0,
            Self::Constant40 => 40.0,
            Self::Calibrated(scenario) => tables.emissions(scenario, bound),
            _ if year < 1850.0 => 0.0,
            _ if year < 2025.0 => {
                let risen = (year - 1850.0) / 175.0;
                40.0 * risen * risen
            }
            Self::QuadraticThenConstant40 => 40.0,
            Self::QuadraticThenLinearToZero2060 => falling(year).max(0.0),
            Self::QuadraticThenLinearToMinus5 => falling(year).max(-5.0),
            Self::QuadraticThenZero | Self::Planned { .. } => 0.0,
        }
    }
}

/// 40 Gt in 2025, on a straight line through 0 in 2060.
fn falling(year: f64) -> f64 {
    40.0 * (2060.0 - year) / 35.0
}

/// Forcing by all but CO₂.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherForcing {
    /// None: the idealised cases.
    None,
    /// As in history; from 2025 on as in 2025.
    As2025,
    /// As in this scenario; from 2101, where it ends, as in 2101.
    Follow(Calibration),
}

impl OtherForcing {
    /// The one that `case` needs; for the visitor the one of this number, as the input `other_forcing` counts.
    pub fn of(case: Case, other_forcing: i64) -> Self {
        match case {
            Case::Calibrated(scenario) => Self::Follow(scenario),
            Case::Planned { .. } => {
                let chosen = usize::try_from(other_forcing - 1).ok().and_then(|place| Calibration::ALL.get(place));
                chosen.map_or(Self::As2025, |scenario| Self::Follow(*scenario))
            }
            _ => Self::None,
        }
    }

    /// At a time bound, in the configuration of that place, W/m².
    pub fn at(self, tables: &Tables, configuration: usize, bound: usize) -> f64 {
        match self {
            Self::None => 0.0,
            Self::As2025 => tables.other_forcing(configuration, Calibration::Medium, bound.min(2025 - FIRST_YEAR)),
            Self::Follow(scenario) => tables.other_forcing(configuration, scenario, bound),
        }
    }
}
