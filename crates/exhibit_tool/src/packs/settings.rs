//! The operator's settings, `hall.toml`, held to the exhibits there are.

use std::fs;
use std::path::Path;

use exhibit_pack::hall::{self, Hall, missing, unspoken};

use super::Troubles;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, words};

/// `hall.toml`; where there is none, an open hall that knows nobody.
pub fn hall(tree: &Tree, path: Option<&Path>) -> Result<Hall> {
    Ok(Hall::read(&text(tree, path)?)?)
}

/// Tells which exhibits the playlists and pins name that are not `here`.
pub fn missing_exhibits(tree: &Tree, here: &[String]) -> Result<Troubles> {
    Ok(missing(&text(tree, None)?, here)?.into_iter().map(Trouble::from).collect())
}

/// Tells whether a kiosk is to begin in a language that the hall has no words for.
pub fn missing_language(tree: &Tree) -> Result<Troubles> {
    let spoken = words::languages(&tree.locales())?;
    Ok(unspoken(&text(tree, None)?, &spoken)?.into_iter().map(Trouble::from).collect())
}

fn text(tree: &Tree, path: Option<&Path>) -> Result<String> {
    let own = tree.hall();
    let path = path.unwrap_or(&own);
    if path == own && !path.exists() {
        return Ok(String::new());
    }
    let bytes = fs::read(path).at(path, "read the hall's settings")?;
    Ok(hall::text(&bytes)?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn playlists_are_held_to_the_exhibits_of_the_hall() {
        let root = std::env::temp_dir().join(format!("kepu-settings-{}", std::process::id()));
        fs::create_dir_all(&root).expect("the folder can be made");
        let (tree, here) = (Tree { root }, ["carbon-bathtub".to_owned()]);
        assert_eq!(missing_exhibits(&tree, &here), Ok(vec![]), "there is no hall.toml");
        let text = "[[playlist]]\nname = \"A\"\nfrom = \"09-01\"\nto = \"09-30\"\nexhibits = [\"carbon-bathtab\"]\n";
        fs::write(tree.hall(), text).expect("the file can be written");
        let found = missing_exhibits(&tree, &here).expect("it can be read");
        fs::remove_dir_all(&tree.root).expect("the folder can be removed");
        let told: Vec<_> = found.iter().map(|trouble| (trouble.place.as_str(), trouble.remedy.as_str())).collect();
        let remedy = "Perhaps \"carbon-bathtub\" is meant. This hall has: carbon-bathtub.";
        assert_eq!(told, [("hall.toml:5", remedy)]);
    }
}
