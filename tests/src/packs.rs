//! The packs as `cargo kepu packs` left them in `build/packs`.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use exhibit_contract::manifest::{Causality, Manifest, VariableType};
use exhibit_contract::pack::{Catalogue, Pack};
use exhibit_contract::visit::{Assignment, Input, Value};
use exhibit_sandbox::Sandbox;

use crate::root;

/// One pack.
pub struct BuiltPack {
    /// The exhibit's id.
    pub id: String,
    /// What names it in visits.
    pub sha256: String,
    /// Its manifest, as the page reads it.
    pub manifest: Manifest,
    /// The bytes of its model, a component.
    pub component: Vec<u8>,
}

/// Every pack of the catalogue.
pub fn all() -> Vec<BuiltPack> {
    let folder = root().join("build/packs");
    let (catalogue, faults) =
        Catalogue::read(&bytes(folder.join("catalogue.json"))).expect("the catalogue can be read");
    assert!(faults.is_empty(), "the catalogue has faults: {faults:?}");
    assert!(!catalogue.exhibits.is_empty(), "the catalogue is empty: run `cargo kepu packs`");
    catalogue.exhibits.into_iter().map(|entry| BuiltPack::read(entry.id, &folder.join(entry.pack))).collect()
}

/// The pack of this id.
pub fn named(id: &str) -> BuiltPack {
    all().into_iter().find(|pack| pack.id == id).unwrap_or_else(|| panic!("the catalogue has no {id}"))
}

impl BuiltPack {
    fn read(id: String, index: &Path) -> Self {
        let pack = Pack::read(&bytes(index.to_owned()), &id).expect("the pack's index can be read");
        let file = |path: &str| {
            let file = pack.files.get(path).unwrap_or_else(|| panic!("{id} has no {path}"));
            bytes(index.with_file_name(&file.name))
        };
        let manifest = Manifest::from_json(&file("exhibit.json")).expect("the manifest can be read");
        let component = file("model.wasm");
        Self { id, sha256: pack.sha256, manifest, component }
    }

    /// The exhibit's own folder in the tree.
    pub fn folder(&self) -> PathBuf {
        root().join("exhibits").join(&self.id)
    }

    /// A model at tick 0.
    pub fn start(&self) -> Sandbox {
        let mut sandbox = Sandbox::new(&self.component, &self.manifest).expect("the model is admitted");
        sandbox.instantiate(self.manifest.model.seed).expect("the model can be instantiated");
        sandbox
    }

    /// The input that sets a variable, in the variable's own type.
    pub fn set(&self, name: &str, value: f64) -> Input {
        let (place, variable) =
            self.manifest.model.variable(name).unwrap_or_else(|| panic!("{} has no variable {name}", self.id));
        assert_eq!(variable.causality, Causality::Input, "{name} is no input");
        let value = match variable.kind {
            VariableType::Float64 => Value::Float64(value),
            VariableType::Int64 => Value::Int64(value as i64),
            VariableType::Boolean => Value::Boolean(value != 0.0),
        };
        Input::Set(Assignment { variable: place as u32, value })
    }

    /// Where an output's values stand among all outputs.
    pub fn output(&self, name: &str) -> Range<usize> {
        let mut outputs = self.manifest.model.outputs();
        let found = outputs.find(|(variable, _)| variable.name == name);
        found.unwrap_or_else(|| panic!("{} has no output {name}", self.id)).1
    }
}

fn bytes(path: PathBuf) -> Vec<u8> {
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}; run `cargo kepu packs`", path.display()))
}
