//! Values that people give a model's inputs, by name.

use exhibit_contract::manifest::{Causality, Manifest, VariableType, nearest};
use exhibit_contract::visit::{Assignment, Input, Value};

use crate::{Result, Trouble};

/// An input that is to be set.
#[derive(Debug)]
pub struct Given {
    /// Its place among the manifest's variables.
    place: u32,
    name: String,
    /// What it takes.
    pub kind: VariableType,
    least: f64,
    most: f64,
    unit: String,
}

impl Given {
    /// Refuses a number that the manifest does not allow it.
    pub fn allow(&self, number: f64, place: &str) -> Result<()> {
        let Self { name, least, most, unit, .. } = self;
        if !(*least..=*most).contains(&number) {
            let sentence = format!("{number} is outside of what \"{name}\" may be");
            return Err(Trouble::new(place, sentence, format!("Choose a value from {least} to {most} {unit}.")));
        }
        if self.kind == VariableType::Int64 && number.fract() != 0.0 {
            return Err(Trouble::new(place, format!("\"{name}\" takes whole numbers"), "Leave out the fraction."));
        }
        Ok(())
    }
}

/// The input called `name`.
pub fn input_named(manifest: &Manifest, name: &str, place: &str) -> Result<Given> {
    let variables = || manifest.model.variables.iter().filter(|variable| variable.causality == Causality::Input);
    let found =
        manifest.model.variable(name).filter(|(_, variable)| variable.causality == Causality::Input).ok_or_else(|| {
            let names: Vec<_> = variables().map(|variable| variable.name.as_str()).collect();
            let remedy = match nearest(name, names.iter().copied()) {
                Some(near) => format!("Perhaps \"{near}\" is meant."),
                None => format!("Inputs: {}.", names.join(", ")),
            };
            Trouble::new(place, format!("the model has no input \"{name}\""), remedy)
        });
    let (at, variable) = found?;
    let at = u32::try_from(at).map_err(|_| Trouble::new(place, "the model has too many variables", "Use fewer."))?;
    Ok(Given {
        place: at,
        name: name.to_owned(),
        kind: variable.kind,
        least: variable.min.unwrap_or(f64::NEG_INFINITY),
        most: variable.max.unwrap_or(f64::INFINITY),
        unit: variable.unit.clone(),
    })
}

/// A number as the input that sets it.
pub fn assignment(input: &Given, number: f64) -> Input {
    let value = match input.kind {
        VariableType::Float64 => Value::Float64(number),
        VariableType::Boolean => Value::Boolean(number != 0.0),
        VariableType::Int64 => Value::Int64(number as i64),
    };
    Input::Set(Assignment { variable: input.place, value })
}

/// `name=value` as an input of the model, refused if the manifest does not allow it.
pub fn parse(manifest: &Manifest, word: &str) -> Result<Input> {
    let place = format!("--set {word}");
    let (name, text) =
        word.split_once('=').ok_or_else(|| Trouble::new(&place, "there is no `=`", "Write it as name=value."))?;
    let input = input_named(manifest, name, &place)?;
    let number = match text {
        "true" => Some(1.0),
        "false" => Some(0.0),
        text => text.parse::<f64>().ok().filter(|number| number.is_finite()),
    };
    let number =
        number.ok_or_else(|| Trouble::new(&place, format!("\"{text}\" is no number"), "Write it like 2045 or 0.5."))?;
    input.allow(number, &place)?;
    Ok(assignment(&input, number))
}
