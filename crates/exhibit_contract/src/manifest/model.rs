//! The simulation and its variables, in FMI 3.0's words.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

/// The simulation of an exhibit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Ticks in one second of the visit at speed 1.
    pub ticks_per_sec: u16,
    /// The seed of a fresh visit.
    #[serde(default)]
    pub seed: u64,
    /// Whether the model moves on by itself, so that pause, speed and step make sense.
    #[serde(default)]
    pub runs: bool,
    /// Every variable. A variable's number in the contract is its place here.
    #[serde(default, rename = "variable")]
    pub variables: Vec<Variable>,
    /// Things the visitor can do that are not the setting of a value; their number is their place here.
    #[serde(default, rename = "action")]
    pub actions: Vec<Action>,
}

/// One variable of the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// Lower-case words joined by underscores.
    pub name: String,
    /// Who sets it.
    pub causality: Causality,
    /// Its type; `float64` unless said.
    #[serde(default, rename = "type")]
    pub kind: VariableType,
    /// Unit as UCUM or plain words: `"K"`, `"ppm"`, `"Gt/a"`, `"1"`.
    pub unit: String,
    /// Least value allowed (inputs) or possible (outputs).
    #[serde(default)]
    pub min: Option<f64>,
    /// Greatest value allowed (inputs) or possible (outputs).
    #[serde(default)]
    pub max: Option<f64>,
    /// Value at tick 0; required for inputs. A boolean starts as 0 or 1.
    #[serde(default)]
    pub start: Option<f64>,
    /// Number of values; 1 unless said. Only outputs may have more.
    #[serde(default = "one")]
    pub dimension: u32,
}

fn one() -> u32 {
    1
}

/// Who sets a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Causality {
    /// The visitor or the host.
    Input,
    /// The model.
    Output,
}

/// Type of a variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum VariableType {
    /// A real number.
    #[default]
    Float64,
    /// A whole number.
    Int64,
    /// Yes or no.
    Boolean,
}

/// A thing the visitor can do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Lower-case words joined by hyphens.
    pub id: String,
}

impl Model {
    /// The place of the variable called `name`, and the variable.
    pub fn variable(&self, name: &str) -> Option<(usize, &Variable)> {
        self.variables.iter().enumerate().find(|(_, variable)| variable.name == name)
    }

    /// Every output with the range its values take in the list that `outputs` gives.
    pub fn outputs(&self) -> impl Iterator<Item = (&Variable, std::ops::Range<usize>)> {
        let mut next = 0;
        self.variables.iter().filter(|variable| variable.causality == Causality::Output).map(move |variable| {
            let first = next;
            next += variable.dimension as usize;
            (variable, first..next)
        })
    }

    /// How many values `outputs` gives.
    pub fn output_count(&self) -> usize {
        self.outputs().last().map_or(0, |(_, range)| range.end)
    }

    /// Refuses a list of outputs that is not as long as the manifest says.
    ///
    /// # Errors
    /// [`Code::ModelOutputCount`].
    pub fn check_output_count(&self, count: usize) -> Result<()> {
        let declared = self.output_count();
        if count == declared {
            return Ok(());
        }
        let sentence = format!("The model gave {count} output values; its manifest declares {declared}.");
        Err(Error::new(Code::ModelOutputCount, "outputs", sentence))
    }

    /// Tells of the first output value that is not a number, or infinite: such a value is shown as missing.
    pub fn not_finite(&self, values: &[f64]) -> Option<Error> {
        let place = values.iter().position(|value| !value.is_finite())?;
        let (variable, range) = self.outputs().find(|(_, range)| range.contains(&place))?;
        let name = &variable.name;
        let element = if variable.dimension > 1 { format!(" (value {})", place - range.start) } else { String::new() };
        let sentence = format!("The output \"{name}\"{element} is not a number, or infinite.");
        Some(Error::new(Code::ModelOutputNotFinite, format!("output \"{name}\""), sentence))
    }
}
