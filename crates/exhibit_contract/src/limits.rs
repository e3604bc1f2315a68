//! Every limit an exhibit runs under, in one place.

use serde::{Deserialize, Serialize};

/// What an exhibit asks of the machine. Each has a default that suits most and a ceiling that none may pass.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Most linear memory of the model, in MiB.
    pub memory_mib: u32,
    /// Longest time one tick may take, in milliseconds, before the model counts as slow.
    pub tick_millis: u32,
    /// Most lines the model may log in a second.
    pub log_lines_per_sec: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { memory_mib: 64, tick_millis: 20, log_lines_per_sec: 20 }
    }
}
