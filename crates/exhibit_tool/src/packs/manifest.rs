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
    let manifest: Manifest = toml::from_str(&text).map_err(|error| vec![not_a_manifest(&place, &text, &error)])?;
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

/// A text that is no TOML, or TOML that is no manifest, at its line and column.
fn not_a_manifest(place: &str, text: &str, error: &toml::de::Error) -> Trouble {
    let place = match error.span() {
        Some(span) => {
            let before = text.get(..span.start).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
            format!("{place}:{line}:{column}")
        }
        None => place.to_owned(),
    };
    Trouble::new(place, error.message(), "`cargo kepu schema` prints what may stand where; editors complete and check by it.")
}

/// A fault the contract found, at the line that says the last name in its place (`chart "co2" series "peak"`).
fn placed(place: &str, text: &str, error: ContractError) -> Trouble {
    let name = error.place.rsplit('"').nth(1).map(|name| format!("\"{name}\""));
    let line = name.and_then(|name| text.lines().position(|line| line.contains(&name)));
    let place = line.map_or_else(|| place.to_owned(), |line| format!("{place}:{}", line + 1));
    Trouble::new(format!("{place} ({}: {})", error.code, error.place), error.sentence, error.remedy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_toml_is_placed_at_its_line_and_column() {
        let text = "contract = \"0.1\"\nid = tub\n";
        let error = toml::from_str::<Manifest>(text).unwrap_err();
        assert_eq!(not_a_manifest("exhibit.toml", text, &error).place, "exhibit.toml:2:6");
    }
}
