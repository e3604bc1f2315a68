//! Writes ZIP archives as anybody might: in the form of a `.kepu` file but for what a test changes.

use miniz_oxide::deflate::compress_to_vec;

/// One entry, every field free to lie.
#[derive(Clone)]
pub struct Part {
    pub name: Vec<u8>,
    pub needs: u16,
    pub flags: u16,
    pub method: u16,
    pub date: u16,
    pub crc32: u32,
    /// The length it claims to have once unpacked.
    pub claims: u32,
    pub rights: u32,
    pub extra: Vec<u8>,
    pub packed: Vec<u8>,
}

impl Part {
    /// A stored file.
    pub fn stored(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.into(),
            needs: 20,
            flags: 0,
            method: 0,
            date: 33,
            crc32: crc32fast::hash(bytes),
            claims: bytes.len() as u32,
            rights: 0o100_644,
            extra: Vec::new(),
            packed: bytes.to_vec(),
        }
    }

    /// A deflated file.
    pub fn deflated(name: &str, bytes: &[u8]) -> Self {
        Self { method: 8, packed: compress_to_vec(bytes, 6), ..Self::stored(name, bytes) }
    }

    fn common(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for number in [self.needs, self.flags, self.method, 0, self.date] {
            bytes.extend(number.to_le_bytes());
        }
        for number in [self.crc32, self.packed.len() as u32, self.claims] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend((self.name.len() as u16).to_le_bytes());
        bytes.extend((self.extra.len() as u16).to_le_bytes());
        bytes
    }

    fn local(&self) -> Vec<u8> {
        [b"PK\x03\x04", self.common().as_slice(), &self.name, &self.extra, &self.packed].concat()
    }

    fn central(&self, offset: u32) -> Vec<u8> {
        let rights = (self.rights << 16).to_le_bytes();
        [
            b"PK\x01\x02",
            [20, 3].as_slice(),
            &self.common(),
            &[0; 6],
            &rights,
            &offset.to_le_bytes(),
            &self.name,
            &self.extra,
        ]
        .concat()
    }
}

/// An archive of these entries in this order.
pub fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut archive, mut offsets) = (Vec::new(), Vec::new());
    for part in parts {
        offsets.push(archive.len() as u32);
        archive.extend(part.local());
    }
    let listed: Vec<(&Part, u32)> = parts.iter().zip(offsets).collect();
    listing(&mut archive, &listed, listed.len() as u16);
    archive
}

/// Appends the central directory and what ends an archive, which counts `count` entries.
pub fn listing(archive: &mut Vec<u8>, listed: &[(&Part, u32)], count: u16) {
    let begin = archive.len() as u32;
    for (part, offset) in listed {
        archive.extend(part.central(*offset));
    }
    let length = archive.len() as u32 - begin;
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    archive.extend([length.to_le_bytes(), begin.to_le_bytes()].concat());
    archive.extend(b"\x06\0kepu 1");
}
