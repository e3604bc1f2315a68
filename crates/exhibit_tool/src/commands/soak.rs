//! `kepu soak`: visits to a kiosk by the hundred with faults thrown in, or hands without sense on every exhibit; says how long
//! and how large everything became.

use super::test::with_release;
use crate::cli::Soak;
use crate::packs::Troubles;
use crate::process;
use crate::tree::Tree;

/// Runs one or the other against the release in `dist/`.
pub fn run(tree: &Tree, words: &Soak) -> Result<(), Troubles> {
    let (what, amount) = if words.fuzz { ("fuzz", words.secs) } else { ("visits", words.visits) };
    let soak = || {
        let mut node = with_release(tree)?;
        node.args(["tests/soak/soak.mjs", what, &amount.to_string(), &words.seed.to_string()]);
        process::run(&mut node, "Each line that begins with ✗ says what went wrong; the same --seed shows it again.")
    };
    soak().map_err(|trouble| vec![trouble])
}
