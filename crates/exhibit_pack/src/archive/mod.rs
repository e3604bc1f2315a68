//! The `.kepu` file: one exhibit's files in one file, the same bytes on every machine.
//!
//! It is a ZIP archive, so every unzip program opens it, but in one form only:
//!
//! | part | what it is |
//! |---|---|
//! | entries | the exhibit's files as [`crate::files`] lists them, sorted by path, no folders; the first begins at byte 0 and each next one where the last ends |
//! | contents | deflated where that is smaller, else stored; nothing encrypted, nothing split, no ZIP64 |
//! | dates | 1 January 1980, midnight |
//! | rights | those of a plain file, `0644` |
//! | central directory | right behind the last entry, in the same order, no extra fields, no comments |
//! | archive comment | `kepu 1`: the version of this form |
//!
//! What identifies a `.kepu` file is the SHA-256 of its bytes.
//!
//! Reading is strict: names are refused before anything else is looked at, sizes before anything is unpacked, and each
//! header must be, byte for byte, the one that writing would give. So nothing can hide between or below the entries, and
//! two readers never see two different exhibits in one file.

mod form;
mod read;
mod write;

pub use form::VERSION;
pub use read::read;
pub use write::write;

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::Files;
    use exhibit_contract::error::Code;

    fn small() -> Files {
        let long = "the same again ".repeat(40);
        [("exhibit.toml", b"id = \"x\"\n".as_slice()), ("assets/a.svg", long.as_bytes()), ("MODEL.md", b"")]
            .into_iter()
            .map(|(path, bytes)| (path.to_owned(), bytes.to_vec()))
            .collect()
    }

    #[test]
    fn what_was_written_is_read() {
        let bytes = write(&small());
        assert_eq!(read(&bytes, "x.kepu"), Ok(small()));
        assert_eq!(write(&small()), bytes);
        assert!(bytes.len() < 500, "nothing was deflated: {} bytes", bytes.len());
    }

    #[test]
    fn no_cut_and_no_flipped_byte_passes() {
        let bytes = write(&small());
        for end in 0..bytes.len() {
            assert!(read(&bytes[..end], "x.kepu").is_err(), "cut at {end}");
        }
        for at in 0..bytes.len() {
            let mut flipped = bytes.clone();
            // All eight: the bits that fill up the last byte of a deflated file nobody reads, but its hash.
            flipped[at] = !bytes[at];
            assert!(read(&flipped, "x.kepu").is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_later_form_is_told_from_another_program_s() {
        let mut bytes = write(&small());
        let end = bytes.len();
        bytes[end - 1] = b'2';
        assert_eq!(read(&bytes, "x.kepu").map_err(|error| error.code), Err(Code::ArchiveNewer));
        bytes[end - 6] = b'K';
        assert_eq!(read(&bytes, "x.kepu").map_err(|error| error.code), Err(Code::ArchiveForm));
    }
}
