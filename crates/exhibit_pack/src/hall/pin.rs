//! How the operator's PIN stands in `hall.toml`: never itself, only its hash, which takes long to make.
//!
//! `pbkdf2-sha256:<iterations>:<salt>:<hash>`, the last two in base64: PBKDF2-HMAC-SHA256 (RFC 8018) of the PIN's digits.

use std::ops::RangeInclusive;

use ct_codecs::{Base64, Decoder, Encoder};

/// How often `cargo kepu pin` hashes: what OWASP asks for, half a second of a kiosk's time.
pub const ITERATIONS: u32 = 600_000;
/// Fewer are guessed too soon; more would hold up whoever stands before the kiosk.
const MAY_ITERATE: RangeInclusive<u32> = 100_000..=10_000_000;
/// Length of the salt that `cargo kepu pin` draws, and the shortest there may be.
pub const SALT_BYTES: usize = 16;
const MOST_SALT_BYTES: usize = 64;
/// Length of the hash: one block of SHA-256.
pub const HASH_BYTES: usize = 32;

const KIND: &str = "pbkdf2-sha256";

/// The text for `hall.toml`.
pub fn write(iterations: u32, salt: &[u8], hash: &[u8; HASH_BYTES]) -> String {
    // It fails for lengths only that no memory holds.
    let base64 = |bytes: &[u8]| Base64::encode_to_string(bytes).unwrap_or_default();
    format!("{KIND}:{iterations}:{}:{}", base64(salt), base64(hash))
}

/// What is wrong with such a text; nothing if a browser can hold a PIN to it.
pub(super) fn fault(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(':').collect();
    let &[KIND, iterations, salt, hash] = parts.as_slice() else {
        return Some("It is no hash of a PIN.".to_owned());
    };
    let number = iterations.parse::<u32>().ok().filter(|number| number.to_string() == iterations);
    if !number.is_some_and(|number| MAY_ITERATE.contains(&number)) {
        let (least, most) = (MAY_ITERATE.start(), MAY_ITERATE.end());
        return Some(format!("The PIN is hashed \"{iterations}\" times, which must be {least} to {most}."));
    }
    let length = |text: &str| Base64::decode_to_vec(text, None).map(|bytes| bytes.len()).ok();
    if !length(salt).is_some_and(|length| (SALT_BYTES..=MOST_SALT_BYTES).contains(&length)) {
        return Some(format!("The PIN's salt is not {SALT_BYTES} to {MOST_SALT_BYTES} bytes in base64."));
    }
    let is_whole = length(hash) == Some(HASH_BYTES);
    (!is_whole).then(|| format!("The PIN's hash is not {HASH_BYTES} bytes in base64."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_takes_long_to_guess_is_a_hash() {
        let (salt, hash) = ([7; SALT_BYTES], [9; HASH_BYTES]);
        let sound = write(ITERATIONS, &salt, &hash);
        assert_eq!(fault(&sound), None, "{sound}");
        assert_eq!(fault(&write(100_000, &salt, &hash)), None);
        for (bad, said) in [
            (String::new(), "no hash"),
            ("123456".to_owned(), "no hash"),
            (sound.replace("pbkdf2-sha256", "sha256"), "no hash"),
            (format!("{sound}:"), "no hash"),
            (write(99_999, &salt, &hash), "100000 to"),
            (write(10_000_001, &salt, &hash), "to 10000000"),
            (sound.replace("600000", "0600000"), "hashed"),
            (sound.replace("600000", "+600000"), "hashed"),
            (sound.replace("600000", "99999999999"), "hashed"),
            (write(ITERATIONS, &[7; 15], &hash), "salt"),
            (write(ITERATIONS, &[7; 65], &hash), "salt"),
            (sound.replace("BwcH", "Bw-H"), "salt"),
            (sound.trim_end_matches('=').to_owned(), "hash is not"),
            (write(ITERATIONS, &hash, &hash).replace("CQkJ", ""), "salt"),
        ] {
            assert!(fault(&bad).is_some_and(|sentence| sentence.contains(said)), "{bad}: {:?}", fault(&bad));
        }
    }
}
