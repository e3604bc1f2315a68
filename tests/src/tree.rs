//! The files of the tree, for tests that hold it to its rules.

use std::fs;
use std::path::{Path, PathBuf};

/// The root of the tree.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Folders that hold what is built or fetched, not written.
const NOT_OURS: [&str; 6] = ["target", "dist", "build", "node_modules", ".git", "test-results"];

/// Every file below `folders` with one of these extensions: its path from the root, with `/`, and its text.
pub fn sources(folders: &[&str], extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in folders {
        collect(&root().join(folder), folder, extensions, &mut found);
    }
    found.sort();
    found
}

fn collect(folder: &Path, name: &str, extensions: &[&str], found: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        let Some(own) = path.file_name().and_then(|own| own.to_str()) else { continue };
        let name = if name == "." { own.to_owned() } else { format!("{name}/{own}") };
        if path.is_dir() {
            if !NOT_OURS.contains(&own) {
                collect(&path, &name, extensions, found);
            }
        } else if path.extension().and_then(|extension| extension.to_str()).is_some_and(|own| extensions.contains(&own))
            && let Ok(text) = fs::read_to_string(&path)
        {
            found.push((name, text));
        }
    }
}
