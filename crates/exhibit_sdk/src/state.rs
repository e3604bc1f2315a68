//! Writes and reads a model's state: numbers one after the other, little-endian, no names.

use crate::maths::canonical;

/// Takes a state down.
#[derive(Debug, Default)]
pub struct StateWriter(Vec<u8>);

impl StateWriter {
    /// Appends a real number; every NaN becomes the same one.
    pub fn f64(&mut self, value: f64) {
        self.0.extend(canonical(value).to_le_bytes());
    }

    /// Appends real numbers whose count the reader knows.
    pub fn f64s(&mut self, values: &[f64]) {
        values.iter().for_each(|value| self.f64(*value));
    }

    /// Appends a count and that many real numbers.
    pub fn f64_list(&mut self, values: &[f64]) {
        self.u64(values.len() as u64);
        self.f64s(values);
    }

    /// Appends a whole number.
    pub fn u64(&mut self, value: u64) {
        self.0.extend(value.to_le_bytes());
    }

    /// Appends a whole number with a sign.
    pub fn i64(&mut self, value: i64) {
        self.0.extend(value.to_le_bytes());
    }

    /// Appends yes or no.
    pub fn bool(&mut self, value: bool) {
        self.0.push(u8::from(value));
    }

    /// The bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Reads a state back in the order it was written.
#[derive(Debug)]
pub struct StateReader<'a>(&'a [u8]);

impl<'a> StateReader<'a> {
    /// Reads these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N], StateError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(StateError::TooShort)?;
        self.0 = rest;
        Ok(*taken)
    }

    /// The next real number.
    ///
    /// # Errors
    /// The state ends too early; so in all readers here.
    pub fn f64(&mut self) -> Result<f64, StateError> {
        self.take().map(f64::from_le_bytes)
    }

    /// Fills `values` with the next real numbers.
    ///
    /// # Errors
    /// The state ends too early.
    pub fn f64s(&mut self, values: &mut [f64]) -> Result<(), StateError> {
        values.iter_mut().try_for_each(|value| self.f64().map(|read| *value = read))
    }

    /// A count and that many real numbers.
    ///
    /// # Errors
    /// The state ends too early.
    pub fn f64_list(&mut self) -> Result<Vec<f64>, StateError> {
        let count = self.u64()?;
        // A count is believed only as far as there are bytes for it.
        if count > self.0.len() as u64 / 8 {
            return Err(StateError::TooShort);
        }
        (0..count).map(|_| self.f64()).collect()
    }

    /// The next whole number.
    ///
    /// # Errors
    /// The state ends too early.
    pub fn u64(&mut self) -> Result<u64, StateError> {
        self.take().map(u64::from_le_bytes)
    }

    /// The next whole number with a sign.
    ///
    /// # Errors
    /// The state ends too early.
    pub fn i64(&mut self) -> Result<i64, StateError> {
        self.take().map(i64::from_le_bytes)
    }

    /// The next yes or no.
    ///
    /// # Errors
    /// The state ends too early, or holds neither.
    pub fn bool(&mut self) -> Result<bool, StateError> {
        match self.take()? {
            [0] => Ok(false),
            [1] => Ok(true),
            [other] => Err(StateError::NotBoolean(other)),
        }
    }

    pub(crate) fn finish(&self) -> Result<(), StateError> {
        if self.0.is_empty() { Ok(()) } else { Err(StateError::TooLong(self.0.len())) }
    }
}

/// Why a state cannot be gone back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StateError {
    /// It ends before all was read.
    TooShort,
    /// This many bytes were left over.
    TooLong(usize),
    /// This is neither yes (1) nor no (0).
    NotBoolean(u8),
    /// The values make no sense to the model.
    Invalid(&'static str),
}

impl core::fmt::Display for StateError {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::TooShort => formatter.write_str("the state ends too early"),
            Self::TooLong(left) => write!(formatter, "the state is {left} bytes too long"),
            Self::NotBoolean(byte) => write!(formatter, "the state holds {byte} where yes (1) or no (0) belongs"),
            Self::Invalid(why) => formatter.write_str(why),
        }
    }
}

impl core::error::Error for StateError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_wrote() {
        let mut writer = StateWriter::default();
        writer.f64_list(&[1.5, f64::NAN]);
        writer.i64(-3);
        writer.bool(true);
        let bytes = writer.into_bytes();
        let mut reader = StateReader::new(&bytes);
        let list = reader.f64_list().unwrap();
        assert_eq!((list[0], list[1].is_nan()), (1.5, true));
        assert_eq!(reader.i64(), Ok(-3));
        assert_eq!(reader.finish(), Err(StateError::TooLong(1)));
        assert_eq!(reader.bool(), Ok(true));
        assert_eq!(reader.finish(), Ok(()));
        assert_eq!(reader.bool(), Err(StateError::TooShort));
    }

    #[test]
    fn an_absurd_count_reserves_nothing() {
        assert_eq!(StateReader::new(&[0xff; 8]).f64_list(), Err(StateError::TooShort));
    }
}
