//! `[embed]`: which pages may show an exhibit in a frame.

use exhibit_contract::error::Result;
use serde::{Deserialize, Serialize};

use super::origin::as_told;
use super::place::Place;

/// Which pages may show an exhibit in a frame, and talk with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Embed {
    /// Scheme, host and port of each: `https://courses.example`.
    pub origins: Vec<String>,
}

impl Embed {
    pub(super) fn check(&self, place: Place) -> Result<()> {
        for (at, origin) in self.origins.iter().enumerate() {
            let place = place.field("origins").item(at);
            match as_told(origin) {
                Some(told) if told == *origin => (),
                Some(told) => {
                    let sentence = format!("No browser tells the origin of a page as \"{origin}\".");
                    return Err(place.wrong(sentence, format!("Write it as browsers do: {told}.")));
                }
                None => {
                    let sentence = format!("\"{origin}\" is no origin of a page.");
                    return Err(place.wrong(sentence, "Write scheme and host alone: https://courses.example."));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::hall::Hall;
    use crate::hall::tests::told;

    #[test]
    fn pages_that_embed_are_named_by_their_origins() {
        let hall = |origin: &str| format!("[embed]\norigins = [\"{origin}\"]");
        for good in ["https://courses.example", "http://127.0.0.1:8081"] {
            let origins = Hall::read(&hall(good)).map(|hall| hall.embed.origins);
            assert_eq!(origins, Ok(vec![good.to_owned()]), "{good}");
        }
        for bad in ["courses.example", "https://courses.example/", "https://*", "https://a b", "*", "https://a;b", ""] {
            assert_eq!(told(&hall(bad)).0, "hall.toml:2", "{bad}");
        }
        for (other, spelling) in [
            ("https://courses.example:443", "https://courses.example"),
            ("https://Courses.Example", "https://courses.example"),
            ("http://x:80", "http://x"),
        ] {
            let (place, words) = told(&hall(other));
            assert_eq!(place, "hall.toml:2", "{other}");
            assert!(words.ends_with(&format!(": {spelling}.")), "{words}");
        }
    }
}
