//! `hall.toml`: whom this hall trusts, how much of that an exhibit needs, which other halls it shows, and which pages may
//! embed it. The browser gets the same as `hall.json`, but for why keys were revoked.

use exhibit_contract::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};

use super::Aspect;
use crate::lines::toml_place;

/// What an operator says about the hall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hall {
    /// Whether it stands where nobody watches: then it asks for reviews, unless `trust` says otherwise.
    #[serde(default)]
    pub kiosk: bool,
    /// What an exhibit needs to be shown.
    #[serde(default)]
    pub trust: Rules,
    /// Who may publish.
    #[serde(default)]
    pub publisher: Vec<Signer>,
    /// Who may review.
    #[serde(default)]
    pub reviewer: Vec<Signer>,
    /// Keys that count no more, whatever they have signed.
    #[serde(default)]
    pub revoked: Vec<Revoked>,
    /// Whose exhibits it lists beside its own.
    #[serde(default)]
    pub catalogue: Vec<OtherHall>,
    /// Which pages may show an exhibit of it in a frame.
    #[serde(default)]
    pub embed: Embed,
}

/// Which pages may show an exhibit in a frame, and talk with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Embed {
    /// Scheme, host and port of each: `https://courses.example`.
    pub origins: Vec<String>,
}

/// What an exhibit needs to be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// How strict the hall is.
    pub policy: Policy,
    /// What must have been reviewed, where the policy asks for reviews.
    #[serde(default = "Aspect::science_and_language")]
    pub aspects: Vec<Aspect>,
    /// How many listed reviewers each of these needs.
    #[serde(default = "one")]
    pub reviewers_per_aspect: usize,
}

impl Default for Rules {
    fn default() -> Self {
        Self { policy: Policy::Open, aspects: Aspect::science_and_language(), reviewers_per_aspect: one() }
    }
}

fn one() -> usize {
    1
}

/// How strict a hall is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Policy {
    /// Shows every exhibit, and says of each who reviewed it, if anybody.
    Open,
    /// Shows what a listed publisher has signed.
    Signed,
    /// Shows what a listed publisher has signed and listed reviewers have reviewed.
    Reviewed,
}

impl Policy {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Signed => "signed",
            Self::Reviewed => "reviewed",
        }
    }
}

/// Somebody whose signature counts here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// The name visitors read.
    pub name: String,
    /// The minisign public key: the second line of the `.pub` file.
    pub key: String,
}

/// A key that counts no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revoked {
    /// The minisign public key.
    pub key: String,
    /// Why and since when, for the operator.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

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
        let origin = &self.url[..end];
        (is_origin(origin) && self.url.bytes().all(|byte| byte.is_ascii_graphic())).then_some(origin)
    }
}

/// Whether a text is a scheme, a host and perhaps a port. What could end a host's name in an address or in a header, and a
/// user's password, are refused.
fn is_origin(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'[' | b']');
    let host = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme));
    host.is_some_and(|host| !host.is_empty() && host.bytes().all(is_plain))
}

impl Hall {
    /// What the page may fetch from besides the hall's own place, as sources of a `Content-Security-Policy`: the halls it
    /// lists; and, where anybody may bring an exhibit, wherever an address leads.
    pub fn sources(&self) -> Vec<&str> {
        let anywhere = ["https://*", "http://127.0.0.1:*", "http://localhost:*"];
        let is_open = self.trust.policy == Policy::Open;
        let mut sources: Vec<&str> = self.catalogue.iter().filter_map(OtherHall::origin).collect();
        sources.extend(anywhere.iter().filter(|_| is_open));
        sources.sort_unstable();
        sources.dedup();
        sources
    }

    /// Reads `hall.toml`.
    ///
    /// # Errors
    /// [`Code::HallSyntax`] with line and column: not TOML, an unknown field, a key that is none, rules that nobody can meet.
    pub fn read(text: &str) -> Result<Self> {
        let unread = |error| wrong(&toml_place(text, "hall.toml", &error), format!("{}.", error.message()));
        let mut hall: Self = toml::from_str(text).map_err(unread)?;
        let says_whom = toml::from_str::<toml::Table>(text).map_err(unread)?.contains_key("trust");
        if hall.kiosk && !says_whom {
            hall.trust.policy = Policy::Reviewed;
        }
        let keys = hall.publisher.iter().chain(&hall.reviewer).map(|signer| &signer.key);
        for key in keys.chain(hall.revoked.iter().map(|revoked| &revoked.key)) {
            if minisign_verify::PublicKey::from_base64(key).is_err() {
                let line = text.lines().position(|line| line.contains(key.as_str())).map_or(1, |at| at + 1);
                let error = wrong(&format!("hall.toml:{line}"), format!("\"{key}\" is no minisign public key."));
                return Err(error.with_remedy("Copy the second line of the .pub file; it begins with RW."));
            }
        }
        let line_of = |value: &str| {
            let quoted = format!("\"{value}\"");
            let line = text.lines().position(|line| line.contains(&quoted)).map_or(1, |at| at + 1);
            format!("hall.toml:{line}")
        };
        if let Some(other) = hall.catalogue.iter().find(|other| other.origin().is_none()) {
            let error = wrong(&line_of(&other.url), format!("\"{}\" is no address of a catalogue.", other.url));
            return Err(error.with_remedy("Write it whole: https://example.org/packs/catalogue.json."));
        }
        if let Some(origin) = hall.embed.origins.iter().find(|origin| !is_origin(origin)) {
            let error = wrong(&line_of(origin), format!("\"{origin}\" is no origin of a page."));
            return Err(error.with_remedy("Write scheme and host alone: https://courses.example."));
        }
        for other in hall.catalogue.iter_mut().filter(|other| other.publisher.trim().is_empty()) {
            other.publisher = other.host().unwrap_or_default().to_owned();
        }
        let rules = &hall.trust;
        let needs_reviewers = rules.policy == Policy::Reviewed;
        if needs_reviewers && (rules.aspects.is_empty() || rules.reviewers_per_aspect == 0) {
            return Err(wrong(
                "hall.toml: trust",
                "The policy is \"reviewed\", but nothing needs a reviewer.".to_owned(),
            ));
        }
        if needs_reviewers && rules.reviewers_per_aspect > hall.reviewer.len() {
            let sentence =
                format!("{} reviewers are needed, {} are listed.", rules.reviewers_per_aspect, hall.reviewer.len());
            let error = wrong("hall.toml: trust", sentence);
            let remedy = "List publishers and reviewers; or, under [trust], say policy = \"signed\" or \"open\".";
            return Err(if says_whom { error } else { error.with_remedy(remedy) });
        }
        Ok(hall)
    }
}

