//! Recorded visits of an exhibit, and the one that plays while nobody is there, held to the manifest.

use exhibit_contract::error::{Code, Error};
use exhibit_contract::manifest::{Causality, Manifest, Variable, VariableType};
use exhibit_contract::visit::{Assignment, Input, Value, Visit};
use serde::Deserialize;

use crate::{Faults, Files};

/// The path of the visit that a kiosk plays while nobody is there.
pub const ATTRACT: &str = "trials/attract.json";

/// A recorded visit as `trials/` keeps it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Trial {
    /// What the visitor does, in a sentence.
    #[serde(default)]
    pub about: String,
    /// The hash the visit must give on every machine, if it is known.
    #[serde(default)]
    pub hash: Option<String>,
    /// The visit. Its pack may be named by zeros: a change of words or pictures does not make it another.
    pub visit: Visit,
}

/// What is wrong with the visit that plays while nobody is there; an exhibit may have none.
pub fn check(files: &Files, manifest: &Manifest) -> Faults {
    let Some(bytes) = files.get(ATTRACT) else { return Faults::new() };
    let wrong = |place: String, sentence: String| {
        Error::new(Code::VisitUnreadable, place, sentence)
            .with_remedy("Record it again: tests/browser/lib/trial.js writes one.")
    };
    let trial: Trial = match serde_json::from_slice(bytes) {
        Ok(trial) => trial,
        Err(error) => {
            let place = format!("{ATTRACT}:{}", error.line());
            return vec![wrong(place, format!("This is no recorded visit: {error}."))];
        }
    };
    if let Err(error) = trial.visit.check() {
        return vec![error.within(ATTRACT)];
    }
    let told = trial.visit.inputs.iter().enumerate().filter_map(|(place, (_, input))| {
        let sentence = unknown(input, manifest)?;
        Some(wrong(format!("{ATTRACT}: input {}", place + 1), sentence))
    });
    told.take(5).collect()
}

/// Why no visitor could have given this input; nothing if one could.
fn unknown(input: &Input, manifest: &Manifest) -> Option<String> {
    match input {
        Input::Set(Assignment { variable, value }) => match manifest.model.variables.get(*variable as usize) {
            Some(Variable { causality: Causality::Input, kind, name, .. }) => {
                let fits = matches!(
                    (kind, value),
                    (VariableType::Float64, Value::Float64(_))
                        | (VariableType::Int64, Value::Int64(_))
                        | (VariableType::Boolean, Value::Boolean(_))
                );
                (!fits).then(|| format!("It sets \"{name}\" to a value of another type than exhibit.toml says."))
            }
            Some(other) => Some(format!("It sets \"{}\", which is no input.", other.name)),
            None => Some(format!("It sets variable {variable}, which exhibit.toml does not have.")),
        },
        Input::Action(action) if *action as usize >= manifest.model.actions.len() => {
            Some(format!("It does action {action}, which exhibit.toml does not have."))
        }
        Input::Action(_) | Input::Press(_) | Input::Drag(_) | Input::Release(_) => None,
    }
}
