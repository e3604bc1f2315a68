//! Every limit an exhibit is held to, in one place: [`Limits`] are those a manifest may set, the constants hold for all.
//! `docs/designers/packs.md` has them as a table, which a test holds to this file.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};
use crate::json::{Fields, Node, Read, Reader};

/// Writes [`Limits`] and [`Limit`] from one list: what each is, its name in a manifest with what has none, its ceiling, and
/// what it counts, as that follows a number.
macro_rules! limits {
    ($($(#[$doc:meta])+ $name:ident $variant:ident = $default:literal, $most:ident = $ceiling:literal, $unit:literal;)+) => {
        /// What an exhibit may have, as its manifest asks. Each has a default that suits most exhibits and a ceiling that
        /// none may pass; a manifest may ask for less, or for more up to the ceiling.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, default)]
        pub struct Limits {
            $($(#[$doc])+ pub $name: u32,)+
        }

        /// One of [`Limits`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Limit {
            $($(#[$doc])+ $variant,)+
        }

        $(
            #[doc = concat!("Ceiling of [`Limits::", stringify!($name), "`].")]
            pub const $most: u32 = $ceiling;
        )+

        /// Each column of the list: a table of rows would hold the same with more code around it.
        const COUNT: usize = [$($ceiling),+].len();
        const NAMES: [&str; COUNT] = [$(stringify!($name)),+];
        const DEFAULTS: [u32; COUNT] = [$($default),+];
        const CEILINGS: [u32; COUNT] = [$($most),+];
        const UNITS: [&str; COUNT] = [$($unit),+];

        impl Limit {
            /// Every one, in the order of the list.
            pub const ALL: [Self; COUNT] = [$(Self::$variant),+];
        }

        impl Limits {
            /// The limits of these values, in the order of the list.
            fn of_values([$($name),+]: [u32; COUNT]) -> Self {
                Self { $($name),+ }
            }

            fn values(&self) -> [u32; COUNT] {
                [$(self.$name),+]
            }
        }
    };
}

limits! {
    /// Longest a `.kepu` file may be, in MiB.
    packed_mib PackedMib = 16, MOST_PACKED_MIB = 64, "MiB as one file";
    /// Most that the files of the exhibit may have together once unpacked, in MiB.
    unpacked_mib UnpackedMib = 32, MOST_UNPACKED_MIB = 64, "MiB of files";
    /// Most files.
    files Files = 200, MOST_PACK_FILES = 1_000, "files";
    /// Longest side of a picture, in pixels: graphics of phones take none longer than the ceiling.
    picture_side_pixels PictureSidePixels = 4_096, MOST_PICTURE_SIDE = 8_192, "pixels on its longest side";
    /// Most corners, and most indices, of a mesh.
    mesh_numbers MeshNumbers = 262_144, MOST_MESH_NUMBERS = 1_048_576, "corners or indices";
    /// Most characters of one message of a locale file.
    message_characters MessageCharacters = 2_000, MOST_MESSAGE_CHARACTERS = 5_000, "characters";
    /// Most variables of the model.
    variables Variables = 200, MOST_VARIABLES = 1_000, "variables";
    /// Most layers of the scene.
    layers Layers = 40, MOST_LAYERS = 64, "layers";
    /// Most records of one layer: sprites, copies of a solid, points of paths.
    layer_records LayerRecords = 20_000, MOST_RECORDS = 100_000, "records";
    /// Most linear memory of the model, in MiB: at the ceiling, a phone still has room for the page and the stage beside it.
    memory_mib MemoryMib = 64, MOST_MEMORY_MIB = 256, "MiB of memory";
    /// Most functions in each table of the model.
    table_elements TableElements = 1_000, MOST_TABLE_ELEMENTS = 10_000, "functions in a table";
    /// Longest time one tick may take, in milliseconds, before the model counts as slow.
    tick_millis TickMillis = 20, MOST_TICK_MILLIS = 100, "ms for a tick";
    /// Most lines the model may log in a second.
    log_lines_per_sec LogLinesPerSec = 20, MOST_LOG_LINES_PER_SEC = 100, "lines a second";
}

impl Default for Limits {
    fn default() -> Self {
        Self::of_values(DEFAULTS)
    }
}

impl Read for Limits {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let mut fields = Fields::of(node, &NAMES, reader);
        Self::of_values(DEFAULTS.map(|default| fields.or(default)))
    }
}

/// Most tables of a model.
pub const MOST_TABLES: u32 = 4;
/// Longest time one call into a model may take before it is ended, in milliseconds.
pub const CALL_MILLIS: u32 = 500;
/// Most bytes of one logged line; the rest is cut.
pub const MOST_LOG_LINE_BYTES: usize = 1_000;
/// Most ticks in one second of the visit.
pub const MOST_TICKS_PER_SEC: u16 = 240;
/// Most values that all outputs together may have.
pub const MOST_OUTPUT_VALUES: u64 = 100_000;
/// Most actions of a model.
pub const MOST_ACTIONS: usize = 50;
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
/// Most pixels of a picture: 64 MiB once it is unpacked.
pub const MOST_PICTURE_PIXELS: f64 = 16_777_216.0;
/// Most bytes of a whole pack, as one file or unpacked: what is read of a stranger's before its manifest is.
pub const MOST_PACK_BYTES: u64 = MOST_UNPACKED_MIB as u64 * MIB;
/// Bytes of a MiB.
pub const MIB: u64 = 1 << 20;
/// Most bytes of the catalogue of another hall.
pub const MOST_CATALOGUE_BYTES: u64 = 4 << 20;
/// Most exhibits of the catalogue of another hall.
pub const MOST_CATALOGUE_EXHIBITS: usize = 2_000;
/// Bytes of a page of WebAssembly memory.
pub const WASM_PAGE_BYTES: u64 = 65_536;

impl Limit {
    /// Its name in `[limits]` of a manifest.
    pub const fn name(self) -> &'static str {
        NAMES[self as usize]
    }

    /// What an exhibit has whose manifest does not name it.
    pub const fn default(self) -> u32 {
        DEFAULTS[self as usize]
    }

    /// What no manifest may pass.
    pub const fn most(self) -> u32 {
        CEILINGS[self as usize]
    }

    /// What it counts, as that follows a number: `"MiB of memory"`.
    pub const fn unit(self) -> &'static str {
        UNITS[self as usize]
    }
}

impl Limits {
    /// The value of one, never above its ceiling, whatever the manifest says.
    pub fn of(&self, limit: Limit) -> u32 {
        self.values()[limit as usize].min(limit.most())
    }

    /// Most pages of memory the model may have.
    pub fn memory_pages(&self) -> u64 {
        u64::from(self.of(Limit::MemoryMib)) * (MIB / WASM_PAGE_BYTES)
    }

    /// What asks for more than any exhibit may have, or for nothing at all.
    pub fn check(&self) -> Vec<Error> {
        let mut faults = Vec::new();
        for (limit, value) in Limit::ALL.into_iter().zip(self.values()) {
            if value == 0 || value > limit.most() {
                let sentence = format!("{} is {value}; it must lie between 1 and {}.", limit.name(), limit.most());
                faults.push(Error::new(Code::ManifestLimit, "limits", sentence));
            }
        }
        faults
    }

    /// Refuses what has more of something than these limits allow; the remedy says whether more can be asked for.
    ///
    /// # Errors
    /// The `code` of the matter, at `place`.
    pub fn allow(&self, limit: Limit, count: u64, code: Code, place: &str) -> Result<()> {
        let allowed = self.of(limit);
        if count <= u64::from(allowed) {
            return Ok(());
        }
        let error = Error::new(code, place, format!("It has {count} {}; its manifest allows {allowed}.", limit.unit()));
        // Whoever is told in the page cannot mend the manifest.
        #[cfg(feature = "packing")]
        let error = if allowed < limit.most() {
            let (name, most) = (limit.name(), limit.most());
            error.with_remedy(format!("Raise limits.{name} in exhibit.toml, up to {most}, or make do with less."))
        } else {
            error
        };
        Err(error)
    }

    /// Refuses so many files of so many bytes together.
    ///
    /// # Errors
    /// The code for files that are too many, or [`Code::FileTooLarge`].
    pub fn allow_files(&self, bytes: impl Iterator<Item = u64>, too_many: Code, place: &str) -> Result<()> {
        let (mut count, mut total) = (0, 0_u64);
        for bytes in bytes {
            count += 1;
            total = total.saturating_add(bytes);
        }
        self.allow(Limit::Files, count, too_many, place)?;
        self.allow(Limit::UnpackedMib, total.div_ceil(MIB), Code::FileTooLarge, place)
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
