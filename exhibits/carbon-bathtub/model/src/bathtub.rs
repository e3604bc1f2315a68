//! The model as the contract knows it: inputs, time, state.

use std::cell::OnceCell;

use exhibit_sdk::{Input, Model, StateError, StateReader, StateWriter};

use crate::inputs::{self, Inputs};
use crate::outputs;
use crate::results::{Givens, Results, at, bound};
use crate::scene::{self, SceneState};

/// How far the shown year moves in one tick while the years play.
const YEARS_PER_TICK: f64 = 0.5;
/// The years play from the first of these to the second and stop there; played on from there, to the last.
const PLAY_FROM: f64 = 2025.0;
const PLAY_TO: f64 = 2100.0;
const PLAY_ON_TO: f64 = 2300.0;

/// The carbon bathtub.
pub struct Bathtub {
    givens: Givens,
    inputs: Inputs,
    /// Computed when first asked for after the inputs have changed: many may change at one tick boundary.
    results: OnceCell<Results>,
    moment: Moment,
}

/// Where the visit stands in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    pub seed: u64,
    pub tick: u64,
    /// The year shown, 1 January being a whole number.
    pub year: f64,
    /// Whether the year moves on by itself.
    pub playing: bool,
}

impl Bathtub {
    fn results(&self) -> &Results {
        self.results.get_or_init(|| self.givens.results(&self.inputs))
    }

    /// What the picture is drawn from. FaIR does not tell what the sea takes from what plants and soils take: half each.
    fn scene(&self) -> SceneState {
        let (results, year) = (self.results(), self.moment.year);
        let (world, china) = (at(&results.emissions.world, year), at(&results.emissions.china, year));
        let rest = world - china;
        let taken = at(&results.sinks, year).max(0.0) / 2.0;
        SceneState {
            tick: self.moment.tick,
            co2_ppm: at(results.co2(), year),
            warming_kelvin: at(&results.warming[0], year),
            china_gt_per_a: china.max(0.0),
            rest_gt_per_a: rest.max(0.0),
            removals_gt_per_a: (-china).max(0.0) + (-rest).max(0.0),
            ocean_gt_per_a: taken,
            land_gt_per_a: taken,
            outcome: ((3.0 - results.warming[0][bound(2100)]) / 1.5).clamp(0.0, 1.0),
        }
    }

    fn set(&mut self, place: usize, value: f64) {
        if !self.inputs.values.set(place, value) {
            return;
        }
        if place == inputs::SHOWN_YEAR {
            self.moment.year = self.inputs.shown_year();
            self.moment.playing = false;
        } else {
            self.results = OnceCell::new();
        }
    }

    fn play(&mut self) {
        self.moment.playing = !self.moment.playing;
        if self.moment.playing && !(PLAY_FROM..PLAY_ON_TO).contains(&self.moment.year) {
            self.moment.year = PLAY_FROM;
        }
    }
}

impl Model for Bathtub {
    fn instantiate(seed: u64) -> Result<Self, String> {
        let inputs = Inputs::default();
        let moment = Moment { seed, tick: 0, year: inputs.shown_year(), playing: false };
        Ok(Self { givens: Givens::new(), inputs, results: OnceCell::new(), moment })
    }

    fn apply(&mut self, input: Input) {
        match input {
            Input::Set(assignment) => self.set(assignment.variable as usize, assignment.value.as_f64()),
            Input::Action(inputs::PLAY) => self.play(),
            _ => {}
        }
    }

    fn do_step(&mut self) {
        self.moment.tick += 1;
        if self.moment.playing {
            let until = if self.moment.year < PLAY_TO { PLAY_TO } else { PLAY_ON_TO };
            self.moment.year = (self.moment.year + YEARS_PER_TICK).min(until);
            self.moment.playing = self.moment.year < until;
        }
    }

    fn outputs(&self, values: &mut Vec<f64>) {
        outputs::write(values, &self.givens, &self.inputs, self.results(), &self.moment);
    }

    fn layer(&self, index: u32, buffer: &mut Vec<f32>) {
        scene::layer(index, &self.scene(), buffer);
    }

    fn get_state(&self, state: &mut StateWriter) {
        let Moment { seed, tick, year, playing } = self.moment;
        state.u64(seed);
        state.u64(tick);
        state.f64(year);
        state.bool(playing);
        self.inputs.values.write(state);
    }

