//! What the tests share.

pub mod packs;
mod tree;

pub use tree::{root, sources};
