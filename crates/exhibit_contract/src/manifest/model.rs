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
    /// Least value allowed (inputs) or possible (outputs). An output beyond is told of and shown as missing.
    #[serde(default)]
    pub min: Option<f64>,
    /// Greatest value allowed (inputs) or possible (outputs), likewise.
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

    /// Makes NaN of every output value that cannot be: not a number, infinite, or outside of its range here. So whatever
    /// shows it shows it as missing. Gives the first such.
    pub fn mark_impossible(&self, values: &mut [f64]) -> Option<Impossible<'_>> {
        let mut first = None;
        for (variable, range) in self.outputs() {
            for (element, value) in values.get_mut(range).unwrap_or_default().iter_mut().enumerate() {
                if !variable.is_possible(*value) {
                    first.get_or_insert(Impossible { variable, element, value: *value });
                    *value = f64::NAN;
                }
            }
        }
        first
    }
}

/// An output value that cannot be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Impossible<'a> {
    /// Whose it is.
    pub variable: &'a Variable,
    /// Which of the variable's values.
    pub element: usize,
    /// The value.
    pub value: f64,
}

// The page says it in fewer words.
#[cfg(feature = "packing")]
impl From<Impossible<'_>> for Error {
    fn from(Impossible { variable, element, value }: Impossible) -> Self {
        let place = format!("output \"{}\"", variable.name);
        let which = if variable.dimension > 1 { format!(" (value {element})") } else { String::new() };
        if !value.is_finite() {
            let sentence = format!("The {place}{which} is {value}, no finite number.");
            return Self::new(Code::ModelOutputNotFinite, place, sentence);
        }
        let end = |words, end: Option<f64>| end.map(|end| format!("at {words} {end}"));
        let range: Vec<String> =
            [end("least", variable.min), end("most", variable.max)].into_iter().flatten().collect();
        let sentence = format!("The {place}{which} is {value}; its manifest says {}.", range.join(", "));
        Self::new(Code::ModelOutputOutOfRange, place, sentence)
    }
}

impl Variable {
    /// Whether a value is finite and, but for rounding, within the range the manifest gives. Rounding is a billionth of
    /// the range's end; at and near 0, where nothing is a share of it, a billionth of a thousandth.
    fn is_possible(&self, value: f64) -> bool {
        let rounding = |end: f64| end.abs().max(1e-3) * 1e-9;
        value.is_finite()
            && self.min.is_none_or(|min| value >= min - rounding(min))
            && self.max.is_none_or(|max| value <= max + rounding(max))
    }
}
