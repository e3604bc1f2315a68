//! The runtime's own words: `assets/locales/<language>.ftl` are the page's, `assets/locales/<part>/<language>.ftl` those of what
//! is loaded later. A language is there because its file of the page's words is; what it has no words for is said in English.

mod complete;
mod lines;
mod pattern;
pub mod pseudo;
pub mod pseudo_hall;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use exhibit_contract::manifest::is_language;
use exhibit_pack::named::{patterns, repeated};
use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser::parse;

use crate::finish::collect;
use crate::packs::json as bytes_of;
use crate::progress;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// What every message is there in.
pub const BASE: &str = "en";

/// Words compiled into the page: no part of their own.
const FIRST: &str = "first";

/// The order of those most halls speak; others come after, by their tags.
const USUAL_ORDER: [&str; 3] = ["zh-Hans", "zh-Hant", BASE];

/// Whether what is said in another language than asked for is marked as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// `⟦…⟧`, for who writes the words.
    Marked,
    /// Only said, for visitors.
    Plain,
}

/// A file of Fluent, every text its own.
pub(crate) type File = Resource<String>;

/// Reads a file of words; `place` is what it is called.
pub(crate) fn read(text: &str, place: &str) -> Result<File> {
    let file: File = parse(text.to_owned()).map_err(|(_, errors)| {
        let first = errors.first().map(ToString::to_string).unwrap_or_default();
        Trouble::new(place, format!("{} lines cannot be read as Fluent: {first}", errors.len()), "Mend that line.")
    })?;
    if let Some(name) = repeated(&patterns(&file)).next() {
        return Err(Trouble::new(place, format!("`{name}` is there more than once"), "Keep one of them."));
    }
    Ok(file)
}

/// The plain text of a message, if that is what it is.
fn plain<'a>(file: &'a File, id: &str) -> Option<&'a str> {
    file.body.iter().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == id => pattern::plain(message.value.as_ref()?),
        _ => None,
    })
}

/// Every language that has the page's words in `folder`, in the order of the switcher.
pub fn languages(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).at(folder, "list the words")? {
        let path = entry.at(folder, "list the words")?.path();
        let Some(tag) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".ftl")) else { continue };
        if !is_language(tag) {
            let sentence = format!("\"{tag}\" is no language tag");
            return Err(Trouble::new(path.display(), sentence, "Name the file as in BCP 47: `de.ftl`, `pt-BR.ftl`."));
        }
        found.push(tag.to_owned());
    }
    found.sort_by_key(|tag| (USUAL_ORDER.iter().position(|usual| usual == tag).unwrap_or(usize::MAX), tag.clone()));
    if !found.iter().any(|tag| tag == BASE) {
        return Err(Trouble::new(folder.display(), "there are no English words", "Restore en.ftl of a clean clone."));
    }
    Ok(found)
}

/// Makes `staging/words/`, which is `assets/locales/` as it is, what the browser reads: every part whole in every language, the
/// languages named in each HTML file, and `parts.json`, by which later parts find their words.
pub fn finish(staging: &Path, missing: Missing) -> Result<()> {
    let folder = staging.join("words");
    let first = folder.join(FIRST);
    if first.exists() {
        fs::remove_dir_all(&first).at(&first, "leave out the words the page has already")?;
    }
    let languages = languages(&folder)?;
    let mut parts: BTreeMap<String, BTreeMap<&str, String>> = BTreeMap::new();
    for part in parts_of(&folder)? {
        for tag in &languages {
            let name = path_of(&part, tag);
            complete_file(&folder, &part, tag, missing)?;
            parts.entry(part.clone()).or_default().insert(tag, format!("./{name}"));
        }
    }
    let path = folder.join("parts.json");
    fs::write(&path, bytes_of(&parts)?).at(&path, "write where the words are")?;
    tell(staging, &folder, &languages)?;
    if missing == Missing::Plain {
        parts.values().flat_map(BTreeMap::values).try_for_each(|name| shorten(&folder.join(name)))?;
    }
    Ok(())
}

