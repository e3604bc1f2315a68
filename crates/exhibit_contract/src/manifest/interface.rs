//! What the visitor reads and operates: controls, readouts, charts, story, questions.

use serde::{Deserialize, Serialize};

/// Controls shown together under one tab.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ControlGroup {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The controls, in the order to read them.
    #[serde(rename = "control")]
    pub controls: Vec<Control>,
}

/// One thing the visitor can set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// Lower-case words joined by hyphens, unique in the exhibit.
    pub id: String,
    /// Input variables it sets, all to the same value. It shows the first one's.
    pub inputs: Vec<String>,
    /// How it looks and works.
    #[serde(default)]
    pub widget: Widget,
    /// Distance between neighbouring values, in the variable's unit.
    #[serde(default = "default_step")]
    pub step: f64,
    /// Digits after the decimal point when shown.
    #[serde(default)]
    pub digits: u8,
    /// For `choice`: the values, each with a message of its own.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// The colour token of [`Series::colour`] that this control shares with what it moves.
    #[serde(default)]
    pub colour: Colour,
}

fn default_step() -> f64 {
    1.0
}

/// The look of a control.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Widget {
    /// A value along a line (ARIA `slider`).
    #[default]
    Slider,
    /// One of a few (ARIA `radiogroup`).
    Choice,
    /// Yes or no (ARIA `switch`).
    Switch,
}

/// One value of a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Lower-case words joined by hyphens, unique in its control.
    pub id: String,
    /// The value it sets.
    pub value: f64,
}

/// A number shown large.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Readout {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The output shown.
    pub output: String,
    /// Output that holds the low end of its uncertainty.
    #[serde(default)]
    pub low: Option<String>,
    /// Output that holds the high end of its uncertainty.
    #[serde(default)]
    pub high: Option<String>,
    /// Digits after the decimal point when shown.
    #[serde(default)]
    pub digits: u8,
    /// Shown with a `+` when positive.
    #[serde(default)]
    pub signed: bool,
    /// The colour it shares with its curve and its part of the scene.
    #[serde(default)]
    pub colour: Colour,
}

/// One set of axes with its curves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// The horizontal axis.
    pub x: XAxis,
    /// Unit of the vertical axis, as in the variables shown.
    pub y_unit: String,
    /// Least and greatest value of the vertical axis at the start; it grows when data leave it.
    pub y_range: [f64; 2],
    /// Digits after the decimal point in readings and the table.
    #[serde(default)]
    pub digits: u8,
    /// The curves.
    #[serde(rename = "series")]
    pub series: Vec<Series>,
    /// Things to drag on the chart.
    #[serde(default, rename = "drag")]
    pub drags: Vec<ChartDrag>,
    /// Lets the visitor draw the curve they expect before the answer is shown.
    #[serde(default)]
    pub prediction: Option<Prediction>,
}

/// Horizontal axis: evenly spaced values, one for each element of the outputs shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct XAxis {
    /// Value of the first element.
    pub first: f64,
    /// Distance between neighbours.
    pub step: f64,
    /// Unit; `"a"` (years) is shown as plain calendar years.
    pub unit: String,
    /// The part shown at first.
    pub range: [f64; 2],
    /// Scalar output that says where "now" is, if it moves. Where the unit is `h`, the chart's words may say it as `$clock`: 9:05.
    #[serde(default)]
    pub now: Option<String>,
}

/// One curve, with its band of uncertainty if it has one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Lower-case words joined by hyphens, unique in its chart.
    pub id: String,
    /// The output drawn.
    pub output: String,
    /// Output at the band's lower edge.
    #[serde(default)]
    pub low: Option<String>,
    /// Output at the band's upper edge.
    #[serde(default)]
    pub high: Option<String>,
    /// Colour.
    #[serde(default)]
    pub colour: Colour,
    /// Drawn with dashes, so that colour is not the only difference: what is meant, forecast or compared with. Curves of one chart
    /// that would be drawn alike get further kinds of line, so this need not tell them apart.
    #[serde(default)]
    pub dashed: bool,
    /// Whether it stays hidden until the prediction has been made.
    #[serde(default)]
    pub after_prediction: bool,
}

/// Theme tokens, so that one thing has one colour in scene, chart and number. Colour-blind safe in light and dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Colour {
    /// The text's own.
    #[default]
    Ink,
    /// Warm red-orange.
    Ember,
    /// Blue.
    Water,
    /// Green.
    Leaf,
    /// Yellow.
    Sun,
    /// Purple.
    Dusk,
}

/// A point on a chart that sets inputs when dragged or moved with arrow keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChartDrag {
    /// Lower-case words joined by hyphens, unique in the exhibit.
    pub id: String,
    /// Shown only while this control group is chosen.
    #[serde(default)]
    pub control_group: Option<String>,
    /// Control moved by dragging sideways; its value is the x of the point.
    #[serde(default)]
    pub x_control: Option<String>,
    /// Control moved by dragging up and down.
    #[serde(default)]
    pub y_control: Option<String>,
    /// Scalar output that holds the point's x.
    pub x_output: String,
    /// Scalar output that holds the point's y.
    pub y_output: String,
    /// How many units of the y control one unit of the y axis is, as a scalar output; 1 unless said.
    #[serde(default)]
    pub y_control_per_unit: Option<String>,
    /// Colour.
    #[serde(default)]
    pub colour: Colour,
}

/// "Draw what you expect" on a chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Prediction {
    /// x from which the visitor draws.
    pub from: f64,
    /// x up to which the visitor draws.
    pub to: f64,
    /// Distance in x between the points kept (and moved with the keyboard).
    pub step: f64,
    /// The series that is the answer.
    pub series: String,
}

/// One step of the story: a short text and what it asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoryStep {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// Inputs set when the step begins.
    #[serde(default)]
    pub set: Vec<Assignment>,
    /// Chart shown.
    #[serde(default)]
    pub chart: Option<String>,
    /// Control groups shown; none hides the controls.
    #[serde(default)]
    pub control_groups: Vec<String>,
    /// Facts shown, each with its source and year.
    #[serde(default)]
    pub facts: Vec<String>,
    /// What ends the step; without it the visitor goes on when ready.
    #[serde(default)]
    pub until: Option<Until>,
}

/// An input's value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Assignment {
    /// The input variable.
    pub input: String,
    /// Its value.
    pub value: f64,
}

/// What ends a story step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case", tag = "what")]
pub enum Until {
    /// The visitor has drawn what they expect.
    Prediction,
    /// A boolean output is true (not 0).
    Goal {
        /// The output.
        output: String,
    },
    /// A question is answered.
    Answer {
        /// The question's id.
        question: String,
    },
}

/// A question with one right answer. Each option says, once chosen, why it is right or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// Option ids, in order.
    pub options: Vec<String>,
    /// The id of the right one.
    pub answer: String,
}
