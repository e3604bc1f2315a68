//! `kepu size`: what a visitor loads, compressed, by file, against its limits.

use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::cli::Size;
use crate::finish::{Effort, brotli};
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Most bytes a visitor loads before an exhibit's controls can be used, coming straight to its address: page,
/// model worker, catalogue, and of the exhibit its index, manifest, model and words of one language. That nothing else is
/// asked for before then is tested in `tests/browser/bytes.test.js`.
const BEFORE_CONTROLS_LIMIT_BYTES: u64 = 300_000;

/// Most bytes of the stage, which comes after.
const STAGE_LIMIT_BYTES: u64 = 3_000_000;

/// What is kept for comparing one change with the next.
#[derive(Serialize)]
struct Record {
    before_controls_limit_bytes: u64,
    stage_limit_bytes: u64,
    stage_bytes: u64,
    exhibits: Vec<Exhibit>,
    files: Vec<File>,
}

#[derive(Serialize)]
struct Exhibit {
    id: String,
    before_controls_bytes: u64,
}

#[derive(Serialize)]
struct File {
    /// Path in the release, without the part that carries the content.
    path: String,
    part: Part,
    bytes: u64,
    brotli_bytes: u64,
}

/// Where a file belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Part {
    /// Loaded by every visitor before anything can be used.
    Page,
    /// Words of one language, likewise.
    Words(String),
    /// Of one exhibit, loaded before it can be used.
    Pack(String),
    /// Words of one exhibit in one language: those of one language are loaded before.
    PackWords(String, String),
    /// Curves, pictures and what can be taken home, loaded once the controls can be used; the preview only in the hall.
    After,
    /// Likewise, and by far the most.
    Stage,
    /// Loaded only by who asks for it.
    Aside,
}

/// Prints the table, keeps the record, and fails when a limit is passed.
pub fn run(tree: &Tree, words: &Size) -> Result<()> {
    let record = measure(&tree.dist())?;
    print(&record);
    if let Some(path) = &words.json {
        let json = serde_json::to_string_pretty(&record).map_err(|error| {
            Trouble::new(
                path.display(),
                format!("the record cannot be written as JSON: {error}"),
                "Report this as a bug.",
            )
        })?;
        fs::write(path, json + "\n").at(path, "write the record")?;
    }
    judge(&record)
}

fn measure(dist: &Path) -> Result<Record> {
    if !dist.join("index.html").is_file() {
        return Err(Trouble::new(dist.display(), "there is no release to measure", "Run `cargo kepu build` first."));
    }
    let mut files = Vec::new();
    collect(dist, "", &mut files)?;
    files.sort_by(|a, b| b.brotli_bytes.cmp(&a.brotli_bytes).then_with(|| a.path.cmp(&b.path)));
    let sum = |wanted: &dyn Fn(&Part) -> bool| {
        files.iter().filter(|file| wanted(&file.part)).map(|file| file.brotli_bytes).sum::<u64>()
    };
    let page = sum(&|part| *part == Part::Page);
    let mut ids: Vec<&String> =
        files.iter().filter_map(|file| if let Part::Pack(id) = &file.part { Some(id) } else { None }).collect();
    ids.sort();
    ids.dedup();
    let exhibit = |id: &String| {
        let pack = sum(&|part| matches!(part, Part::Pack(of) if of == id));
        let languages = files.iter().filter_map(|file| match &file.part {
            Part::PackWords(of, language) if of == id => Some((language, file.brotli_bytes)),
            _ => None,
        });
        // The language with the most bytes counts.
        let words =
            languages.map(|(language, bytes)| bytes + sum(&|part| matches!(part, Part::Words(of) if of == language)));
        Exhibit { id: id.clone(), before_controls_bytes: page + pack + words.max().unwrap_or_default() }
    };
    let exhibits = ids.into_iter().map(exhibit).collect();
    Ok(Record {
        before_controls_limit_bytes: BEFORE_CONTROLS_LIMIT_BYTES,
        stage_limit_bytes: STAGE_LIMIT_BYTES,
        stage_bytes: sum(&|part| *part == Part::Stage),
        exhibits,
        files,
    })
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder).at(folder, "list the release")? {
        let path = entry.at(folder, "list the release")?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let inner = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{inner}/"), files)?;
        } else if !name.ends_with(".br") {
            let bytes = fs::read(&path).at(&path, "read the file")?;
            // Measured here, not read from the twin: a table must not depend on how the release was compressed.
            let brotli_bytes = brotli(&bytes, Effort::Ship)?.len().min(bytes.len()) as u64;
            files.push(File {
                part: part(&inner),
                path: without_hash(&inner),
                bytes: bytes.len() as u64,
                brotli_bytes,
            });
        }
    }
    Ok(())
}

