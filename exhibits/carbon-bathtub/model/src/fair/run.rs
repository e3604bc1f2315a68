//! One configuration from 1750 to 2300.

use super::carbon::{Carbon, Lifetimes, co2_forcing};
use super::ocean::{Ocean, OceanStep};
use super::{CONFIGURATIONS, Configuration};

/// A configuration made ready: all that does not depend on emissions is computed.
pub struct Climate {
    configuration: &'static Configuration,
    lifetimes: Lifetimes,
    ocean_step: OceanStep,
}

/// What a run gives, one value for each time bound (1 January).
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// CO₂ in the air, ppm.
    pub co2_ppm: Vec<f64>,
    /// CO₂ in the air over that of 1750, Gt; one value more than the others, for the end of the last year.
    pub airborne_gt: Vec<f64>,
    /// Stretch of CO₂'s lifetimes in the year that begins there.
    pub alpha: Vec<f64>,
    /// Forcing since 1750 by CO₂ and all else, W/m².
    pub forcing: Vec<f64>,
    /// Warming since 1750 of the surface, the middle and the deep layer, K.
    pub layers: [Vec<f64>; 3],
}

/// Time bounds 1850 to 1901: the years 1850 to 1900, the first and the last bound counting half.
const BASELINE: core::ops::Range<usize> = 100..152;

impl Climate {
    /// The three configurations, median first.
    pub fn all() -> [Self; 3] {
        CONFIGURATIONS.each_ref().map(Self::new)
    }

    fn new(configuration: &'static Configuration) -> Self {
        Self { configuration, lifetimes: Lifetimes::new(), ocean_step: OceanStep::new(configuration) }
    }

    /// Runs `time_bounds` bounds. `emissions` (Gt/a) is of the year that begins at a bound, `other_forcing` (W/m²) of the
    /// bound itself.
    pub fn run(&self, time_bounds: usize, emissions: &[f64], other_forcing: impl Fn(usize) -> f64) -> Run {
        let mut run = Run::default();
        let mut carbon = Carbon::default();
        let mut ocean = Ocean::new(other_forcing(0));
        let mut forcing = other_forcing(0);
        for bound in 0..time_bounds {
            let layers = ocean.layers();
            let alpha = carbon.alpha(self.configuration, &self.lifetimes, layers[0]);
            run.co2_ppm.push(carbon.co2_ppm(self.configuration));
            run.airborne_gt.push(carbon.airborne());
            run.alpha.push(alpha);
            run.forcing.push(forcing);
            run.layers.iter_mut().zip(layers).for_each(|(series, layer)| series.push(layer));

            carbon.step(alpha, emissions.get(bound).copied().unwrap_or(0.0));
            forcing = co2_forcing(self.configuration, carbon.co2_ppm(self.configuration)) + other_forcing(bound + 1);
            ocean.step(&self.ocean_step, forcing);
        }
        run.airborne_gt.push(carbon.airborne());
        run
    }
}

impl Run {
    /// Surface warming over the mean of 1850 to 1900, K.
    pub fn warming(&self) -> Vec<f64> {
        let surface = &self.layers[0];
        let base = baseline(surface);
        surface.iter().map(|value| value - base).collect()
    }
}

fn baseline(surface: &[f64]) -> f64 {
    let Some(bounds) = surface.get(BASELINE) else { return 0.0 };
    let ends = 0.5 * (bounds[0] + bounds[bounds.len() - 1]);
    let between: f64 = bounds[1..bounds.len() - 1].iter().sum();
    (ends + between) / (bounds.len() - 1) as f64
}
