//! The hash of a visit: what tells that two machines lived the same one.

use sha2::{Digest, Sha256};

use crate::digest::hex;

/// SHA-256 over, for each tick boundary that has inputs and for the last tick, the outputs after the following do-step
/// (little-endian, every NaN the same), and at the end the state.
#[derive(Clone, Debug, Default)]
pub struct VisitHasher(Sha256);

/// The bits of `value`, those of every NaN being the same: which one a machine makes is not defined.
pub fn canonical_bits(value: f64) -> u64 {
    if value.is_nan() { 0x7ff8_0000_0000_0000 } else { value.to_bits() }
}

impl VisitHasher {
    /// Nothing hashed yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in the outputs after the do-step that follows a boundary with inputs, or after the last tick.
    pub fn boundary(&mut self, outputs: &[f64]) {
        for value in outputs {
            self.0.update(canonical_bits(*value).to_le_bytes());
        }
    }

    /// Takes in the state at the end and gives the hash in hexadecimal digits.
    pub fn finish(mut self, state: &[u8]) -> String {
        self.0.update(state);
        hex(&self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_nan_is_the_same_and_nothing_else_is() {
        let hash = |value: f64| {
            let mut hasher = VisitHasher::new();
            hasher.boundary(&[value]);
            hasher.finish(b"")
        };
        assert_eq!(hash(f64::NAN), hash(-f64::from_bits(0x7ff8_dead_beef_0001)));
        assert_ne!(hash(0.0), hash(-0.0));
        assert_ne!(hash(1.0), hash(1.0 + f64::EPSILON));
    }
}
