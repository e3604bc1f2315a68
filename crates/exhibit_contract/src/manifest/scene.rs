//! What the stage draws: a camera, labels and handles; for layers see [`Layer`].

use serde::{Deserialize, Serialize};

use super::{Colour, Layer};

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

/// Words placed in the scene; not shown while they are empty.
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
    /// Whether it is also said to those who do not see it when its output changes: for what happens by itself, such as an alert.
    #[serde(default)]
    pub announced: bool,
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
    /// The control it moves, sideways where there is a `y_control`.
    pub control: String,
    /// The control it moves up and down, if it can be dragged about in an area.
    #[serde(default)]
    pub y_control: Option<String>,
    /// Where it is at the control's least value; with `y_control`, at the least values of both.
    pub from: [f64; 3],
    /// Where it is at the control's greatest value; with `y_control`, at the greatest values of both.
    pub to: [f64; 3],
    /// Colour.
    #[serde(default)]
    pub colour: Colour,
}
