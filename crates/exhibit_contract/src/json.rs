//! Reading JSON in steps, so that a file of a newer contract is refused for that and not for a field it adds.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Code, Error, Result};
use crate::version::check_contract;

/// The codes a kind of file fails with.
pub(crate) struct Codes {
    pub syntax: Code,
    pub shape: Code,
}

/// Parses, and checks the file's `contract`.
pub(crate) fn parse(bytes: &[u8], place: &str, codes: &Codes) -> Result<Value> {
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        let place = format!("{place}:{}:{}", error.line(), error.column());
        let sentence =
            if error.is_eof() { "The file is cut off.".to_owned() } else { format!("This is not JSON: {error}.") };
        Error::new(codes.syntax, place, sentence)
    })?;
    let contract = value
        .get("contract")
        .and_then(Value::as_str)
        .ok_or_else(|| Error::new(codes.shape, place, "The field `contract` is missing or is no text."))?;
    check_contract(contract, place)?;
    Ok(value)
}

/// Gives the value its type.
pub(crate) fn typed<T: DeserializeOwned>(value: Value, place: &str, shape: Code) -> Result<T> {
    serde_json::from_value(value).map_err(|error| Error::new(shape, place, format!("{error}.")))
}
