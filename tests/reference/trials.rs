//! Recorded visits, lived again in the native sandbox: each gives the hash that was written down with it, the same that
//! `tests/browser/replay.test.js` holds Chromium to.

use std::fs;

use exhibit_pack::Trial;
use kepu_tests::packs;

#[test]
fn recorded_visits_give_the_hash_written_down() {
    for pack in packs::all() {
        let folder = pack.folder().join("trials");
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
        let mut trials = 0;
        for path in paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let trial: Trial =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            // What plays when nobody is there need not do much; what holds the model must.
            let plays = path.file_name().is_some_and(|name| name == "attract.json");
            let least = if plays { 1 } else { 500 };
            assert!(trial.visit.inputs.len() >= least, "{}: {} inputs", path.display(), trial.visit.inputs.len());
            let replay = exhibit_sandbox::replay(&pack.component, &pack.manifest, &trial.visit)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(Some(replay.hash), trial.hash, "{}", path.display());
            trials += 1;
        }
        assert!(trials > 0, "{} has no recorded visit in {}", pack.id, folder.display());
    }
}
