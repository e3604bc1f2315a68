//! `kepu pack`: an exhibit's folder as one `.kepu` file, once nothing is wrong with it.

use std::fs;
use std::path::{Path, PathBuf};

use exhibit_contract::pack::sha256_hex;

use super::{check, loaded};
use crate::cli::Pack;
use crate::packs::{self, Troubles};
use crate::tree::Tree;
use crate::{Result, Trouble, progress};

/// Checks the exhibit and writes the file.
pub fn run(tree: &Tree, words: &Pack) -> Result<(), Troubles> {
    let exhibit = loaded::open(tree, &words.folder)?;
    let one = |trouble: Trouble| vec![trouble];
    check::live(&loaded::Loaded::of(&exhibit.made)).map_err(one)?;
    let output = words.output.clone().unwrap_or_else(|| PathBuf::from(format!("{}.kepu", exhibit.made.manifest.id)));
    write(&words.folder, &output, &exhibit.archive(tree).map_err(one)?).map_err(one)
}

fn write(exhibit: &Path, output: &Path, bytes: &[u8]) -> Result<()> {
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let (Ok(exhibit), Ok(folder)) = (fs::canonicalize(exhibit), fs::canonicalize(folder))
        && folder.starts_with(&exhibit)
    {
        let sentence = "it would lie inside the exhibit, as a part of the next pack";
        return Err(Trouble::new(output.display(), sentence, "Choose a folder outside the exhibit with --output."));
    }
    packs::if_changed(output, bytes)?;
    progress::note(format_args!("{}: {} kB", output.display(), bytes.len().div_ceil(1000)));
    println!("{}", sha256_hex(bytes));
    Ok(())
}
