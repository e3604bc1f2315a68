//! FaIR 2 with CO₂ by emissions and every other forcing prescribed (Leach et al. 2021, doi:10.5194/gmd-14-3007-2021).
//! Yearly steps. The equations stand in `MODEL.md`.

mod carbon;
mod configuration;
mod matrix;
mod ocean;
mod run;

pub use configuration::{CONFIGURATIONS, Configuration};
pub use run::{Climate, Run};
