//! The carbon bathtub: FaIR's carbon cycle and ocean under the emissions a visitor draws. `MODEL.md` explains it.

mod bathtub;
mod emissions;
mod fair;
mod inputs;
mod outputs;
mod results;
mod scene;
mod tables;

exhibit_sdk::export_model!(bathtub::Bathtub);
