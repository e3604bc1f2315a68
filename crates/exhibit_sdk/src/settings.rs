//! What has been set: the values of a model's inputs, each within its limits.

use crate::maths::clamp;
use crate::{StateError, StateReader, StateWriter};

/// Least, greatest and first value of an input, as in the manifest; of yes or no 0, 1, and 0 or 1.
pub type Limits = (f64, f64, f64);

/// The value of every input, by its place among the manifest's variables, all inputs first.
///
/// ```
/// use exhibit_sdk::Settings;
///
/// // Place of an input.
/// const DEPTH: usize = 0;
/// let mut inputs = Settings::new(&[(0.0, 100.0, 10.0)]);
/// assert!(inputs.set(DEPTH, 1e9) && !inputs.set(DEPTH, f64::NAN));
/// assert_eq!(inputs.get(DEPTH), 100.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Settings<const N: usize> {
    limits: &'static [Limits; N],
    values: [f64; N],
}

impl<const N: usize> Settings<N> {
    /// Every input at its first value.
    pub fn new(limits: &'static [Limits; N]) -> Self {
        Self { limits, values: limits.map(|(_, _, first)| first) }
    }

    /// Sets an input to the nearest value its limits allow. False if there is no such input or `value` is not a number.
    pub fn set(&mut self, place: usize, value: f64) -> bool {
        let (Some(slot), Some((min, max, _))) = (self.values.get_mut(place), self.limits.get(place)) else {
            return false;
        };
        if value.is_nan() {
            return false;
        }
        *slot = clamp(value, *min, *max);
        true
    }

    /// The value of an input; 0 if there is no such input.
    pub fn get(&self, place: usize) -> f64 {
        self.values.get(place).copied().unwrap_or_default()
    }

    /// The same, of a whole one.
    pub fn int(&self, place: usize) -> i64 {
        self.get(place) as i64
    }

    /// Writes all values.
    pub fn write(&self, state: &mut StateWriter) {
        state.f64s(&self.values);
    }

    /// Takes the values that [`write`](Self::write) wrote; none of them if it fails.
    ///
    /// # Errors
    /// The state ends too early, or a value is outside its limits.
    pub fn read(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let mut values = [0.0; N];
        state.f64s(&mut values)?;
        // What is not a number is within no limits.
        if !values.iter().zip(self.limits).all(|(value, (min, max, _))| value >= min && value <= max) {
            return Err(StateError::Invalid("an input is outside its limits"));
        }
        self.values = values;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: [Limits; 2] = [(-1.0, 1.0, 0.5), (0.0, 10.0, 3.0)];

    #[test]
    fn values_stay_within_their_limits() {
        let mut inputs = Settings::new(&LIMITS);
        assert!(inputs.set(0, f64::INFINITY) && inputs.set(1, -1e300));
        assert_eq!((inputs.get(0), inputs.int(1)), (1.0, 0));
        let before = inputs.clone();
        assert!(!inputs.set(0, f64::NAN) && !inputs.set(2, 1.0));
        assert_eq!((inputs.get(2), inputs), (0.0, before));
    }

    #[test]
    fn a_state_is_taken_whole_or_not_at_all() {
        let mut inputs = Settings::new(&LIMITS);
        inputs.set(0, -0.25);
        let mut state = StateWriter::default();
        inputs.write(&mut state);
        let bytes = state.into_bytes();
        let mut other = Settings::new(&LIMITS);
        assert_eq!(other.read(&mut StateReader::new(&bytes)), Ok(()));
        assert_eq!(other, inputs);
        for wrong in [11.0, f64::NAN] {
            let mut state = StateWriter::default();
            state.f64s(&[0.0, wrong]);
            assert!(other.read(&mut StateReader::new(&state.into_bytes())).is_err());
        }
        assert_eq!(other.read(&mut StateReader::new(&bytes[..12])), Err(StateError::TooShort));
        assert_eq!(other, inputs);
    }
}
