//! What signatures and reviews an exhibit has that count in a hall.

use std::collections::{BTreeMap, BTreeSet};

use exhibit_contract::error::{Code, Error, Result};
use exhibit_contract::pack::{Review, Trust, sha256_hex};

use super::{Aspect, Policy, Record, signed_by};
use crate::Faults;
use crate::hall::Hall;

/// The files that speak of an exhibit, by their names after `kepu.`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attestations(pub BTreeMap<String, String>);

/// What an exhibit's attestations come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Reviewed {
    /// Who published and reviewed it, as visitors read it.
    pub trust: Trust,
    /// What does not count, and why.
    pub faults: Faults,
    /// Which of the hall's rules it does not meet; nothing if it may be shown.
    pub refused: Option<Error>,
}

const REVIEW: &str = ".review.toml";
const SIGNATURE: &str = ".minisig";

/// Whether a file of this name, what comes before `minisig` or the reviewer's name left out, can be an attestation.
pub fn is_attestation(name: &str) -> bool {
    let reviewer = name.strip_suffix(SIGNATURE).unwrap_or(name).strip_suffix(REVIEW);
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    name == "minisig" || reviewer.is_some_and(|name| (1..=100).contains(&name.len()) && name.bytes().all(is_plain))
}

/// What `attestations` of the `.kepu` file `bytes`, which is called `place`, come to in `hall`.
pub fn standing(hall: &Hall, bytes: &[u8], id: &str, attestations: &Attestations, place: &str) -> Reviewed {
    let Attestations(files) = attestations;
    let mut faults = Faults::new();
    let named = |name: &str| format!("{place}.{name}");
    let publisher = files.get("minisig").and_then(|signature| {
        let signed = signed_by(&hall.publisher, &hall.revoked, bytes, signature, &named("minisig"));
        signed.map_err(|fault| faults.push(fault)).ok().map(|signer| signer.name.clone())
    });
    let sha256 = sha256_hex(bytes);
    let (mut reviews, mut by_aspect) = (Vec::new(), BTreeMap::<Aspect, BTreeSet<&str>>::new());
    for (name, text) in files.iter().filter(|(name, _)| name.ends_with(REVIEW)) {
        let signature = files.get(&format!("{name}{SIGNATURE}")).map_or("", String::as_str);
        let accepted = signed_by(&hall.reviewer, &hall.revoked, text.as_bytes(), signature, &named(name))
            .and_then(|signer| Ok((signer, of_this(Record::read(text, &named(name))?, id, &sha256, &named(name))?)));
        match accepted {
            Ok((signer, record)) => {
                for aspect in &record.aspects {
                    by_aspect.entry(*aspect).or_default().insert(&signer.key);
                }
                let aspects = record.aspects.iter().map(|aspect| aspect.name().to_owned()).collect();
                // Whose key it is, hall.toml says; what they are, they say themselves.
                reviews.push(Review { name: signer.name.clone(), role: record.role, aspects, date: record.date });
            }
            Err(fault) => faults.push(fault),
        }
    }
    let reviewers = |aspect: &Aspect| by_aspect.get(aspect).map_or(0, BTreeSet::len);
    let refused = refusal(hall, publisher.is_some(), reviewers, place);
    Reviewed { trust: Trust { publisher, reviews }, faults, refused }
}

/// The record, if it is of this very exhibit.
fn of_this(record: Record, id: &str, sha256: &str, place: &str) -> Result<Record> {
    if record.exhibit == id && record.sha256 == sha256 {
        return Ok(record);
    }
    let sentence = format!("It is of another file: {} {} ({}).", record.exhibit, record.version, record.sha256);
    Err(Error::new(Code::ReviewInvalid, place, sentence))
}

/// The rule that is not met.
fn refusal(hall: &Hall, published: bool, reviewers: impl Fn(&Aspect) -> usize, place: &str) -> Option<Error> {
    let rules = &hall.trust;
    if rules.policy == Policy::Open {
        return None;
    }
    if !published {
        let sentence = "hall.toml asks for the signature of a listed publisher, and there is none that counts.";
        return Some(Error::new(Code::SignatureMissing, place, sentence));
    }
    if rules.policy == Policy::Signed {
        return None;
    }
    let short = rules.aspects.iter().find(|aspect| reviewers(aspect) < rules.reviewers_per_aspect)?;
    let sentence = format!(
        "hall.toml asks for {} listed reviewers of {}, and there are {}.",
        rules.reviewers_per_aspect,
        short.name(),
        reviewers(short)
    );
    Some(Error::new(Code::ReviewMissing, place, sentence))
}
