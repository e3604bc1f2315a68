//! Last night's rice: how bacteria grow while cooked rice cools, and what reheating does. `MODEL.md` explains it.

mod course;
mod growth;
mod inputs;
mod kitchen;
mod laboratory;
mod lethality;
mod listeria;
mod outputs;
mod quadrature;
mod rice;
mod scene;

exhibit_sdk::export_model!(rice::Rice);
