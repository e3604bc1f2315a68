//! Controls, readouts and charts.

use super::Checker;
use crate::error::Code;
use crate::manifest::{Causality, Chart, ChartDrag, Control, Prediction, Readout, VariableType, Widget};

impl<'a> Checker<'a> {
    pub(super) fn interface(&mut self) {
        let manifest = self.manifest;
        self.ids("control group", manifest.control_groups.iter().map(|group| group.id.as_str()));
        self.ids("control", self.controls().map(|control| control.id.as_str()));
        self.ids("readout", manifest.readouts.iter().map(|readout| readout.id.as_str()));
        self.ids("chart", manifest.charts.iter().map(|chart| chart.id.as_str()));
        let drags = manifest.charts.iter().flat_map(|chart| &chart.drags).map(|drag| drag.id.as_str());
        self.ids("handle", drags.chain(manifest.scene.handles.iter().map(|handle| handle.id.as_str())));
        self.controls().for_each(|control| self.check_control(control));
        manifest.readouts.iter().for_each(|readout| self.check_readout(readout));
        manifest.charts.iter().for_each(|chart| self.check_chart(chart));
    }

    pub(super) fn controls(&self) -> impl Iterator<Item = &'a Control> + use<'a> {
        self.manifest.control_groups.iter().flat_map(|group| &group.controls)
    }

    /// The control of that id; tells where there is none.
    pub(super) fn control(&mut self, place: &str, id: &str) -> Option<&'a Control> {
        let found = self.controls().find(|control| control.id == id);
        if found.is_none() {
            self.unknown(place, "control", id, self.controls().map(|control| control.id.as_str()));
        }
        found
    }

    pub(super) fn control_group(&mut self, place: &str, id: &str) {
        let groups = &self.manifest.control_groups;
        if !groups.iter().any(|group| group.id == id) {
            self.unknown(place, "control group", id, groups.iter().map(|group| group.id.as_str()));
        }
    }

    fn check_control(&mut self, control: &'a Control) {
        let place = format!("control \"{}\"", control.id);
        self.digits(&place, control.digits);
        if control.inputs.is_empty() {
            self.fault(Code::ManifestInconsistent, &place, "It sets no input.");
        }
        let variables: Vec<_> =
            control.inputs.iter().filter_map(|input| self.variable(&place, input, Causality::Input)).collect();
        for variable in &variables {
            let bounded = variable.min.is_some() && variable.max.is_some();
            match control.widget {
                Widget::Slider if !bounded => {
                    let sentence = format!("A slider's input needs `min` and `max`; \"{}\" lacks one.", variable.name);
                    self.fault(Code::ManifestMissingField, &place, sentence);
                }
                Widget::Switch if variable.kind != VariableType::Boolean => {
                    let sentence = format!("A switch sets a boolean, and \"{}\" is none.", variable.name);
                    self.fault(Code::ManifestInconsistent, &place, sentence);
                }
                _ => {}
            }
            for choice in &control.choices {
                let range = variable.min.unwrap_or(f64::MIN)..=variable.max.unwrap_or(f64::MAX);
                self.within(&place, &format!("The choice \"{}\"", choice.id), choice.value, range);
            }
        }
        if control.widget == Widget::Slider {
            self.within(&place, "step", control.step, f64::MIN_POSITIVE..=f64::MAX);
        }
        if (control.widget == Widget::Choice) == control.choices.is_empty() {
            let sentence = "Choices belong to the widget `choice`, and it needs them.";
            self.fault(Code::ManifestInconsistent, &place, sentence);
        }
        self.ids(&format!("{place} choice"), control.choices.iter().map(|choice| choice.id.as_str()));
    }

    fn check_readout(&mut self, readout: &Readout) {
        let place = format!("readout \"{}\"", readout.id);
        self.digits(&place, readout.digits);
        self.scalar(&place, &readout.output);
        self.scalars(&place, [&readout.low, &readout.high]);
        self.both_or_none(&place, readout.low.is_some(), readout.high.is_some());
    }

    fn both_or_none(&mut self, place: &str, low: bool, high: bool) {
        if low != high {
            self.fault(Code::ManifestInconsistent, place, "A band of uncertainty needs both `low` and `high`.");
        }
    }

    fn check_chart(&mut self, chart: &'a Chart) {
        let place = format!("chart \"{}\"", chart.id);
        self.digits(&place, chart.digits);
        self.rising(&place, "y_range", chart.y_range);
        self.rising(&place, "x.range", chart.x.range);
        self.within(&place, "x.step", chart.x.step, f64::MIN_POSITIVE..=f64::MAX);
        self.scalars(&place, [&chart.x.now]);
        if chart.series.is_empty() {
            self.fault(Code::ManifestInconsistent, &place, "It has no series.");
        }
        self.ids(&format!("{place} series"), chart.series.iter().map(|series| series.id.as_str()));
        let mut dimension = None;
        for series in &chart.series {
            let place = format!("{place} series \"{}\"", series.id);
            self.both_or_none(&place, series.low.is_some(), series.high.is_some());
            let outputs = [Some(&series.output), series.low.as_ref(), series.high.as_ref()];
            for output in outputs.into_iter().flatten() {
                let Some(variable) = self.variable(&place, output, Causality::Output) else { continue };
                let first = *dimension.get_or_insert(variable.dimension);
                if variable.dimension != first || first < 2 {
                    let sentence = format!(
                        "The output \"{output}\" has {} values and the chart's first {first}; they must be as many, and at least 2.",
                        variable.dimension
                    );
                    self.fault(Code::ManifestDimension, &place, sentence);
                }
            }
        }
        chart.drags.iter().for_each(|drag| self.check_drag(drag));
        if let Some(prediction) = &chart.prediction {
            self.check_prediction(&place, chart, prediction);
        }
    }

    fn check_drag(&mut self, drag: &ChartDrag) {
        let place = format!("handle \"{}\"", drag.id);
        drag.control_group.iter().for_each(|group| self.control_group(&place, group));
        if drag.x_control.is_none() && drag.y_control.is_none() {
            self.fault(Code::ManifestInconsistent, &place, "It moves no control: give `x_control` or `y_control`.");
        }
        for control in [&drag.x_control, &drag.y_control].into_iter().flatten() {
            self.control(&place, control);
        }
        self.scalar(&place, &drag.x_output);
        self.scalar(&place, &drag.y_output);
        self.scalars(&place, [&drag.y_control_per_unit]);
    }

    fn check_prediction(&mut self, place: &str, chart: &Chart, prediction: &Prediction) {
        let place = format!("{place} prediction");
        self.rising(&place, "[from, to]", [prediction.from, prediction.to]);
        self.within(&place, "step", prediction.step, f64::MIN_POSITIVE..=f64::MAX);
        let points = (prediction.to - prediction.from) / prediction.step;
        if points > 1000.0 {
            self.fault(
                Code::ManifestRange,
                &place,
                format!("{points:.0} points are too many to draw; take a longer step."),
            );
        }
        if !chart.series.iter().any(|series| series.id == prediction.series) {
            self.unknown(&place, "series", &prediction.series, chart.series.iter().map(|series| series.id.as_str()));
        }
    }
}
