//! Carbon dioxide in the air: four pools that empty at speeds which fall as the world warms and its sinks fill.

use super::Configuration;
use exhibit_sdk::maths;

/// Share of an emission that enters each pool, and the time in which it empties in 1750's climate, years.
const PARTITION: [f64; 4] = [0.2173, 0.224, 0.2824, 0.2763];
const LIFETIME: [f64; 4] = [1e9, 394.4, 36.54, 4.304];
/// Years over which the airborne fraction is integrated.
const HORIZON: f64 = 100.0;
/// Greatest time-integrated airborne fraction, years: what stays in the air wholly.
const IIRF_MAX: f64 = 100.0;

/// CO₂ in the air for each gigatonne of it, ppm: molar masses 44.009 (CO₂) and 28.97 (air), 5.1352 × 10¹⁸ kg of air.
const PPM_PER_GT: f64 = 1.0 / (5.1352 * 44.009 / 28.97);
/// Forcing by CO₂ rises by this with the logarithm and with the square root of its concentration, W/m², and is this much
/// greater once the stratosphere has adjusted (Leach et al. 2021; Smith et al. 2018).
const FORCING_LOGARITHM: f64 = 4.57;
const FORCING_ROOT: f64 = 0.086;
const FORCING_ADJUSTMENT: f64 = 1.05;

/// The two numbers that turn the airborne fraction into a stretch of the lifetimes.
pub struct Lifetimes {
    g0: f64,
    g1: f64,
}

impl Lifetimes {
    pub fn new() -> Self {
        let (mut g1, mut integral) = (0.0, 0.0);
        for (partition, lifetime) in PARTITION.into_iter().zip(LIFETIME) {
            let left = left_after(HORIZON / lifetime);
            g1 += partition * lifetime * (1.0 - (1.0 + HORIZON / lifetime) * left);
            integral += partition * lifetime * (1.0 - left);
        }
        Self { g0: maths::exp(-integral / g1), g1 }
    }
}

/// Carbon dioxide since 1750, all in Gt.
#[derive(Clone, Debug, Default)]
pub struct Carbon {
    pools: [f64; 4],
    airborne: f64,
    emitted: f64,
}

impl Carbon {
    /// How much slower the pools empty than they would by their lifetimes alone, α.
    pub fn alpha(&self, configuration: &Configuration, lifetimes: &Lifetimes, warming: f64) -> f64 {
        let iirf = configuration.iirf_0
            + configuration.iirf_uptake * (self.emitted - self.airborne)
            + configuration.iirf_temperature * warming
            + configuration.iirf_airborne * self.airborne;
        lifetimes.g0 * maths::exp(iirf.min(IIRF_MAX) / lifetimes.g1)
    }

    /// One year with these emissions (Gt).
    pub fn step(&mut self, alpha: f64, emissions: f64) {
        for (pool, (partition, lifetime)) in self.pools.iter_mut().zip(PARTITION.into_iter().zip(LIFETIME)) {
            let decay = 1.0 / (alpha * lifetime);
            let left = left_after(decay);
            *pool = partition * emissions / decay * (1.0 - left) + *pool * left;
        }
        self.airborne = self.pools.iter().sum();
        self.emitted += emissions;
    }

    /// What of the emissions since 1750 is in the air, Gt.
    pub fn airborne(&self) -> f64 {
        self.airborne
    }

    /// CO₂ in the air, ppm.
    pub fn co2_ppm(&self, configuration: &Configuration) -> f64 {
        configuration.co2_1750_ppm + PPM_PER_GT * self.airborne
    }
}

/// What is left of 1 after `lifetimes` lifetimes, rounded to the nearest float64.
///
/// FaIR computes what is gone as `1 − left`, not by `expm1`. In the pool of 10⁹ years the last bit of `left` then shows in
/// the 8th digit of what is gone, so it must be the right one; `exp` alone may be one bit off.
fn left_after(lifetimes: f64) -> f64 {
    if lifetimes > 1e-5 {
        return maths::exp(-lifetimes);
    }
    let exponent = -lifetimes;
    let rounded = 1.0 + exponent;
    let lost = exponent - (rounded - 1.0);
    rounded + (lost + exponent * exponent * (0.5 + exponent / 6.0))
}

/// Forcing by CO₂ since 1750, W/m². Removals could take more from the air than it ever held: a millionth of a ppm is then
/// left, so that the logarithm stays a number.
pub fn co2_forcing(configuration: &Configuration, co2_ppm: f64) -> f64 {
    let (now, then) = (co2_ppm.max(1e-6), configuration.co2_1750_ppm);
    let logarithm = FORCING_LOGARITHM * maths::ln(now / then);
    let root = FORCING_ROOT * (now.sqrt() - then.sqrt());
    (logarithm + root) * FORCING_ADJUSTMENT * configuration.forcing_scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_right_to_the_last_bit() {
        // Of a correctly rounded exponential.
        assert_eq!(left_after(1e-7).to_bits(), 0x3fef_ffff_ca50_1af8);
        assert_eq!(left_after(3.721622627465575e-9).to_bits(), 0x3fef_ffff_fe00_810c);
        assert_eq!(left_after(5.9e-9).to_bits(), 0x3fef_ffff_fcd5_1c35);
        assert_eq!(left_after(0.0), 1.0);
    }

    #[test]
    fn an_emptied_sky_still_has_a_forcing() {
        assert!(co2_forcing(&crate::fair::CONFIGURATIONS[0], -50.0).is_finite());
    }
}
