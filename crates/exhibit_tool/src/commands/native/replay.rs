//! `kepu replay`: lives a recorded visit again and prints its hash.

use std::fs;
use std::path::{Path, PathBuf};

use exhibit_contract::visit::Visit;
use exhibit_pack::Trial;

use super::loaded;
use crate::cli::Replay;
use crate::packs::Troubles;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Replays the visit; fails if its file names another hash.
pub fn run(tree: &Tree, words: &Replay) -> Result<(), Troubles> {
    let trial = read(&words.visit).map_err(|trouble| vec![trouble])?;
    let folder = match &words.pack {
        Some(folder) => folder.clone(),
        None => find(tree, words, &trial.visit).map_err(|trouble| vec![trouble])?,
    };
    let loaded = loaded::load(tree, &folder)?;
    let replay = exhibit_sandbox::replay(&loaded.model, &loaded.manifest, &trial.visit)
        .map_err(|error| vec![Trouble::from(error)])?;
    println!("{}", replay.hash);
    match trial.hash {
        Some(known) if known != replay.hash => Err(vec![Trouble::new(
            words.visit.display(),
            format!("the visit is known to have the hash {known}"),
            "If the model was changed on purpose, record the visit again; else find what made it differ.",
        )]),
        _ => Ok(()),
    }
}

/// Reads a trial, a visit as one JSON value, or a visit as JSON lines.
fn read(path: &Path) -> Result<Trial> {
    let text = fs::read_to_string(path).at(path, "read the visit")?;
    if let Ok(trial) = serde_json::from_str::<Trial>(&text) {
        return Ok(trial);
    }
    let visit = serde_json::from_str(&text).map_or_else(|_| Visit::from_lines(&text), Ok);
    let visit = visit.map_err(|error| Trouble::from(error.within(&path.display().to_string())))?;
    Ok(Trial { about: String::new(), hash: None, visit })
}

/// The pack the visit is of: the one in `build/packs` with its hash, or the exhibit whose trial it is.
fn find(tree: &Tree, words: &Replay, visit: &Visit) -> Result<PathBuf> {
    let packs = tree.packs();
    let folders = fs::read_dir(&packs).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let is_its =
        |folder: &PathBuf| folder.is_dir() && loaded::index(folder).is_ok_and(|(index, _)| index.sha256 == visit.pack);
    let own = || {
        let path = fs::canonicalize(&words.visit).ok()?;
        path.ancestors().find(|folder| folder.join("exhibit.toml").is_file()).map(Path::to_path_buf)
    };
    folders.into_iter().find(is_its).or_else(own).ok_or_else(|| {
        let remedy = "Name the exhibit with --pack, or make the packs as they were: the visit says `pack`.";
        Trouble::new(words.visit.display(), format!("no pack here has the hash {}", visit.pack), remedy)
    })
}
