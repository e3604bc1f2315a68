//! `kepu run`: a model's outputs, without a browser.

use std::fmt::Write;

use exhibit_contract::manifest::{Manifest, Variable};
use exhibit_contract::visit::Input;
use exhibit_sandbox::Sandbox;

use super::programme::{Course, Programme};
use super::{assignment, loaded};
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
    let inputs = words.set.iter().map(|word| assignment::parse(manifest, word)).collect::<Result<Vec<_>>>()?;
    let mut sandbox = Sandbox::new(&loaded.model, manifest)?;
    sandbox.instantiate(words.seed.unwrap_or(manifest.model.seed))?;
    let lines = advance(&mut sandbox, manifest, words, &inputs)?;
    let outputs = sandbox.outputs()?;
    for line in sandbox.take_log() {
        eprintln!("{line:?}");
    }
    if let Some(error) = outputs.impossible {
        eprintln!("✗ {}", Trouble::from(error));
    }
    Ok(if words.every.is_some() {
        lines
    } else if words.csv {
        csv(manifest, &outputs.values)
    } else {
        table(manifest, &outputs.values)
    })
}

/// Runs the ticks, with the programme's inputs before each. Gives the lines asked for by `--every`.
fn advance(sandbox: &mut Sandbox, manifest: &Manifest, words: &Run, inputs: &[Input]) -> Result<String> {
    let programme = words.programme.as_ref().map(|path| Programme::read(path, manifest, words.hold)).transpose()?;
    sandbox.advance(inputs, 0)?;
    let mut course = programme.map(|programme| Course::begin(programme, sandbox)).transpose()?;
    let mut lines = header(manifest);
    let mut tick = 0;
    loop {
        let more = match (words.ticks, &course) {
            (Some(ticks), _) => tick < ticks,
            (None, Some(course)) => course.goes_on(tick)?,
            (None, None) => tick < 1,
        };
        if !more {
            return Ok(lines);
        }
        sandbox.advance(&course.as_ref().map_or_else(Vec::new, Course::inputs), 1)?;
        tick += 1;
        let due = words.every.is_some_and(|every| tick % every == 0);
        if due || course.is_some() {
            let outputs = sandbox.outputs()?.values;
            if let Some(course) = &mut course {
                course.passed(tick, &outputs);
            }
            if due {
                line(&mut lines, tick, manifest, &outputs);
            }
        }
    }
}

/// Every output of one value, for a line of them.
fn scalars(manifest: &Manifest) -> impl Iterator<Item = (&Variable, usize)> {
    manifest.model.outputs().filter(|(_, range)| range.len() == 1).map(|(variable, range)| (variable, range.start))
}

fn header(manifest: &Manifest) -> String {
    let names = scalars(manifest).map(|(variable, _)| format!(",{}", quoted(variable)));
    format!("tick{}\n", names.collect::<String>())
}

fn line(text: &mut String, tick: u64, manifest: &Manifest, values: &[f64]) {
    let _ = write!(text, "{tick}"); // writing to a text cannot fail
    for (_, place) in scalars(manifest) {
        let _ = write!(text, ",{}", values.get(place).copied().unwrap_or(f64::NAN));
    }
    text.push('\n');
}

/// A variable's name and unit, for a header.
fn quoted(variable: &Variable) -> String {
    let name = format!("{} [{}]", variable.name, variable.unit);
    if name.contains([',', '"']) { format!("\"{}\"", name.replace('"', "\"\"")) } else { name }
}

/// One column for each output, one row for each element; a scalar stands in the first row.
fn csv(manifest: &Manifest, values: &[f64]) -> String {
    let outputs: Vec<_> = manifest.model.outputs().collect();
    let mut text = String::from("index");
    for output in &outputs {
        text.push(',');
        text.push_str(&quoted(output.0));
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
