//! What the tests share.

pub mod guests;
pub mod hostile;
pub mod packs;
mod tree;

pub use tree::{root, sources};
