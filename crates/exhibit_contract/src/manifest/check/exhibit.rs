//! Identity, languages, audience, facts and sources.

use std::collections::BTreeSet;

use super::Checker;
use crate::error::Code;
use crate::manifest::{is_identifier, is_language, is_version};
use crate::version::check_contract;

impl Checker<'_> {
    pub(super) fn exhibit(&mut self) {
        let manifest = self.manifest;
        if let Err(error) = check_contract(&manifest.contract, "contract") {
            self.faults.push(error);
        }
        if !is_identifier(&manifest.id) {
            self.fault(Code::ManifestName, "id", "An id is lower-case words of letters and digits joined by hyphens.");
        }
        if !is_version(&manifest.version) {
            self.fault(Code::ManifestName, "version", "A version is three numbers joined by dots, like \"1.0.2\".");
        }
        self.asset("preview", &manifest.preview);
        self.languages();
        self.audience();
        #[cfg(feature = "packing")]
        self.metadata();
        self.facts();
    }

    #[cfg(feature = "packing")]
    fn metadata(&mut self) {
        let metadata = &self.manifest.metadata;
        self.ids("learning goal", metadata.learning_goals.iter().map(String::as_str));
        for (field, why) in metadata.wrong() {
            self.fault(Code::ManifestName, &format!("metadata {field}"), why);
        }
    }

    fn languages(&mut self) {
        let languages = &self.manifest.languages;
        if languages.is_empty() {
            self.fault(Code::ManifestInconsistent, "languages", "An exhibit needs at least one language.");
        }
        let mut known = BTreeSet::new();
        for language in languages {
            if !is_language(language) {
                let sentence = format!("\"{language}\" is no language tag like \"en\" or \"zh-Hans\".");
                self.fault(Code::ManifestName, "languages", sentence);
            }
            if !known.insert(language) {
                self.fault(Code::ManifestDuplicate, "languages", format!("\"{language}\" stands twice."));
            }
        }
    }

    fn audience(&mut self) {
        let audience = &self.manifest.audience;
        if audience.min_age_years > audience.max_age_years {
            let (min, max) = (audience.min_age_years, audience.max_age_years);
            self.fault(Code::ManifestRange, "audience", format!("The youngest age {min} is above the oldest {max}."));
        }
        if audience.duration_minutes == 0 {
            self.fault(Code::ManifestRange, "audience", "A visit takes at least one minute.");
        }
        let levels = &audience.reading_levels;
        if levels.iter().enumerate().any(|(place, level)| levels.iter().take(place).any(|before| before == level)) {
            self.fault(Code::ManifestDuplicate, "audience reading_levels", "The same readers stand there twice.");
        }
    }

    fn facts(&mut self) {
        let manifest = self.manifest;
        self.ids("source", manifest.sources.iter().map(|source| source.id.as_str()));
        self.ids("fact", manifest.facts.iter().map(|fact| fact.id.as_str()));
        for fact in &manifest.facts {
            let place = format!("fact \"{}\"", fact.id);
            self.digits(&place, fact.digits);
            if !fact.value.is_finite() {
                self.fault(Code::ManifestRange, &place, "The value is not a number, or infinite.");
            }
            if !manifest.sources.iter().any(|source| source.id == fact.source) {
                self.unknown(&place, "source", &fact.source, manifest.sources.iter().map(|source| source.id.as_str()));
            }
        }
    }

    pub(super) fn digits(&mut self, place: &str, digits: u8) {
        self.within(place, "digits", f64::from(digits), 0.0..=12.0);
    }
}
