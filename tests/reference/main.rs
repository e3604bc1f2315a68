//! Holds the models to published or independent numbers: the built packs, run in the native sandbox.

mod carbon_bathtub;
mod checks;
mod trials;
