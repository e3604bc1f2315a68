//! Every message between the page, the model worker and the stage, typed here and nowhere else.

pub mod camera;
mod js;
pub mod model;
pub mod stage;

use js_sys::{Array, Object};

pub(crate) use js::{array, number, object, property, text};

/// A message and what is handed over with it.
pub(crate) struct Parcel {
    /// The message.
    pub message: Object,
    /// What the receiver owns from then on.
    pub transfer: Array,
}
