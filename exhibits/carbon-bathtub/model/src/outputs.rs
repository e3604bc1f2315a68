//! The output variables, in the order of `exhibit.toml`.

use crate::bathtub::Moment;
use crate::inputs::Inputs;
use crate::results::{Givens, Results, at, bound};

/// Appends every output.
pub fn write(values: &mut Vec<f64>, givens: &Givens, inputs: &Inputs, results: &Results, moment: &Moment) {
    curves(values, results);
    shown_year(values, results, moment.year);
    milestones(values, inputs, results, moment.year);
    points_to_drag(values, givens, inputs);
    more(values, results, moment);
    checks(values, inputs, results);
    values.push(warming_words(at(&results.warming[0], moment.year)));
}

fn curves(values: &mut Vec<f64>, results: &Results) {
    results.co2_band.iter().for_each(|series| values.extend(series));
    results.warming_band.iter().for_each(|series| values.extend(series));
    values.extend(&results.emissions.china);
    values.extend(results.emissions.rest());
    values.extend(&results.emissions.world);
    values.extend(&results.sinks);
}

fn shown_year(values: &mut Vec<f64>, results: &Results, year: f64) {
    values.push(year);
    values.extend(results.co2_band.iter().map(|series| at(series, year)));
    values.push(at(&results.emissions.world, year).max(0.0));
    values.push(at(&results.sinks, year));
    values.extend(results.warming_band.iter().map(|series| at(series, year)));
}

fn milestones(values: &mut Vec<f64>, inputs: &Inputs, results: &Results, year: f64) {
    values.push(results.co2()[bound(2100)]);
    values.extend(results.warming_band.iter().map(|series| series[bound(2100)]));
    values.push(results.warming[0][bound(2300)]);
    values.push(results.net_zero_year().map_or(0.0, |year| year as f64));
    values.push(truth(results.rising(year)));
    let co2_stops_rising = results.co2_peak().1 <= 2100;
    values.push(truth(inputs.scenario() == 0 && co2_stops_rising));
}

fn points_to_drag(values: &mut Vec<f64>, givens: &Givens, inputs: &Inputs) {
    let (china, rest) = (givens.history.china_now(), givens.history.rest_now());
    let level = |now: f64, percent: f64| now * percent / 100.0;
    let china_peak = level(china, inputs.china().peak_percent);
    let rest_peak = level(rest, inputs.rest().peak_percent);
    values.extend([inputs.china().peak_year, china_peak, 100.0 / china, inputs.china().net_zero_year]);
    values.extend([inputs.rest().peak_year, rest_peak, 100.0 / rest, inputs.rest().net_zero_year]);
    // Where both are moved together, the point follows China's years.
    values.extend([inputs.china().peak_year, china_peak + rest_peak]);
    values.extend([100.0 / (china + rest), inputs.china().net_zero_year]);
    values.push(0.0);
}

fn more(values: &mut Vec<f64>, results: &Results, moment: &Moment) {
    values.push((-at(&results.emissions.world, moment.year)).max(0.0));
    let (peak, peak_year) = results.co2_peak();
    values.extend([peak, peak_year as f64]);
    values.push(truth(results.net_zero_year().is_some()));
    values.push(truth(results.warming_stopped()));
    values.push(truth(moment.playing));
    let (share, cumulative_share) = results.china_shares(moment.year);
    values.extend([share, cumulative_share]);
}

/// The inner workings of one configuration, to be held against FaIR's own.
fn checks(values: &mut Vec<f64>, inputs: &Inputs, results: &Results) {
    let configuration = inputs.configuration();
    let run = &results.runs[configuration];
    values.extend(&run.co2_ppm);
    values.extend(&results.warming[configuration]);
    values.extend(&run.alpha);
    values.extend(&run.forcing);
    run.layers.iter().for_each(|layer| values.extend(layer));
}

/// How many of the thresholds that the words are for have been reached.
fn warming_words(warming: f64) -> f64 {
    [1.0, 1.5, 2.0, 3.0].into_iter().filter(|threshold| warming >= *threshold).count() as f64
}

fn truth(value: bool) -> f64 {
    f64::from(u8::from(value))
}