fn part(path: &str) -> Part {
    let path = without_hash(path);
    let stem = |name: &str| name.trim_end_matches(".ftl").to_owned();
    match path.split('/').collect::<Vec<_>>()[..] {
        ["stage", ..] => Part::Stage,
        ["docs" | "embed" | "intake" | "kiosk" | "lean-qr" | "sound", ..]
        | ["hall.json" | "compare.html" | "compare.css" | "manifest.webmanifest" | "icon-192.png" | "icon-512.png"]
        | ["packs", "resources.jsonld"] => Part::Aside,
        ["packs", _, name] if name.contains(".kepu") => Part::Aside,
        ["words", "parts.json"] => Part::After,
        ["words", name] => Part::Words(stem(name)),
        ["words", ..] => Part::Aside,
        ["packs", id, "pack.json" | "exhibit.json" | "model.wasm"] => Part::Pack(id.to_owned()),
        ["packs", id, "locales", name] => Part::PackWords(id.to_owned(), stem(name)),
        ["packs", _, _, ..] | ["access" | "bar" | "labels" | "offline" | "recovery" | "take", ..] => Part::After,
        ["after.js" | "build.json" | "service_worker.js" | "uPlot.iife.min.js"] => Part::After,
        _ => Part::Page,
    }
}

/// `a/page.0a1b2c3d.js` → `a/page.js`, so that records of two releases can be compared line by line.
fn without_hash(path: &str) -> String {
    let is_hash = |part: &str| part.len() == 8 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    path.split('.').filter(|part| !is_hash(part)).collect::<Vec<_>>().join(".")
}

fn print(record: &Record) {
    println!("{:>12} {:>12}  file", "bytes", "brotli 11");
    let section = |title: &str, wanted: &dyn Fn(&Part) -> bool| {
        println!("{title}");
        for file in record.files.iter().filter(|file| wanted(&file.part)) {
            println!("{:>12} {:>12}  {}", file.bytes, file.brotli_bytes, file.path);
        }
    };
    section("before controls can be used, every exhibit", &|part| *part == Part::Page);
    section("before controls can be used, one of these", &|part| matches!(part, Part::Words(_)));
    for exhibit in &record.exhibits {
        section(
            &format!("before controls can be used, {}, with words of one language", exhibit.id),
            &|part| matches!(part, Part::Pack(id) | Part::PackWords(id, _) if *id == exhibit.id),
        );
        println!(
            "{:>12} {:>12}  = {}, limit {}",
            "", exhibit.before_controls_bytes, exhibit.id, BEFORE_CONTROLS_LIMIT_BYTES
        );
    }
    section("after that", &|part| *part == Part::After);
    section("only for who asks", &|part| *part == Part::Aside);
    section("the stage", &|part| *part == Part::Stage);
    println!("{:>12} {:>12}  = stage, limit {}", "", record.stage_bytes, STAGE_LIMIT_BYTES);
}

fn judge(record: &Record) -> Result<()> {
    let over = |what: &str, bytes: u64, limit: u64| {
        let sentence = format!("a visitor loads {bytes} bytes, {} more than the limit of {limit}", bytes - limit);
        Trouble::new(what, sentence, "See the table above for what grew, and make it smaller.")
    };
    if let Some(exhibit) =
        record.exhibits.iter().find(|exhibit| exhibit.before_controls_bytes > BEFORE_CONTROLS_LIMIT_BYTES)
    {
        return Err(over(&exhibit.id, exhibit.before_controls_bytes, BEFORE_CONTROLS_LIMIT_BYTES));
    }
    if record.stage_bytes > STAGE_LIMIT_BYTES {
        return Err(over("the stage", record.stage_bytes, STAGE_LIMIT_BYTES));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_belong_to_the_part_that_loads_them() {
        assert_eq!(part("page_bg.0a1b2c3d.wasm"), Part::Page);
        assert_eq!(part("model/worker.0a1b2c3d.js"), Part::Page);
        assert_eq!(part("packs/catalogue.json"), Part::Page);
        assert_eq!(part("packs/tub/model.0a1b2c3d.wasm"), Part::Pack("tub".to_owned()));
        assert_eq!(part("packs/tub/pack.0a1b2c3d.json"), Part::Pack("tub".to_owned()));
        assert_eq!(part("packs/tub/locales/en.0a1b2c3d.ftl"), Part::PackWords("tub".to_owned(), "en".to_owned()));
        assert_eq!(part("packs/tub/tub.0a1b2c3d.kepu.minisig"), Part::Aside);
        assert_eq!(part("packs/tub/assets/sky.0a1b2c3d.svg"), Part::After);
        assert_eq!(part("words/zh-Hans.0a1b2c3d.ftl"), Part::Words("zh-Hans".to_owned()));
        assert_eq!(part("words/parts.0a1b2c3d.json"), Part::After);
        assert_eq!(part("words/kiosk/operator/en.0a1b2c3d.ftl"), Part::Aside);
        assert_eq!(part("uPlot.iife.min.0a1b2c3d.js"), Part::After);
        assert_eq!(part("offline/offline.0a1b2c3d.js"), Part::After);
        assert_eq!(part("build.json"), Part::After);
        assert_eq!(part("icon-192.0a1b2c3d.png"), Part::Aside);
        assert_eq!(part("stage/stage_bg.0a1b2c3d.wasm"), Part::Stage);
        assert_eq!(part("docs/errors/model-trapped.html"), Part::Aside);
        assert_eq!(part("intake/intake_bg.0a1b2c3d.wasm"), Part::Aside);
    }

    #[test]
    fn records_of_two_releases_name_files_alike() {
        assert_eq!(without_hash("packs/tub/model.0a1b2c3d.wasm"), "packs/tub/model.wasm");
    }
}
