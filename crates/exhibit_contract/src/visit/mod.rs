//! A visit: *pack + contract version + seed + inputs by tick*. Ticks are fixed and a model is closed, so a visit replays
//! bit for bit anywhere.

mod bytes;
mod hasher;
mod input;
mod lines;

pub use hasher::{VisitHasher, canonical_bits};
pub use input::{Assignment, Input, Touch, Value};

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::limits;

/// All that is needed to live a visit again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// SHA-256 of the pack, in hexadecimal digits.
    pub pack: String,
    /// The contract's version.
    pub contract: String,
    /// The seed the model was instantiated with. Written as a text: JSON's numbers end at 2⁵³ in most readers.
    #[serde(with = "decimal")]
    pub seed: u64,
    /// How many ticks it lasted.
    pub ticks: u64,
    /// Inputs in the order given; each is applied at the boundary before its tick is stepped. Ticks never go back.
    pub inputs: Vec<(u64, Input)>,
}

impl Visit {
    /// A visit that has just begun.
    pub fn new(pack: impl Into<String>, seed: u64) -> Self {
        let contract = crate::CONTRACT_VERSION.to_owned();
        Self { pack: pack.into(), contract, seed, ticks: 0, inputs: Vec::new() }
    }

    /// Refuses a visit that no host could have recorded.
    ///
    /// # Errors
    /// [`Code::VisitUnreadable`], or the version's own codes.
    pub fn check(&self) -> Result<()> {
        crate::version::check_contract(&self.contract, "visit")?;
        if !crate::digest::is_sha256(&self.pack) {
            return Err(unreadable("The pack is not named by a SHA-256 in 64 hexadecimal digits."));
        }
        if self.inputs.len() > limits::MOST_VISIT_INPUTS {
            return Err(unreadable("The visit has more inputs than any visit may have."));
        }
        if !self.inputs.is_sorted_by_key(|(tick, _)| *tick) {
            return Err(unreadable("An input comes before an earlier one."));
        }
        if self.inputs.last().is_some_and(|(tick, _)| *tick > self.ticks) {
            return Err(unreadable("An input comes after the visit's end."));
        }
        if !self.inputs.iter().all(|(_, input)| input.is_finite()) {
            return Err(unreadable("An input is not a number, or infinite."));
        }
        Ok(())
    }

    /// Inputs by tick boundary: the tick, and all inputs applied before it is stepped.
    pub fn boundaries(&self) -> impl Iterator<Item = (u64, &[(u64, Input)])> {
        self.inputs.chunk_by(|earlier, later| earlier.0 == later.0).filter_map(|chunk| Some((chunk.first()?.0, chunk)))
    }
}

pub(crate) fn unreadable(sentence: impl Into<String>) -> Error {
    Error::new(Code::VisitUnreadable, "visit", sentence)
}

/// 64 bits as a decimal text.
mod decimal {
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub fn serialize<S: Serializer>(value: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(|_| de::Error::custom("a 64-bit number in decimal digits, as a text, is expected"))
    }
}
