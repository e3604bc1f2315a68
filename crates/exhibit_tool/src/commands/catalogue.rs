//! `kepu catalogue`: lists the `.kepu` files of a folder in a `catalogue.json`, which any web server can hold and any hall
//! can list. The pictures of their cards are put beside it.

use std::fs;
use std::path::{Path, PathBuf};

use exhibit_contract::CONTRACT_VERSION;
use exhibit_contract::pack::{Catalogue, CatalogueEntry, OfferedFile, check_path, sha256_hex};

use crate::cli;
use crate::packs::{self, Exhibit, Troubles, attestations};
use crate::progress;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Pictures of the cards, below the folder.
const PREVIEWS: &str = "previews";

/// Checks every file and writes the catalogue, if nothing is wrong with any.
pub fn run(tree: &Tree, words: &cli::Catalogue) -> Result<(), Troubles> {
    let folder = &words.folder;
    let one = |trouble: Trouble| vec![trouble];
    let files = files_in(folder).map_err(one)?;
    let step = progress::start(format_args!("Reading {} exhibits", files.len()));
    let (mut exhibits, mut previews, mut troubles) = (Vec::<CatalogueEntry>::new(), Vec::new(), Troubles::new());
    for path in &files {
        match listed(tree, path) {
            Ok((entry, _)) if exhibits.iter().any(|other| other.id == entry.id) => troubles.push(Trouble::new(
                path.display(),
                format!("another file of this folder is the exhibit \"{}\" too", entry.id),
                "Keep one of the two, or give one another id.",
            )),
            Ok((entry, preview)) => {
                previews.push((entry.preview.clone(), preview));
                exhibits.push(entry);
            }
            Err(found) => troubles.extend(found),
        }
    }
    if !troubles.is_empty() {
        return Err(troubles);
    }
    for (name, preview) in &previews {
        packs::if_changed(&folder.join(name), preview).map_err(one)?;
    }
    let path = folder.join("catalogue.json");
    if let Ok((earlier, _)) = Catalogue::read(&fs::read(&path).unwrap_or_default()) {
        remove_stale(folder, &earlier.exhibits, &exhibits);
    }
    let catalogue = Catalogue { contract: CONTRACT_VERSION.to_owned(), exhibits };
    packs::if_changed(&path, &packs::json(&catalogue).map_err(one)?).map_err(one)?;
    step.done(format_args!("{} lists {}", path.display(), catalogue.exhibits.len()));
    Ok(())
}

/// The `.kepu` files of a folder, by name.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).at(folder, "list the folder")?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path()).at(folder, "list the folder"));
    let mut files: Vec<PathBuf> = paths.collect::<Result<_>>()?;
    files.retain(|path| path.is_file() && path.extension().is_some_and(|ending| ending == "kepu"));
    files.sort();
    if files.is_empty() {
        let remedy = "Put .kepu files into it: `cargo kepu pack <exhibit's folder> --output <file>` makes one.";
        return Err(Trouble::new(folder.display(), "there is no .kepu file in this folder", remedy));
    }
    Ok(files)
}

/// What the catalogue says of the exhibit at `path`, and its preview.
fn listed(tree: &Tree, path: &Path) -> Result<(CatalogueEntry, Vec<u8>), Troubles> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    check_path(&name, &path.display().to_string()).map_err(|fault| vec![Trouble::from(fault)])?;
    let exhibit = Exhibit::open(tree, path)?;
    let preview = exhibit.made.files.get(&exhibit.made.preview()).cloned().unwrap_or_default();
    let ending = exhibit.made.preview().rsplit_once('.').map_or("", |(_, ending)| ending).to_owned();
    let plain = format!("{PREVIEWS}/{}.{ending}", exhibit.made.manifest.id);
    let archive = exhibit.archive(tree).map_err(|trouble| vec![trouble])?;
    let said = attestations::read(path).map_err(|trouble| vec![trouble])?;
    let file = OfferedFile {
        path: name,
        sha256: sha256_hex(&archive),
        bytes: archive.len() as u64,
        attestations: said.0.into_keys().collect(),
    };
    let entry = exhibit.made.entry(packs::hashed_name(&plain, &sha256_hex(&preview)), String::new());
    Ok((CatalogueEntry { file: Some(file), ..entry }, preview))
}

/// Removes the previews that an earlier catalogue named and this one does not.
fn remove_stale(folder: &Path, earlier: &[CatalogueEntry], now: &[CatalogueEntry]) {
    for entry in earlier.iter().filter(|entry| entry.preview.starts_with(PREVIEWS)) {
        if !now.iter().any(|other| other.preview == entry.preview) {
            // Gone already, or kept from being removed: nobody is shown it either way.
            let _ = fs::remove_file(folder.join(&entry.preview));
        }
    }
}
