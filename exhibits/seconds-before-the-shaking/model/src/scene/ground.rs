//! The ground in motion: a field over the whole land, red where it moves one way, blue where it moves the other.

use super::places::{EAST, NORTH, on_stage};
use crate::clock::Phase;
use crate::quake::View;
use exhibit_sdk::maths::f32::{exp, sin};
use exhibit_sdk::picture::smooth;

/// Cells of the field and the area they lie on, as in the manifest.
pub const COLUMNS: u32 = 264;
pub const ROWS: u32 = 80;
const LEFT: f32 = -15.0;
const BOTTOM: f32 = -1.7;
const WIDTH: f32 = 30.0;
const HEIGHT: f32 = 5.4;

/// The motion is computed once for each distance from the epicentre, this far apart (km), this many.
const STEP_KM: f32 = 0.5;
const DISTANCES: usize = 900;

/// One wave's train behind its front: how strong, how long one swing is and after how many km it has mostly died away.
struct Train {
    strength: f32,
    length_km: f32,
    dies_km: f32,
}

const TRAINS: [Train; 2] =
    [Train { strength: 0.42, length_km: 9.0, dies_km: 12.0 }, Train { strength: 1.0, length_km: 16.0, dies_km: 26.0 }];

/// Ground motion in every cell. What swings is an illustration; where the fronts are is the model's.
pub fn waves(view: &View, out: &mut Vec<f32>) {
    let size = (COLUMNS * ROWS) as usize;
    if view.clock.phase != Phase::Running {
        out.resize(size, 0.0);
        return;
    }
    let profile = profile(view);
    let [ex, ey] = on_stage(view.inputs.epicentre());
    out.reserve(size);
    for row in 0..ROWS {
        let y = BOTTOM + HEIGHT * (row as f32 + 0.5) / ROWS as f32;
        let north = (y - ey) / NORTH;
        // Towards the horizon it fades as the land does.
        let near = 1.0 - smooth(2.7, 3.5, y);
        for column in 0..COLUMNS {
            let x = LEFT + WIDTH * (column as f32 + 0.5) / COLUMNS as f32;
            let east = (x - ex) / EAST;
            let km = (east * east + north * north).sqrt();
            let motion = profile.get((km / STEP_KM) as usize).copied().unwrap_or(0.0);
            out.push(motion * near);
        }
    }
}

/// Motion at each distance: both trains, weaker the less the visitor's magnitude and the farther they have come.
fn profile(view: &View) -> Vec<f32> {
    let size = ((view.inputs.magnitude() as f32 - 2.5) / 5.0).clamp(0.25, 1.0);
    let fronts = [0, 1]
        .map(|wave: usize| view.arrivals.get(wave).and_then(|wave| wave.reach(view.clock.elapsed)).map(|km| km as f32));
    let mut motion = vec![0.0; DISTANCES];
    for (train, front) in TRAINS.iter().zip(fronts) {
        let Some(front) = front else { continue };
        let spread = size / (1.0 + front / 160.0);
        for (n, value) in motion.iter_mut().enumerate() {
            let behind = front - STEP_KM * n as f32;
            if (0.0..6.0 * train.dies_km).contains(&behind) {
                let swing = sin(core::f32::consts::TAU * (behind / train.length_km + 0.08));
                let rise = (behind / 2.0).min(1.0);
                *value += train.strength * spread * rise * swing * exp(-behind / train.dies_km);
            }
        }
    }
    motion
}
