//! Every limit an exhibit runs under, in one place.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

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

/// Most linear memory any model may have, in MiB: a phone still has room for the page and the stage beside it.
pub const MOST_MEMORY_MIB: u32 = 256;
/// Most functions in each table of a model.
pub const MOST_TABLE_ELEMENTS: u32 = 10_000;
/// Most tables of a model.
pub const MOST_TABLES: u32 = 4;
/// Longest tick any exhibit may declare, in milliseconds.
pub const MOST_TICK_MILLIS: u32 = 100;
/// Longest time one call into a model may take before it is ended, in milliseconds.
pub const CALL_MILLIS: u32 = 500;
/// Most lines any model may log in a second.
pub const MOST_LOG_LINES_PER_SEC: u32 = 100;
/// Most bytes of one logged line; the rest is cut.
pub const MOST_LOG_LINE_BYTES: usize = 1_000;
/// Most ticks in one second of the visit.
pub const MOST_TICKS_PER_SEC: u16 = 240;
/// Most variables of a model.
pub const MOST_VARIABLES: usize = 1_000;
/// Most values that all outputs together may have.
pub const MOST_OUTPUT_VALUES: u64 = 100_000;
/// Most actions of a model.
pub const MOST_ACTIONS: usize = 50;
/// Most layers of a scene.
pub const MOST_LAYERS: usize = 64;
/// Most records of one layer (sprites, solids, points of paths).
pub const MOST_RECORDS: u32 = 100_000;
/// Most numbers of one field.
pub const MOST_FIELD_NUMBERS: u64 = 1_048_576;
/// Most things of one kind in a manifest (controls, charts, story steps, …).
pub const MOST_OF_A_KIND: usize = 200;
/// Most bytes of a model's state.
pub const MOST_STATE_BYTES: usize = 16 << 20;
/// Most inputs at one tick boundary.
pub const MOST_INPUTS_PER_TICK: usize = 10_000;
/// Most inputs in one visit.
pub const MOST_VISIT_INPUTS: usize = 1_000_000;
/// Most bytes of a model's component.
pub const MOST_MODEL_BYTES: u64 = 16 << 20;
/// Most bytes of a manifest or a locale file.
pub const MOST_TEXT_BYTES: u64 = 1 << 20;
/// Most bytes of a picture, a sound or a solid.
pub const MOST_ASSET_BYTES: u64 = 8 << 20;
/// Most files of a pack.
pub const MOST_PACK_FILES: usize = 1_000;
/// Longest side of a picture, in pixels: graphics of phones take no longer ones.
pub const MOST_PICTURE_SIDE: f64 = 8_192.0;
/// Most pixels of a picture: 64 MiB once it is unpacked.
pub const MOST_PICTURE_PIXELS: f64 = 16_777_216.0;
/// Most corners, and most indices, of a mesh.
pub const MOST_MESH_NUMBERS: usize = 1 << 20;
/// Most characters of one message of a locale file.
pub const MOST_MESSAGE_CHARACTERS: usize = 5_000;
/// Most bytes of a whole pack.
pub const MOST_PACK_BYTES: u64 = 64 << 20;
/// Most bytes of the catalogue of another hall.
pub const MOST_CATALOGUE_BYTES: u64 = 4 << 20;
/// Most exhibits of the catalogue of another hall.
pub const MOST_CATALOGUE_EXHIBITS: usize = 2_000;
/// Bytes of a page of WebAssembly memory.
pub const WASM_PAGE_BYTES: u64 = 65_536;

impl Limits {
    /// Most pages of memory the model may have.
    pub fn memory_pages(&self) -> u64 {
        u64::from(self.memory_mib.min(MOST_MEMORY_MIB)) * ((1 << 20) / WASM_PAGE_BYTES)
    }

    /// What asks for more than any exhibit may have, or for nothing at all.
    pub fn check(&self) -> Vec<Error> {
        let asked = [
            ("memory_mib", self.memory_mib, MOST_MEMORY_MIB, "MiB"),
            ("tick_millis", self.tick_millis, MOST_TICK_MILLIS, "ms"),
            ("log_lines_per_sec", self.log_lines_per_sec, MOST_LOG_LINES_PER_SEC, "lines a second"),
        ];
        let refuse = |(name, value, most, unit): (&str, u32, u32, &str)| {
            let sentence = format!("{name} is {value}; it must lie between 1 and {most} {unit}.");
            (value == 0 || value > most).then(|| Error::new(Code::ManifestLimit, "limits", sentence))
        };
        asked.into_iter().filter_map(refuse).collect()
    }
}

/// Most bytes of the file at `path` in a pack.
pub fn most_file_bytes(path: &str) -> u64 {
    match path {
        "model.wasm" => MOST_MODEL_BYTES,
        "exhibit.json" | "exhibit.toml" => MOST_TEXT_BYTES,
        _ if path.starts_with("locales/") => MOST_TEXT_BYTES,
        _ => MOST_ASSET_BYTES,
    }
}

/// Refuses a file of a pack that is too large.
///
/// # Errors
/// [`Code::FileTooLarge`].
pub fn check_file(path: &str, bytes: u64) -> Result<()> {
    refuse_above(most_file_bytes(path), path, bytes)
}

/// Refuses a pack that is too large as a whole.
///
/// # Errors
/// [`Code::FileTooLarge`].
pub fn check_pack_bytes(bytes: u64, place: &str) -> Result<()> {
    refuse_above(MOST_PACK_BYTES, place, bytes)
}

/// Refuses a catalogue that is too large.
///
/// # Errors
/// [`Code::FileTooLarge`].
pub fn check_catalogue_bytes(bytes: u64, place: &str) -> Result<()> {
    refuse_above(MOST_CATALOGUE_BYTES, place, bytes)
}

fn refuse_above(most: u64, place: &str, bytes: u64) -> Result<()> {
    if bytes <= most {
        return Ok(());
    }
    Err(Error::new(Code::FileTooLarge, place, format!("{bytes} bytes are more than the {most} allowed.")))
}
