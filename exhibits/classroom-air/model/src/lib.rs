//! The classroom's air: what pupils breathe out, what the air exchange takes away. `MODEL.md` explains it.

#![allow(clippy::manual_clamp, reason = "`clamp` brings 14 KB along, to say which bounds it panics at")]

mod air;
mod classroom;
mod day;
mod inputs;
mod outputs;
mod scene;
mod timetable;
mod ventilation;

exhibit_sdk::export_model!(classroom::Classroom);
