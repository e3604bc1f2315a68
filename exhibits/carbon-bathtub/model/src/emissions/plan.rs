//! The curve a visitor gives one region's emissions after 2025: up or down to a peak, down to zero, below zero.

use super::LAST_YEAR;

/// A net-zero year of this value means that emissions never fall to zero.
pub const NEVER: f64 = 2150.0;
/// Years in which removals grow to their full size after net zero.
const RAMP_YEARS: f64 = 30.0;
/// A fall to zero takes at least this many years.
const SHORTEST_FALL_YEARS: f64 = 5.0;

/// What the visitor sets for one region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    /// The year in which the peak is reached.
    pub peak_year: f64,
    /// Emissions in that year, percent of those in 2025. Below 100 it is a cut.
    pub peak_percent: f64,
    /// The first year without net emissions, or [`NEVER`].
    pub net_zero_year: f64,
    /// What is taken out of the air, Gt per year, once the ramp after net zero has ended.
    pub removals: f64,
}

impl Plan {
    /// Emissions in `year` for a region that emits `now` in 2025, Gt per year. From the peak's year on they fall; where
    /// net zero comes too early for that they fall before they have peaked. Changes little when the plan changes little,
    /// but for the step to [`NEVER`].
    pub fn emissions(&self, now: f64, year: f64) -> f64 {
        let from = LAST_YEAR as f64;
        if year <= from {
            return now;
        }
        let to_peak = smooth((year - from) / (self.peak_year - from));
        let level = now * (1.0 + (self.peak_percent / 100.0 - 1.0) * to_peak);
        if self.never() {
            return level;
        }
        let fall_from = self.peak_year.min(self.net_zero_year - SHORTEST_FALL_YEARS).max(from);
        let fallen = smooth((year - fall_from) / (self.net_zero_year - fall_from));
        let removed = self.removals * smooth((year - self.net_zero_year) / RAMP_YEARS);
        level * (1.0 - fallen) - removed
    }

    /// Whether emissions stay for ever at the level of the peak's year.
    pub fn never(&self) -> bool {
        self.net_zero_year >= NEVER
    }
}

/// 0 up to 0, 1 from 1 on, and smoothly from one to the other.
fn smooth(part: f64) -> f64 {
    let part = part.clamp(0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: f64 = 12.0;

    fn curve(plan: Plan) -> Vec<f64> {
        (2025..=2300).map(|year| plan.emissions(NOW, f64::from(year))).collect()
    }

    #[test]
    fn a_plan_is_kept() {
        let plan = Plan { peak_year: 2030.0, peak_percent: 110.0, net_zero_year: 2060.0, removals: 2.0 };
        assert_eq!(plan.emissions(NOW, 2025.0), NOW);
        assert!((plan.emissions(NOW, 2030.0) - 13.2).abs() < 1e-12);
        assert_eq!(plan.emissions(NOW, 2060.0), 0.0);
        assert_eq!(plan.emissions(NOW, 2090.0), -2.0);
        assert_eq!(plan.emissions(NOW, 2300.0), -2.0);
        let curve = curve(plan);
        assert!(curve[..6].is_sorted());
        assert!(curve[5..].is_sorted_by(|earlier, later| later <= earlier));
    }

    #[test]
    fn never_keeps_the_level_of_the_peak_year() {
        let plan = Plan { peak_year: 2040.0, peak_percent: 70.0, net_zero_year: NEVER, removals: 5.0 };
        assert!(curve(plan)[15..].iter().all(|emissions| (emissions - 8.4).abs() < 1e-12));
    }

    #[test]
    fn absurd_plans_stay_finite_continuous_and_keep_their_net_zero_year() {
        for peak_year in [2026.0, 2031.0, 2070.0] {
            for peak_percent in [20.0, 100.0, 150.0] {
                for net_zero_year in [2035.0, 2045.0, 2149.0, NEVER] {
                    for removals in [0.0, 5.0] {
                        let plan = Plan { peak_year, peak_percent, net_zero_year, removals };
                        let curve = curve(plan);
                        assert!(curve.iter().all(|emissions| emissions.is_finite()), "{plan:?}");
                        let steepest = if peak_year == 2026.0 { 10.0 } else { 6.0 };
                        assert!(curve.windows(2).all(|pair| (pair[1] - pair[0]).abs() < steepest), "{plan:?}");
                        if !plan.never() {
                            assert_eq!(plan.emissions(NOW, net_zero_year), 0.0, "{plan:?}");
                            assert!(plan.emissions(NOW, net_zero_year - 1.0) > 0.0, "{plan:?}");
                        }
                    }
                }
            }
        }
    }
}
