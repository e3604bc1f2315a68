//! What an exhibit pack and the Kepu runtime promise each other: the WIT world, the manifest, the limits, the visit and
//! the errors. No Bevy, no DOM, no engine: every other part of Kepu stands on this crate.
//!
//! - [`error`]: every failure with its code, place, sentence and remedy
//! - [`manifest`]: what a designer writes about an exhibit, read from TOML or JSON and checked
//! - [`pack`]: catalogue and index, as the hall finds exhibits and their files
//! - [`limits`]: how much an exhibit may ask of the machine
//! - [`locale`]: what is looked at before a locale file is read
//! - [`guest`]: admits a model: the core module of its component, checked and capped
//! - [`visit`]: what a visitor did, to be lived again bit for bit

#![deny(missing_docs)]

pub mod digest;
pub mod error;
pub mod guest;
pub mod limits;
pub mod locale;
pub mod manifest;
pub mod pack;
pub mod visit;

mod json;
#[cfg(feature = "schema")]
pub mod schema;
mod version;

pub use error::{Code, Error as ContractError};
pub use version::{CONTRACT_VERSION, check_contract};

/// The WIT text of the contract; models are bound to it, and the browser's glue is generated from it.
pub const WIT: &str = include_str!("../wit/exhibit.wit");
