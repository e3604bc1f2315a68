//! Reads an archive that anybody may have made.

use std::collections::BTreeSet;

use exhibit_contract::error::{Code, Error, Result};
use exhibit_contract::limits;
use exhibit_contract::pack::check_path;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

use super::form::{CENTRAL, CENTRAL_BYTES, DEFLATED, END, END_BYTES, Entry, STORED, VERSION, comment, end};
use crate::Files;
use crate::files::check_count;

/// Longest archive comment ZIP allows.
const MOST_COMMENT_BYTES: usize = u16::MAX as usize;
/// A file's kind in Unix rights, and a symbolic link's.
const KIND: u32 = 0o170_000;
const LINK: u32 = 0o120_000;

/// The files of the `.kepu` file called `name`.
///
/// # Errors
/// The first thing that is wrong with it: cut off or garbage ([`Code::ArchiveGarbled`]), names that leave the pack
/// ([`Code::PathOutside`]) or come twice ([`Code::ArchiveDuplicate`]), links ([`Code::PackLink`]), too many
/// ([`Code::PackTooManyFiles`]) or too large files ([`Code::FileTooLarge`]), a form other than this runtime's
/// ([`Code::ArchiveNewer`], [`Code::ArchiveForm`]), contents that are not what is claimed ([`Code::ArchiveSize`]).
pub fn read(bytes: &[u8], name: &str) -> Result<Files> {
    Reader { bytes, name }.files()
}

struct Reader<'a> {
    bytes: &'a [u8],
    name: &'a str,
}

/// Where the central directory lies, and what the end record says.
struct Directory {
    entries: u16,
    begin: usize,
    end: usize,
}

