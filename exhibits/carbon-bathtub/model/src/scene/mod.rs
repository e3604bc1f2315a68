//! The picture: fills the stage's layers from what the model says of the year shown.
//!
//! Every layer is a function of [`SceneState`] alone. Nothing is remembered between ticks, so a restored visit shows
//! the same picture, and pause, step and reset need nothing from here.

mod earth;
mod land;
mod places;
mod sky;
mod streams;
mod water;

use exhibit_sdk::picture::{smooth, wrapped};

/// What the picture is drawn from. Rates in Gt of CO2 a year.
#[derive(Clone, Debug, Default)]
pub struct SceneState {
    /// Ticks since the visit began: what moves by itself moves with it.
    pub tick: u64,
    /// CO2 in the air, ppm.
    pub co2_ppm: f64,
    /// Warming since the second half of the 19th century, K.
    pub warming_kelvin: f64,
    /// What China emits, before removals.
    pub china_gt_per_a: f64,
    /// What the rest of the world emits, before removals.
    pub rest_gt_per_a: f64,
    /// What people take out of the air.
    pub removals_gt_per_a: f64,
    /// What the sea takes up.
    pub ocean_gt_per_a: f64,
    /// What plants and soils take up.
    pub land_gt_per_a: f64,
    /// How well it ends: 0 badly, 1 with warming stopped at a low value.
    pub outcome: f64,
}

/// What the picture needs, in the stage's own numbers.
struct View {
    /// Ticks, wrapped so that an `f32` counts them exactly.
    tick: f32,
    /// Height of the water, stage units.
    level: f32,
    /// How much of it goes over the rim, 0 to 1.
    spill: f32,
    warming: f32,
    inflow: f32,
    removals: f32,
    ocean: f32,
    land: f32,
    dawn: f32,
}

impl View {
    fn new(state: &SceneState) -> Self {
        Self {
            tick: wrapped(state.tick),
            level: places::level(state.co2_ppm as f32),
            spill: smooth(740.0, 950.0, state.co2_ppm as f32),
            warming: (state.warming_kelvin as f32).clamp(-1.0, 8.0),
            inflow: ((state.china_gt_per_a + state.rest_gt_per_a) as f32).clamp(0.0, 80.0),
            removals: (state.removals_gt_per_a as f32).clamp(0.0, 12.0),
            ocean: (state.ocean_gt_per_a as f32).clamp(0.0, 30.0),
            land: (state.land_gt_per_a as f32).clamp(0.0, 30.0),
            dawn: smooth(0.15, 0.8, state.outcome as f32),
        }
    }
}

/// Fills `out` with the buffer of the layer at place `index` of the manifest.
pub fn layer(index: u32, state: &SceneState, out: &mut Vec<f32>) {
    let view = View::new(state);
    match index {
        1 => out.push(sky::heat(&view)),
        2 => out.push(view.dawn),
        3 => sky::stars(&view, out),
        4 => sky::clouds(&view, out),
        6 => land::skyline(&view, out),
        7 => land::smoke(&view, out),
        9 => land::forest(&view, out),
        10 => out.push(view.dawn),
        12 => water::back(&view, out),
        13 => earth::field(&view, out),
        15 => water::front(&view, out),
        16 => streams::inflow(&view, out),
        18 => streams::drain(&view, out),
        19 => streams::steam(&view, out),
        // Still pictures, always shown.
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_fit_their_layers_whatever_the_model_says() {
        let exhibit = exhibit_sdk::testing::Exhibit::read(include_str!("../../../exhibit.toml"));
        for (rate, ppm, warming) in [(0.0, 0.0, -3.0), (20.0, 425.7, 1.4), (1e9, 1e9, 1e9), (-1e9, -1e9, -1e9)] {
            let state = SceneState {
                tick: u64::MAX,
                co2_ppm: ppm,
                warming_kelvin: warming,
                china_gt_per_a: rate,
                rest_gt_per_a: rate,
                removals_gt_per_a: rate,
                ocean_gt_per_a: rate,
                land_gt_per_a: rate,
                outcome: warming,
            };
            exhibit.assert_layers(|index, buffer| layer(index, &state, buffer));
        }
    }

    #[test]
    fn smoke_follows_what_is_emitted_and_water_what_is_in_the_air() {
        let opacity = |rest_gt_per_a: f64| {
            let state = SceneState { rest_gt_per_a, tick: 300, ..Default::default() };
            let mut smoke = Vec::new();
            layer(7, &state, &mut smoke);
            smoke.chunks(8).map(|puff| puff[7]).sum::<f32>()
        };
        assert_eq!(opacity(0.0), 0.0);
        assert!(opacity(20.0) > 1.0 && opacity(40.0) > 1.5 * opacity(20.0));
        assert!(places::level(280.0) < places::level(425.7) && places::level(9e9) == places::level(2e3));
    }
}
