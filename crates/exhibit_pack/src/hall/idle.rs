//! `[idle]`: what a kiosk does when nobody touches it, and when.

use std::ops::RangeInclusive;

use exhibit_contract::error::Result;
use serde::{Deserialize, Serialize};

use super::place::Place;

const ATTRACT_AFTER_SECS: RangeInclusive<u32> = 5..=3_600;
const STILL_THERE_AFTER_SECS: RangeInclusive<u32> = 10..=3_600;
const COUNTDOWN_SECS: RangeInclusive<u32> = 5..=300;

/// How long a kiosk waits for a touch.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Idle {
    /// At the first screen, until recorded visits begin to play.
    pub attract_after_secs: u32,
    /// In a visit, until it asks whether anybody is still there.
    pub still_there_after_secs: u32,
    /// Then, until the visit ends.
    pub countdown_secs: u32,
}

impl Default for Idle {
    fn default() -> Self {
        Self { attract_after_secs: 30, still_there_after_secs: 60, countdown_secs: 15 }
    }
}

impl Idle {
    pub(super) fn check(&self, place: Place) -> Result<()> {
        for (name, secs, range) in [
            ("attract_after_secs", self.attract_after_secs, ATTRACT_AFTER_SECS),
            ("still_there_after_secs", self.still_there_after_secs, STILL_THERE_AFTER_SECS),
            ("countdown_secs", self.countdown_secs, COUNTDOWN_SECS),
        ] {
            if !range.contains(&secs) {
                let remedy = format!("Write {} to {}.", range.start(), range.end());
                return Err(place.field(name).wrong(format!("{name} cannot be {secs} s."), remedy));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::hall::tests::told;

    #[test]
    fn waits_out_of_their_range_are_told_at_their_line() {
        for (text, place, said) in [
            ("[idle]\nattract_after_secs = 4", "hall.toml:2", "5 to 3600"),
            ("[idle]\n\nattract_after_secs = 60\nstill_there_after_secs = 4", "hall.toml:4", "10 to 3600"),
            ("idle.countdown_secs = 301", "hall.toml:1", "5 to 300"),
            ("[idle]\ncountdown_secs = -1", "hall.toml:2", "-1"),
            ("[idle]\ncountdown_secs = 15.5", "hall.toml:2", "15.5"),
            ("[idle]\ncountdown_secs = \"15\"", "hall.toml:2", "string"),
            ("[idle]\n# so long\nattract_secs = 30", "hall.toml:3", "`attract_secs`"),
            ("\nidle = 30", "hall.toml:2", "30"),
        ] {
            let (found, words) = told(text);
            assert_eq!(found, place, "{text}");
            assert!(words.contains(said), "{text}: {words}");
        }
    }
}
