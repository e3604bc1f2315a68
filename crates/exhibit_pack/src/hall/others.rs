//! `[[catalogue]]`: which other halls are listed.

use exhibit_contract::error::Result;
use serde::{Deserialize, Serialize};

use super::origin::is_origin;
use super::place::Place;

/// Another hall, or a folder of `.kepu` files with a catalogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherHall {
    /// The address of its `catalogue.json`.
    pub url: String,
    /// Whose it is, as visitors read it; the host of its address unless said.
    #[serde(default)]
    pub publisher: String,
}

impl OtherHall {
    /// The host of its address, and the port if it has one.
    fn host(&self) -> Option<&str> {
        Some(self.origin()?.split_once("//")?.1)
    }

    /// Scheme, host and port of its address; nothing if that is none a browser can be let fetch from.
    pub fn origin(&self) -> Option<&str> {
        let (end, _) = self.url.match_indices('/').nth(2)?;
        let origin = self.url.get(..end)?;
        (is_origin(origin) && self.url.bytes().all(|byte| byte.is_ascii_graphic())).then_some(origin)
    }

    /// Refuses an address that is none, and names whoever has no name by the host.
    pub(super) fn complete(&mut self, place: Place) -> Result<()> {
        let Some(host) = self.host() else {
            let sentence = format!("\"{}\" is no address of a catalogue.", self.url);
            return Err(place
                .field("url")
                .wrong(sentence, "Write it whole: https://example.org/packs/catalogue.json."));
        };
        if self.publisher.trim().is_empty() {
            self.publisher = host.to_owned();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::hall::Hall;
    use crate::hall::tests::told;

    #[test]
    fn other_halls_are_fetched_from_where_they_are_and_from_nowhere_else() {
        let hall = |first: &str, second: &str| {
            format!(
                "[trust]\npolicy = \"signed\"\n[[catalogue]]\npublisher = \"A\"\nurl = \"{first}\"\n[[catalogue]]\npublisher = \"B\"\nurl = \"{second}\""
            )
        };
        for (url, source) in [
            ("https://example.org/packs/catalogue.json", "https://example.org"),
            ("http://127.0.0.1:8081/catalogue.json", "http://127.0.0.1:8081"),
            ("http://[::1]:8081/a/b/catalogue.json?x", "http://[::1]:8081"),
        ] {
            let hall = Hall::read(&hall(url, url));
            assert_eq!(hall.map(|hall| hall.sources().join(" ")), Ok(source.to_owned()), "{url}");
        }
        let unnamed = Hall::read("[[catalogue]]\nurl = \"http://127.0.0.1:8081/catalogue.json\"").expect("it is sound");
        assert_eq!(unnamed.catalogue[0].publisher, "127.0.0.1:8081");
        for bad in [
            "",
            "catalogue.json",
            "ftp://example.org/catalogue.json",
            "https://example.org",
            "https:///catalogue.json",
            "https://me:secret@example.org/catalogue.json",
            "https://example.org;script-src*/catalogue.json",
            "https://*/catalogue.json",
            "https://example.org/cata logue.json",
        ] {
            assert_eq!(told(&hall(bad, bad)).0, "hall.toml:5", "{bad}");
            assert_eq!(told(&hall("https://a.example/B", bad)).0, "hall.toml:8", "{bad}");
        }
    }
}
