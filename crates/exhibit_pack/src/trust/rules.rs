//! What `hall.toml` says of trust: how much an exhibit needs to be shown, and whose signatures count.

use exhibit_contract::error::{Code, Error, Result};
use serde::{Deserialize, Serialize};

use super::Aspect;
use crate::hall::{Hall, Place};

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

/// Refuses keys that are none, and rules that nobody can meet; `place` is the whole file's.
pub fn check(hall: &Hall, place: Place) -> Result<()> {
    fn keys(signers: &[Signer]) -> Vec<&str> {
        signers.iter().map(|signer| signer.key.as_str()).collect()
    }
    let revoked = hall.revoked.iter().map(|revoked| revoked.key.as_str()).collect();
    for (list, keys) in [("publisher", keys(&hall.publisher)), ("reviewer", keys(&hall.reviewer)), ("revoked", revoked)]
    {
        for (at, key) in keys.into_iter().enumerate() {
            if minisign_verify::PublicKey::from_base64(key).is_err() {
                let sentence = format!("\"{key}\" is no minisign public key.");
                let place = place.field(list).item(at).field("key");
                return Err(place.wrong(sentence, "Copy the second line of the .pub file; it begins with RW."));
            }
        }
    }
    let rules = &hall.trust;
    if rules.policy != Policy::Reviewed {
        return Ok(());
    }
    let unmet = |sentence: String| Err(Error::new(Code::HallSyntax, "hall.toml: trust", sentence));
    if rules.aspects.is_empty() || rules.reviewers_per_aspect == 0 {
        return unmet("The policy is \"reviewed\", but nothing needs a reviewer.".to_owned());
    }
    if rules.reviewers_per_aspect > hall.reviewer.len() {
        // A kiosk may not know that it has asked for reviews.
        let asks = match place.has("trust") {
            true => "The policy is \"reviewed\"",
            false => "A kiosk asks for reviews unless [trust] says otherwise",
        };
        let (needed, listed) = (rules.reviewers_per_aspect, hall.reviewer.len());
        let remedy = "List publishers and reviewers; or, under [trust], say policy = \"open\" or \"signed\".";
        return unmet(format!("{asks}, but {listed} of {needed} reviewers are listed."))
            .map_err(|error| error.with_remedy(remedy));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hall::tests::{KEY, told};

    #[test]
    fn a_kiosk_asks_for_reviews_unless_it_says_otherwise() {
        let people =
            format!("[[publisher]]\nname = \"A\"\nkey = \"{KEY}\"\n[[reviewer]]\nname = \"B\"\nkey = \"{KEY}\"");
        let policy = |text: &str| Hall::read(text).map(|hall| hall.trust.policy).map_err(|error| error.remedy);
        assert_eq!(policy(&format!("kiosk = true\n{people}")), Ok(Policy::Reviewed));
        assert_eq!(policy(&format!("kiosk = true\n[trust]\npolicy = \"signed\"\n{people}")), Ok(Policy::Signed));
        assert_eq!(policy(&format!("kiosk = false\n{people}")), Ok(Policy::Open));
        let remedy = policy("kiosk = true").expect_err("nobody could review anything");
        assert!(remedy.contains("policy = \"open\""), "{remedy}");
        let (_, words) = told("kiosk = true");
        assert!(words.contains("A kiosk asks for reviews"), "{words}");
    }

    #[test]
    fn what_nobody_can_meet_is_told_at_its_place() {
        let reviewed = "[trust]\npolicy = \"reviewed\"\n";
        for (text, place) in [
            ("policy = 1", "hall.toml:1"),
            ("\n[trust]\npolicy = \"closed\"", "hall.toml:3"),
            ("[[publisher]]\nname = \"A\"\nkey = \"RW\"", "hall.toml:3"),
            (&format!("[[publisher]]\nname = \"RW\"\nkey = \"{KEY}\"\n[[revoked]]\nkey = \"RW\""), "hall.toml:5"),
            (reviewed, "hall.toml: trust"),
            (&format!("{reviewed}aspects = []\n[[reviewer]]\nname = \"A\"\nkey = \"{KEY}\""), "hall.toml: trust"),
        ] {
            assert_eq!(told(text).0, place, "{text}");
        }
    }
}
