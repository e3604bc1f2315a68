//! `kepu soak`: visits to a kiosk by the hundred with faults thrown in, hands without sense on every exhibit, or nobody for an
//! hour; says how long and how large everything became.

use super::browser_tests::with_release;
use crate::cli::Soak;
use crate::packs::Troubles;
use crate::process;
use crate::tree::Tree;

/// How long each exhibit is fuzzed.
const FUZZ_SECS: u32 = 600;
/// How long nobody comes.
const ATTRACT_SECS: u32 = 3600;

/// Runs one of them against the release in `dist/`.
pub fn run(tree: &Tree, words: &Soak) -> Result<(), Troubles> {
    let (what, amount) = match words {
        Soak { fuzz: true, .. } => ("fuzz", words.secs.unwrap_or(FUZZ_SECS)),
        Soak { attract: true, .. } => ("attract", words.secs.unwrap_or(ATTRACT_SECS)),
        _ => ("visits", words.visits),
    };
    let soak = || {
        let mut node = with_release(tree)?;
        node.args(["tests/soak/soak.mjs", what, &amount.to_string(), &words.seed.to_string()]);
        process::run(&mut node, "Each line that begins with ✗ says what went wrong; the same --seed shows it again.")
    };
    soak().map_err(|trouble| vec![trouble])
}
