//! Story and questions.

use super::Checker;
use crate::error::Code;
use crate::manifest::{Causality, StoryStep, Until, VariableType};

impl<'a> Checker<'a> {
    pub(super) fn story(&mut self) {
        let manifest = self.manifest;
        self.ids("story step", manifest.story.iter().map(|step| step.id.as_str()));
        self.ids("question", manifest.questions.iter().map(|question| question.id.as_str()));
        manifest.story.iter().for_each(|step| self.step(step));
        for question in &manifest.questions {
            let place = format!("question \"{}\"", question.id);
            self.ids(&format!("{place} option"), question.options.iter().map(String::as_str));
            if question.options.len() < 2 {
                self.fault(Code::ManifestInconsistent, &place, "A question needs at least two options.");
            }
            if !question.options.contains(&question.answer) {
                self.unknown(&place, "option", &question.answer, question.options.iter().map(String::as_str));
            }
        }
    }

    fn step(&mut self, step: &StoryStep) {
        let manifest = self.manifest;
        let place = format!("story step \"{}\"", step.id);
        for assignment in &step.set {
            let Some(input) = self.variable(&place, &assignment.input, Causality::Input) else { continue };
            let range = input.min.unwrap_or(f64::MIN)..=input.max.unwrap_or(f64::MAX);
            self.within(&place, &format!("The value of \"{}\"", input.name), assignment.value, range);
            if input.kind != VariableType::Float64 && assignment.value.trunc() != assignment.value {
                let sentence = format!("\"{}\" is set to {}, which is no whole number.", input.name, assignment.value);
                self.fault(Code::ManifestRange, &place, sentence);
            }
        }
        step.control_groups.iter().for_each(|group| self.control_group(&place, group));
        if let Some(chart) = &step.chart
            && !manifest.charts.iter().any(|known| known.id == *chart)
        {
            self.unknown(&place, "chart", chart, manifest.charts.iter().map(|known| known.id.as_str()));
        }
        for fact in &step.facts {
            if !manifest.facts.iter().any(|known| known.id == *fact) {
                self.unknown(&place, "fact", fact, manifest.facts.iter().map(|known| known.id.as_str()));
            }
        }
        match &step.until {
            None => {}
            Some(Until::Prediction) => {
                let chart = manifest.charts.iter().find(|chart| Some(&chart.id) == step.chart.as_ref());
                if chart.is_none_or(|chart| chart.prediction.is_none()) {
                    let sentence = "It ends with a prediction, but shows no chart that takes one.";
                    self.fault(Code::ManifestInconsistent, &place, sentence);
                }
            }
            Some(Until::Goal { output }) => {
                self.scalar(&place, output);
                let kind = manifest.model.variable(output).map(|(_, variable)| variable.kind);
                if kind.is_some_and(|kind| kind != VariableType::Boolean) {
                    let sentence = format!("The goal \"{output}\" is no boolean.");
                    self.fault(Code::ManifestInconsistent, &place, sentence);
                }
            }
            Some(Until::Answer { question }) => {
                let known = || manifest.questions.iter().map(|known| known.id.as_str());
                if known().all(|id| id != question) {
                    self.unknown(&place, "question", question, known());
                }
            }
        }
    }
}
