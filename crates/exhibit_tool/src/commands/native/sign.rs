//! `kepu sign`: the publisher's signature of an exhibit's `.kepu` file.

use std::fs;
use std::path::Path;

use exhibit_contract::pack::sha256_hex;

use super::{check, key, loaded};
use crate::cli::Sign;
use crate::packs::{Troubles, attestations};
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, progress};

/// Checks the exhibit, and signs it as it is now.
pub fn run(tree: &Tree, words: &Sign) -> Result<(), Troubles> {
    let one = |trouble: Trouble| vec![trouble];
    let exhibit = loaded::open(tree, &words.exhibit)?;
    check::live(&loaded::Loaded::of(&exhibit.made)).map_err(one)?;
    let (bytes, manifest) = (exhibit.archive(tree).map_err(one)?, &exhibit.made.manifest);
    let secret = key::secret(&words.key).map_err(one)?;
    let sha256 = sha256_hex(&bytes);
    let comment = format!("{} {} sha256:{sha256}", manifest.id, manifest.version);
    let signature = key::signature(&secret, &bytes, &comment).map_err(one)?;
    write(&attestations::place(&exhibit.path, "minisig"), &signature).map_err(one)?;
    println!("{sha256}");
    Ok(())
}

/// Writes an attestation.
pub fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).at(folder, "make the folder")?;
    }
    fs::write(path, text).at(path, "write the attestation")?;
    progress::note(path.display());
    Ok(())
}
