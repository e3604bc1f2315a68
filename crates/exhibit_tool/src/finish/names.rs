//! Gives every file of a release a name that carries its content, and rewrites the names in the files that say them.
//!
//! A file is named only after the files it names: a worker that imports `./stage.js` changes when that name does. So files
//! are taken in the order of what they name; a circle cannot be named by content and is refused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use exhibit_contract::pack::sha256_hex;

use super::inventory;
use crate::packs::hashed_name;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Endings of files that may name others.
const TEXTS: [&str; 4] = ["js", "css", "html", "webmanifest"];

/// Names others as well, of those that are data.
const WORDS: &str = "words/parts.json";

/// Renames everything below `folder` but what must keep its name (see [`keeps_name`]).
pub fn rename_by_content(folder: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    let mut renaming = Renaming { folder, files, named: BTreeMap::new(), on_the_way: BTreeSet::new() };
    let all: Vec<String> = renaming.files.keys().cloned().collect();
    all.iter().try_for_each(|path| renaming.name(path).map(drop))
}

/// The entry, the pages people are led to, the worker that browsers ask for by its name, and packs, whose files carry their
/// content already.
fn keeps_name(path: &str) -> bool {
    path.ends_with(".html") || path == inventory::WORKER || path.starts_with("packs/")
}

struct Renaming<'a> {
    folder: &'a Path,
    /// Every file, by its path with `/`.
    files: BTreeMap<String, PathBuf>,
    /// What has its new name.
    named: BTreeMap<String, String>,
    on_the_way: BTreeSet<String>,
}

impl Renaming<'_> {
    /// Names `path`, after all it names, and gives its new path.
    fn name(&mut self, path: &str) -> Result<String> {
        if let Some(done) = self.named.get(path) {
            return Ok(done.clone());
        }
        if !self.on_the_way.insert(path.to_owned()) {
            let sentence = "it names a file that names it again, so neither can carry its content in its name";
            return Err(Trouble::new(path, sentence, "Let one of them find the other without saying its name."));
        }
        let place = self.folder.join(path);
        let mut bytes = fs::read(&place).at(&place, "read the file")?;
        let is_text = path == WORDS || path.rsplit_once('.').is_some_and(|(_, kind)| TEXTS.contains(&kind));
        if let (true, Ok(text)) = (is_text, std::str::from_utf8(&bytes)) {
            let rewritten = self.rewrite(path, text)?;
            bytes = rewritten.into_bytes();
        }
        let name = if keeps_name(path) { path.to_owned() } else { hashed_name(path, &sha256_hex(&bytes)) };
        let target = self.folder.join(&name);
        fs::write(&target, &bytes).at(&target, "write the file")?;
        if name != path {
            fs::remove_file(&place).at(&place, "remove the file under its old name")?;
        }
        self.named.insert(path.to_owned(), name.clone());
        Ok(name)
    }

    /// `text` with every quoted name of another file replaced by that file's new name.
    fn rewrite(&mut self, path: &str, text: &str) -> Result<String> {
        let base = path.rsplit_once('/').map_or("", |(base, _)| base);
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(['"', '\'', '`', '(']) {
            let (before, quoted) = rest.split_at(start + 1);
            out.push_str(before);
            rest = quoted;
            let closing = if before.ends_with('(') { ')' } else { before.chars().next_back().unwrap_or('"') };
            let Some(end) = rest.find([closing, '\n']) else { continue };
            let (word, after) = rest.split_at(end);
            let target = resolve(base, word);
            if target != path && self.files.contains_key(&target) {
                let new = self.name(&target)?;
                out.push_str(&renamed(word, &target, &new));
                rest = after;
            }
        }
        out.push_str(rest);
        Ok(out)
    }
}

/// The path that `word` names when said in the folder `base`; nonsense gives a path that no file has.
fn resolve(base: &str, word: &str) -> String {
    let mut parts: Vec<&str> = base.split('/').filter(|part| !part.is_empty()).collect();
    for part in word.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// `word` with the last name exchanged: `./a/b.js` → `./a/b.0a1b2c3d.js`.
fn renamed(word: &str, old: &str, new: &str) -> String {
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    format!("{}{}", word.strip_suffix(&last(old)).unwrap_or_default(), last(new))
}

/// Every file below `folder`, by its path there, with `prefix` before it.
pub fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).at(folder, "list the folder")? {
        let path = entry.at(folder, "list the folder")?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let inner = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{inner}/"), files)?;
        } else {
            files.insert(inner, path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kepu-names-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut files = BTreeMap::new();
        collect(folder, "", &mut files).unwrap();
        files.into_keys().collect()
    }

    fn only(folder: &Path, start: &str) -> String {
        names(folder).into_iter().find(|name| name.starts_with(start)).unwrap()
    }

    #[test]
    fn a_name_that_changes_changes_those_that_say_it() {
        let site = |wasm: &str| {
            let folder = folder(
                wasm,
                &[
                    ("index.html", "<meta content=\"./stage/worker.js\"><link href=\"hall.css\">"),
                    ("hall.css", "body { background: url(sky.svg) }"),
                    ("sky.svg", "<svg/>"),
                    ("stage/worker.js", "import init from './stage.js';"),
                    ("stage/stage.js", "new URL('stage_bg.wasm', import.meta.url)"),
                    ("stage/stage_bg.wasm", wasm),
                    ("packs/catalogue.json", "{}"),
                    ("words/parts.json", "{\"\":{\"en\":\"./en.ftl\"}}"),
                    ("words/en.ftl", wasm),
                    ("service_worker.js", "import './stage/stage.js';"),
                ],
            );
            rename_by_content(&folder).unwrap();
            let html = fs::read_to_string(folder.join("index.html")).unwrap();
            let worker = html.split('"').nth(1).unwrap().to_owned();
            let stage = fs::read_to_string(folder.join(&worker)).unwrap().split('\'').nth(1).unwrap().to_owned();
            assert!(folder.join("stage").join(stage).is_file());
            assert!(names(&folder).contains(&"packs/catalogue.json".to_owned()));
            let (parts, words) = (only(&folder, "words/parts."), only(&folder, "words/en."));
            let parts = fs::read_to_string(folder.join(parts)).unwrap();
            assert_eq!(parts, format!("{{\"\":{{\"en\":\"./{}\"}}}}", words.trim_start_matches("words/")));
            let keeper = fs::read_to_string(folder.join("service_worker.js")).expect("it keeps its name");
            assert!(keeper.starts_with("import './stage/stage.") && !keeper.contains("stage.js"), "{keeper}");
            assert_eq!(names(&folder).len(), 10);
            fs::remove_dir_all(folder).unwrap();
            worker
        };
        assert_ne!(site("one"), site("two"), "the worker's name must change with the wasm behind it");
    }

    #[test]
    fn a_circle_is_refused_by_name() {
        let folder = folder("circle", &[("a.js", "import './b.js'"), ("b.js", "import './a.js'")]);
        let trouble = rename_by_content(&folder).unwrap_err();
        assert_eq!(trouble.place, "a.js");
        fs::remove_dir_all(folder).unwrap();
    }
}
