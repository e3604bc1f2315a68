//! The headers of an archive, as they are written and as they must be when read.

/// The version of the form.
pub const VERSION: u32 = 1;

pub(super) const LOCAL: u32 = 0x0403_4b50;
pub(super) const CENTRAL: u32 = 0x0201_4b50;
pub(super) const END: u32 = 0x0605_4b50;
/// Length of a central header without its name, extra field and comment.
pub(super) const CENTRAL_BYTES: usize = 46;
/// Length of the end record without the comment.
pub(super) const END_BYTES: usize = 22;

/// ZIP 2.0: deflate.
const NEEDS: u16 = 20;
/// Made under Unix, so that the rights are read as such.
const MADE_BY: u16 = (3 << 8) | NEEDS;
/// 1 January 1980.
const DATE: u16 = (1 << 5) | 1;
/// A plain file that its owner may write and all may read.
const PLAIN_FILE: u32 = 0o100_644 << 16;

pub(super) const STORED: u16 = 0;
pub(super) const DEFLATED: u16 = 8;

/// What the archive says of one file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub path: String,
    pub method: u16,
    pub crc32: u32,
    pub packed_bytes: u32,
    pub bytes: u32,
    /// Where its local header begins.
    pub offset: u32,
}

/// Bytes of a header under way.
#[derive(Default)]
struct Header(Vec<u8>);

impl Header {
    fn u16(mut self, number: u16) -> Self {
        self.0.extend(number.to_le_bytes());
        self
    }

    fn u32(mut self, number: u32) -> Self {
        self.0.extend(number.to_le_bytes());
        self
    }

    fn text(mut self, text: &str) -> Self {
        self.0.extend(text.as_bytes());
        self
    }
}

impl Entry {
    /// What both headers say from "version needed" to the length of the name.
    fn common(&self, header: Header) -> Header {
        let (flags, time) = (0, 0);
        let header = header.u16(NEEDS).u16(flags).u16(self.method).u16(time).u16(DATE);
        header.u32(self.crc32).u32(self.packed_bytes).u32(self.bytes).u16(self.path.len() as u16)
    }

    /// The header before the contents.
    pub fn local(&self) -> Vec<u8> {
        self.common(Header::default().u32(LOCAL)).u16(0).text(&self.path).0
    }

    /// The header in the central directory.
    pub fn central(&self) -> Vec<u8> {
        let (no_extra, no_comment, first_disk, binary) = (0, 0, 0, 0);
        let header = self.common(Header::default().u32(CENTRAL).u16(MADE_BY));
        let header = header.u16(no_extra).u16(no_comment).u16(first_disk).u16(binary).u32(PLAIN_FILE).u32(self.offset);
        header.text(&self.path).0
    }
}

/// The comment of an archive of this form.
pub(super) fn comment() -> String {
    format!("kepu {VERSION}")
}

/// What ends an archive of so many entries.
pub(super) fn end(entries: u16, directory_bytes: u32, directory_at: u32) -> Vec<u8> {
    let comment = comment();
    let header = Header::default().u32(END).u16(0).u16(0).u16(entries).u16(entries);
    header.u32(directory_bytes).u32(directory_at).u16(comment.len() as u16).text(&comment).0
}
