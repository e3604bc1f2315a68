//! What lies in `build/packs`: the catalogue of a hall and the index of each pack.
//!
//! ```text
//! catalogue.json                       which exhibits there are, with all the hall shows of them
//! <id>/pack.<hash8>.json               which files the pack has, with length and SHA-256 of each
//! <id>/<stem>.<hash8>.<extension>      the files, named by their content
//! ```

mod catalogue;
mod index;
mod path;
mod trust;

pub use crate::digest::{hex, is_sha256, sha256_hex};
pub use catalogue::{Catalogue, CatalogueEntry, OfferedFile};
pub use index::{Pack, PackFile, pack_sha256};
pub use path::check_path;
pub use trust::{Review, Trust};
