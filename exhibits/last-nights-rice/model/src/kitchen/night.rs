//! The two days after dinner: what becomes of rice under the visitor's settings, every quarter of an hour.

use std::sync::OnceLock;

use exhibit_sdk::maths::{exp, exp10, expm1, log10};

use super::heat::{LAYERS, Profile, Slab};
use crate::growth::{BCEREUS_RANGE, Population, bcereus_rate};

/// Hours between the values kept, and how many of these there are.
pub const SAMPLE_HOURS: f64 = 0.25;
pub const SAMPLES: usize = 193;
/// Steps of heat and growth in one of them.
const STEPS: usize = 3;
const STEP_HOURS: f64 = SAMPLE_HOURS / STEPS as f64;

/// Rice as it comes from the pot, °C.
pub const COOKED: f64 = 95.0;
/// Spores that survive cooking, log10 per gram: what the growth model starts from.
pub const START_LOG10: f64 = 2.0;
const LAG: f64 = 4.1;

/// Between these a warm dish is neither hot enough nor cold enough, °C.
pub const WARM: [f64; 2] = [10.0, 60.0];

/// What the visitor does with the rice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plan {
    pub room: f64,
    pub counter_hours: f64,
    pub depth_cm: f64,
    pub fridge: f64,
}

/// What becomes of it.
pub struct Night {
    /// Temperatures through the rice, from the bottom up.
    pub profiles: Vec<Profile>,
    /// log10 of the mean count over all layers, per gram.
    pub log10: Vec<f64>,
    /// Hours so far that the middle was between 10 and 60 °C.
    pub warm_hours: Vec<f64>,
}

impl Night {
    pub fn new(plan: &Plan) -> Self {
        let slab = Slab::new(plan.depth_cm, STEP_HOURS);
        let mut profile = [COOKED; LAYERS];
        let mut work = [0.0; LAYERS];
        let mut warm = 0.0;
        let mut night = Self { profiles: vec![profile], log10: vec![START_LOG10], warm_hours: vec![0.0] };
        for step in 0..(SAMPLES - 1) * STEPS {
            let begin = step as f64 * STEP_HOURS;
            // A step in which the rice is moved is partly in the one place, partly in the other.
            let out = ((plan.counter_hours - begin) / STEP_HOURS).clamp(0.0, 1.0);
            let around = plan.room * out + plan.fridge * (1.0 - out);
            let before = profile;
            slab.step(&mut profile, around);
            for ((work, from), to) in work.iter_mut().zip(&before).zip(&profile) {
                *work += STEP_HOURS * mean_rate(*from, *to);
            }
            if (WARM[0]..WARM[1]).contains(&middle(&profile)) {
                warm += STEP_HOURS;
            }
            if (step + 1) % STEPS == 0 {
                night.profiles.push(profile);
                night.log10.push(mean_log10(&work));
                night.warm_hours.push(warm);
            }
        }
        night
    }

    /// Temperatures through the rice at a time.
    pub fn profile(&self, hours: f64) -> Profile {
        let (before, share) = place(hours);
        let (Some(from), Some(to)) = (self.profiles.get(before), self.profiles.get(before + 1)) else {
            return [COOKED; LAYERS];
        };
        let mut profile = *from;
        profile.iter_mut().zip(to).for_each(|(celsius, to)| *celsius += (to - *celsius) * share);
        profile
    }

    /// log10 CFU/g at a time.
    pub fn log10(&self, hours: f64) -> f64 {
        between(&self.log10, hours)
    }

    /// Hours between 10 and 60 °C up to a time.
    pub fn warm_hours(&self, hours: f64) -> f64 {
        between(&self.warm_hours, hours)
    }
}

/// The middle of the rice: the mean of the two layers there.
pub fn middle(profile: &Profile) -> f64 {
    (profile[LAYERS / 2 - 1] + profile[LAYERS / 2]) / 2.0
}

/// Mean growth rate while temperature goes straight from one value to another: Gauss and Legendre's two points.
fn mean_rate(from: f64, to: f64) -> f64 {
    const SHARE: f64 = 0.211_324_865_405_187_1;
    let step = to - from;
    (rate(from + SHARE * step) + rate(to - SHARE * step)) / 2.0
}

