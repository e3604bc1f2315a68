//! Reads `exhibit.toml` and holds it to the contract.

use exhibit_contract::error::{Code, Error, Result};
use exhibit_contract::manifest::Manifest;

use crate::lines::utf8;
use crate::{Faults, Files};

const PATH: &str = "exhibit.toml";

/// The manifest of an exhibit's files, checked.
///
/// # Errors
/// Everything that is wrong with it, each with its line.
pub fn read(files: &Files) -> Result<Manifest, Faults> {
    let bytes = files.get(PATH).ok_or_else(|| {
        let error = Error::new(Code::PackIncomplete, PATH, "The exhibit has no manifest.");
        vec![error.with_remedy("Put an exhibit.toml into the top folder; `cargo kepu new` makes one to begin with.")]
    })?;
    let text = utf8(bytes, PATH, Code::ManifestSyntax).map_err(|error| vec![error])?;
    let manifest = Manifest::from_toml(text, PATH).map_err(|error| vec![error])?;
    let faults: Faults = manifest.check().into_iter().map(|error| placed(text, error)).collect();
    if faults.is_empty() { Ok(manifest) } else { Err(faults) }
}

/// A fault the contract found, at the line that says the last name in its place (`chart "co2" series "peak"`).
fn placed(text: &str, error: Error) -> Error {
    let name = error.place.rsplit('"').nth(1).map(|name| format!("\"{name}\""));
    let line = name.and_then(|name| text.lines().position(|line| line.contains(&name)));
    error.within(&line.map_or_else(|| PATH.to_owned(), |line| format!("{PATH}:{}", line + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_placed_at_the_line_that_names_it() {
        let text = "[[chart]]\nid = \"co2\"\n[[chart.series]]\nid = \"peak\"\n";
        let error = Error::new(Code::ManifestType, "chart \"co2\" series \"peak\"", "It shows nothing.");
        assert!(placed(text, error).place.starts_with("exhibit.toml:4: chart"));
    }
}
