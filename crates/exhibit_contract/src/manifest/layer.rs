//! Layers: what the model fills and the stage draws.

use serde::{Deserialize, Serialize};

/// One layer. The buffers' formats are in `docs/designers/layers.md`; a record is 8 numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(!try_from))]
#[serde(try_from = "super::layer_form::LayerForm")]
pub struct Layer {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// What it draws.
    #[serde(flatten)]
    pub kind: LayerKind,
}

/// Kinds of layer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum LayerKind {
    /// A still picture behind or before everything. The model gives no buffer, or one number: its opacity.
    Backdrop {
        /// A path under `assets/`.
        picture: String,
        /// Where it lies: x, y of the lower left corner, width, height.
        area: [f64; 4],
    },
    /// Many small pictures. Record: x, y, z, size, rotation (radians), frame, tint (0 to 1 through `colours`; below 0: the
    /// picture's own), opacity.
    Sprites {
        /// Paths under `assets/`, one for each frame.
        pictures: Vec<String>,
        /// Most records.
        capacity: u32,
        /// Colour map of the tint.
        #[serde(default)]
        colours: ColourMap,
        /// Whether overlapping light adds up.
        #[serde(default)]
        glow: bool,
    },
    /// Many copies of one solid. Record: x, y, z, size, turn about the upward axis (radians), stretch upwards, tint (as in
    /// sprites), opacity.
    Meshes {
        /// A path under `assets/` to a `.gltf` or `.glb`, or one of `sphere`, `cube`, `cylinder`, `cone`.
        mesh: String,
        /// Most records.
        capacity: u32,
        /// Colour map of the tint.
        #[serde(default)]
        colours: ColourMap,
    },
    /// A grid of numbers seen as colours, row by row from the lower left (plane, terrain) or from 90° S, 180° W (globe).
    /// Buffer: `columns` × `rows` numbers, then, for a globe, one more: its turn in radians.
    Field {
        /// Numbers in a row.
        columns: u32,
        /// Rows.
        rows: u32,
        /// Values at the two ends of the colour map.
        range: [f64; 2],
        /// Colour map.
        #[serde(default)]
        colours: ColourMap,
        /// What it lies on.
        #[serde(flatten)]
        surface: Surface,
        /// A picture beneath the colours, a path under `assets/` (globe: equirectangular).
        #[serde(default)]
        picture: Option<String>,
        /// How strongly the colours cover the picture, 0 to 1.
        #[cfg_attr(feature = "schema", schemars(default = "full"))]
        cover: f64,
    },
    /// Lines with width. Record: x, y, z, width, tint, opacity, base, base tint; width 0 or less ends a line. With `fill_to`
    /// the space below the line is filled: down to `fill_to` + base, in the tint at the line above and the base tint below.
    Paths {
        /// Most records.
        capacity: u32,
        /// Colour map of the tint.
        #[serde(default)]
        colours: ColourMap,
        /// Height down to which the space below the line is filled; without it, it is not.
        #[serde(default)]
        fill_to: Option<f64>,
    },
}

/// Numbers in one record of sprites, meshes and paths.
pub const RECORD_NUMBERS: u32 = 8;

impl LayerKind {
    /// Most numbers that this layer's buffer may hold.
    pub fn most_numbers(&self) -> u32 {
        match self {
            Self::Backdrop { .. } => 1,
            Self::Sprites { capacity, .. } | Self::Meshes { capacity, .. } | Self::Paths { capacity, .. } => {
                capacity.saturating_mul(RECORD_NUMBERS)
            }
            Self::Field { columns, rows, surface, .. } => {
                let turn = u32::from(matches!(surface, Surface::Globe { .. }));
                columns.saturating_mul(*rows).saturating_add(turn)
            }
        }
    }
}

/// What a field lies on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", tag = "surface")]
pub enum Surface {
    /// Flat: x, y of the lower left corner, width, height.
    Plane {
        /// Where it lies.
        area: [f64; 4],
    },
    /// Heights: the same, with the value times `height` as z.
    Terrain {
        /// Where it lies.
        area: [f64; 4],
        /// Height of one unit.
        height: f64,
    },
    /// A ball: centre and radius.
    Globe {
        /// Centre.
        centre: [f64; 3],
        /// Radius.
        radius: f64,
    },
}

/// Colour maps: perceptually even, readable without red-green sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ColourMap {
    /// Dark blue to yellow.
    #[default]
    Viridis,
    /// Black to pale yellow through purple and orange.
    Inferno,
    /// Blue to white to red: cooler and warmer than a middle.
    BlueRed,
    /// Pale blue to deep blue.
    Water,
    /// Grey to white: smoke and cloud.
    Smoke,
    /// The six theme colours one after the other, in the order of [`Colour`].
    Theme,
}

/// How strongly a field covers its picture unless said.
pub(super) fn full() -> f64 {
    1.0
}
