//! Writes an archive.

use miniz_oxide::deflate::compress_to_vec;

use super::form::{DEFLATED, Entry, STORED, end};
use crate::Files;

/// The hardest of miniz's levels: a pack is written once and loaded often.
const LEVEL: u8 = 10;

/// `files` as the bytes of a `.kepu` file. They must be within the limits of [`crate::files::check`].
pub fn write(files: &Files) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    // A `BTreeMap` gives its paths sorted.
    for (path, bytes) in files {
        let deflated = compress_to_vec(bytes, LEVEL);
        let (method, packed) = if deflated.len() < bytes.len() { (DEFLATED, &deflated) } else { (STORED, bytes) };
        let entry = Entry {
            path: path.clone(),
            method,
            crc32: crc32fast::hash(bytes),
            packed_bytes: packed.len() as u32,
            bytes: bytes.len() as u32,
            offset: archive.len() as u32,
        };
        archive.extend(entry.local());
        archive.extend(packed);
        directory.extend(entry.central());
    }
    let directory_at = archive.len() as u32;
    archive.extend(&directory);
    archive.extend(end(files.len() as u16, directory.len() as u32, directory_at));
    archive
}
