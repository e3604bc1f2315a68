//! Reads `exhibit.toml` and holds it to the contract.

use std::path::Path;

use exhibit_contract::ContractError;
use exhibit_contract::manifest::Manifest;

use super::Troubles;
use crate::Trouble;
use crate::tree::Tree;
use crate::trouble::AtPath;

/// The manifest of an exhibit folder, checked.
pub fn read(tree: &Tree, folder: &Path) -> Result<Manifest, Troubles> {
    let path = folder.join("exhibit.toml");
    let place = tree.short(&path).to_string();
    let text = std::fs::read_to_string(&path).at(&path, "read the manifest").map_err(|trouble| vec![trouble])?;
    let manifest = Manifest::from_toml(&text, &place).map_err(|error| vec![Trouble::from(error)])?;
    let mut troubles = Troubles::new();
    if folder.file_name().and_then(|name| name.to_str()) != Some(manifest.id.as_str()) {
        troubles.push(Trouble::new(
            &place,
            format!("the id is \"{}\", but the folder has another name", manifest.id),
            "Give the folder the name of the id, or the id the name of the folder.",
        ));
    }
    troubles.extend(manifest.check().into_iter().map(|error| placed(&place, &text, error)));
    if troubles.is_empty() { Ok(manifest) } else { Err(troubles) }
}

/// A fault the contract found, at the line that says the last name in its place (`chart "co2" series "peak"`).
fn placed(place: &str, text: &str, error: ContractError) -> Trouble {
    let name = error.place.rsplit('"').nth(1).map(|name| format!("\"{name}\""));
    let line = name.and_then(|name| text.lines().position(|line| line.contains(&name)));
    let place = line.map_or_else(|| place.to_owned(), |line| format!("{place}:{}", line + 1));
    Trouble::from(error.within(&place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_contract::error::Code;

    #[test]
    fn a_fault_is_placed_at_the_line_that_names_it() {
        let text = "[[chart]]\nid = \"co2\"\n[[chart.series]]\nid = \"peak\"\n";
        let error = ContractError::new(Code::ManifestType, "chart \"co2\" series \"peak\"", "It shows nothing.");
        assert!(placed("exhibit.toml", text, error).place.starts_with("exhibit.toml:4: chart"));
    }
}
