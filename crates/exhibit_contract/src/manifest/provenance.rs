//! Who made an exhibit and where its figures come from.

use serde::{Deserialize, Serialize};

/// A figure from the world, with its source and year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// Digits after the decimal point when shown.
    #[serde(default)]
    pub digits: u8,
    /// The year it is of.
    pub year: i32,
    /// Id of its source.
    pub source: String,
}

/// A publication, data set or programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The reference as printed, in its own language.
    pub citation: String,
    /// DOI without `https://doi.org/`.
    #[serde(default)]
    pub doi: Option<String>,
    /// Address, where there is no DOI.
    #[serde(default)]
    pub url: Option<String>,
    /// Licence of what was taken from it.
    #[serde(default)]
    pub licence: Option<String>,
}

/// Somebody who made the exhibit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name as they write it.
    pub name: String,
    /// What they did: `"model"`, `"pictures, words"`, …. The texts say each in the visitor's language, as `role-model`.
    pub role: String,
}
