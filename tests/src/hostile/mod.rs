//! The corpus: exhibits as `.kepu` files, each wrong in one way, with the code it must be refused or contained with.
//! `tests/contract` meets them natively; `tests/browser` drops the same files on the hall.

mod archives;
mod limits;
mod locales;
mod manifests;
mod models;
mod pictures;
mod seeds;
mod sound;
mod visits;
mod zip;

pub use limits::asked_for;
pub use seeds::seeds;
pub use sound::sound;

use exhibit_contract::error::Code;
use exhibit_pack::{Files, archive};

/// When it must be noticed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Noticed {
    /// While the file is read and checked: the exhibit never opens.
    Reading,
    /// While its model runs: the exhibit says so, everything else goes on.
    Running,
}

/// One exhibit that must do no harm.
pub struct Hostile {
    /// What it tries, in a few words joined by hyphens.
    pub name: String,
    /// The code of its refusal.
    pub code: Code,
    /// When it is refused.
    pub noticed: Noticed,
    /// The `.kepu` file.
    pub file: Vec<u8>,
}

impl Hostile {
    /// A file that is no sound archive.
    fn archive(name: &str, code: Code, file: Vec<u8>) -> Self {
        Self { name: format!("archive-{name}"), code, noticed: Noticed::Reading, file }
    }

    /// A sound archive of files that make no sound exhibit.
    fn exhibit(name: &str, code: Code, files: &Files) -> Self {
        Self { name: name.to_owned(), code, noticed: Noticed::Reading, file: archive::write(files) }
    }
}

/// The sound exhibit with one file replaced or added.
fn with(path: &str, bytes: impl Into<Vec<u8>>) -> Files {
    let mut files = sound();
    files.insert(path.to_owned(), bytes.into());
    files
}

/// The sound exhibit without one file.
fn without(path: &str) -> Files {
    let mut files = sound();
    files.remove(path).unwrap_or_else(|| panic!("the sound exhibit has no {path}"));
    files
}

/// All of them.
pub fn all() -> Vec<Hostile> {
    let of_files = [manifests::all(), locales::all(), pictures::all(), models::all(), visits::all()];
    let all = [archives::all(), limits::all()].into_iter().chain(of_files);
    all.flatten().collect()
}
