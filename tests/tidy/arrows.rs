//! Which room may lean on which: `ARCHITECTURE.md`, "Rooms".

use std::collections::BTreeSet;
use std::fs;

use kepu_tests::{root, sources};

/// A crate's manifest.
struct Crate {
    /// Path of its folder from the root.
    folder: String,
    name: String,
    /// Names in all of its dependency tables.
    needs: BTreeSet<String>,
}

fn crates() -> Vec<Crate> {
    let manifests = sources(&["crates", "exhibits", "tests"], &["toml"]).into_iter();
    let own = fs::read_to_string(root().join("Cargo.toml")).expect("the root has a manifest");
    manifests
        .filter(|(path, _)| path.ends_with("/Cargo.toml"))
        .chain([("Cargo.toml".to_owned(), own)])
        .map(|(path, text)| {
            let manifest: toml::Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
            let folder = path.trim_end_matches("Cargo.toml").trim_end_matches('/').to_owned();
            Crate { folder, name: name(&manifest), needs: needs(&manifest) }
        })
        .collect()
}

fn name(manifest: &toml::Table) -> String {
    manifest["package"]["name"].as_str().expect("a package has a name").to_owned()
}

fn needs(manifest: &toml::Table) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let tables = ["dependencies", "dev-dependencies", "build-dependencies"];
    let targets = manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values);
    for part in targets.filter_map(toml::Value::as_table).chain([manifest]) {
        for table in tables.iter().filter_map(|name| part.get(*name)?.as_table()) {
            for (name, value) in table {
                found.insert(value.get("package").and_then(toml::Value::as_str).unwrap_or(name).to_owned());
            }
        }
    }
    found
}

/// Names in `lock` that a package needs, however far down.
fn needs_in_the_end(lock: &toml::Table, of: &str) -> BTreeSet<String> {
    let packages = lock["package"].as_array().expect("the lock file lists packages");
    let mut found = BTreeSet::new();
    let mut open = vec![of.to_owned()];
    while let Some(name) = open.pop() {
        for package in packages.iter().filter(|package| package["name"].as_str() == Some(&name)) {
            let needs = package.get("dependencies").and_then(toml::Value::as_array).into_iter().flatten();
            for need in needs.filter_map(toml::Value::as_str).filter_map(|need| need.split(' ').next()) {
                if found.insert(need.to_owned()) {
                    open.push(need.to_owned());
                }
            }
        }
    }
    found
}

fn lock() -> toml::Table {
    fs::read_to_string(root().join("Cargo.lock")).expect("the lock file is there").parse().expect("it is TOML")
}

/// An engine, a browser, a window: what the crates below `crates/` must not know.
fn is_engine_or_dom(name: &str) -> bool {
    ["bevy", "wgpu", "winit", "leptos", "reactive_graph", "tachys", "web-sys", "js-sys", "wasm-bindgen"]
        .iter()
        .any(|known| name == *known || name.starts_with(&format!("{known}_")) || name.starts_with(&format!("{known}-")))
}

#[test]
fn no_engine_and_no_dom_below_crates() {
    let lock = lock();
    for one in crates().iter().filter(|one| one.folder.starts_with("crates/") || one.folder.starts_with("exhibits/")) {
        let bad: Vec<String> =
            needs_in_the_end(&lock, &one.name).into_iter().filter(|name| is_engine_or_dom(name)).collect();
        // Time zones and the like reach for the browser on some targets only; what the crate asks for itself counts always.
        let own: Vec<&String> = one.needs.iter().filter(|name| is_engine_or_dom(name)).collect();
        assert!(own.is_empty(), "{} needs {own:?}", one.name);
        assert!(
            !bad.iter().any(|name| name.starts_with("bevy") || name.starts_with("leptos")),
            "{}: {bad:?}",
            one.name
        );
    }
}

#[test]
fn the_contract_leans_on_nothing_of_ours() {
    let ours: BTreeSet<String> = crates().into_iter().map(|one| one.name).collect();
    for one in crates() {
        let leans: BTreeSet<&str> = one.needs.intersection(&ours).map(String::as_str).collect();
        let allowed: &[&str] = match one.folder.as_str() {
            "crates/exhibit_contract" => &[],
            "crates/exhibit_sdk" | "crates/exhibit_pack" | "crates/exhibit_sandbox" => &["exhibit_contract"],
            "" => &["exhibit_contract", "exhibit_pack"],
            "crates/exhibit_tool" => &["exhibit_contract", "exhibit_pack", "exhibit_sandbox"],
            "tests" => &["exhibit_contract", "exhibit_pack", "exhibit_sandbox", "exhibit_tool"],
            _ => &["exhibit_sdk"],
        };
        let wrong: Vec<&&str> = leans.iter().filter(|name| !allowed.contains(name)).collect();
        assert!(wrong.is_empty(), "{} (in \"{}\") leans on {wrong:?}", one.name, one.folder);
    }
}

