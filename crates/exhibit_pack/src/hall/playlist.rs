//! `[[playlist]]`: which exhibits a kiosk shows on which days.

use std::collections::BTreeSet;

use exhibit_contract::error::Result;
use exhibit_contract::manifest::{is_identifier, nearest};
use serde::{Deserialize, Serialize};

use super::clock::{is_day, is_day_of_year};
use super::pinned::Pinned;
use super::place::{Place, unread, values};
use crate::Faults;

/// What is shown from one day to another, both included. Of several that hold today the first counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playlist {
    /// What the operator calls it.
    pub name: String,
    /// `"MM-DD"` of every year, or `"YYYY-MM-DD"`.
    pub from: String,
    /// Written as `from` is. In every year it may be the earlier one: then it is of the next year.
    pub to: String,
    /// The exhibits' ids, in the order they are shown in.
    pub exhibits: Vec<String>,
}

impl Playlist {
    pub(super) fn check(&self, place: Place) -> Result<()> {
        if self.name.trim().is_empty() {
            return Err(place.field("name").wrong("The playlist has no name.", "Name what it is for."));
        }
        for (name, day) in [("from", &self.from), ("to", &self.to)] {
            if !is_day(day) && !is_day_of_year(day) {
                let remedy = "Write a day that exists: \"09-01\" for every year, \"2027-09-01\" for one.";
                return Err(place.field(name).wrong(format!("\"{day}\" is no day of the calendar."), remedy));
            }
        }
        if is_day(&self.from) != is_day(&self.to) {
            let sentence = format!("\"{}\" is not written as \"{}\" is.", self.to, self.from);
            return Err(place.field("to").wrong(sentence, "Write both days with the year, or both without."));
        }
        if is_day(&self.from) && self.from > self.to {
            let sentence = format!("\"{}\" comes before \"{}\".", self.to, self.from);
            return Err(place.field("to").wrong(sentence, "Write the later day as `to`."));
        }
        self.check_exhibits(place.field("exhibits"))
    }

    fn check_exhibits(&self, place: Place) -> Result<()> {
        if self.exhibits.is_empty() {
            let remedy = "Name at least one; where no playlist holds, all are shown.";
            return Err(place.wrong("The playlist has no exhibits.", remedy));
        }
        let mut before = BTreeSet::new();
        for (at, id) in self.exhibits.iter().enumerate() {
            let place = place.item(at);
            if !is_identifier(id) {
                let remedy = "Write the exhibit's id, the name of its folder: \"carbon-bathtub\".";
                return Err(place.wrong(format!("\"{id}\" is no id of an exhibit."), remedy));
            }
            if !before.insert(id) {
                return Err(place.wrong(format!("\"{id}\" is in this playlist twice."), "Take one of them out."));
            }
        }
        Ok(())
    }
}

/// Of the exhibits that the playlists and the pins in the text of a `hall.toml` name, those that are not among `here`.
///
/// # Errors
/// The text is no `hall.toml`.
pub fn missing(text: &str, here: &[String]) -> Result<Faults> {
    /// As much of it as this needs.
    #[derive(Deserialize)]
    struct Hall {
        #[serde(default)]
        playlist: Vec<Playlist>,
        #[serde(default)]
        pinned: Pinned,
    }
    let hall: Hall = toml::from_str(text).map_err(|error| unread(text, &error))?;
    let values = values(text)?;
    let top = Place::top(text, &values);
    let mut faults = Faults::new();
    let mut look = |named: &str, ids: &[String], place: Place| {
        for (at, id) in ids.iter().enumerate().filter(|(_, id)| !here.contains(id)) {
            let sentence = format!("{named} names \"{id}\", which this hall does not have.");
            faults.push(place.item(at).wrong(sentence, meant(id, here)));
        }
    };
    for (number, playlist) in hall.playlist.iter().enumerate() {
        let place = top.field("playlist").item(number).field("exhibits");
        look(&format!("The playlist \"{}\"", playlist.name), &playlist.exhibits, place);
    }
    look("`pinned`", hall.pinned.listed(), top.field("pinned"));
    Ok(faults)
}

/// What to write instead of `id`.
fn meant(id: &str, here: &[String]) -> String {
    let has = if here.is_empty() { "no exhibits".to_owned() } else { here.join(", ") };
    let near = nearest(id, here.iter().map(String::as_str));
    let meant = near.map(|near| format!("Perhaps \"{near}\" is meant. ")).unwrap_or_default();
    format!("{meant}This hall has: {has}.")
}

