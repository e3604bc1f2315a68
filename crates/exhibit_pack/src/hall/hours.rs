//! `[hours]`: when a kiosk is open, by its own clock.

use exhibit_contract::error::Result;
use serde::{Deserialize, Serialize};

use super::clock::{is_day, minutes_of_day};
use super::place::Place;

/// When a kiosk is open. A day that is not named is closed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Hours {
    /// Each `"HH:MM-HH:MM"`, in their order.
    pub monday: Vec<String>,
    /// As Monday's.
    pub tuesday: Vec<String>,
    /// As Monday's.
    pub wednesday: Vec<String>,
    /// As Monday's.
    pub thursday: Vec<String>,
    /// As Monday's.
    pub friday: Vec<String>,
    /// As Monday's.
    pub saturday: Vec<String>,
    /// As Monday's.
    pub sunday: Vec<String>,
    /// Days `"YYYY-MM-DD"` on which it is closed, whatever the weekday.
    pub closed_on: Vec<String>,
}

impl Hours {
    /// The days of a week by their names.
    fn days(&self) -> [(&'static str, &[String]); 7] {
        [
            ("monday", &self.monday),
            ("tuesday", &self.tuesday),
            ("wednesday", &self.wednesday),
            ("thursday", &self.thursday),
            ("friday", &self.friday),
            ("saturday", &self.saturday),
            ("sunday", &self.sunday),
        ]
    }

    pub(super) fn check(&self, place: Place) -> Result<()> {
        for (day, ranges) in self.days() {
            check_day(ranges, place.field(day))?;
        }
        if let Some((at, day)) = self.closed_on.iter().enumerate().find(|(_, day)| !is_day(day)) {
            let sentence = format!("\"{day}\" is no day of the calendar.");
            let remedy = "Write a whole day that exists: \"2027-02-06\".";
            return Err(place.field("closed_on").item(at).wrong(sentence, remedy));
        }
        if self.days().iter().all(|(_, ranges)| ranges.is_empty()) {
            let remedy = "Name each day it is open: monday = [\"09:00-17:00\"]. Without [hours] it is always open.";
            return Err(place.wrong("The hall would never be open: a day that is not named is closed.", remedy));
        }
        Ok(())
    }
}

/// The ranges of one day: sound, in their order, none within another.
fn check_day(ranges: &[String], place: Place) -> Result<()> {
    let mut before: Option<(&str, u16)> = None;
    for (at, text) in ranges.iter().enumerate() {
        let place = place.item(at);
        let Some((from, to)) = minutes_of_day(text) else {
            let remedy = "Write two times of day, all digits and no space: \"09:00-17:00\"; the end of a day is 24:00.";
            return Err(place.wrong(format!("\"{text}\" is no range of times."), remedy));
        };
        if from >= to {
            let remedy =
                "Write the earlier time first. A night is two ranges: to 24:00, and from 00:00 on the next day.";
            return Err(place.wrong(format!("\"{text}\" ends before it has begun."), remedy));
        }
        if let Some((other, _)) = before.filter(|(_, end)| from < *end) {
            let sentence = format!("\"{text}\" begins before \"{other}\" has ended.");
            return Err(place.wrong(sentence, "List a day's ranges in their order, and join those that overlap."));
        }
        before = Some((text, to));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::hall::Hall;
    use crate::hall::tests::told;

    #[test]
    fn hours_are_read_as_they_are_written() {
        let text = "[hours]\nmonday = []\ntuesday = [\"09:00-12:00\", \"12:00-24:00\"]\nclosed_on = [\"2028-02-29\"]";
        let hours = Hall::read(text).expect("it is sound").hours.expect("there are some");
        assert_eq!(hours.tuesday, ["09:00-12:00", "12:00-24:00"]);
        assert_eq!((hours.monday.len(), hours.sunday.len(), hours.closed_on.len()), (0, 0, 1));
        assert_eq!(Hall::read("").map(|hall| hall.hours), Ok(None));
    }

    #[test]
    fn hours_that_no_clock_has_are_told_at_their_line() {
        let sunday = |ranges: &str| format!("[hours]\nmonday = [\"09:00-17:00\"]\nsunday = [{ranges}]");
        for (ranges, line, said) in [
            ("\"25:00-26:00\"", 3, "no range"),
            ("\"9:00-17:00\"", 3, "no range"),
            ("\"09:00\"", 3, "no range"),
            ("\"09:00 - 17:00\"", 3, "no range"),
            ("\"09:00-17:60\"", 3, "no range"),
            ("\"24:00-24:00\"", 3, "no range"),
            ("\"17:00-09:00\"", 3, "ends before"),
            ("\"09:00-09:00\"", 3, "ends before"),
            ("\n\"09:00-12:00\",\n\"11:59-17:00\"", 5, "before \"09:00-12:00\" has ended"),
            ("\"13:00-17:00\",\n\"09:00-12:00\"", 4, "before \"13:00-17:00\" has ended"),
            // Twice the same, and Monday's as well: the second is at fault.
            ("\n\"09:00-17:00\",\n\n\"09:00-17:00\"", 6, "has ended"),
            ("\"09:00-17:00\",\n9", 4, "integer"),
        ] {
            let (place, words) = told(&sunday(ranges));
            assert_eq!(place, format!("hall.toml:{line}"), "{ranges}: {words}");
            assert!(words.contains(said), "{ranges}: {words}");
        }
    }

    #[test]
    fn days_that_do_not_exist_and_halls_that_never_open_are_told() {
        for (text, line, said) in [
            ("[hours]\nmonday = [\"09:00-17:00\"]\nclosed_on = [\n\"2027-02-06\",\n\"2027-02-30\"]", 5, "2027-02-30"),
            ("[hours]\nmonday = [\"09:00-17:00\"]\nclosed_on = [\"02-06\"]", 3, "02-06"),
            ("[hours]\nmonday = [\"09:00-17:00\"]\nclosed_on = [2027-02-06]", 3, "string"),
            ("[hours]\nMonday = []", 2, "Monday"),
            ("[hours]\nmonday = \"09:00-17:00\"", 2, "sequence"),
            ("kiosk = false\n\n[hours]\nclosed_on = []", 3, "never be open"),
        ] {
            let (place, words) = told(text);
            assert_eq!(place, format!("hall.toml:{line}"), "{text}: {words}");
            assert!(words.contains(said), "{text}: {words}");
        }
    }
}
