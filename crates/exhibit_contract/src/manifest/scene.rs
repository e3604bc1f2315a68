//! What the stage draws: a camera, layers, labels and handles.

use serde::{Deserialize, Serialize};

use super::Colour;

/// Everything the stage draws.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// From where it is seen.
    pub camera: Camera,
    /// Layers from back to front. A layer's number in the contract is its place here.
    #[serde(default, rename = "layer")]
    pub layers: Vec<Layer>,
    /// Words placed in the scene.
    #[serde(default, rename = "label")]
    pub labels: Vec<Label>,
    /// Things to drag in the scene.
    #[serde(default, rename = "handle")]
    pub handles: Vec<Handle>,
    /// Whether presses and drags on the stage itself go to the model.
    #[serde(default)]
    pub touch: bool,
}

/// From where the scene is seen. Stage coordinates: x to the right, y up, z towards the visitor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", tag = "kind")]
pub enum Camera {
    /// Looks straight on; shows at least `wide` or `tall`, whichever suits the screen's shape, and more around it.
    Flat {
        /// The part of the scene that must be seen on a screen wider than tall: x, y of the lower left corner, width, height.
        wide: [f64; 4],
        /// The same on a screen taller than wide.
        tall: [f64; 4],
    },
    /// Looks from a point around a target.
    Perspective {
        /// Point looked at.
        target: [f64; 3],
        /// Distance from it.
        distance: f64,
        /// Turn to the right about the upward axis, in degrees.
        yaw_degrees: f64,
        /// Height above the horizon, in degrees.
        pitch_degrees: f64,
        /// Vertical field of view on a wide screen, horizontal on a tall one, in degrees.
        field_of_view_degrees: f64,
        /// How far the visitor may turn it from there: yaw and pitch, in degrees.
        #[serde(default)]
        turn_degrees: [f64; 2],
    },
}

/// One layer. The buffers' formats are in `docs/designers/layers.md`; a record is 8 numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// What it draws.
    #[serde(flatten)]
    pub kind: LayerKind,
}

/// Kinds of layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
        #[serde(default = "full")]
        cover: f64,
    },
    /// Lines with width. Record: x, y, z, width, tint, opacity, 0, 0. Width 0 or less ends a line.
    Paths {
        /// Most records.
        capacity: u32,
        /// Colour map of the tint.
        #[serde(default)]
        colours: ColourMap,
        /// Whether the space between the line and `base` is filled.
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

fn full() -> f64 {
    1.0
}

/// What a field lies on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// Words placed in the scene.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// Where, unless outputs say so.
    pub at: [f64; 3],
    /// Scalar outputs that hold x and y.
    #[serde(default)]
    pub at_outputs: Option<[String; 2]>,
    /// Output shown in the words as `$value`.
    #[serde(default)]
    pub output: Option<String>,
    /// Digits after the decimal point of `$value`.
    #[serde(default)]
    pub digits: u8,
    /// Colour.
    #[serde(default)]
    pub colour: Colour,
}

/// A thing to drag in the scene.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Handle {
    /// Lower-case words joined by hyphens, unique in the exhibit.
    pub id: String,
    /// Shown only while this control group is chosen.
    #[serde(default)]
    pub control_group: Option<String>,
    /// The control it moves.
    pub control: String,
    /// Where it is at the control's least value.
    pub from: [f64; 3],
    /// Where it is at the control's greatest value.
    pub to: [f64; 3],
    /// Colour.
    #[serde(default)]
    pub colour: Colour,
}