#[cfg(test)]
mod tests {
    use super::missing;
    use crate::hall::Hall;
    use crate::hall::tests::told;

    fn playlist(from: &str, to: &str, exhibits: &str) -> String {
        format!("[[playlist]]\nname = \"A\"\nfrom = \"{from}\"\nto = \"{to}\"\nexhibits = [{exhibits}]\n")
    }

    #[test]
    fn days_are_of_every_year_or_of_one() {
        for (from, to) in [
            ("09-01", "09-30"),
            ("12-20", "01-05"),
            ("02-29", "02-29"),
            ("2027-09-01", "2027-09-01"),
            ("2027-12-20", "2028-01-05"),
        ] {
            let hall = Hall::read(&playlist(from, to, "\"a\", \"b\"")).expect("it is sound");
            assert_eq!(hall.playlist[0].exhibits, ["a", "b"], "{from}");
        }
    }

    #[test]
    fn playlists_that_cannot_be_shown_are_told_at_their_line() {
        let sound = playlist("09-01", "09-30", "\"a\"");
        for (text, line, said) in [
            (playlist("02-30", "03-01", "\"a\""), 3, "02-30"),
            (playlist("09-01", "2027-09-30", "\"a\""), 4, "not written as"),
            (playlist("2027-09-01", "09-30", "\"a\""), 4, "not written as"),
            (playlist("2027-09-02", "2027-09-01", "\"a\""), 4, "comes before"),
            (playlist("2027-02-29", "2027-09-01", "\"a\""), 3, "2027-02-29"),
            (playlist("9-1", "9-30", "\"a\""), 3, "no day"),
            (playlist("09-01", "", "\"a\""), 4, "no day"),
            (playlist("09-01", "09-30", ""), 5, "no exhibits"),
            (playlist("09-01", "09-30", "\"a\",\n\"b\",\n\"a\""), 7, "twice"),
            (playlist("09-01", "09-30", "\n\"A b\""), 6, "no id"),
            (playlist("09-01", "09-30", "1"), 5, "integer"),
            (sound.replace("\"A\"", "\" \""), 2, "no name"),
            (sound.replace("name = \"A\"\n", ""), 1, "`name`"),
            (format!("{sound}days = 3"), 6, "`days`"),
            (sound.replace("\"09-30\"", "2027-09-30"), 4, "string"),
            // The same stands in the first, where it is sound.
            (format!("{sound}{}", playlist("02-30", "09-30", "\"a\"")), 8, "02-30"),
        ] {
            let (place, words) = told(&text);
            assert_eq!(place, format!("hall.toml:{line}"), "{text}: {words}");
            assert!(words.contains(said), "{text}: {words}");
        }
    }

    #[test]
    fn exhibits_that_are_not_here_are_told_with_what_was_meant() {
        let here = ["carbon-bathtub".to_owned(), "relativity".to_owned()];
        let text =
            playlist("01-01", "01-31", "\"relativity\"") + &playlist("02-01", "02-28", "\n\"carbon-tub\",\n\"moon\"");
        let faults = missing(&text, &here).expect("it is sound");
        let places: Vec<&str> = faults.iter().map(|fault| fault.place.as_str()).collect();
        assert_eq!(places, ["hall.toml:11", "hall.toml:12"]);
        assert!(faults[0].sentence.contains("\"carbon-tub\""), "{}", faults[0]);
        assert!(faults[0].remedy.contains("Perhaps \"carbon-bathtub\" is meant."), "{}", faults[0]);
        assert!(!faults[1].remedy.contains("meant"), "{}", faults[1]);
        assert!(faults[1].remedy.contains("carbon-bathtub, relativity"), "{}", faults[1]);
        assert_eq!(missing("kiosk = false", &here), Ok(vec![]));
        let pinned = missing("pinned = [\"relativity\",\n\"relativty\"]", &here).expect("it is sound");
        assert_eq!((pinned.len(), pinned[0].place.as_str()), (1, "hall.toml:2"));
        assert!(pinned[0].remedy.contains("Perhaps \"relativity\" is meant."), "{}", pinned[0]);
        assert_eq!(missing("pinned = \"all\"", &here), Ok(vec![]));
    }
}
