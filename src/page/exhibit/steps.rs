//! The steps of the story: which one is shown, what it sets and asks, whether it is done.

use exhibit_contract::manifest::{StoryStep, Until};
use reactive_graph::prelude::*;

use super::state::Exhibit;

/// A question as a step of the story asks it. One that a later step asks again is not judged the first time: before and after
/// show what a visit has changed.
#[derive(Clone, Copy, PartialEq)]
pub struct Asked {
    /// Its place in the manifest.
    pub question: usize,
    /// How many the manifest has.
    questions: usize,
    /// Whether a later step asks it again.
    pub comes_again: bool,
}

impl Asked {
    /// Where its answer stands in [`Exhibit::answers`].
    pub fn answer(self) -> usize {
        if self.comes_again { self.first_answer() } else { self.question }
    }

    /// Where the answer given the first time stands.
    pub fn first_answer(self) -> usize {
        self.questions + self.question
    }
}

impl Exhibit {
    /// Goes to a step of the story and sets what it sets: an action may have changed it in the model, unseen by the page.
    pub fn go_to_step(self, step: usize) {
        self.enter_step(step, true);
    }

    /// Goes to a step, or to the last there is, with a model that has just begun: it has what the page shows.
    pub fn begin_at(self, step: usize) {
        self.enter_step(self.step_there_is(step), false);
    }

    fn enter_step(self, step: usize, again: bool) {
        let Some(story_step) = self.manifest(|manifest| manifest.story.get(step).cloned()) else { return };
        self.outdated.set(!again || !story_step.set.is_empty());
        self.step.set(step);
        self.look_at_step(step);
        for assignment in &story_step.set {
            self.assign(&assignment.input, assignment.value, again);
        }
        self.moved.update(|moved| *moved += 1);
    }

    /// `step`, or the last one: another version of the exhibit may have had more.
    pub fn step_there_is(self, step: usize) -> usize {
        step.min(self.manifest(|manifest| manifest.story.len().saturating_sub(1)))
    }

    /// Shows the chart and the first control group of a step.
    pub fn look_at_step(self, step: usize) {
        let (chart, group) = self.manifest(|manifest| {
            let step = manifest.story.get(step);
            let chart = step.and_then(|step| step.chart.clone());
            let chart = chart.and_then(|id| manifest.charts.iter().position(|chart| chart.id == id));
            let group = step.and_then(|step| step.control_groups.first().cloned());
            let group = group.and_then(|id| manifest.control_groups.iter().position(|group| group.id == id));
            (chart, group)
        });
        self.chart.set(chart.unwrap_or(0));
        self.group.set(group.unwrap_or(0));
    }

    /// Whether what the step asks for is done; none where it asks for nothing.
    pub fn step_done(self, step: usize) -> Option<bool> {
        let until = self.manifest(|manifest| manifest.story.get(step).and_then(|step| step.until.clone()))?;
        Some(match until {
            Until::Prediction => {
                let chart = self.chart_of_step(step).unwrap_or(0);
                self.drawings.with(|drawings| drawings.get(chart).is_some_and(|drawing| drawing.done))
            }
            Until::Goal { output } => {
                let place = self.scalar(&output).filter(|_| !self.outdated.get());
                self.outputs
                    .with(|outputs| place.and_then(|place| outputs.get(place)).is_some_and(|value| value.abs() > 0.0))
            }
            Until::Answer { .. } => {
                let answer = self.question_of_step(step).map(Asked::answer);
                self.answers.with(|answers| answer.and_then(|place| answers.get(place)).is_some_and(Option::is_some))
            }
        })
    }

    /// The question a step asks.
    pub fn question_of_step(self, step: usize) -> Option<Asked> {
        self.manifest(|manifest| {
            let asks = |step: &StoryStep| match &step.until {
                Some(Until::Answer { question }) => manifest.questions.iter().position(|each| each.id == *question),
                _ => None,
            };
            let question = asks(manifest.story.get(step)?)?;
            let again = |later: &StoryStep| asks(later) == Some(question);
            let comes_again = manifest.story.iter().skip(step + 1).any(again);
            Some(Asked { question, questions: manifest.questions.len(), comes_again })
        })
    }

    /// The chart of a story step.
    pub fn chart_of_step(self, step: usize) -> Option<usize> {
        self.manifest(|manifest| {
            let id = manifest.story.get(step)?.chart.clone()?;
            manifest.charts.iter().position(|chart| chart.id == id)
        })
    }

    /// The story step in which the visitor draws on `chart`, if there is one.
    pub fn prediction_step(self, chart: usize) -> Option<usize> {
        self.manifest(|manifest| {
            let id = &manifest.charts.get(chart)?.id;
            manifest
                .story
                .iter()
                .position(|step| step.until == Some(Until::Prediction) && step.chart.as_ref() == Some(id))
        })
    }
}
