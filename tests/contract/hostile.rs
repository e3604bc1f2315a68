//! The corpus of hostile exhibits, met on this machine. It is written to `build/hostile/` for the browser to meet too.

use std::collections::BTreeSet;
use std::fs;

use exhibit_contract::error::{Code, Error};
use exhibit_contract::manifest::Manifest;
use exhibit_pack::{Faults, Made, archive};
use exhibit_sandbox::Sandbox;
use kepu_tests::hostile::{self, Hostile, Noticed};
use kepu_tests::root;

fn opened(file: &[u8]) -> Result<Made, Faults> {
    let files = archive::read(file, "x.kepu").map_err(|fault| vec![fault])?;
    let made = exhibit_pack::make(&files)?;
    made.check_packed(file.len() as u64, "x.kepu").map_err(|fault| vec![fault])?;
    Ok(made)
}

/// Everything a visit asks of a model.
fn lived(made: &Made) -> Result<(), Error> {
    let manifest: &Manifest = &made.manifest;
    let mut sandbox = Sandbox::new(&made.files["model.wasm"], manifest)?;
    sandbox.instantiate(1)?;
    sandbox.advance(&[], 1)?;
    (0..manifest.scene.layers.len() as u32).try_for_each(|layer| sandbox.layer(layer).map(drop))?;
    sandbox.outputs()?.impossible.map_or(Ok(()), Err)
}

/// The codes of everything that is told.
fn told(hostile: &Hostile) -> Vec<Code> {
    let faults = match (opened(&hostile.file), hostile.noticed) {
        (Err(faults), Noticed::Reading) => faults,
        (Ok(made), Noticed::Running) => lived(&made).err().into_iter().collect(),
        (Ok(_), Noticed::Reading) => panic!("{} was let in", hostile.name),
        (Err(faults), Noticed::Running) => panic!("{} was refused too soon: {faults:?}", hostile.name),
    };
    for fault in &faults {
        assert!(!fault.sentence.is_empty() && fault.sentence.len() < 500, "{}: {fault}", hostile.name);
        assert!(!fault.remedy.is_empty() && fault.place.len() < 500, "{}: {fault}", hostile.name);
    }
    faults.into_iter().map(|fault| fault.code).collect()
}

#[test]
fn the_sound_exhibit_is_let_in_and_lives() {
    let made = opened(&archive::write(&hostile::sound())).expect("nothing is wrong with it");
    assert_eq!(lived(&made), Ok(()));
}

/// What a limit refuses, the same limit allows where the manifest asks for it.
#[test]
fn more_is_let_in_where_it_is_asked_for() {
    for (name, files) in hostile::asked_for() {
        let made = opened(&archive::write(&files)).unwrap_or_else(|faults| panic!("{name}: {faults:?}"));
        assert_eq!(lived(&made), Ok(()), "{name}");
    }
}

#[test]
fn every_hostile_exhibit_meets_its_code() {
    let all = hostile::all();
    let names: BTreeSet<&str> = all.iter().map(|hostile| hostile.name.as_str()).collect();
    assert_eq!(names.len(), all.len(), "two have one name");
    assert!(all.len() >= 80, "{} are too few", all.len());
    let wrong: Vec<String> = all
        .iter()
        .map(|hostile| (hostile, told(hostile)))
        .filter(|(hostile, told)| !told.contains(&hostile.code))
        .map(|(hostile, told)| format!("{} gave {told:?} and not {:?}", hostile.name, hostile.code))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The browser's tests drop these files on the hall; the fuzz targets begin with them.
#[test]
fn the_corpus_is_written_for_others() {
    let folder = root().join("build/hostile");
    let _ = fs::remove_dir_all(&folder);
    let write = |path: String, bytes: &[u8]| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    };
    let all = hostile::all();
    let entry = |hostile: &Hostile| {
        let file = format!("{}.kepu", hostile.name);
        write(file.clone(), &hostile.file);
        serde_json::json!({ "file": file, "code": hostile.code.as_str(), "runs": hostile.noticed == Noticed::Running })
    };
    let list: Vec<_> = all.iter().map(entry).collect();
    write("hostile.json".to_owned(), serde_json::json!(list).to_string().as_bytes());
    write("sound.kepu".to_owned(), &archive::write(&hostile::sound()));
    hostile::sound().into_iter().for_each(|(path, bytes)| write(format!("sound/{path}"), &bytes));
    for number in 0..10 {
        let mut files = hostile::sound();
        let manifest = String::from_utf8_lossy(&files["exhibit.toml"]).replace("made-up", &format!("made-up-{number}"));
        files.insert("exhibit.toml".to_owned(), manifest.into_bytes());
        write(format!("ten/{number}.kepu"), &archive::write(&files));
    }
    for (target, seeds) in hostile::seeds(&all) {
        assert!(!seeds.is_empty(), "{target} begins with nothing");
        seeds.iter().enumerate().for_each(|(at, seed)| write(format!("seeds/{target}/{at}"), seed));
    }
}

/// A new designer types what `docs/designers/packs.md` shows.
#[test]
fn the_exhibit_in_the_documents_is_sound() {
    let page = fs::read_to_string(root().join("docs/designers/packs.md")).expect("the page is there");
    let block = |language: &str, holds: &str| -> Vec<u8> {
        let begin = format!("```{language}\n");
        let mut blocks = page.split(&begin).skip(1).filter_map(|rest| rest.split("```").next());
        blocks.find(|block| block.contains(holds)).unwrap_or_else(|| panic!("no {language} with {holds}")).into()
    };
    let mut files = hostile::sound();
    files.retain(|path, _| path == "model.wasm" || path == "assets/preview.svg");
    files.insert("exhibit.toml".to_owned(), block("toml", "contract ="));
    files.insert("locales/en.ftl".to_owned(), block("ftl", "title ="));
    files.insert("assets/LICENSES.toml".to_owned(), block("toml", "licence ="));
    let made = exhibit_pack::make(&files).expect("what the page shows is let in");
    assert_eq!(lived(&made), Ok(()));
}
