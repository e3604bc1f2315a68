//! Ticks, variables and actions.

use std::collections::BTreeSet;

use super::Checker;
use crate::error::Code;
use crate::limits::{self, Limit};
use crate::manifest::{Causality, Variable, VariableType, is_variable_name};

impl Checker<'_> {
    pub(super) fn model(&mut self) {
        let model = &self.manifest.model;
        let ticks = f64::from(model.ticks_per_sec);
        self.within("model", "ticks_per_sec", ticks, 1.0..=f64::from(limits::MOST_TICKS_PER_SEC));
        self.ids("action", model.actions.iter().map(|action| action.id.as_str()));
        self.allow(Limit::Variables, "model", model.variables.len() as u64);
        self.at_most("model", "actions", model.actions.len() as u64, limits::MOST_ACTIONS as u64);
        let values = model.outputs().map(|(variable, _)| u64::from(variable.dimension)).sum();
        self.at_most("model", "values of all outputs", values, limits::MOST_OUTPUT_VALUES);
        let mut known = BTreeSet::new();
        for variable in &model.variables {
            let place = format!("variable \"{}\"", variable.name);
            if !known.insert(&variable.name) {
                self.fault(Code::ManifestDuplicate, &place, format!("There are two variables \"{}\".", variable.name));
            }
            self.check_variable(&place, variable);
        }
    }

    /// Holds a count to what the manifest itself allows.
    pub(super) fn allow(&mut self, limit: Limit, place: &str, count: u64) {
        let allowed = self.manifest.limits.allow(limit, count, Code::ManifestLimit, place);
        self.faults.extend(allowed.err());
    }

    pub(super) fn at_most(&mut self, place: &str, what: &str, count: u64, most: u64) {
        if count > most {
            self.fault(Code::ManifestLimit, place, format!("{count} {what} are more than the {most} allowed."));
        }
    }

    fn check_variable(&mut self, place: &str, variable: &Variable) {
        if !is_variable_name(&variable.name) {
            let sentence = "A variable's name is lower-case words of letters and digits joined by underscores.";
            self.fault(Code::ManifestName, place, sentence);
        }
        if variable.unit.is_empty() {
            self.fault(Code::ManifestName, place, "The unit is empty; a number without one has the unit \"1\".");
        }
        if variable.dimension == 0 {
            self.fault(Code::ManifestDimension, place, "A variable has at least one value.");
        }
        if variable.causality == Causality::Input {
            self.check_input(place, variable);
        }
        self.check_range(place, variable);
    }

    fn check_input(&mut self, place: &str, variable: &Variable) {
        if variable.dimension > 1 {
            self.fault(Code::ManifestDimension, place, "An input has one value.");
        }
        if variable.start.is_none() {
            self.fault(Code::ManifestMissingField, place, "An input needs a `start` value.");
        }
    }

    fn check_range(&mut self, place: &str, variable: &Variable) {
        let bounds = [("min", variable.min), ("start", variable.start), ("max", variable.max)];
        let given: Vec<(&str, f64)> = bounds.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        for (name, value) in &given {
            let fits = match variable.kind {
                VariableType::Float64 => value.is_finite(),
                // Beyond 2⁵³ a 64-bit float does not hold every whole number.
                VariableType::Int64 => value.trunc() == *value && value.abs() <= 9_007_199_254_740_992.0,
                VariableType::Boolean => *value == 0.0 || *value == 1.0,
            };
            if !fits {
                let kind = match variable.kind {
                    VariableType::Float64 => "a finite number",
                    VariableType::Int64 => "a whole number",
                    VariableType::Boolean => "0 or 1",
                };
                self.fault(Code::ManifestRange, place, format!("{name} is {value}; it must be {kind}."));
            }
        }
        for pair in given.windows(2) {
            if let [(low_name, low), (high_name, high)] = pair
                && low > high
            {
                let sentence = format!("{low_name} is {low}, which is above {high_name}, {high}.");
                self.fault(Code::ManifestRange, place, sentence);
            }
        }
    }
}