fn wrong(place: &str, sentence: String) -> Error {
    Error::new(Code::HallSyntax, place, sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

    #[test]
    fn nothing_said_is_open() {
        assert_eq!(Hall::read(""), Ok(Hall::default()));
        assert_eq!(Hall::default().trust.policy, Policy::Open);
    }

    #[test]
    fn pages_that_embed_are_named_by_their_origins() {
        let origins = |origin: &str| Hall::read(&format!("[embed]\norigins = [\"{origin}\"]"));
        for good in ["https://courses.example", "http://127.0.0.1:8081"] {
            assert_eq!(origins(good).map(|hall| hall.embed.origins), Ok(vec![good.to_owned()]), "{good}");
        }
        for bad in ["courses.example", "https://courses.example/", "https://*", "https://a b", "*", "https://a;b", ""] {
            let error = origins(bad).expect_err(bad);
            assert_eq!((error.code, error.place.as_str()), (Code::HallSyntax, "hall.toml:2"), "{bad}");
        }
    }

    #[test]
    fn a_kiosk_asks_for_reviews_unless_it_says_otherwise() {
        let people =
            format!("[[publisher]]\nname = \"A\"\nkey = \"{KEY}\"\n[[reviewer]]\nname = \"B\"\nkey = \"{KEY}\"");
        let policy = |text: &str| Hall::read(text).map(|hall| hall.trust.policy).map_err(|error| error.remedy);
        assert_eq!(policy(&format!("kiosk = true\n{people}")), Ok(Policy::Reviewed));
        assert_eq!(policy(&format!("kiosk = true\n[trust]\npolicy = \"signed\"\n{people}")), Ok(Policy::Signed));
        assert_eq!(policy(&format!("kiosk = false\n{people}")), Ok(Policy::Open));
        let remedy = policy("kiosk = true").expect_err("nobody could review anything");
        assert!(remedy.contains("policy = "), "{remedy}");
    }

    #[test]
    fn other_halls_are_fetched_from_where_they_are_and_from_nowhere_else() {
        let hall = |url: &str| {
            Hall::read(&format!(
                "[trust]\npolicy = \"signed\"\n[[catalogue]]\npublisher = \"A\"\nurl = \"{url}\"\n[[catalogue]]\npublisher = \"B\"\nurl = \"{url}\""
            ))
        };
        for (url, source) in [
            ("https://example.org/packs/catalogue.json", "https://example.org"),
            ("http://127.0.0.1:8081/catalogue.json", "http://127.0.0.1:8081"),
            ("http://[::1]:8081/a/b/catalogue.json?x", "http://[::1]:8081"),
        ] {
            assert_eq!(hall(url).map(|hall| hall.sources().join(" ")), Ok(source.to_owned()), "{url}");
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
            let error = hall(bad).expect_err(bad);
            assert_eq!((error.code, error.place.as_str()), (Code::HallSyntax, "hall.toml:5"), "{bad}");
        }
    }

    #[test]
    fn what_nobody_can_meet_is_told_at_its_line() {
        let reviewed = "[trust]\npolicy = \"reviewed\"\n";
        for (text, place) in [
            ("policy = 1", "hall.toml:1"),
            ("\n[trust]\npolicy = \"closed\"", "hall.toml:3"),
            ("[[publisher]]\nname = \"A\"\nkey = \"RW\"", "hall.toml:3"),
            (reviewed, "hall.toml: trust"),
            (&format!("{reviewed}aspects = []\n[[reviewer]]\nname = \"A\"\nkey = \"{KEY}\""), "hall.toml: trust"),
        ] {
            let error = Hall::read(text).expect_err(text);
            assert_eq!((error.code, error.place.as_str()), (Code::HallSyntax, place), "{text}");
        }
    }
}
