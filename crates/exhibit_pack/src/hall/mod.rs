//! `hall.toml`: what an operator says about the hall. The browser gets the same as `hall.json`, every default filled in, but
//! for why keys were revoked. `docs/operators/settings.md` has every setting, which a test holds to these files.

mod address;
mod clock;
mod embed;
mod hours;
mod idle;
mod language;
mod operator;
mod origin;
mod others;
pub mod pin;
mod pinned;
mod place;
mod playlist;

use exhibit_contract::error::Result;
use serde::{Deserialize, Serialize};

use crate::trust::{Policy, Revoked, Rules, Signer, check_rules};

pub use embed::Embed;
pub use hours::Hours;
pub use idle::Idle;
pub use language::{Language, unspoken};
pub use operator::{Brightness, Operator};
pub use others::OtherHall;
pub use pinned::Pinned;
pub(crate) use place::Place;
pub use place::text;
pub use playlist::{Playlist, missing};

/// What an operator says about the hall.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Hall {
    /// Whether it stands where nobody watches: then it asks for reviews, unless `trust` says otherwise.
    pub kiosk: bool,
    /// The language a kiosk begins each visit in.
    pub language: Language,
    /// Where others find the hall, which is where links lead; the address it is opened at unless said.
    pub address: String,
    /// What a kiosk does when nobody touches it.
    pub idle: Idle,
    /// When a kiosk is open; always if nothing is said.
    pub hours: Option<Hours>,
    /// What a kiosk shows on which days; everything on all others.
    pub playlist: Vec<Playlist>,
    /// Which exhibits a browser always keeps for when the network is away; a kiosk all, unless said.
    pub pinned: Pinned,
    /// Who may open a kiosk's panel, how loud and how bright it is.
    pub operator: Operator,
    /// What an exhibit needs to be shown.
    pub trust: Rules,
    /// Who may publish.
    pub publisher: Vec<Signer>,
    /// Who may review.
    pub reviewer: Vec<Signer>,
    /// Keys that count no more, whatever they have signed.
    pub revoked: Vec<Revoked>,
    /// Whose exhibits it lists beside its own.
    pub catalogue: Vec<OtherHall>,
    /// Which pages may show an exhibit of it in a frame.
    pub embed: Embed,
}

impl Hall {
    /// Reads `hall.toml`.
    ///
    /// # Errors
    /// [`Code::HallSyntax`](exhibit_contract::error::Code::HallSyntax) with its line: not TOML, an unknown field, a value
    /// that is none for its setting, rules that nobody can meet.
    pub fn read(text: &str) -> Result<Self> {
        let values = place::values(text)?;
        let place = Place::top(text, &values);
        place.check_tables()?;
        let mut hall: Self = toml::from_str(text).map_err(|error| place::unread(text, &error))?;
        if hall.kiosk && !place.has("trust") {
            hall.trust.policy = Policy::Reviewed;
        }
        hall.language.check(place.field("language"))?;
        if hall.kiosk && !place.has("pinned") {
            hall.pinned = Pinned::all();
        }
        hall.pinned.check(place.field("pinned"))?;
        address::check(&hall.address, place.field("address"))?;
        for (at, other) in hall.catalogue.iter_mut().enumerate() {
            other.complete(place.field("catalogue").item(at))?;
        }
        hall.embed.check(place.field("embed"))?;
        hall.idle.check(place.field("idle"))?;
        if let Some(hours) = &hall.hours {
            hours.check(place.field("hours"))?;
        }
        for (at, playlist) in hall.playlist.iter().enumerate() {
            playlist.check(place.field("playlist").item(at))?;
        }
        hall.operator.check(place.field("operator"))?;
        check_rules(&hall, place)?;
        Ok(hall)
    }

    /// Reads whose word counts from `hall.json`. All else is as if nothing were said: who judges exhibits in the browser has
    /// no use for it, and need not carry its readers.
    ///
    /// # Errors
    /// It is no JSON that [`Hall`] was written as.
    pub fn read_trust(json: &str) -> serde_json::Result<Self> {
        #[derive(Deserialize)]
        struct Counting {
            trust: Rules,
            publisher: Vec<Signer>,
            reviewer: Vec<Signer>,
            revoked: Vec<Revoked>,
        }
        let Counting { trust, publisher, reviewer, revoked } = serde_json::from_str(json)?;
        Ok(Self { trust, publisher, reviewer, revoked, ..Self::default() })
    }

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
}

#[cfg(test)]
pub(crate) mod tests {
    use exhibit_contract::error::Code;

    use super::*;

    pub const KEY: &str = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

    /// What is told of a `hall.toml` that is none: where, and in which words.
    pub fn told(text: &str) -> (String, String) {
        let error = Hall::read(text).expect_err(text);
        assert_eq!(error.code, Code::HallSyntax, "{text}");
        assert!(!error.remedy.is_empty(), "{text}");
        (error.place, format!("{} {}", error.sentence, error.remedy))
    }

    #[test]
    fn nothing_said_is_open() {
        assert_eq!(Hall::read(""), Ok(Hall::default()));
        assert_eq!(Hall::default().trust.policy, Policy::Open);
    }

