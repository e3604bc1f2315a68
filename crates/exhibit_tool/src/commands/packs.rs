//! `kepu packs`: exhibits and the browser's glue, made ready to be served.

use exhibit_contract::WIT;

use crate::packs::{self, Troubles};
use crate::tree::Tree;
use crate::{Result, Trouble, glue, prerequisites};

/// Makes the packs, with what they need found or installed first.
pub fn run(tree: &Tree) -> Result<(), Troubles> {
    prerequisites::for_packs(tree).map_err(|trouble| vec![trouble])?;
    make(tree)
}

/// Makes the packs and the glue.
pub fn make(tree: &Tree) -> Result<(), Troubles> {
    write_glue(tree).map_err(|trouble| vec![trouble])?;
    packs::make_all(tree)
}

/// Writes the browser's side of the Canonical ABI, out of the contract's WIT.
fn write_glue(tree: &Tree) -> Result<()> {
    let text = glue::model_abi_js(WIT).map_err(|error| {
        Trouble::new(
            "crates/exhibit_contract/wit/exhibit.wit",
            error,
            "The glue's generator must learn what the WIT now says.",
        )
    })?;
    packs::if_changed(&tree.build().join("glue/model_abi.js"), text.as_bytes()).map(drop)
}