/// The parts that have words, `""` being the page.
fn parts_of(folder: &Path) -> Result<BTreeSet<String>> {
    let mut files = BTreeMap::new();
    collect(folder, "", &mut files)?;
    let words = files.keys().filter(|path| path.ends_with(".ftl"));
    Ok(words.map(|path| path.rsplit_once('/').map_or("", |(part, _)| part).to_owned()).collect())
}

fn path_of(part: &str, tag: &str) -> String {
    if part.is_empty() { format!("{tag}.ftl") } else { format!("{part}/{tag}.ftl") }
}

/// Adds to one file of words what it lacks.
fn complete_file(folder: &Path, part: &str, tag: &str, missing: Missing) -> Result<()> {
    let (path, base) = (folder.join(path_of(part, tag)), folder.join(path_of(part, BASE)));
    let base = fs::read_to_string(&base).at(&base, "read the words")?;
    let own = if path.exists() { fs::read_to_string(&path).at(&path, "read the words")? } else { String::new() };
    let place = format!("assets/locales/{}", path_of(part, tag));
    if !part.is_empty() {
        lines::check(&own, &place)?;
    }
    let (whole, lacking) = complete::completed(&own, &base, &place, missing)?;
    if !lacking.is_empty() {
        progress::note(format_args!("{place} lacks {}; they are said in English", lacking.join(", ")));
        fs::write(&path, whole).at(&path, "write the words")?;
    }
    Ok(())
}

/// Takes out what no visitor needs: remarks for translators, and what is in the list of languages already.
fn shorten(path: &Path) -> Result<()> {
    let text = fs::read_to_string(path).at(path, "read the words")?;
    let needed = |line: &&str| !line.is_empty() && !line.starts_with('#') && !line.starts_with("language-");
    let short: String = text.lines().filter(needed).map(|line| format!("{line}\n")).collect();
    fs::write(path, short).at(path, "write the words")
}

/// Names the languages where `assets/arrival.js`, the page and later parts look.
fn tell(staging: &Path, folder: &Path, languages: &[String]) -> Result<()> {
    const MARKER: &str = "<!-- kepu:languages -->";
    let mut list = Vec::new();
    let mut metas = String::new();
    for tag in languages {
        let path = folder.join(format!("{tag}.ftl"));
        let file = read(&fs::read_to_string(&path).at(&path, "read the words")?, &format!("assets/locales/{tag}.ftl"))?;
        list.push(listed(tag, &file)?);
        metas.push_str(&format!("<meta name=\"kepu:words-{tag}\" content=\"./words/{tag}.ftl\">\n"));
    }
    let html = format!("<meta name=\"kepu:languages\" content=\"{}\">\n{metas}", list.join(","));
    for name in ["index.html", "compare.html"] {
        let path = staging.join(name);
        let page = fs::read_to_string(&path).at(&path, "read the page")?;
        if !page.contains(MARKER) {
            let sentence = format!("there is no {MARKER} to name the languages at");
            return Err(Trouble::new(name, sentence, "Restore that comment in the head."));
        }
        fs::write(&path, page.replacen(MARKER, html.trim_end(), 1)).at(&path, "write the page")?;
    }
    Ok(())
}

