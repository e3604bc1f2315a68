//! The trait a model implements, and the inputs it is given.

pub use crate::bindings::exports::kepu::exhibit::model::{Assignment, Input, Touch, Value};
use crate::{StateError, StateReader, StateWriter};

/// A simulation with a fixed tick. The words are those of FMI 3.0 where it has one.
///
/// The host calls [`instantiate`](Self::instantiate) once, then again and again: every input that came since the last tick
/// through [`apply`](Self::apply), in order; [`do_step`](Self::do_step); [`outputs`](Self::outputs) and
/// [`layer`](Self::layer). Outputs and layers are true after `apply` too, so that a slider answers while the visit is
/// paused. The same seed and inputs at the same ticks must give the same values, bit for bit.
pub trait Model: Sized + 'static {
    /// Prepares the model at tick 0, every input variable at its `start` value. The seed is the only source of chance.
    ///
    /// # Errors
    /// What keeps it from starting, for the exhibit's designer.
    fn instantiate(seed: u64) -> Result<Self, String>;

    /// Applies one input at a tick boundary. A variable, pointer or action this model does not know is ignored.
    fn apply(&mut self, input: Input);

    /// Advances by exactly one tick.
    fn do_step(&mut self);

    /// Appends every output variable's values, in manifest order, each as many as its `dimension`. `values` comes empty.
    fn outputs(&self, values: &mut Vec<f64>);

    /// Appends the buffer of the layer of that place among the manifest's layers, from 0. `buffer` comes empty.
    /// What it gives depends on the model's state alone.
    fn layer(&self, _index: u32, _buffer: &mut Vec<f32>) {}

    /// Writes all that [`set_state`](Self::set_state) needs to go on from here bit for bit.
    fn get_state(&self, state: &mut StateWriter);

    /// Goes back to a state that [`get_state`](Self::get_state) of this same model wrote.
    ///
    /// # Errors
    /// The state is not one of this model's. The model is then reset or terminated by the host.
    fn set_state(&mut self, state: &mut StateReader) -> Result<(), StateError>;
}

impl Value {
    /// The value as a real number; a boolean is 0 or 1.
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Float64(value) => value,
            Self::Int64(value) => value as f64,
            Self::Boolean(value) => f64::from(u8::from(value)),
        }
    }

    /// The value as a whole number, a real one without its fraction.
    pub fn as_i64(self) -> i64 {
        match self {
            Self::Float64(value) => value as i64,
            Self::Int64(value) => value,
            Self::Boolean(value) => i64::from(value),
        }
    }

    /// The value as yes or no; a number is no when it is 0.
    pub fn as_bool(self) -> bool {
        match self {
            Self::Float64(value) => value != 0.0,
            Self::Int64(value) => value != 0,
            Self::Boolean(value) => value,
        }
    }
}
