//! `kepu pin`: makes of the operator's PIN what stands for it in `hall.toml`. The PIN itself is neither printed nor kept.

use std::io::{self, IsTerminal, Read};
use std::path::Path;

use exhibit_pack::hall::pin::{HASH_BYTES, ITERATIONS, SALT_BYTES, write};
use sha2::Sha256;

use crate::trouble::AtPath;
use crate::{Result, Trouble, progress};

/// A panel with keys for digits takes these lengths.
const FEWEST_DIGITS: usize = 4;
const MOST_DIGITS: usize = 12;
/// Fewer are soon tried through by whoever has the hall's files.
const SAFE_DIGITS: usize = 6;
/// More than any PIN has.
const MOST_LINE_BYTES: u64 = 1_024;

/// Asks for the PIN and prints the lines for `hall.toml`.
pub fn run() -> Result<()> {
    let pin = if io::stdin().is_terminal() { asked()? } else { first_line(io::stdin().lock())? };
    check(&pin)?;
    if pin.len() < SAFE_DIGITS {
        progress::note(format_args!(
            "Fewer than {SAFE_DIGITS} digits: every browser gets the hash, and a program has soon tried them all. Take more \
             where the hall can be reached from elsewhere."
        ));
    }
    let mut salt = [0; SALT_BYTES];
    getrandom::fill(&mut salt).map_err(|error| {
        let remedy = "Try again; on an odd system, make the lines on another machine.";
        Trouble::new("the system's random numbers", format!("there are none: {error}"), remedy)
    })?;
    let step = progress::start("Hashing the PIN, which is to take long");
    let hash = hash(pin.as_bytes(), &salt, ITERATIONS);
    step.done("for hall.toml; where it has [operator] already, the second line goes there:");
    println!("[operator]\npin = \"{}\"", write(ITERATIONS, &salt, &hash));
    Ok(())
}

/// The PIN, typed twice and not shown.
fn asked() -> Result<String> {
    let ask = |prompt: &str| rpassword::prompt_password(prompt).at(Path::new("the terminal"), "ask for the PIN");
    let pin = ask("PIN: ")?;
    // What is wrong is better known before it is typed again.
    check(&pin)?;
    if ask("PIN, again: ")? == pin {
        return Ok(pin);
    }
    Err(Trouble::new("kepu pin", "the two PINs differ", "Run it again and type the same digits twice."))
}

/// The first line of what is piped in.
fn first_line(input: impl Read) -> Result<String> {
    let mut text = String::new();
    let read = input.take(MOST_LINE_BYTES).read_to_string(&mut text);
    read.at(Path::new("standard input"), "read the PIN")?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn check(pin: &str) -> Result<()> {
    let is_sound = (FEWEST_DIGITS..=MOST_DIGITS).contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit());
    if is_sound {
        return Ok(());
    }
    let sentence = format!("a PIN is {FEWEST_DIGITS} to {MOST_DIGITS} digits and nothing else");
    Err(Trouble::new("kepu pin", sentence, format!("Choose another, better of {SAFE_DIGITS} digits or more.")))
}

fn hash(pin: &[u8], salt: &[u8], iterations: u32) -> [u8; HASH_BYTES] {
    pbkdf2::pbkdf2_hmac_array::<Sha256, HASH_BYTES>(pin, salt, iterations)
}

#[cfg(test)]
mod tests {
    use exhibit_contract::digest::hex;
    use exhibit_pack::hall::Hall;

    use super::*;

    /// RFC 7914, section 11; the first 32 of its 64 bytes, which are a block of their own.
    #[test]
    fn known_answers() {
        let passwd = hash(b"passwd", b"salt", 1);
        assert_eq!(hex(&passwd), "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
        let password = hash(b"Password", b"NaCl", 80_000);
        assert_eq!(hex(&password), "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56");
    }

    #[test]
    fn only_digits_are_a_pin() {
        for good in ["0000", "123456", "012345678901"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in ["", "123", "0123456789012", "12 34", "12a4", "１２３４", "-123", "1234\n"] {
            let trouble = check(bad).expect_err(bad);
            assert!(bad.is_empty() || !trouble.to_string().contains(bad), "{trouble} tells the PIN");
        }
    }

    #[test]
    fn the_first_line_of_what_is_piped_in_is_the_pin() {
        let line = |bytes: &'static [u8]| first_line(bytes).map_err(|trouble| trouble.place);
        assert_eq!(line(b"246810\r\nmore"), Ok("246810".to_owned()));
        assert_eq!(line(b""), Ok(String::new()));
        assert_eq!(line(b"\xff"), Err("standard input".to_owned()));
        let endless = first_line(io::repeat(b'1')).expect("it ends");
        assert!(check(&endless).is_err());
    }

    #[test]
    fn a_hall_takes_what_is_printed() {
        let text = write(100_000, &[1; SALT_BYTES], &hash(b"246810", &[1; SALT_BYTES], 100_000));
        let hall = Hall::read(&format!("[operator]\npin = \"{text}\"")).expect("it is sound");
        assert_eq!(hall.operator.pin, text);
    }
}
