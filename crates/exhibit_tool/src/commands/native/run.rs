//! `kepu run`: a model's outputs, without a browser.

use std::fmt::Write;

use exhibit_contract::manifest::{Causality, Manifest, Variable, VariableType};
use exhibit_contract::visit::{Assignment, Input, Value};
use exhibit_sandbox::Sandbox;

use super::loaded;
use crate::cli::Run;
use crate::packs::Troubles;
use crate::tree::Tree;
use crate::{Result, Trouble};

/// Runs the model and prints its outputs.
pub fn run(tree: &Tree, words: &Run) -> Result<(), Troubles> {
    let loaded = loaded::load(tree, &words.pack)?;
    let text = outputs(&loaded, words).map_err(|trouble| vec![trouble])?;
    print!("{text}");
    Ok(())
}

fn outputs(loaded: &loaded::Loaded, words: &Run) -> Result<String> {
    let manifest = &loaded.manifest;
    let inputs = words.set.iter().map(|word| assignment(manifest, word)).collect::<Result<Vec<_>>>()?;
    let mut sandbox = Sandbox::new(&loaded.model, manifest)?;
    sandbox.instantiate(words.seed.unwrap_or(manifest.model.seed))?;
    sandbox.advance(&inputs, words.ticks)?;
    let outputs = sandbox.outputs()?;
    for line in sandbox.take_log() {
        eprintln!("{line:?}");
    }
    if let Some(error) = outputs.impossible {
        eprintln!("✗ {}", Trouble::from(error));
    }
    Ok(if words.csv { csv(manifest, &outputs.values) } else { table(manifest, &outputs.values) })
}

/// `name=value` as an input of the model, refused if the manifest does not allow it.
fn assignment(manifest: &Manifest, word: &str) -> Result<Input> {
    let inputs = || {
        let is_input = |variable: &&Variable| variable.causality == Causality::Input;
        let names: Vec<_> =
            manifest.model.variables.iter().filter(is_input).map(|variable| variable.name.as_str()).collect();
        format!("Inputs: {}.", names.join(", "))
    };
    let place = format!("--set {word}");
    let (name, text) =
        word.split_once('=').ok_or_else(|| Trouble::new(&place, "there is no `=`", "Write it as name=value."))?;
    let (at, variable) = manifest
        .model
        .variable(name)
        .filter(|(_, variable)| variable.causality == Causality::Input)
        .ok_or_else(|| Trouble::new(&place, format!("the model has no input \"{name}\""), inputs()))?;
    let number = match text {
        "true" => Some(1.0),
        "false" => Some(0.0),
        text => text.parse::<f64>().ok().filter(|number| number.is_finite()),
    };
    let number =
        number.ok_or_else(|| Trouble::new(&place, format!("\"{text}\" is no number"), "Write it like 2045 or 0.5."))?;
    let (least, most) = (variable.min.unwrap_or(f64::NEG_INFINITY), variable.max.unwrap_or(f64::INFINITY));
    if !(least..=most).contains(&number) {
        let sentence = format!("{number} is outside of what \"{name}\" may be");
        return Err(Trouble::new(
            &place,
            sentence,
            format!("Choose a value from {least} to {most} {}.", variable.unit),
        ));
    }
    let value = match variable.kind {
        VariableType::Float64 => Value::Float64(number),
        VariableType::Boolean => Value::Boolean(number != 0.0),
        VariableType::Int64 if number.fract() == 0.0 => Value::Int64(number as i64),
        VariableType::Int64 => {
            return Err(Trouble::new(&place, format!("\"{name}\" takes whole numbers"), "Leave out the fraction."));
        }
    };
    let variable =
        u32::try_from(at).map_err(|_| Trouble::new(&place, "the model has too many variables", "Use fewer."))?;
    Ok(Input::Set(Assignment { variable, value }))
}

/// One column for each output, one row for each element; a scalar stands in the first row.
fn csv(manifest: &Manifest, values: &[f64]) -> String {
    let outputs: Vec<_> = manifest.model.outputs().collect();
    let quoted = |(variable, _): &(&Variable, std::ops::Range<usize>)| {
        let name = format!("{} [{}]", variable.name, variable.unit);
        if name.contains([',', '"']) { format!("\"{}\"", name.replace('"', "\"\"")) } else { name }
    };
    let mut text = String::from("index");
    for output in &outputs {
        text.push(',');
        text.push_str(&quoted(output));
    }
    text.push('\n');
    let rows = outputs.iter().map(|(_, range)| range.len()).max().unwrap_or(0);
    for row in 0..rows {
        let _ = write!(text, "{row}"); // writing to a text cannot fail
        for (_, range) in &outputs {
            text.push(',');
            if let Some(value) = values.get(range.clone()).and_then(|values| values.get(row)) {
                let _ = write!(text, "{value}");
            }
        }
        text.push('\n');
    }
    text
}

/// One line for each output; of an array its first and last values.
fn table(manifest: &Manifest, values: &[f64]) -> String {
    let mut text = String::new();
    for (variable, range) in manifest.model.outputs() {
        let values = values.get(range).unwrap_or_default();
        let shown = match values {
            [one] => one.to_string(),
            [first, .., last] => format!("{first} … {last} ({} values; --csv prints all)", values.len()),
            [] => "no value".to_owned(),
        };
        let _ = writeln!(text, "{:<32} {:<10} {shown}", variable.name, variable.unit);
    }
    text
}
