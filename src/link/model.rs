//! Messages between the page and the model worker. Every question has a number, and its answer the same.

use exhibit_contract::visit::{Input, Touch, Value};
use js_sys::{ArrayBuffer, BigInt, Float64Array, Object, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessagePort;

use super::{Parcel, array, number, object, property, text};

/// Inputs for one tick boundary, and the ticks to step after them.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Applied in order.
    pub inputs: Vec<Input>,
    /// Stepped afterwards; 0 only applies.
    pub ticks: u64,
}

/// From the page.
pub enum ToModel {
    /// Compile the checked and capped core module.
    Load {
        /// Its bytes, handed over.
        module: ArrayBuffer,
        /// Most numbers each layer may hold.
        layers: Vec<u32>,
        /// Values `outputs` must give.
        outputs: usize,
        /// Lines it may log in a second.
        log_lines_per_sec: u32,
    },
    /// Make the model at tick 0.
    Instantiate {
        /// The visit's seed.
        seed: u64,
    },
    /// Apply and step.
    Advance {
        /// In order.
        batches: Vec<Batch>,
        /// Whether to send the state afterwards.
        state: bool,
    },
    /// Go to a kept state.
    SetState {
        /// What `get-state` gave.
        state: Uint8Array,
        /// The tick it was taken at.
        tick: u64,
    },
    /// A new stage: send layers here from now on.
    Stage {
        /// Handed over.
        port: MessagePort,
    },
}

impl ToModel {
    pub(crate) fn parcel(self, id: u32) -> Parcel {
        let mut transfer = Vec::new();
        let id = ("id", JsValue::from(id));
        let message = match self {
            Self::Load { module, layers, outputs, log_lines_per_sec } => {
                transfer.push(module.clone().into());
                object(&[
                    ("kind", "load".into()),
                    id,
                    ("module", module.into()),
                    ("layers", array(layers.into_iter().map(JsValue::from)).into()),
                    ("outputs", outputs.into()),
                    ("log_lines_per_sec", log_lines_per_sec.into()),
                ])
            }
            Self::Instantiate { seed } => {
                object(&[("kind", "instantiate".into()), id, ("seed", seed.to_string().into())])
            }
            Self::Advance { batches, state } => {
                let batches = array(batches.iter().map(|batch| batch_object(batch).into()));
                object(&[("kind", "advance".into()), id, ("batches", batches.into()), ("state", state.into())])
            }
            Self::SetState { state, tick } => {
                object(&[("kind", "set-state".into()), id, ("state", state.into()), ("tick", (tick as f64).into())])
            }
            Self::Stage { port } => {
                transfer.push(port.clone().into());
                object(&[("kind", "stage".into()), id, ("port", port.into())])
            }
        };
        Parcel { message, transfer: array(transfer) }
    }
}

fn batch_object(batch: &Batch) -> Object {
    let inputs = array(batch.inputs.iter().map(|input| input_object(input).into()));
    object(&[("inputs", inputs.into()), ("ticks", (batch.ticks as f64).into())])
}

/// The shape `jco` gives the same types, so that both run the same visits.
fn input_object(input: &Input) -> Object {
    let tagged = |tag: &str, val: JsValue| object(&[("tag", tag.into()), ("val", val)]);
    let touch = |touch: &Touch| -> JsValue {
        object(&[("pointer", touch.pointer.into()), ("x", touch.x.into()), ("y", touch.y.into())]).into()
    };
    match input {
        Input::Set(assignment) => {
            let value = match assignment.value {
                Value::Float64(value) => tagged("float64", value.into()),
                Value::Int64(value) => tagged("int64", BigInt::from(value).into()),
                Value::Boolean(value) => tagged("boolean", value.into()),
            };
            tagged("set", object(&[("variable", assignment.variable.into()), ("value", value.into())]).into())
        }
        Input::Press(at) => tagged("press", touch(at)),
        Input::Drag(at) => tagged("drag", touch(at)),
        Input::Release(at) => tagged("release", touch(at)),
        Input::Action(action) => tagged("action", (*action).into()),
    }
}

/// From the model worker. Whose answer it is, the worker's line has already sorted out by the number.
pub enum FromModel {
    /// Compiled.
    Loaded,
    /// Made; outputs at tick 0.
    Ready { outputs: Vec<f64> },
    /// Applied and stepped.
    Advanced {
        /// Every output's values.
        outputs: Vec<f64>,
        /// Milliseconds spent in the model.
        millis: f64,
        /// Its state, where asked for.
        state: Option<Uint8Array>,
    },
    /// It cannot go on.
    Failed { code: String, detail: String },
    /// A line for the exhibit's designer.
    Log { level: String, text: String },
}

impl FromModel {
    pub(crate) fn read(message: &JsValue) -> Option<Self> {
        let outputs = || property(message, "outputs").dyn_into::<Float64Array>().ok().map(|list| list.to_vec());
        match property(message, "kind").as_string()?.as_str() {
            "loaded" => Some(Self::Loaded),
            "ready" => Some(Self::Ready { outputs: outputs()? }),
            "advanced" => Some(Self::Advanced {
                outputs: outputs()?,
                millis: number(message, "millis").unwrap_or_default(),
                state: property(message, "state").dyn_into().ok(),
            }),
            "failed" => Some(Self::Failed { code: text(message, "code"), detail: text(message, "detail") }),
            "log" => Some(Self::Log { level: text(message, "level"), text: text(message, "text") }),
            _ => None,
        }
    }
}