#[test]
fn the_page_carries_no_wasm_toolchain_and_models_carry_nothing() {
    let lock = lock();
    let contract = needs_in_the_end(&lock, "exhibit_contract");
    for heavy in ["wasmparser", "wasmtime", "regex", "chrono"] {
        assert!(!contract.contains(heavy), "exhibit_contract needs {heavy}, and the page carries it");
    }
    // The SDK holds a model to the contract in the model's tests; a guest knows the WIT text alone.
    for (path, text) in sources(&["crates/exhibit_sdk", "exhibits"], &["toml"]) {
        if !path.ends_with("/Cargo.toml") {
            continue;
        }
        let manifest: toml::Table = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let says = |need: &str, key: &str| manifest.get("dependencies")?.get(need)?.get(key);
        let has_contract = manifest.get("dependencies").is_some_and(|needs| needs.get("exhibit_contract").is_some());
        let is_optional = says("exhibit_contract", "optional").and_then(toml::Value::as_bool) == Some(true);
        assert!(!has_contract || is_optional, "{path}: guests carry the contract's crate");
        let features = says("exhibit_sdk", "features").and_then(toml::Value::as_array);
        let tests = features.into_iter().flatten().any(|feature| feature.as_str() == Some("testing"));
        assert!(!tests, "{path}: `testing` belongs among the dev-dependencies");
    }
}

/// Lines of `sources` that are code, not comment.
fn code_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"))
}

#[test]
fn bevy_is_met_in_the_stage_only() {
    for (path, text) in sources(&["src", "crates", "exhibits"], &["rs"]) {
        if path.starts_with("src/stage/") {
            continue;
        }
        let met = code_lines(&text).find(|line| line.contains("bevy::") || line.contains("use bevy"));
        assert_eq!(met, None, "{path} knows Bevy");
    }
    for (path, text) in sources(&["src/stage", "src/model"], &["rs"]) {
        let met = code_lines(&text)
            .find(|line| ["leptos_dom::", "reactive_graph::", "tachys::"].iter().any(|name| line.contains(name)));
        assert_eq!(met, None, "{path} knows Leptos");
    }
}

#[test]
fn rooms_of_the_runtime_speak_through_link() {
    for (room, others) in
        [("src/stage", ["crate::page", "crate::model"]), ("src/link", ["crate::page", "crate::stage"])]
    {
        for (path, text) in sources(&[room], &["rs"]) {
            let met = code_lines(&text).find(|line| others.iter().any(|other| line.contains(other)));
            assert_eq!(met, None, "{path} reaches past src/link");
        }
    }
}

#[test]
fn the_target_is_asked_for_at_the_doors_only() {
    for (path, text) in sources(&["src", "crates", "exhibits", "tests"], &["rs"]) {
        let is_door =
            path.starts_with("src/model/") || path.starts_with("src/stage/") || path == "tests/tidy/arrows.rs";
        let asks = code_lines(&text).find(|line| line.contains("cfg(target_arch") || line.contains("not(target_arch"));
        assert!(is_door || asks.is_none(), "{path}: {asks:?}");
    }
}

#[test]
fn every_crate_is_on_the_map() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    for one in crates() {
        // Deeper lies the template, which is a part of the SDK.
        let Some(folder) = one.folder.strip_prefix("crates/").filter(|folder| !folder.contains('/')) else { continue };
        assert_eq!(folder, one.name, "a folder has its crate's name");
        assert!(map.contains(&one.name), "ARCHITECTURE.md does not name {}", one.name);
    }
}

#[test]
fn tests_load_models_and_never_link_them() {
    let models: BTreeSet<String> =
        crates().into_iter().filter(|one| one.folder.starts_with("exhibits/")).map(|one| one.name).collect();
    for one in crates() {
        let linked: Vec<&String> = one.needs.intersection(&models).collect();
        assert!(linked.is_empty(), "{} links {linked:?}", one.name);
    }
}
