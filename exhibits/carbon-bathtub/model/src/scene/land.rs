//! The shore behind the tub: a skyline that smokes as much as people emit, wind turbines that come as it falls, a wood
//! that grows with what people take out of the air.

use super::View;
use core::f32::consts::TAU;
use exhibit_sdk::picture::{Sprite, chance, phase, smooth, waver};

/// Emissions at which every chimney smokes its fullest, Gt of CO2 a year.
const FULL: f32 = 45.0;

const TOWER: u8 = 0;
const ROTOR: u8 = 1;
const CHIMNEY: u8 = 2;
const BLOCK: u8 = 3;
const HIGH_RISE: u8 = 4;
const HOUSE: u8 = 5;

/// Turbines in the order they are built: foot, and height when finished.
const TURBINES: [[f32; 3]; 14] = [
    [5.3, -1.8, 2.9],
    [-4.35, -1.8, 2.5],
    [7.3, -1.8, 3.5],
    [4.0, -1.8, 2.3],
    [6.35, -1.8, 2.4],
    [-3.35, -1.8, 2.0],
    [3.1, -1.8, 1.9],
    [8.5, -1.8, 2.8],
    [-8.9, -1.8, 3.9],
    [9.8, -1.8, 3.3],
    [4.65, -1.8, 1.8],
    [-10.6, -1.8, 3.2],
    [11.4, -1.8, 2.8],
    [-2.7, -1.8, 1.7],
];

/// Frame, middle x, foot and height of what stands in the town, from back to front.
const TOWN: [(u8, [f32; 3]); 22] = [
    (HIGH_RISE, [-9.6, -1.6, 1.7]),
    (HIGH_RISE, [-8.9, -1.6, 2.3]),
    (HIGH_RISE, [-7.9, -1.6, 2.9]),
    (HIGH_RISE, [-7.25, -1.6, 2.2]),
    (HIGH_RISE, [-6.55, -1.6, 2.6]),
    (HIGH_RISE, [-5.85, -1.6, 1.7]),
    (HIGH_RISE, [-5.0, -1.6, 1.1]),
    (CHIMNEY, CHIMNEYS[0]),
    (CHIMNEY, CHIMNEYS[1]),
    (CHIMNEY, CHIMNEYS[2]),
    (CHIMNEY, CHIMNEYS[3]),
    (CHIMNEY, CHIMNEYS[4]),
    (CHIMNEY, CHIMNEYS[5]),
    (BLOCK, [-10.4, -1.75, 0.75]),
    (BLOCK, [-8.5, -1.75, 0.8]),
    (BLOCK, [-7.0, -1.8, 0.9]),
    (BLOCK, [-5.7, -1.8, 0.7]),
    (HOUSE, [-4.75, -1.7, 0.42]),
    (HOUSE, [4.5, -1.62, 0.4]),
    (HOUSE, [5.0, -1.66, 0.46]),
    (HOUSE, [4.05, -1.58, 0.32]),
    (HOUSE, [-11.6, -1.75, 0.5]),
];

/// Middle, foot and height of each chimney.
const CHIMNEYS: [[f32; 3]; 6] = [
    [-8.3, -1.7, 2.0],
    [-7.55, -1.75, 2.5],
    [-6.9, -1.75, 2.1],
    [-6.15, -1.75, 2.7],
    [-5.45, -1.75, 2.0],
    [-9.9, -1.7, 2.2],
];

/// A picture whose foot stands at `foot`.
fn stand(frame: u8, [x, foot, height]: [f32; 3], opacity: f32, out: &mut Vec<f32>) {
    Sprite { x, y: foot + height / 2.0, size: height, frame, opacity, ..Sprite::default() }.push(out);
}

/// Turbines on the hills, then the town before them.
pub fn skyline(view: &View, out: &mut Vec<f32>) {
    let built = 3.0 + 11.0 * smooth(0.0, 1.0, 1.0 - view.inflow / 42.0);
    for (n, [x, foot, height]) in TURBINES.into_iter().enumerate() {
        let grown = smooth(0.0, 1.0, built - n as f32);
        if grown <= 0.0 {
            continue;
        }
        let height = height * (0.3 + 0.7 * grown);
        stand(TOWER, [x, foot, height], grown, out);
        let turn = -view.tick * 0.09 / (0.6 + 0.3 * height) - n as f32;
        Sprite {
            x,
            y: foot + 0.98 * height,
            size: 0.8 * height,
            turn,
            frame: ROTOR,
            opacity: grown,
            ..Sprite::default()
        }
        .push(out);
    }
    for (frame, place) in TOWN {
        stand(frame, place, 1.0, out);
    }
}

/// Smoke leans with the wind, widens and thins out.
pub fn smoke(view: &View, out: &mut Vec<f32>) {
    let share = (view.inflow / FULL).min(1.5);
    for n in 0..216 {
        let [x, foot, height] = CHIMNEYS[n as usize % CHIMNEYS.len()];
        // The last puffs are the first to stay away.
        let there = smooth(0.0, 0.08, share * 0.85 - chance(n, 21));
        let age = phase(view.tick, n, 150.0, 22);
        let sway = 0.16 * waver(view.tick, n, 126.0, 23) * age;
        Sprite {
            x: x - 1.5 * age * age + sway + 0.25 * (chance(n, 24) - 0.5) * age,
            y: foot + height - 0.02 + 2.6 * age * (1.0 - 0.25 * age),
            size: 0.2 + (1.0 + 0.6 * chance(n, 25)) * age,
            turn: TAU * chance(n, 26) + age,
            tint: 0.15 + 0.65 * age,
            opacity: 0.85 * there * smooth(0.0, 0.06, age) * (1.0 - age) * (1.0 - 0.3 * age),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// The wood by the sea, and bushes about the tub.
pub fn forest(view: &View, out: &mut Vec<f32>) {
    let grown_trees = 9.0 + 4.6 * view.removals;
    for row in 0..4 {
        for n in (0..48).filter(|n| n % 4 == row) {
            let grown = smooth(0.0, 2.0, grown_trees - n as f32);
            let depth = row as f32 / 3.0;
            let height = (0.5 + 0.32 * chance(n, 31) + 0.22 * depth) * grown;
            let x = 4.6 + 5.2 * chance(n, 32) + 0.4 * depth;
            let foot = -1.72 - 0.32 * depth - 0.06 * chance(n, 33);
            let sway = 0.015 * waver(view.tick, n, 157.0, 34);
            let frame = u8::from(chance(n, 35) > 0.55);
            Sprite {
                x: x + sway,
                y: foot + height / 2.0,
                size: height,
                turn: -sway,
                frame,
                opacity: grown.min(1.0),
                ..Sprite::default()
            }
            .push(out);
        }
    }
    for [x, foot, height] in [
        [-4.9, -3.5, 0.45],
        [-5.7, -3.75, 0.62],
        [-7.4, -4.2, 0.8],
        [4.5, -3.95, 0.4],
        [-8.3, -5.0, 1.5],
        [8.6, -5.1, 1.5],
    ] {
        stand(2, [x, foot, height], 1.0, out);
    }
}
