//! Sky, trees and birds outside; panes and curtains; the sun that falls in.

use super::View;
use super::places::{LINTEL, SILL, WINDOW_WIDTH, WINDOWS};
use exhibit_sdk::maths::f32::{cos, sin};
use exhibit_sdk::picture::{Sprite, chance, phase, smooth, waver};

const CLOUD: u8 = 0;
const BIRD: u8 = 1;
const TREE: u8 = 2;
const SASH: u8 = 0;
const CURTAIN: u8 = 1;

pub fn outside(view: &View, out: &mut Vec<f32>) {
    for n in 0..9 {
        let x = -17.0 + 34.0 * phase(view.tick, n, 9000.0, 1);
        let y = 1.9 + 6.5 * chance(n, 2);
        Sprite { x, y, size: 0.8 + 0.9 * chance(n, 4), frame: CLOUD, opacity: 0.85, ..Sprite::default() }.push(out);
    }
    for n in 0..4 {
        let age = phase(view.tick, n, 700.0 + 260.0 * chance(n, 5), 6);
        let x = -10.0 + 20.0 * age;
        let y = 2.35 + 3.2 * chance(n, 7) + 0.2 * sin(14.0 * age);
        let flap = 0.7 + 0.3 * waver(view.tick, n, 14.0, 8);
        Sprite { x, y, size: 0.14 * flap, frame: BIRD, opacity: 0.9, ..Sprite::default() }.push(out);
    }
    // Trees behind the windows and beside the house; far ones first.
    let trees = [
        (-4.9, 1.1, 2.6),
        (-1.2, 0.95, 2.2),
        (1.9, 1.0, 2.3),
        (5.4, 1.1, 2.7),
        (-3.1, 0.8, 2.3),
        (3.4, 0.8, 2.1),
        (-10.4, -0.4, 6.0),
        (10.6, -0.6, 6.4),
        (-13.0, -1.4, 5.2),
        (13.6, -1.2, 5.4),
    ];
    for (n, (x, y, size)) in trees.into_iter().enumerate() {
        let lean = 0.02 * waver(view.tick, n as u32, 130.0, 9) + 0.008 * waver(view.tick, n as u32, 47.0, 10);
        Sprite { x: x - lean * size * 0.5, y, size, turn: lean, frame: TREE, ..Sprite::default() }.push(out);
    }
}

/// How bright the sun falls in: now and then a cloud passes.
pub fn sunlight(view: &View) -> f32 {
    let clouds = 0.85 + 0.1 * waver(view.tick, 0, 610.0, 11) + 0.05 * waver(view.tick, 1, 257.0, 12);
    (clouds * (1.0 - 0.6 * smooth(15.5, 18.0, view.hour))).max(0.0).min(1.0)
}

pub fn openings(view: &View, out: &mut Vec<f32>) {
    for middle in WINDOWS {
        let shut = middle + 0.25 * WINDOW_WIDTH;
        Sprite {
            x: shut - 0.47 * WINDOW_WIDTH * view.windows,
            y: 0.5 * (SILL + LINTEL),
            size: LINTEL - SILL,
            frame: SASH,
            ..Sprite::default()
        }
        .push(out);
    }
    for (window, middle) in WINDOWS.into_iter().enumerate() {
        for side in [-1.0, 1.0] {
            for strip in 0..3 {
                curtain_strip(view, window as u32, middle, side, strip, out);
            }
        }
    }
}

/// Curtains hang in strips; the draught lifts them into the room, each strip a little after its neighbour.
fn curtain_strip(view: &View, window: u32, middle: f32, side: f32, strip: u32, out: &mut Vec<f32>) {
    const LENGTH: f32 = 2.05;
    let n = window * 2 + u32::from(side > 0.0);
    let rest = 0.014 * waver(view.tick, n, 170.0, 13);
    let flutter = sin(0.13 * view.tick - 0.8 * strip as f32 + 6.0 * chance(n, 14));
    let gust = 0.6 + 0.4 * waver(view.tick, window, 210.0, 15);
    let swing = view.draught * gust * (0.16 + 0.09 * flutter) * (0.7 + 0.3 * strip as f32);
    let angle = rest + swing;
    let x = middle + side * (0.5 * WINDOW_WIDTH + 0.17 - 0.13 * strip as f32);
    let top = LINTEL + 0.14;
    Sprite {
        x: x + 0.5 * LENGTH * sin(angle),
        y: top - 0.5 * LENGTH * cos(angle),
        size: LENGTH,
        turn: angle,
        frame: CURTAIN,
        opacity: 0.93,
        ..Sprite::default()
    }
    .push(out);
}
