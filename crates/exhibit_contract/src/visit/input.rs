//! What a visitor does, in the contract's words. JSON has the shape `jco` gives the same types:
//! `{"tag":"set","val":{"variable":3,"value":{"tag":"float64","val":2.5}}}`.

use serde::{Deserialize, Serialize};

/// One input.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "tag", content = "val", deny_unknown_fields)]
pub enum Input {
    /// Sets an input variable.
    Set(Assignment),
    /// A finger, pen or mouse comes down on the stage.
    Press(Touch),
    /// It moves.
    Drag(Touch),
    /// It goes up.
    Release(Touch),
    /// The action of that place among the manifest's actions.
    Action(u32),
}

impl Input {
    /// Whether every number in it is one, and finite: no control or pointer gives anything else.
    pub fn is_finite(&self) -> bool {
        match self {
            Self::Set(Assignment { value: Value::Float64(value), .. }) => value.is_finite(),
            Self::Press(touch) | Self::Drag(touch) | Self::Release(touch) => touch.x.is_finite() && touch.y.is_finite(),
            Self::Set(_) | Self::Action(_) => true,
        }
    }
}

/// A variable and its value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// Its place among all variables of the manifest.
    pub variable: u32,
    /// The value.
    pub value: Value,
}

/// The value of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "tag", content = "val", deny_unknown_fields)]
pub enum Value {
    /// A real number.
    Float64(f64),
    /// A whole number.
    Int64(i64),
    /// Yes or no.
    Boolean(bool),
}

/// A point of the stage, in stage coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touch {
    /// Which finger; two visitors are two pointers.
    pub pointer: u32,
    /// To the right.
    pub x: f64,
    /// Upwards.
    pub y: f64,
}
