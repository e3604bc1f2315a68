//! What went wrong while working on the tree: where, in one sentence, and what to do.

use std::fmt::{self, Display};
use std::io;
use std::path::Path;

use exhibit_contract::ContractError;
use exhibit_contract::error::Code;

/// A failure a person has to do something about.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// The file, with line and column where known, or the program.
    pub place: String,
    /// What is wrong, in a sentence.
    pub sentence: String,
    /// What to do about it: a sentence, or a command to type.
    pub remedy: String,
    /// Which of the contract's known failures this is, with a page in `docs/errors/`; `None` for what befell the tool.
    pub code: Option<Code>,
}

/// What nearly everything here returns.
pub type Result<T, E = Trouble> = std::result::Result<T, E>;

impl Trouble {
    /// A failure at `place`.
    pub fn new(place: impl Display, sentence: impl Display, remedy: impl Display) -> Self {
        Self { place: place.to_string(), sentence: sentence.to_string(), remedy: remedy.to_string(), code: None }
    }

    /// A file or folder that cannot be read or written.
    pub fn io(path: &Path, doing: &str, error: &io::Error) -> Self {
        let remedy = match error.kind() {
            io::ErrorKind::NotFound => "Check the name; a clean clone has every file that is meant to be there.",
            io::ErrorKind::PermissionDenied => "Give your account the right to that path, or work in another folder.",
            io::ErrorKind::StorageFull => "Free some disk space: a first build needs about 8 GB.",
            _ => "Check that the disk has room and the path can be written, then try again.",
        };
        Self::new(path.display(), format!("cannot {doing}: {error}"), remedy)
    }
}

impl From<ContractError> for Trouble {
    fn from(error: ContractError) -> Self {
        let ContractError { code, place, sentence, remedy } = error;
        Self { place, sentence, remedy, code: Some(code) }
    }
}

impl Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\n  {}\n  → {}", self.place, self.sentence, self.remedy)?;
        self.code.map_or(Ok(()), |code| write!(out, " (docs/errors/{code}.md)"))
    }
}

impl std::error::Error for Trouble {}

/// Adds the path to a failed file operation.
pub trait AtPath<T> {
    /// `doing` completes "cannot …".
    fn at(self, path: &Path, doing: &str) -> Result<T>;
}

impl<T> AtPath<T> for io::Result<T> {
    fn at(self, path: &Path, doing: &str) -> Result<T> {
        self.map_err(|error| Trouble::io(path, doing, &error))
    }
}
