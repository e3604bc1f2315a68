//! The classroom's air: what pupils breathe out, what the air exchange takes away. `MODEL.md` explains it.

mod air;
mod classroom;
mod day;
mod inputs;
mod outputs;
mod scene;
mod timetable;
mod ventilation;

exhibit_sdk::export_model!(classroom::Classroom);
