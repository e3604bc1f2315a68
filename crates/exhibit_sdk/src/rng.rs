//! Chance from a seed: the same on every machine.

use crate::maths;
use crate::{StateError, StateReader, StateWriter};

/// SplitMix64 (Steele, Lea and Flood 2014): 64 bits of state, period 2⁶⁴, passes BigCrush.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rng(u64);

impl Rng {
    /// Chance for the seed that `instantiate` was given.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for a part of the model, so that one part's draws do not shift another's.
    pub fn stream(seed: u64, part: u64) -> Self {
        Self(Self(seed ^ Self(part).next_u64()).next_u64())
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A real number from 0 up to but not including 1, in steps of 2⁻⁵³.
    pub fn uniform(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A real number from `low` up to `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.uniform()
    }

    /// A whole number from 0 up to but not including `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: u32) -> u32 {
        let scaled = u128::from(self.next_u64()) * u128::from(end);
        (scaled >> 64) as u32
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    /// A draw from the normal distribution of mean 0 and standard deviation 1 (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * maths::ln(1.0 - self.uniform())).sqrt();
        radius * maths::cos(core::f64::consts::TAU * self.uniform())
    }

    /// Writes the state.
    pub fn write(&self, state: &mut StateWriter) {
        state.u64(self.0);
    }

    /// Reads what [`write`](Self::write) wrote.
    ///
    /// # Errors
    /// The state ends too early.
    pub fn read(state: &mut StateReader) -> Result<Self, StateError> {
        state.u64().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_sequence() {
        // First values for seed 1234567, as in the reference code's own test.
        let mut rng = Rng::new(1_234_567);
        assert_eq!(rng.next_u64(), 6_457_827_717_110_365_317);
        assert_eq!(rng.next_u64(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn draws_lie_where_they_should() {
        let mut rng = Rng::new(7);
        let (mut sum, mut squares) = (0.0, 0.0);
        for _ in 0..10_000 {
            assert!((0.0..1.0).contains(&rng.uniform()));
            assert!(rng.below(6) < 6);
            let normal = rng.normal();
            sum += normal;
            squares += normal * normal;
        }
        assert!((sum / 10_000.0).abs() < 0.03);
        assert!((squares / 10_000.0 - 1.0).abs() < 0.05);
        assert_eq!(rng.below(0), 0);
    }
}