/// Steps of the table of growth rates, and how far apart in K they are.
const ENTRIES: u32 = 2050;
const ENTRY_KELVIN: f64 = (BCEREUS_RANGE[1] - BCEREUS_RANGE[0]) / ENTRIES as f64;

/// Growth rate from a table, straight between its entries: right to 10⁻⁵ per hour, and quick enough for a slider.
fn rate(celsius: f64) -> f64 {
    static TABLE: OnceLock<Vec<f64>> = OnceLock::new();
    let [least, most] = BCEREUS_RANGE;
    if !(celsius > least && celsius < most) {
        return 0.0;
    }
    let table = TABLE
        .get_or_init(|| (0..=ENTRIES).map(|entry| bcereus_rate(least + f64::from(entry) * ENTRY_KELVIN)).collect());
    let at = (celsius - least) / ENTRY_KELVIN;
    let before = (at as usize).min(ENTRIES as usize - 1);
    match table.get(before..before + 2) {
        Some([from, to]) => from + (to - from) * (at - before as f64),
        _ => 0.0,
    }
}

/// log10 of the mean of what all layers have become: [`Population::log10`] without a logarithm for each.
fn mean_log10(work: &[f64; LAYERS]) -> f64 {
    let population = Population::bcereus(START_LOG10, LAG);
    let (lag, full) = (exp(-population.lag), exp10(population.start_log10 - population.most_log10));
    let times = work.iter().map(|work| {
        let grown = lag * expm1(*work);
        (1.0 + grown) / (1.0 + full * grown)
    });
    START_LOG10 + log10(times.sum::<f64>() / LAYERS as f64)
}

/// The sample before a time, and how far on the way to the next it is.
fn place(hours: f64) -> (usize, f64) {
    let at = (hours / SAMPLE_HOURS).clamp(0.0, (SAMPLES - 1) as f64);
    let before = (at as usize).min(SAMPLES - 2);
    (before, at - before as f64)
}

fn between(samples: &[f64], hours: f64) -> f64 {
    let (before, share) = place(hours);
    match samples.get(before..before + 2) {
        Some([from, to]) => from + (to - from) * share,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_24(room: f64, counter_hours: f64, depth_cm: f64, fridge: f64) -> f64 {
        Night::new(&Plan { room, counter_hours, depth_cm, fridge }).log10(24.0)
    }

    #[test]
    fn the_short_ways_are_right() {
        for tenth in -100..700 {
            let celsius = f64::from(tenth) / 10.0 + 0.013;
            assert!((rate(celsius) - bcereus_rate(celsius)).abs() < 1e-5, "{celsius}");
            let work = f64::from(tenth.max(0)) / 7.0;
            let exact = Population::bcereus(START_LOG10, LAG).log10(work);
            assert!((mean_log10(&[work; LAYERS]) - exact).abs() < 1e-12, "{work}");
        }
    }

    #[test]
    fn hours_on_the_counter_and_depth_matter() {
        for hours in 0..10 {
            let hours = f64::from(hours);
            // Rice that leaves the hottest range sooner may be a hair behind.
            assert!(at_24(30.0, hours, 4.0, 4.0) <= at_24(30.0, hours + 1.0, 4.0, 4.0) + 0.01);
        }
        assert!(at_24(30.0, 0.5, 3.0, 4.0) < 2.3, "{}", at_24(30.0, 0.5, 3.0, 4.0));
        assert!(at_24(30.0, 8.0, 4.0, 4.0) > 5.0);
        assert!(at_24(30.0, 0.0, 15.0, 4.0) > 1.0 + at_24(30.0, 0.0, 3.0, 4.0));
    }

    #[test]
    fn every_extreme_gives_numbers() {
        for room in [0.0, 60.0] {
            for counter_hours in [0.0, 48.0] {
                for depth_cm in [1.0, 15.0] {
                    for fridge in [0.0, 60.0] {
                        let night = Night::new(&Plan { room, counter_hours, depth_cm, fridge });
                        assert_eq!((night.log10.len(), night.profiles.len()), (SAMPLES, SAMPLES));
                        assert!(night.log10.iter().all(|log10| (1.999..=8.031).contains(log10)));
                        assert!(night.log10.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12));
                    }
                }
            }
        }
    }
}