    fn set_state(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let moment = Moment { seed: state.u64()?, tick: state.u64()?, year: state.f64()?, playing: state.bool()? };
        let mut inputs = Inputs::default();
        inputs.values.read(state)?;
        if !(1750.0..=PLAY_ON_TO).contains(&moment.year) {
            return Err(StateError::Invalid("the shown year is outside 1750 to 2300"));
        }
        (self.moment, self.inputs, self.results) = (moment, inputs, OnceCell::new());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use exhibit_sdk::testing::Exhibit;
    use exhibit_sdk::{Assignment, Value};

    fn bathtub() -> Bathtub {
        Bathtub::instantiate(0).unwrap()
    }

    fn set(model: &mut Bathtub, variable: usize, value: f64) {
        model.apply(Input::Set(Assignment { variable: variable as u32, value: Value::Float64(value) }));
    }

    fn outputs(model: &Bathtub) -> Vec<f64> {
        let mut values = Vec::new();
        model.outputs(&mut values);
        values
    }

    #[test]
    fn gives_what_the_manifest_declares() {
        Exhibit::read(include_str!("../../exhibit.toml")).assert_holds(&bathtub());
    }

    #[test]
    fn goes_on_from_a_state_bit_for_bit() {
        let mut one = bathtub();
        set(&mut one, 3, 2060.0);
        set(&mut one, 7, 2071.0);
        one.apply(Input::Action(inputs::PLAY));
        (0..7).for_each(|_| one.do_step());
        let mut state = StateWriter::default();
        one.get_state(&mut state);
        let state = state.into_bytes();
        let mut other = Bathtub::instantiate(9).unwrap();
        other.set_state(&mut StateReader::new(&state)).unwrap();
        for model in [&mut one, &mut other] {
            (0..9).for_each(|_| model.do_step());
        }
        assert_eq!(outputs(&one), outputs(&other));
        assert_eq!(one.moment, other.moment);
        assert_eq!(other.moment.year, 2033.0);
        assert!(other.set_state(&mut StateReader::new(&state[..20])).is_err());
        let mut nonsense = state.clone();
        nonsense[33..41].copy_from_slice(&f64::NAN.to_le_bytes());
        assert!(other.set_state(&mut StateReader::new(&nonsense)).is_err());
    }

    #[test]
    fn the_years_play_to_their_end_and_begin_again() {
        let mut model = bathtub();
        model.apply(Input::Action(inputs::PLAY));
        for end in [2100.0, 2300.0] {
            (0..10_000).for_each(|_| model.do_step());
            assert_eq!((model.moment.year, model.moment.playing), (end, false));
            model.apply(Input::Action(inputs::PLAY));
        }
        assert_eq!((model.moment.year, model.moment.playing), (2025.0, true));
        model.apply(Input::Action(inputs::PLAY));
        model.apply(Input::Action(inputs::PLAY));
        assert_eq!((model.moment.year, model.moment.playing), (2025.0, true));
        set(&mut model, inputs::SHOWN_YEAR, 2100.0);
        assert_eq!((model.moment.year, model.moment.playing), (2100.0, false));
    }

    #[test]
    fn every_extreme_of_every_input_gives_numbers() {
        let extremes: [(usize, [f64; 2]); 8] = [
            (1, [-1e9, 1e9]),
            (2, [-1e9, 1e9]),
            (3, [-1e9, 1e9]),
            (4, [-1e9, 1e9]),
            (5, [-1e9, 1e9]),
            (6, [-1e9, 1e9]),
            (7, [-1e9, 1e9]),
            (8, [-1e9, 1e9]),
        ];
        for choice in 0..256_usize {
            let mut model = bathtub();
            for (bit, (variable, ends)) in extremes.iter().enumerate() {
                set(&mut model, *variable, ends[choice >> bit & 1]);
            }
            let values = outputs(&model);
            assert!(values.iter().all(|value| value.is_finite()), "{choice}");
            let results = model.results();
            let lowest = results.runs.iter().flat_map(|run| &run.co2_ppm).fold(f64::MAX, |a, b| a.min(*b));
            assert!(lowest > 100.0, "{choice}: {lowest} ppm");
            let jumps = results.co2().windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f64::max);
            assert!(jumps < 12.0, "{choice}: CO2 jumps by {jumps} ppm");
        }
    }

    #[test]
    fn only_net_zero_stops_the_rise() {
        let co2_peak_year = |percent: f64, net_zero: f64| {
            let mut model = bathtub();
            for first in [1, 5] {
                set(&mut model, first + 1, percent);
                set(&mut model, first + 2, net_zero);
            }
            model.results().co2_peak().1
        };
        assert_eq!(co2_peak_year(100.0, 2150.0), 2300);
        assert_eq!(co2_peak_year(70.0, 2150.0), 2300);
        assert!(co2_peak_year(100.0, 2060.0) < 2060);
    }
}
