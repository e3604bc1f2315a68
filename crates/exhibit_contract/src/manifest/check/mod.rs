//! Holds a manifest to itself: ids unique, references resolved, numbers in range, dimensions right.

use std::collections::BTreeSet;

use super::{Causality, Manifest, Variable, is_identifier};
use crate::error::{Code, Error};
use crate::limits;

mod exhibit;
mod interface;
mod model;
mod scene;
mod story;

impl Manifest {
    /// Everything that is wrong with the manifest, in its order. An empty list is a sound manifest.
    pub fn check(&self) -> Vec<Error> {
        let mut checker = Checker { manifest: self, faults: Vec::new() };
        checker.exhibit();
        checker.model();
        checker.interface();
        checker.scene();
        checker.story();
        checker.faults.extend(self.limits.check());
        checker.faults
    }
}

/// Collects what is wrong.
struct Checker<'a> {
    manifest: &'a Manifest,
    faults: Vec<Error>,
}

impl<'a> Checker<'a> {
    fn fault(&mut self, code: Code, place: &str, sentence: impl Into<String>) {
        self.faults.push(Error::new(code, place, sentence));
    }

    /// Ids written as ids, each once, and not too many.
    fn ids(&mut self, kind: &str, ids: impl IntoIterator<Item = &'a str>) {
        let mut known = BTreeSet::new();
        let mut count = 0;
        for id in ids {
            count += 1;
            let place = format!("{kind} \"{id}\"");
            if !is_identifier(id) {
                self.fault(
                    Code::ManifestName,
                    &place,
                    "An id is lower-case words of letters and digits joined by hyphens.",
                );
            }
            if !known.insert(id) {
                self.fault(Code::ManifestDuplicate, &place, format!("There are two of the id \"{id}\"."));
            }
        }
        if count > limits::MOST_OF_A_KIND {
            let sentence = format!("{count} are more than the {} allowed.", limits::MOST_OF_A_KIND);
            self.fault(Code::ManifestLimit, kind, sentence);
        }
    }

    /// Tells that `name` is not among the `known` of that kind.
    fn unknown<'b>(&mut self, place: &str, kind: &str, name: &str, known: impl IntoIterator<Item = &'b str>) {
        let error = Error::new(Code::ManifestReference, place, format!("There is no {kind} \"{name}\"."));
        self.faults.push(match super::nearest(name, known) {
            Some(near) => error.with_remedy(format!("Perhaps \"{near}\" is meant.")),
            None => error,
        });
    }

    /// The variable of that name and causality; tells where there is none.
    fn variable(&mut self, place: &str, name: &str, causality: Causality) -> Option<&'a Variable> {
        let kind = match causality {
            Causality::Input => "input",
            Causality::Output => "output",
        };
        let variables = &self.manifest.model.variables;
        let of_kind = || variables.iter().filter(|variable| variable.causality == causality);
        let found = of_kind().find(|variable| variable.name == name);
        if found.is_none() {
            self.unknown(place, kind, name, of_kind().map(|variable| variable.name.as_str()));
        }
        found
    }

    /// An output of one value.
    fn scalar(&mut self, place: &str, name: &str) {
        if let Some(variable) = self.variable(place, name, Causality::Output)
            && variable.dimension != 1
        {
            let sentence = format!("The output \"{name}\" has {} values, where one is needed.", variable.dimension);
            self.fault(Code::ManifestDimension, place, sentence);
        }
    }

    /// Scalar outputs that may be absent.
    fn scalars<'b>(&mut self, place: &str, names: impl IntoIterator<Item = &'b Option<String>>) {
        names.into_iter().flatten().for_each(|name| self.scalar(place, name));
    }

    /// A number that must be finite and within a range.
    fn within(&mut self, place: &str, what: &str, value: f64, range: core::ops::RangeInclusive<f64>) {
        if !range.contains(&value) {
            let sentence = format!("{what} is {value}; it must lie between {} and {}.", range.start(), range.end());
            self.fault(Code::ManifestRange, place, sentence);
        }
    }

    /// Two numbers of which the first must be the smaller.
    fn rising(&mut self, place: &str, what: &str, [low, high]: [f64; 2]) {
        if !(low < high && low.is_finite() && high.is_finite()) {
            let sentence = format!("{what} is [{low}, {high}]; the first must be smaller than the second.");
            self.fault(Code::ManifestRange, place, sentence);
        }
    }

    /// A file under `assets/`.
    fn asset(&mut self, place: &str, path: &str) {
        if let Err(error) = crate::pack::check_path(path, place) {
            self.faults.push(error);
        } else if !path.starts_with("assets/") {
            let sentence = format!("\"{path}\" does not lie in assets/.");
            self.fault(Code::PathOutside, place, sentence);
        }
    }
}