/// `tag|its name|its short name`, and `|rtl` where it is written from right to left.
fn listed(tag: &str, file: &File) -> Result<String> {
    let place = format!("assets/locales/{tag}.ftl");
    let own = |id: &str| {
        let text = plain(file, id).filter(|text| !text.contains([',', '|', '"', '<', '&']));
        text.ok_or_else(|| {
            let sentence = format!("there is no `{id}`, or it is more than a plain name");
            Trouble::new(&place, sentence, format!("Say how the language calls itself: `{id} = …`."))
        })
    };
    let direction = if plain(file, "language-direction") == Some("rtl") { "|rtl" } else { "" };
    Ok(format!("{tag}|{}|{}{direction}", own("language-name")?, own("language-short")?))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn folder(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("kepu-words-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().expect("it has one")).expect("it can be made");
            fs::write(path, text).expect("it can be written");
        }
        folder
    }

    const HTML: &str = "<head>\n<!-- kepu:languages -->\n</head>";
    const EN: &str = "language-name = English\nlanguage-short = EN\nback = Back\n";
    const AR: &str = "language-name = العربية\nlanguage-short = ع\nlanguage-direction = rtl\n";

    #[test]
    fn one_file_more_is_one_language_more() {
        let staging = folder(
            "one-more",
            &[
                ("index.html", HTML),
                ("compare.html", HTML),
                ("words/en.ftl", EN),
                ("words/ar.ftl", AR),
                ("words/first/en.ftl", "back = Back"),
                ("words/kiosk/en.ftl", "done = Done"),
            ],
        );
        finish(&staging, Missing::Marked).expect("it is sound");
        let read = |path: &str| fs::read_to_string(staging.join(path)).expect(path);
        let html = read("index.html");
        assert!(html.contains("content=\"en|English|EN,ar|العربية|ع|rtl\""), "{html}");
        assert!(html.contains("<meta name=\"kepu:words-ar\" content=\"./words/ar.ftl\">"), "{html}");
        assert_eq!(read("words/ar.ftl"), format!("{AR}\nback = ⟦Back⟧\n"));
        assert_eq!(read("words/kiosk/ar.ftl").trim(), "done = ⟦Done⟧");
        let parts: serde_json::Value = serde_json::from_str(&read("words/parts.json")).expect("it is JSON");
        assert_eq!(parts["kiosk"], json!({ "en": "./kiosk/en.ftl", "ar": "./kiosk/ar.ftl" }));
        assert!(!staging.join("words/first").exists() && parts["first"].is_null());
        fs::remove_dir_all(staging).expect("it can be removed");
    }

    #[test]
    fn visitors_get_words_and_nothing_else() {
        let text = format!("# For translators.\n{EN}\nnumber = {{ $n ->\n    [one] One\n   *[other] {{ $n }}\n}}\n");
        let staging = folder("plain", &[("index.html", HTML), ("compare.html", HTML), ("words/en.ftl", &text)]);
        finish(&staging, Missing::Plain).expect("it is sound");
        let words = fs::read_to_string(staging.join("words/en.ftl")).expect("it is there");
        assert_eq!(words, "back = Back\nnumber = { $n ->\n    [one] One\n   *[other] { $n }\n}\n");
        fs::remove_dir_all(staging).expect("it can be removed");
    }

    #[test]
    fn only_the_page_reads_more_than_plain_messages() {
        let number = "number = { $n ->\n    [one] One\n   *[other] { $n }\n}\n";
        let page = format!("{EN}{number}");
        let pages = [("index.html", HTML), ("compare.html", HTML), ("words/en.ftl", page.as_str())];
        let staging = folder("page", &pages);
        assert_eq!(finish(&staging, Missing::Plain), Ok(()));
        let part = folder("part", &[&pages[..], &[("words/kiosk/en.ftl", number)]].concat());
        let trouble = finish(&part, Missing::Plain).expect_err("a script reads these");
        assert_eq!(trouble.place, "assets/locales/kiosk/en.ftl:1");
        for folder in [staging, part] {
            fs::remove_dir_all(folder).expect("it can be removed");
        }
    }

    #[test]
    fn a_name_given_twice_is_told() {
        let trouble = read("back = Back\nnext = Next\nback = Home\n", "assets/locales/de.ftl").expect_err("it is");
        assert_eq!(trouble.place, "assets/locales/de.ftl");
        assert!(trouble.sentence.contains("`back`"), "{trouble}");
    }

    #[test]
    fn a_language_without_its_own_name_is_told() {
        let staging =
            folder("nameless", &[("index.html", HTML), ("compare.html", HTML), ("words/en.ftl", "back = Back")]);
        let trouble = finish(&staging, Missing::Plain).expect_err("it has no name");
        assert_eq!(trouble.place, "assets/locales/en.ftl");
        assert!(trouble.remedy.contains("language-name"), "{trouble}");
        let odd = folder("odd", &[("Deutsch.ftl", ""), ("en.ftl", EN)]);
        assert!(languages(&odd).expect_err("no tag").sentence.contains("Deutsch"));
        for folder in [staging, odd] {
            fs::remove_dir_all(folder).expect("it can be removed");
        }
    }
}
