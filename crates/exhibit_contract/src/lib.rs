//! What an exhibit pack and the Kepu runtime promise each other: the WIT world, the manifest, the limits, the visit and
//! the errors. No Bevy, no DOM, no engine: every other part of Kepu stands on this crate.

pub mod limits;
pub mod manifest;

/// The contract this runtime speaks, `"major.minor"`. A pack of another major version, or of a newer minor one, is refused.
pub const CONTRACT_VERSION: &str = "0.1";

/// The WIT text of the contract; models are bound to it, and the browser's glue is generated from it.
pub const WIT: &str = include_str!("../wit/exhibit.wit");
