//! `kepu new`: a new exhibit out of the SDK's template.

use std::fs;
use std::path::Path;

use crate::cli::New;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, progress};

/// The template's own id and crate name, which the new exhibit's replace everywhere.
const TEMPLATE_ID: &str = "cup-of-tea";
const TEMPLATE_CRATE: &str = "cup_of_tea";

/// Copies the template to `exhibits/<id>` under its new name.
pub fn run(tree: &Tree, words: &New) -> Result<()> {
    let id = words.id.as_str();
    if !is_id(id) {
        return Err(Trouble::new(id, "an id is lower-case words joined by hyphens", "Choose one like `urban-heat`."));
    }
    let target = tree.exhibits().join(id);
    if target.exists() {
        return Err(Trouble::new(tree.short(&target), "there is such an exhibit already", "Choose another id."));
    }
    copy(&tree.root.join("crates/exhibit_sdk/template"), &target, id)?;
    progress::note(format_args!("{} is there.", tree.short(&target)));
    progress::note(
        "Write the equations in model/, the words in locales/, what is shown in exhibit.toml; then `cargo kepu serve`.",
    );
    Ok(())
}

fn is_id(id: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    id.split('-').all(is_word) && id.starts_with(|first: char| first.is_ascii_lowercase())
}

fn copy(from: &Path, to: &Path, id: &str) -> Result<()> {
    fs::create_dir_all(to).at(to, "make the folder")?;
    for entry in fs::read_dir(from).at(from, "list the template")? {
        let source = entry.at(from, "list the template")?.path();
        let Some(name) = source.file_name().and_then(|name| name.to_str()) else { continue };
        if name == "target" || name.starts_with('.') {
            continue;
        }
        let target = to.join(name);
        if source.is_dir() {
            copy(&source, &target, id)?;
        } else {
            let bytes = fs::read(&source).at(&source, "read the template")?;
            let renamed = match String::from_utf8(bytes) {
                Ok(text) => text.replace(TEMPLATE_ID, id).replace(TEMPLATE_CRATE, &id.replace('-', "_")).into_bytes(),
                Err(not_text) => not_text.into_bytes(),
            };
            fs::write(&target, renamed).at(&target, "write the file")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn ids_are_lower_case_words() {
        assert!(is_id("carbon-bathtub"));
        for bad in ["", "Carbon", "carbon--tub", "-tub", "tub/../x", "2tub"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