impl Reader<'_> {
    fn files(&self) -> Result<Files> {
        limits::check_pack_bytes(self.bytes.len() as u64, self.name)?;
        if !self.bytes.starts_with(b"PK\x03\x04") {
            return Err(self.fault(Code::ArchiveGarbled, "It is no .kepu file: it does not begin like one."));
        }
        let directory = self.directory()?;
        check_count(directory.entries.into(), self.name)?;
        let entries = self.entries(&directory)?;
        self.check_sizes(&entries)?;
        self.check_form(&entries, &directory)?;
        entries.iter().map(|entry| Ok((entry.path.clone(), self.contents(entry)?))).collect()
    }

    /// Finds the end record, and with it the central directory.
    fn directory(&self) -> Result<Directory> {
        let cut_off = || self.fault(Code::ArchiveGarbled, "It is cut off, or something else follows its end.");
        let first = self.bytes.len().saturating_sub(END_BYTES + MOST_COMMENT_BYTES);
        let is_end = |at: &usize| {
            // The comment must fill the rest, else the signature is a part of something else.
            self.u32(*at) == Some(END)
                && self.u16(at + 20).is_some_and(|length| at + END_BYTES + usize::from(length) == self.bytes.len())
        };
        let at = (first..self.bytes.len()).rev().find(is_end).ok_or_else(cut_off)?;
        let (disk, disk_of_directory) = (self.u16(at + 4), self.u16(at + 6));
        let (here, in_all) = (self.u16(at + 8), self.u16(at + 10));
        let (length, begin) = (self.u32(at + 12).ok_or_else(cut_off)?, self.u32(at + 16).ok_or_else(cut_off)?);
        if disk != Some(0) || disk_of_directory != Some(0) || here != in_all || begin == u32::MAX {
            return Err(self.fault(Code::ArchiveForm, "It is split into parts, or larger than any .kepu file."));
        }
        // In 64 bits: on a 32-bit machine the sum may not fit.
        if u64::from(begin) + u64::from(length) != at as u64 {
            return Err(cut_off());
        }
        self.check_version(at)?;
        Ok(Directory { entries: in_all.unwrap_or_default(), begin: begin as usize, end: at })
    }

    /// The comment names the form.
    fn check_version(&self, end: usize) -> Result<()> {
        let found = self.bytes.get(end + END_BYTES..).unwrap_or_default();
        if found == comment().as_bytes() {
            return Ok(());
        }
        let number = std::str::from_utf8(found).ok().and_then(|text| text.strip_prefix("kepu ")?.parse::<u32>().ok());
        match number {
            Some(number) if number > VERSION => {
                let sentence = format!("It is of form {number}; this runtime reads form {VERSION}.");
                Err(self.fault(Code::ArchiveNewer, sentence))
            }
            // Said after its names have been looked at: what a stranger's program made may still be a trap.
            _ => Ok(()),
        }
    }

    /// What the central directory lists.
    fn entries(&self, directory: &Directory) -> Result<Vec<Entry>> {
        let (mut entries, mut names, mut at) = (Vec::new(), BTreeSet::new(), directory.begin);
        for number in 1..=directory.entries {
            let broken = || self.fault(Code::ArchiveGarbled, format!("Its list of files breaks off at file {number}."));
            let name_bytes = self.u16(at + 28).map(usize::from).filter(|_| self.u32(at) == Some(CENTRAL));
            let name_end = at + CENTRAL_BYTES + name_bytes.ok_or_else(broken)?;
            let more = self.u16(at + 30).zip(self.u16(at + 32)).ok_or_else(broken)?;
            let path = self.bytes.get(at + CENTRAL_BYTES..name_end).ok_or_else(broken)?;
            let path = String::from_utf8_lossy(path).into_owned();
            let flags = self.u16(at + 8).unwrap_or_default();
            let rights = self.u32(at + 38).unwrap_or_default() >> 16;
            self.check_name(&path, flags, rights)?;
            if !names.insert(path.to_ascii_lowercase()) {
                let sentence = format!("\"{path}\" comes twice; large and small letters count as the same.");
                return Err(self.fault(Code::ArchiveDuplicate, sentence));
            }
            let (u16, u32) =
                (|place| self.u16(at + place).ok_or_else(broken), |place| self.u32(at + place).ok_or_else(broken));
            entries.push(Entry {
                path,
                method: u16(10)?,
                crc32: u32(16)?,
                packed_bytes: u32(20)?,
                bytes: u32(24)?,
                offset: u32(42)?,
            });
            at = name_end + usize::from(more.0) + usize::from(more.1);
        }
        if at == directory.end {
            Ok(entries)
        } else {
            Err(self.fault(Code::ArchiveGarbled, "It lists other files than it counts."))
        }
    }

    fn check_name(&self, path: &str, flags: u16, rights: u32) -> Result<()> {
        if path.ends_with('/') && check_path(path.trim_end_matches('/'), self.name).is_ok() {
            return Err(self.fault(Code::ArchiveForm, format!("\"{path}\" is a folder of its own.")));
        }
        check_path(path, self.name)?;
        if rights & KIND == LINK {
            return Err(self.fault(Code::PackLink, format!("\"{path}\" is a link to another file.")));
        }
        if flags & 1 != 0 {
            return Err(self.fault(Code::ArchiveForm, format!("\"{path}\" is encrypted.")));
        }
        Ok(())
    }

    fn check_sizes(&self, entries: &[Entry]) -> Result<()> {
        let mut total = 0;
        for entry in entries {
            limits::check_file(&entry.path, entry.bytes.into()).map_err(|error| error.within(self.name))?;
            total += u64::from(entry.bytes);
        }
        limits::check_pack_bytes(total, self.name)
    }

    /// Every header as it would be written, each part right behind the other, nothing left over.
    fn check_form(&self, entries: &[Entry], directory: &Directory) -> Result<()> {
        let another = |what: &str| self.fault(Code::ArchiveForm, format!("Another program than kepu made it: {what}."));
        if entries.windows(2).any(|pair| pair[0].path >= pair[1].path) {
            return Err(another("its files are not sorted"));
        }
        let (mut at, mut in_directory) = (0_usize, directory.begin);
        for entry in entries {
            let (local, central) = (entry.local(), entry.central());
            let follows = entry.offset as usize == at && matches!(entry.method, STORED | DEFLATED);
            let as_written =
                |at: usize, header: &[u8]| self.bytes.get(at..).is_some_and(|rest| rest.starts_with(header));
            if !follows || !as_written(at, &local) || !as_written(in_directory, &central) {
                return Err(another(&format!("\"{}\" does not lie as it should", entry.path)));
            }
            at = at.saturating_add(local.len()).saturating_add(entry.packed_bytes as usize);
            in_directory += central.len();
        }
        let tail = end(directory.entries, (directory.end - directory.begin) as u32, directory.begin as u32);
        if at != directory.begin || self.bytes.get(directory.end..) != Some(tail.as_slice()) {
            return Err(another("it holds more than its files, or its last bytes are others"));
        }
        Ok(())
    }

    /// A file's bytes, never more than it claims to have.
    fn contents(&self, entry: &Entry) -> Result<Vec<u8>> {
        let place = format!("{}: {}", self.name, entry.path);
        let begin = entry.offset as usize + entry.local().len();
        let packed = self.bytes.get(begin..begin + entry.packed_bytes as usize).unwrap_or_default();
        let length = entry.bytes as usize;
        let contents = if entry.method == STORED {
            packed.to_vec()
        } else {
            inflate(packed, length).map_err(|(code, sentence)| Error::new(code, &place, sentence))?
        };
        if contents.len() != length {
            return Err(Error::new(
                Code::ArchiveSize,
                place,
                format!("It holds {} bytes where it claims {length}.", contents.len()),
            ));
        }
        if crc32fast::hash(&contents) != entry.crc32 {
            return Err(Error::new(Code::ArchiveGarbled, place, "Its contents were damaged: the checksum is another."));
        }
        Ok(contents)
    }

    fn u16(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.bytes.get(at..at + 2)?.try_into().ok()?))
    }

    fn u32(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(self.bytes.get(at..at + 4)?.try_into().ok()?))
    }

    fn fault(&self, code: Code, sentence: impl Into<String>) -> Error {
        Error::new(code, self.name, sentence)
    }
}

/// Exactly `length` bytes out of exactly all of `packed`.
fn inflate(packed: &[u8], length: usize) -> Result<Vec<u8>, (Code, String)> {
    let mut contents = vec![0; length];
    let (status, used, made) =
        decompress(&mut DecompressorOxide::new(), packed, &mut contents, 0, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
    match status {
        TINFLStatus::Done if made != length => {
            Err((Code::ArchiveSize, format!("It holds {made} bytes where it claims {length}.")))
        }
        TINFLStatus::Done if used != packed.len() => {
            Err((Code::ArchiveSize, "Something follows its contents.".to_owned()))
        }
        TINFLStatus::Done => Ok(contents),
        TINFLStatus::HasMoreOutput => {
            Err((Code::ArchiveSize, format!("It holds more than the {length} bytes it claims.")))
        }
        _ => Err((Code::ArchiveGarbled, "Its contents were damaged: they cannot be unpacked.".to_owned())),
    }
}
