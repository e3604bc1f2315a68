//! What can be wrong with a pack, a model or a visit, told so that a person can mend it.

mod codes;

pub use codes::Code;

use core::fmt;

/// One thing that is wrong: which, where, in a sentence, and what to do.
///
/// The texts are English and for whoever makes or hosts exhibits. Visitors are shown a sentence of their own language,
/// found by the code, which is why codes never change their meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Which of the known failures this is; it has a page in `docs/errors/`.
    pub code: Code,
    /// Where: a file with a line, a part of the manifest (`chart "co2" series "peak"`), a function of the model.
    pub place: String,
    /// What is wrong, in a sentence.
    pub sentence: String,
    /// What to do about it; empty where only the code's own page says so.
    pub remedy: String,
}

impl Error {
    /// A failure with its code's usual remedy.
    pub fn new(code: Code, place: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { code, place: place.into(), sentence: sentence.into(), remedy: code.remedy().to_owned() }
    }

    /// The same with a remedy that fits the case better.
    #[must_use]
    pub fn with_remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// The same, its place being within `outer`.
    #[must_use]
    pub fn within(mut self, outer: &str) -> Self {
        self.place = if self.place.is_empty() { outer.to_owned() } else { format!("{outer}: {}", self.place) };
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, place, sentence, remedy } = self;
        write!(formatter, "{code}: {place}: {sentence}")?;
        if remedy.is_empty() { Ok(()) } else { write!(formatter, " {remedy}") }
    }
}

impl core::error::Error for Error {}

/// What most functions of this crate give.
pub type Result<T, E = Error> = core::result::Result<T, E>;
