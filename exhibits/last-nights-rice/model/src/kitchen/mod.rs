//! What the visitor sees: rice that cools on the counter and in the fridge, is reheated; and a dish in the fridge.

pub mod clock;
pub mod fridge;
pub mod heat;
pub mod night;
pub mod reheat;
