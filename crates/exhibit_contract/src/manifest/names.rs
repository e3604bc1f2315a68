//! How ids, variable names and languages are written.

/// Lower-case words of letters and digits joined by hyphens, the first beginning with a letter; at most 64 characters.
pub fn is_identifier(text: &str) -> bool {
    are_words(text, '-')
}

/// The same joined by underscores.
pub fn is_variable_name(text: &str) -> bool {
    are_words(text, '_')
}

fn are_words(text: &str, joint: char) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= 64 && text.starts_with(|first: char| first.is_ascii_lowercase()) && text.split(joint).all(is_word)
}

/// A language tag of BCP 47 in its usual case: `en`, `zh-Hans`, `pt-BR`, `zh-Hant-TW`.
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_script = |part: &str| {
        let (first, rest) = part.split_at_checked(1).unwrap_or_default();
        part.len() == 4 && first.bytes().all(|b| b.is_ascii_uppercase()) && rest.bytes().all(|b| b.is_ascii_lowercase())
    };
    let is_region = |part: &str| {
        part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase())
            || part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut rest = parts.peekable();
    rest.next_if(|part| is_script(part));
    rest.next_if(|part| is_region(part));
    (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase()) && rest.next().is_none()
}

/// `"major.minor.patch"`, each a number.
pub fn is_version(text: &str) -> bool {
    let is_number = |part: &str| {
        (1..=9).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && (part == "0" || !part.starts_with('0'))
    };
    text.split('.').count() == 3 && text.split('.').all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers() {
        for good in ["co2", "carbon-bathtub", "a-1"] {
            assert!(is_identifier(good), "{good}");
        }
        for bad in ["", "-", "a-", "a--b", "A", "1a", "a_b", "a b", "碳"] {
            assert!(!is_identifier(bad), "{bad}");
        }
        assert!(is_variable_name("china_peak_year") && !is_variable_name("china-peak"));
    }

    #[test]
    fn languages_and_versions() {
        for good in ["en", "zh-Hans", "zh-Hant-TW", "pt-BR", "es-419"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "EN", "zh_Hans", "zh-hans", "english", "en-", "en-US-x"] {
            assert!(!is_language(bad), "{bad}");
        }
        assert!(is_version("0.1.0") && !is_version("0.1") && !is_version("01.2.3") && !is_version("1.2.x"));
    }
}