    #[test]
    fn what_no_hall_has_is_told_at_its_line() {
        for (text, line, said) in [
            ("kiosk = false\nlanguage = \"zh-hant\"", 2, "\"zh-Hant\""),
            ("language = 1", 1, "expected a string"),
            ("\n\nkiosk = \"yes\"", 3, "string"),
            ("kiosk = false\nkioks = true", 2, "`kioks`"),
            ("kiosk = false\n[idle\n", 2, "]"),
        ] {
            let (place, words) = told(text);
            assert_eq!(place, format!("hall.toml:{line}"), "{text}: {words}");
            assert!(words.contains(said), "{text}: {words}");
        }
    }

    #[test]
    fn a_list_is_no_table() {
        for (text, line, said) in [
            ("operator = [\"1234\"]", 1, "[operator]"),
            ("\nidle = [30, 60, 15]", 2, "[idle]"),
            ("idle = []", 1, "[idle]"),
            ("kiosk = false\nembed = [[\"https://a.example\"]]", 2, "[embed]"),
            ("playlist = [\n  [\"A\", \"09-01\", \"09-30\", [\"a\"]],\n]", 2, "[[playlist]]"),
            ("[operator]\nbrightness = [[\"18:00\", 0.5]]", 2, "[[operator.brightness]]"),
        ] {
            let (place, words) = told(text);
            assert_eq!(place, format!("hall.toml:{line}"), "{text}: {words}");
            assert!(words.contains(said), "{text}: {words}");
        }
    }

    #[test]
    fn another_encoding_is_told_at_its_line() {
        let error = super::text(b"kiosk = true\n# \xb9\xdd\n").expect_err("it is GBK");
        assert_eq!((error.code, error.place.as_str()), (Code::HallSyntax, "hall.toml:2"));
        assert!(error.remedy.contains("UTF-8"), "{}", error.remedy);
        assert_eq!(super::text("# 馆".as_bytes()), Ok("# 馆"));
    }

    #[test]
    fn the_browser_gets_every_setting_with_its_default() {
        let json = serde_json::to_value(Hall::default()).expect("it can be written");
        let nothing_said = serde_json::json!({
            "kiosk": false,
            "language": "zh-Hans",
            "address": "",
            "idle": { "attract_after_secs": 30, "still_there_after_secs": 60, "countdown_secs": 15 },
            "hours": null,
            "playlist": [],
            "pinned": [],
            "operator": { "pin": "", "volume": 1.0, "brightness": [], "restart_at_mib": 512 },
            "trust": { "policy": "open", "aspects": ["science", "language"], "reviewers_per_aspect": 1 },
            "publisher": [], "reviewer": [], "revoked": [], "catalogue": [],
            "embed": { "origins": [] },
        });
        assert_eq!(json, nothing_said);
    }

    #[test]
    fn the_browser_gets_times_as_they_are_written() {
        let pin = pin::write(pin::ITERATIONS, &[1; pin::SALT_BYTES], &[2; pin::HASH_BYTES]);
        let text = format!(
            "language = \"en\"
            [idle]
            countdown_secs = 20
            [hours]
            tuesday = [\"09:00-12:00\", \"13:30-17:00\"]
            closed_on = [\"2027-02-06\"]
            [[playlist]]
            name = \"National Science Day\"
            from = \"09-01\"
            to = \"09-30\"
            exhibits = [\"carbon-bathtub\"]
            [operator]
            pin = \"{pin}\"
            volume = 0.5
            [[operator.brightness]]
            from = \"18:00\"
            share = 0.6"
        );
        let json = serde_json::to_value(Hall::read(&text).expect("it is sound")).expect("it can be written");
        let day = serde_json::json!(["09:00-12:00", "13:30-17:00"]);
        let expected = serde_json::json!({
            "language": "en",
            "idle": { "attract_after_secs": 30, "still_there_after_secs": 60, "countdown_secs": 20 },
            "hours": {
                "monday": [], "tuesday": day, "wednesday": [], "thursday": [], "friday": [], "saturday": [],
                "sunday": [], "closed_on": ["2027-02-06"],
            },
            "playlist": [
                { "name": "National Science Day", "from": "09-01", "to": "09-30", "exhibits": ["carbon-bathtub"] },
            ],
            "operator": {
                "pin": pin, "volume": 0.5, "brightness": [{ "from": "18:00", "share": 0.6 }], "restart_at_mib": 512,
            },
        });
        for (name, value) in expected.as_object().expect("it is one") {
            assert_eq!(&json[name], value, "{name}");
        }
    }

    #[test]
    fn whose_word_counts_is_read_from_what_the_browser_gets() {
        let signers = format!("[[publisher]]\nname = \"A\"\nkey = \"{KEY}\"\n[[revoked]]\nkey = \"{KEY}\"\n");
        let hall = Hall::read(&format!("language = \"en\"\n[trust]\npolicy = \"signed\"\n{signers}")).expect("sound");
        let json = serde_json::to_string(&hall).expect("it can be written");
        let read = Hall::read_trust(&json).expect("it can be read");
        assert_eq!(read, Hall { language: Language::default(), ..hall });
        assert!(Hall::read_trust("{}").is_err());
    }
}
