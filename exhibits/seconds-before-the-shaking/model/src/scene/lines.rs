//! Lines on the map: the two fronts, the alert's ring, the blind zone, the way from the pin to the house.

use super::places::{HORIZON_Y, around, on_stage};
use super::seconds;
use crate::clock::Phase;
use crate::quake::View;
use core::f32::consts::TAU;
use exhibit_sdk::picture::{Point, lift, mix, smooth};

/// Theme colours as the map `theme` has them: (k + ½) / 6.
const PALE: f32 = 4.5 / 6.0;
const EMBER: f32 = 1.5 / 6.0;
const WATER: f32 = 2.5 / 6.0;

/// Points around a full circle; dashed ones draw every other stretch.
const POINTS: u32 = 120;
const DASHES: u32 = 40;
/// Roof of the house, where the way from the pin ends.
const ROOF: [f32; 2] = [0.0, -1.36];

struct Ring {
    centre: [f64; 2],
    km: f32,
    width: f32,
    tint: f32,
    opacity: f32,
}

/// How much of a line is seen: not in the sky.
fn seen(y: f32) -> f32 {
    1.0 - smooth(HORIZON_Y - 0.5, HORIZON_Y, y)
}

fn point([x, y]: [f32; 2], width: f32, tint: f32, opacity: f32, out: &mut Vec<f32>) {
    Point { x, y, width, tint, opacity: opacity * seen(y), ..Point::default() }.push(out);
}

impl Ring {
    fn solid(&self, out: &mut Vec<f32>) {
        for n in 0..=POINTS {
            let angle = TAU * n as f32 / POINTS as f32;
            point(around(self.centre, self.km, angle), self.width, self.tint, self.opacity, out);
        }
        lift(out);
    }

    fn dashed(&self, turn: f32, out: &mut Vec<f32>) {
        for n in 0..DASHES {
            for part in 0..3 {
                let angle = TAU * (n as f32 + 0.28 * part as f32 + turn) / DASHES as f32;
                point(around(self.centre, self.km, angle), self.width, self.tint, self.opacity, out);
            }
            lift(out);
        }
    }
}

/// P: thin, pale and dashed. S: thick and solid, with a glow around it.
pub fn fronts(view: &View, out: &mut Vec<f32>) {
    if view.clock.phase != Phase::Running {
        return;
    }
    let centre = view.inputs.epicentre();
    let [p, s] = view.arrivals;
    let ring = |km: f64, width: f32, tint: f32, opacity: f32| Ring { centre, km: km as f32, width, tint, opacity };
    if let Some(km) = p.reach(view.clock.elapsed) {
        ring(km, 0.14, PALE, 0.16).solid(out);
        ring(km, 0.045, PALE, 0.95).dashed(0.0, out);
    }
    if let Some(km) = s.reach(view.clock.elapsed) {
        ring(km, 0.34, EMBER, 0.22).solid(out);
        ring(km, 0.19, EMBER, 0.45).solid(out);
        ring(km, 0.1, EMBER, 1.0).solid(out);
    }
}

/// The alert's ring, the blind zone, and the dotted way from the pin to the house.
pub fn zones(view: &View, out: &mut Vec<f32>) {
    let centre = view.inputs.epicentre();
    if let Some(km) = view.warning.blind_km.filter(|km| *km > 0.0 && view.clock.phase == Phase::Over) {
        let km = km as f32;
        Ring { centre, km, width: 0.2, tint: EMBER, opacity: 0.18 }.solid(out);
        Ring { centre, km, width: 0.075, tint: EMBER, opacity: 1.0 }.dashed(0.1 * seconds(view), out);
        for share in [0.25_f32, 0.5, 0.75] {
            Ring { centre, km: km * share, width: 0.03, tint: EMBER, opacity: 0.35 }.dashed(0.0, out);
        }
    }
    if let Some(since) = view.warning.alert_seconds.map(|alert| (view.clock.elapsed - alert) as f32) {
        // Radio is at every place at once; the ring is only as quick as an eye can follow.
        if view.clock.phase == Phase::Running && (0.0..1.4).contains(&since) {
            for late in [0.0, 0.18, 0.36] {
                let age = since - late;
                if age > 0.0 {
                    let opacity = 0.8 * (1.0 - age / 1.4);
                    Ring { centre, km: 260.0 * age, width: 0.06, tint: WATER, opacity }.solid(out);
                }
            }
        }
    }
    way(view, out);
}

fn way(view: &View, out: &mut Vec<f32>) {
    let [x, y] = on_stage(view.inputs.you());
    let turn = 0.5 * seconds(view);
    let turn = turn - turn.floor();
    for n in 0..12 {
        let at = |share: f32| {
            let bend = share * (1.0 - share) * 0.5;
            [mix(x, ROOF[0], share) + bend, mix(y, ROOF[1], share)]
        };
        let from = (n as f32 + turn) / 12.0;
        let to = (from + 0.035).min(1.0);
        if from < 1.0 {
            for [x, y] in [at(from), at(to)] {
                Point { x, y, width: 0.045, tint: PALE, opacity: 0.75, ..Point::default() }.push(out);
            }
            lift(out);
        }
    }
}
