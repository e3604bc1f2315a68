//! `kepu verify`: who vouches for an exhibit, and whether that is enough for this hall.

use exhibit_contract::pack::sha256_hex;
use exhibit_pack::trust::Reviewed;

use super::loaded;
use crate::cli::Verify;
use crate::packs::{Troubles, attestations, settings};
use crate::tree::Tree;
use crate::{Result, Trouble};

/// Prints what counts; fails with what does not, and with the rule that is not met.
pub fn run(tree: &Tree, words: &Verify) -> Result<(), Troubles> {
    let one = |trouble: Trouble| vec![trouble];
    let hall = settings::hall(tree, words.hall.as_deref()).map_err(one)?;
    let exhibit = loaded::open(tree, &words.exhibit)?;
    let said = attestations::read(&exhibit.path).map_err(one)?;
    let Reviewed { trust, faults, refused } = attestations::of(tree, &hall, &exhibit, &said).map_err(one)?;
    println!("{} {}", exhibit.made.manifest.id, exhibit.made.manifest.version);
    println!("  sha256     {}", sha256_hex(&exhibit.archive(tree).map_err(one)?));
    println!("  publisher  {}", trust.publisher.as_deref().unwrap_or("nobody whom this hall lists"));
    for review in &trust.reviews {
        println!("  reviewed   {}: {} ({}, {})", review.aspects.join(", "), review.name, review.role, review.date);
    }
    if trust.reviews.is_empty() {
        println!("  reviewed   by nobody whom this hall lists");
    }
    let troubles: Troubles = faults.into_iter().chain(refused).map(Trouble::from).collect();
    if troubles.is_empty() { Ok(()) } else { Err(troubles) }
}
