//! The contract's version, and who can read what.

use crate::error::{Code, Error, Result};

/// The contract this runtime speaks, `"major.minor"`. A pack of another major version, or of a newer minor one, is refused.
pub const CONTRACT_VERSION: &str = "0.1";

/// Refuses what was written for a contract that this runtime does not speak.
///
/// # Errors
/// [`Code::ContractUnreadable`] or [`Code::ContractNewer`]; `place` says whose version it is.
pub fn check_contract(version: &str, place: &str) -> Result<()> {
    let Some(theirs) = parse(version) else {
        let sentence = format!("The contract's version is \"{version}\", which is not two numbers with a dot between.");
        return Err(Error::new(Code::ContractUnreadable, place, sentence));
    };
    // Ours is a constant that a test parses; were it broken, nothing would be accepted.
    if parse(CONTRACT_VERSION).is_some_and(|ours| theirs.0 == ours.0 && theirs.1 <= ours.1) {
        return Ok(());
    }
    let sentence = format!("This was made for contract {version}; this runtime speaks {CONTRACT_VERSION}.");
    Err(Error::new(Code::ContractNewer, place, sentence))
}

fn parse(version: &str) -> Option<(u32, u32)> {
    let (major, minor) = version.split_once('.')?;
    let is_number =
        |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()) && (digits == "0" || !digits.starts_with('0'));
    let number = |digits: &str| is_number(digits).then(|| digits.parse().ok())?;
    Some((number(major)?, number(minor)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_is_read_newer_is_refused_by_name() {
        let code = |version| check_contract(version, "pack").err().map(|error| error.code);
        assert_eq!(code(CONTRACT_VERSION), None);
        assert_eq!(code("0.0"), None);
        assert_eq!(code("0.2"), Some(Code::ContractNewer));
        assert_eq!(code("1.0"), Some(Code::ContractNewer));
        for garbled in ["", "1", "0.1.0", "0.+1", "a.b", "0.01", "00.1", "99999999999.1"] {
            assert_eq!(code(garbled), Some(Code::ContractUnreadable), "{garbled}");
        }
    }
}
