//! From the files of an exhibit to a pack, wherever the files come from: a folder, a `.kepu` file, a browser's file
//! dialog. Everything is hostile until it has been checked here. No file system, no engine, no DOM.
//!
//! - [`files`]: which files an exhibit is made of, and how many and how large they may be
//! - [`make()`]: checks them all and makes the pack, or tells everything that is wrong
//! - [`Trial`]: a recorded visit
//! - [`archive`]: the `.kepu` file
//! - [`catalogue`]: the catalogue of another hall
//! - [`hall`]: what an operator says about a hall
//! - [`pattern`]: what a message of Fluent is made of
//! - [`trust`]: who published and reviewed it, and whether that is enough for a hall

#![deny(missing_docs)]

pub mod archive;
mod assets;
pub mod catalogue;
pub mod files;
mod given;
pub mod hall;
mod index;
mod lines;
mod locales;
mod make;
mod manifest;
mod mesh;
mod messages;
pub mod named;
pub mod pattern;
mod picture;
mod recorded;
mod svg;
mod texts;
pub mod trust;

pub use assets::in_assets;
pub use files::Files;
pub use locales::HallWords;
pub use make::{Made, make};
pub use manifest::read as read_manifest;
pub use picture::check as check_picture;
pub use recorded::{ATTRACT, Trial};

/// What was wrong, all of it, so that a designer sees everything at once.
pub type Faults = Vec<exhibit_contract::ContractError>;
