//! A copy of a finished hall that speaks the pseudo-locales as well: the same programs, more words.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use exhibit_contract::pack::{Catalogue, CatalogueEntry, Pack, PackFile, pack_sha256, sha256_hex};
use serde_json::Value;

use super::BASE;
use super::pseudo::Pseudo;
use crate::finish::{collect, inventory};
use crate::packs::{hashed_name, json};
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Copies the hall in `from` to `to`, which is emptied first, with the languages of [`Pseudo::ALL`].
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).at(to, "empty the folder")?;
    }
    let mut files = BTreeMap::new();
    collect(from, "", &mut files)?;
    // Twins would answer for what is changed below, and the inventory promise other files.
    for (path, file) in files.iter().filter(|(path, _)| !path.ends_with(".br") && *path != inventory::NAME) {
        let target = to.join(path);
        let folder = target.parent().unwrap_or(to);
        fs::create_dir_all(folder).at(folder, "make the folder")?;
        fs::copy(file, &target).at(&target, "copy the file")?;
    }
    let html = text(&to.join("index.html"))?;
    let [parts, catalogue] = ["kepu:words", "kepu:catalogue"].map(|name| content(&html, name));
    let (parts, catalogue) = (parts?, catalogue?);
    words(to, &parts)?;
    exhibits(to, &catalogue)?;
    for page in ["index.html", "compare.html"] {
        let path = to.join(page);
        let html = text(&path)?;
        fs::write(&path, with_languages(to, &html)?).at(&path, "write the page")?;
    }
    Ok(())
}

/// The runtime's words.
fn words(hall: &Path, parts: &str) -> Result<()> {
    let path = hall.join(parts);
    let mut places: BTreeMap<String, BTreeMap<String, String>> = parsed(&path)?;
    for (part, by_language) in &mut places {
        let Some(english) = by_language.get(BASE).map(|name| path.with_file_name(name)) else { continue };
        for pseudo in Pseudo::ALL {
            let name = format!(
                "./{}",
                if part.is_empty() { String::new() } else { format!("{part}/") } + pseudo.tag() + ".ftl"
            );
            let target = path.with_file_name(&name);
            fs::write(&target, pseudo.file(&text(&english)?, &english.display().to_string())?)
                .at(&target, "write the words")?;
            by_language.insert(pseudo.tag().to_owned(), name);
        }
    }
    fs::write(&path, json(&places)?).at(&path, "write where the words are")
}

/// The exhibits' words: each pack gets three files more, and an index and a manifest that say so.
fn exhibits(hall: &Path, catalogue: &str) -> Result<()> {
    let path = hall.join(catalogue);
    let mut all: Catalogue = parsed(&path)?;
    for entry in all.exhibits.iter_mut().filter(|entry| entry.languages.iter().any(|tag| tag == BASE)) {
        let index = path.with_file_name(&entry.pack);
        exhibit(&index, entry)?;
        for pseudo in Pseudo::ALL {
            for words in [&mut entry.title, &mut entry.purpose] {
                let english = words.get(BASE).cloned().unwrap_or_default();
                words.insert(pseudo.tag().to_owned(), pseudo.words(&english));
            }
            entry.languages.push(pseudo.tag().to_owned());
        }
    }
    fs::write(&path, json(&all)?).at(&path, "write the catalogue")
}

fn exhibit(path: &Path, entry: &CatalogueEntry) -> Result<()> {
    let mut index: Pack = parsed(path)?;
    let mut put = |inner: &str, bytes: &[u8]| {
        let sha256 = sha256_hex(bytes);
        let name = hashed_name(inner, &sha256);
        let target = path.with_file_name(&name);
        fs::write(&target, bytes).at(&target, "write the exhibit's file")?;
        index.files.insert(inner.to_owned(), PackFile { name, sha256, bytes: bytes.len() as u64 });
        Ok::<_, Trouble>(())
    };
    let old: Pack = parsed(path)?;
    let file = |inner: &str| {
        let name = old.files.get(inner).map(|file| file.name.as_str());
        path.with_file_name(name.unwrap_or(inner))
    };
    let english = file(&format!("locales/{BASE}.ftl"));
    for pseudo in Pseudo::ALL {
        let words = pseudo.file(&text(&english)?, &english.display().to_string())?;
        put(&format!("locales/{}.ftl", pseudo.tag()), words.as_bytes())?;
    }
    let mut manifest: Value = parsed(&file("exhibit.json"))?;
    manifest["languages"] = entry.languages.iter().map(String::as_str).chain(Pseudo::ALL.map(Pseudo::tag)).collect();
    put("exhibit.json", &json(&manifest)?)?;
    index.sha256 = pack_sha256(&index.files);
    fs::write(path, json(&index)?).at(path, "write the exhibit's index")
}

/// The page with the languages in the list where it and its scripts look.
fn with_languages(hall: &Path, html: &str) -> Result<String> {
    let parts = content(html, "kepu:words")?;
    let path = hall.join(&parts);
    let places: BTreeMap<String, BTreeMap<String, String>> = parsed(&path)?;
    let list = content(html, "kepu:languages")?;
    let (mut longer, mut metas) = (list.clone(), String::new());
    for pseudo in Pseudo::ALL {
        let tag = pseudo.tag();
        let Some(name) = places.get("").and_then(|page| page.get(tag)) else { continue };
        longer.push_str(&format!(",{}", pseudo.listed()));
        let folder = parts.rsplit_once('/').map_or("", |(folder, _)| folder);
        metas.push_str(&format!("<meta name=\"kepu:words-{tag}\" content=\"{folder}/{name}\">"));
    }
    Ok(html.replacen(&list, &longer, 1).replacen(
        "<meta name=\"kepu:words\"",
        &format!("{metas}<meta name=\"kepu:words\""),
        1,
    ))
}

/// What the `<meta>` called `name` says.
fn content(html: &str, name: &str) -> Result<String> {
    let start = format!("<meta name=\"{name}\" content=\"");
    let found =
        html.split_once(&start).and_then(|(_, rest)| rest.split_once('"')).map(|(content, _)| content.to_owned());
    found.ok_or_else(|| {
        let sentence = format!("there is no <meta name=\"{name}\">");
        Trouble::new("index.html", sentence, "This is no hall that `cargo kepu build` has made.")
    })
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).at(path, "read the file")
}

fn parsed<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T> {
    serde_json::from_str(&text(path)?).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &serde_json::Error) -> Trouble {
    Trouble::new(path.display(), format!("it cannot be read: {error}"), "Build the hall anew.")
}
