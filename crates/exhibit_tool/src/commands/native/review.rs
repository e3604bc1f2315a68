//! `kepu review`: a reviewer vouches for an exhibit.

use exhibit_contract::pack::sha256_hex;
use exhibit_pack::trust::Record;
use time::OffsetDateTime;

use super::{key, loaded, sign};
use crate::cli::Review;
use crate::packs::{Troubles, attestations};
use crate::tree::Tree;
use crate::{Result, Trouble};

/// Writes the record and its signature.
pub fn run(tree: &Tree, words: &Review) -> Result<(), Troubles> {
    let one = |trouble: Trouble| vec![trouble];
    let exhibit = loaded::open(tree, &words.exhibit)?;
    let (sha256, manifest) = (sha256_hex(&exhibit.archive(tree).map_err(one)?), &exhibit.made.manifest);
    let mut aspects = words.aspects.clone();
    aspects.sort();
    aspects.dedup();
    let record = Record {
        name: words.name.clone(),
        role: words.role.clone(),
        aspects,
        date: OffsetDateTime::now_utc().date().to_string(),
        note: words.note.clone(),
        ..Record::new(&manifest.id, &manifest.version, &sha256)
    };
    let wrong = |sentence| one(Trouble::new("--name, --role", sentence, "Give the reviewer's name and role."));
    record.check().map_err(wrong)?;
    let (text, secret) = (record.write(), key::secret(&words.key).map_err(one)?);
    let signature = key::signature(&secret, text.as_bytes(), &format!("review of {sha256}")).map_err(one)?;
    let name = format!("{}.review.toml", slug(&words.name));
    sign::write(&attestations::place(&exhibit.path, &name), &text).map_err(one)?;
    sign::write(&attestations::place(&exhibit.path, &format!("{name}.minisig")), &signature).map_err(one)
}

/// A name as a part of a file's name, on every file system; names in other scripts by their hash.
fn slug(name: &str) -> String {
    let plain = |letter: char| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { '-' };
    let slug: String = name.chars().map(plain).collect();
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    if name.is_ascii() && !words.is_empty() { words.join("-") } else { sha256_hex(name.as_bytes())[..12].to_owned() }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn every_name_gives_a_plain_one() {
        assert_eq!(slug("Lin Wei, PhD"), "lin-wei-phd");
        assert_eq!(slug("林薇").len(), 12);
        assert_ne!(slug("林薇"), slug("林维"));
        assert_eq!(slug("../..").len(), 12);
    }
}
