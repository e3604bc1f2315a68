//! Seconds before the shaking: P and S waves through iasp91, a network of stations, an alert, and the time it leaves a visitor
//! to act. `MODEL.md` explains it.

mod acts;
mod clock;
mod earth;
mod inputs;
mod intensity;
mod network;
mod outputs;
mod quake;
mod scene;
mod warning;

exhibit_sdk::export_model!(quake::Quake);
