//! `pinned`: which exhibits a browser keeps, opened or not, so that they open without a network.

use std::collections::BTreeSet;

use exhibit_contract::error::Result;
use exhibit_contract::manifest::is_identifier;
use serde::{Deserialize, Serialize};

use super::place::Place;

/// Which exhibits are always kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged, expecting = "wanted \"all\", or a list of exhibits' ids: [\"carbon-bathtub\"]")]
pub enum Pinned {
    /// `"all"`.
    Every(Every),
    /// Those with these ids.
    Listed(Vec<String>),
}

/// The word for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Every {
    /// All that the hall has.
    #[serde(rename = "all")]
    All,
}

impl Default for Pinned {
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

impl Pinned {
    /// All that the hall has.
    pub const fn all() -> Self {
        Self::Every(Every::All)
    }

    /// The ids that are named, one by one.
    pub fn listed(&self) -> &[String] {
        match self {
            Self::Every(Every::All) => &[],
            Self::Listed(ids) => ids,
        }
    }

    /// Whether this exhibit is always kept.
    pub fn has(&self, id: &str) -> bool {
        match self {
            Self::Every(Every::All) => true,
            Self::Listed(ids) => ids.iter().any(|pinned| pinned == id),
        }
    }

    pub(super) fn check(&self, place: Place) -> Result<()> {
        let mut before = BTreeSet::new();
        for (at, id) in self.listed().iter().enumerate() {
            let place = place.item(at);
            if !is_identifier(id) {
                let remedy = "Write the exhibit's id, the name of its folder: \"carbon-bathtub\"; or pinned = \"all\".";
                return Err(place.wrong(format!("\"{id}\" is no id of an exhibit."), remedy));
            }
            if !before.insert(id) {
                return Err(place.wrong(format!("\"{id}\" is pinned twice."), "Take one of them out."));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Pinned;
    use crate::hall::Hall;
    use crate::hall::tests::told;

    #[test]
    fn a_kiosk_keeps_all_it_shows_unless_it_says_otherwise() {
        let pinned = |text: &str| Hall::read(text).map(|hall| hall.pinned);
        let listed = |ids: &[&str]| Ok(Pinned::Listed(ids.iter().map(|id| (*id).to_owned()).collect()));
        assert_eq!(pinned(""), listed(&[]));
        assert_eq!(pinned("pinned = \"all\""), Ok(Pinned::all()));
        assert_eq!(pinned("pinned = [\"a\", \"b\"]"), listed(&["a", "b"]));
        assert_eq!(pinned("kiosk = true\ntrust.policy = \"open\""), Ok(Pinned::all()));
        assert_eq!(pinned("kiosk = true\npinned = []\ntrust.policy = \"open\""), listed(&[]));
    }

    #[test]
    fn the_browser_gets_it_as_it_is_written() {
        let json = |pinned: Pinned| serde_json::to_string(&pinned).expect("it can be written");
        assert_eq!(json(Pinned::all()), "\"all\"");
        assert_eq!(json(Pinned::Listed(vec!["a".to_owned()])), "[\"a\"]");
    }

    #[test]
    fn what_cannot_be_pinned_is_told_at_its_line() {
        for (text, line, said) in [
            ("pinned = \"some\"", 1, "\"all\""),
            ("kiosk = true\npinned = true", 2, "\"all\""),
            ("\npinned = [1]", 2, "\"all\""),
            ("pinned = [\n\"A b\"]", 2, "no id"),
            ("pinned = [\"a\",\n\"b\",\n\"a\"]", 3, "twice"),
            ("pinned = [\"\"]", 1, "no id"),
        ] {
            let (place, words) = told(text);
            assert_eq!(place, format!("hall.toml:{line}"), "{text}: {words}");
            assert!(words.contains(said), "{text}: {words}");
        }
    }
}
