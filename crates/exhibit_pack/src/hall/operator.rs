//! `[operator]`: who may open the kiosk's panel, how loud and how bright it is, how much memory it may take.

use std::ops::RangeInclusive;

use exhibit_contract::error::Result;
use serde::{Deserialize, Serialize};

use super::clock::minute_of_day;
use super::pin;
use super::place::Place;

const VOLUME: RangeInclusive<f64> = 0.0..=1.0;
const SHARE: RangeInclusive<f64> = 0.1..=1.0;
const RESTART_AT_MIB: RangeInclusive<u32> = 64..=16_384;

/// What the operator has set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Operator {
    /// The hash of the PIN, as [`pin`] writes it; empty if the panel cannot be opened.
    pub pin: String,
    /// Of the most that an exhibit may sound, this share.
    pub volume: f64,
    /// How bright the screen is, and from when on; as bright as it goes if nothing is said.
    pub brightness: Vec<Brightness>,
    /// From so much memory of the page's scripts and program on, a kiosk starts again between two visits.
    pub restart_at_mib: u32,
}

impl Default for Operator {
    fn default() -> Self {
        Self { pin: String::new(), volume: 1.0, brightness: Vec::new(), restart_at_mib: 512 }
    }
}

/// How bright the screen is from a time of day on, until the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brightness {
    /// `"HH:MM"`.
    pub from: String,
    /// Of full brightness.
    pub share: f64,
}

impl Operator {
    pub(super) fn check(&self, place: Place) -> Result<()> {
        if let Some(sentence) = pin::fault(&self.pin).filter(|_| place.has("pin")) {
            let remedy = "Run `cargo kepu pin` and paste what it prints.";
            return Err(place.field("pin").wrong(sentence, remedy));
        }
        if !VOLUME.contains(&self.volume) {
            let sentence = format!("The volume cannot be {}.", self.volume);
            return Err(place.field("volume").wrong(sentence, range(&VOLUME)));
        }
        if !RESTART_AT_MIB.contains(&self.restart_at_mib) {
            let sentence = format!("A kiosk cannot start again at {} MiB.", self.restart_at_mib);
            let remedy = format!("Write {} to {}.", RESTART_AT_MIB.start(), RESTART_AT_MIB.end());
            return Err(place.field("restart_at_mib").wrong(sentence, remedy));
        }
        let mut before: Option<(&str, u16)> = None;
        for (at, Brightness { from, share }) in self.brightness.iter().enumerate() {
            let place = place.field("brightness").item(at);
            let Some(minute) = minute_of_day(from) else {
                let sentence = format!("\"{from}\" is no time of day.");
                return Err(place.field("from").wrong(sentence, "Write all four digits, 00:00 to 23:59: \"09:00\"."));
            };
            if let Some((other, _)) = before.filter(|(_, before)| minute <= *before) {
                let sentence = format!("\"{from}\" does not come after \"{other}\".");
                return Err(place.field("from").wrong(sentence, "List each time once, in the order of the day."));
            }
            if !SHARE.contains(share) {
                let sentence = format!("The screen cannot be {share} of full brightness.");
                return Err(place.field("share").wrong(sentence, range(&SHARE)));
            }
            before = Some((from, minute));
        }
        Ok(())
    }
}

fn range(range: &RangeInclusive<f64>) -> String {
    format!("Write a number from {} to {}.", range.start(), range.end())
}

#[cfg(test)]
mod tests {
    use crate::hall::Hall;
    use crate::hall::pin;
    use crate::hall::tests::told;

    #[test]
    fn numbers_may_be_written_without_a_point() {
        let operator = Hall::read("[operator]\nvolume = 0").map(|hall| hall.operator);
        assert_eq!(operator.map(|operator| operator.volume), Ok(0.0));
    }

    #[test]
    fn what_no_operator_can_set_is_told_at_its_line() {
        let hour = |from: &str, share: &str| format!("[[operator.brightness]]\nfrom = \"{from}\"\nshare = {share}\n");
        for (text, line, said) in [
            ("[operator]\n\npin = \"1234\"".to_owned(), 3, "no hash"),
            ("[operator]\npin = \"\"".to_owned(), 2, "no hash"),
            (format!("[operator]\npin = \"{}\"", pin::write(1_000, &[1; 16], &[2; 32])), 2, "1000"),
            ("[operator]\npin = 123456".to_owned(), 2, "integer"),
            ("[operator]\nvolume = 1.5".to_owned(), 2, "from 0 to 1"),
            ("[operator]\nvolume = -0.1".to_owned(), 2, "from 0 to 1"),
            ("[operator]\nvolume = nan".to_owned(), 2, "NaN"),
            ("[operator]\nrestart_at_mib = 63".to_owned(), 2, "64 to 16384"),
            ("[operator]\n\nrestart_at_mib = 16385".to_owned(), 3, "64 to 16384"),
            ("[operator]\nrestart_at_mib = 512.5".to_owned(), 2, "512.5"),
            ("[operator]\nloud = 1".to_owned(), 2, "`loud`"),
            (hour("18:00", "0.05"), 3, "0.1 to 1"),
            (hour("18:00", "inf"), 3, "inf"),
            (hour("24:00", "0.5"), 2, "no time of day"),
            (hour("8:00", "0.5"), 2, "no time of day"),
            (hour("08:00", "1") + &hour("18:00", "0.5") + &hour("18:00", "0.4"), 8, "does not come after"),
            (hour("18:00", "0.5") + &hour("08:00", "1"), 5, "does not come after"),
            ("[[operator.brightness]]\nfrom = \"18:00\"".to_owned(), 1, "`share`"),
        ] {
            let (place, words) = told(&text);
            assert_eq!(place, format!("hall.toml:{line}"), "{text}: {words}");
            assert!(words.contains(said), "{text}: {words}");
        }
    }
}
