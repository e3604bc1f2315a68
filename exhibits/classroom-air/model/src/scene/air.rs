//! The air's colour: warm and swirling where it is stale, cool where fresh air comes in. Illustration around the mean.

use super::View;
use super::places::{AIR, WINDOWS};
use exhibit_sdk::maths::f32::{exp, sin};

/// As in the manifest.
const COLUMNS: usize = 40;
const ROWS: usize = 22;

pub fn field(view: &View, out: &mut Vec<f32>) {
    let time = 0.012 * view.tick;
    for row in 0..ROWS {
        for column in 0..COLUMNS {
            let x = AIR[0] + AIR[2] * (column as f32 + 0.5) / COLUMNS as f32;
            let y = AIR[1] + AIR[3] * (row as f32 + 0.5) / ROWS as f32;
            out.push(at(view, time, x, y));
        }
    }
}

/// −1 is fresh, 1 as stale as can be shown.
fn at(view: &View, time: f32, x: f32, y: f32) -> f32 {
    // Two waves bend the plane in which a third one is seen: swirls that never repeat for an eye.
    let bent_x = x + 0.9 * sin(0.8 * y + 0.7 * time) + 0.35 * sin(2.1 * y - time);
    let bent_y = y + 0.9 * sin(0.6 * x - 0.5 * time) + 0.3 * sin(1.7 * x + 0.8 * time);
    let swirl = sin(1.1 * bent_x + 0.4 * time) * sin(1.4 * bent_y - 0.3 * time);
    // Warm breath rises and gathers under the ceiling.
    let height = 0.8 + 0.05 * (y + 1.0);
    // Not to the map's dark end: stale air is warm, not burning.
    let stale = 0.5 * view.stale * (height + 0.4 * swirl);
    let fresh = WINDOWS.iter().fold(0.0, |sum, middle| {
        // It comes in over the sill, falls and spreads over the floor.
        let below = (1.5 - y).max(0.0);
        let (dx, width) = (x - middle - 0.25 * below, 0.5 + 0.35 * below);
        sum + exp(-dx * dx / (width * width) - 0.5 * below - if y > 1.9 { 4.0 * (y - 1.9) } else { 0.0 })
    });
    let edge = edge(x, y);
    ((stale - 0.6 * view.draught * fresh * (0.8 + 0.4 * swirl)) * edge).max(-1.0).min(1.0)
}

/// Fades towards the walls, so that the field has no border.
fn edge(x: f32, y: f32) -> f32 {
    let near = |from: f32, to: f32, at: f32| (at - from).min(to - at).max(0.0).min(0.6) / 0.6;
    near(AIR[0], AIR[0] + AIR[2], x) * near(AIR[1], AIR[1] + AIR[3], y)
}
