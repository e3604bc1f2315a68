//! Light on the map and in the sky: stars, towns, stations that have just been reached, the epicentre, the pin.

use super::places::on_stage;
use super::seconds;
use crate::clock::Phase;
use crate::quake::View;
use exhibit_sdk::maths::f32::sin;
use exhibit_sdk::picture::{Sprite, chance, smooth};

const GLOW: u8 = 0;
const HALO: u8 = 1;
const STARS: u32 = 60;
/// Most halos of stations at once.
const MOST_HALOS: usize = 220;
/// Tints of the map `inferno`: from ember to pale yellow.
const EMBER: f32 = 0.68;
const GOLD: f32 = 0.86;
const PALE: f32 = 0.97;

/// Larger towns, km east and north of the middle of the map, and how far their light reaches.
const TOWNS: [[f32; 3]; 9] = [
    [-36.0, -34.0, 0.62],
    [-44.0, 40.0, 0.5],
    [44.0, -8.0, 0.52],
    [-20.0, 14.0, 0.4],
    [6.0, -18.0, 0.36],
    [70.0, -60.0, 0.36],
    [-8.0, 66.0, 0.32],
    [30.0, 50.0, 0.32],
    [-97.0, 41.0, 0.26],
];

pub fn stars(view: &View, out: &mut Vec<f32>) {
    let now = seconds(view);
    for n in 0..STARS {
        let twinkle = 0.55 + 0.45 * sin((0.5 + chance(n, 3)) * now + 6.3 * chance(n, 4));
        Sprite {
            x: 26.0 * (chance(n, 1) - 0.5),
            y: 4.0 + 3.6 * chance(n, 2),
            size: 0.05 + 0.07 * chance(n, 5),
            opacity: twinkle * smooth(3.9, 5.2, 4.0 + 3.6 * chance(n, 2)),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Glows on the land.
pub fn map(view: &View, out: &mut Vec<f32>) {
    let now = seconds(view);
    for (n, [x, y, size]) in TOWNS.into_iter().enumerate() {
        let [x, y] = on_stage([f64::from(x), f64::from(y)]);
        let breath = 0.9 + 0.1 * sin(0.7 * now + n as f32);
        Sprite { x, y, size: 1.5 * size, frame: GLOW, tint: GOLD, opacity: 0.34 * breath, ..Sprite::default() }
            .push(out);
    }
    if view.clock.phase == Phase::Running {
        halos(view, out);
    }
    let [x, y] = on_stage(view.inputs.epicentre());
    if view.has_begun() {
        let fresh = (1.0 - view.clock.elapsed as f32 / 6.0).max(0.0);
        Sprite {
            x,
            y,
            size: 1.0 + 1.6 * fresh,
            frame: GLOW,
            tint: EMBER,
            opacity: 0.45 + 0.5 * fresh,
            ..Sprite::default()
        }
        .push(out);
    }
    let [x, y] = on_stage(view.inputs.you());
    Sprite { x, y, size: 0.9, frame: GLOW, tint: PALE, opacity: 0.5, ..Sprite::default() }.push(out);
}

/// A ring of light spreads from each station that P has just reached.
fn halos(view: &View, out: &mut Vec<f32>) {
    let elapsed = view.clock.elapsed;
    let [p, _] = view.arrivals;
    let (Some(near), Some(far)) = (p.reach((elapsed - 1.2).max(0.0)).or(Some(0.0)), p.reach(elapsed)) else { return };
    let fresh = view.warning.stations.iter().filter(|station| station.km > near && station.km <= far);
    for station in fresh.take(MOST_HALOS) {
        let age = ((elapsed - p.at(station.km)) / 1.2).clamp(0.0, 1.0) as f32;
        let [x, y] = on_stage([station.x, station.y]);
        Sprite {
            x,
            y: y + 0.1,
            size: 0.15 + 0.5 * age,
            frame: HALO,
            tint: GOLD,
            opacity: 0.8 * (1.0 - age),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// The epicentre's star and the visitor's pin, in their own colours.
pub fn marks(view: &View, out: &mut Vec<f32>) {
    let now = seconds(view);
    let [x, y] = on_stage(view.inputs.epicentre());
    let beat = 1.0 + 0.06 * sin(2.4 * now);
    Sprite { x, y, size: 0.95 * beat, turn: 0.12 * now, ..Sprite::default() }.push(out);
    let [x, y] = on_stage(view.inputs.you());
    Sprite { x, y: y + 0.34 + 0.02 * sin(1.8 * now), size: 0.72, frame: 1, ..Sprite::default() }.push(out);
}
