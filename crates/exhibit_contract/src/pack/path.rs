//! Paths inside a pack.

use crate::error::{Code, Error, Result};

/// Longest path, in bytes.
const MOST_PATH_BYTES: usize = 200;

/// Refuses a path that could leave the pack, that another file system reads differently, or that a URL would change.
///
/// # Errors
/// [`Code::PathOutside`]; `place` says who names the path.
pub fn check_path(path: &str, place: &str) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/');
    let names_are_plain =
        path.split('/').all(|name| !name.is_empty() && !name.starts_with('.') && !name.ends_with('.'));
    if path.len() <= MOST_PATH_BYTES && path.bytes().all(plain) && names_are_plain {
        return Ok(());
    }
    let shown: String = path.chars().take(80).collect();
    let sentence = format!(
        "\"{shown}\" is no plain path below the pack (letters, digits, - _ . and /, no name beginning or ending with a dot)."
    );
    Err(Error::new(Code::PathOutside, place, sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_paths_below_the_pack() {
        for good in ["exhibit.json", "locales/zh-Hans.ftl", "assets/tub_1.0a1b2c3d.svg"] {
            assert_eq!(check_path(good, "pack"), Ok(()), "{good}");
        }
        let long = "a".repeat(201);
        for bad in [
            "",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a//b",
            "a/",
            "c:\\x",
            "a\\b",
            "a b",
            "a%2f",
            ".hidden",
            "x.",
            "https://x",
            &long,
        ] {
            assert_eq!(check_path(bad, "pack").map_err(|error| error.code), Err(Code::PathOutside), "{bad}");
        }
    }
}
