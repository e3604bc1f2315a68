//! The globe: how much warmer each place is. An illustration, not a simulation: land warms about one and a half times
//! as much as the sea, the far north more than twice as much as the whole, and the mean over the globe is the model's.

use super::View;
use exhibit_sdk::maths::f32::{cos, exp, sin};

/// As in the manifest.
const COLUMNS: usize = 48;
const ROWS: usize = 24;

/// Where there is land (Natural Earth, 1:110m), a row from 90° S, a bit from 180° W.
const LAND: [u64; ROWS] = [
    0xffff_ffff_ffff,
    0x3fff_fff2_3ff0,
    0x3fff_ffc0_8400,
    0,
    0,
    0x4000,
    0xc000,
    0x0d00_0801_c000,
    0x1f80_1c03_c000,
    0x0f00_5c07_c000,
    0x3e07_c000,
    0x1e07_e000,
    0x00a0_3e81_e000,
    0x0024_3fc0_c000,
    0x0034_ffc0_0c00,
    0x00ff_ffc0_0600,
    0x00ff_e380_3f00,
    0x07ff_fe80_3f80,
    0x07ff_ff80_ff80,
    0x27ff_fe00_ffc0,
    0xffff_fe26_4ffd,
    0xfffc_081e_5fdc,
    0x403f_f800,
    0,
];

/// Warming at the middle of a cell for one kelvin of mean warming, before the mean is set right.
fn pattern(row: usize, column: usize) -> f32 {
    let latitude = (row as f32 + 0.5) / ROWS as f32 * 180.0 - 90.0;
    let north = 1.0 / (1.0 + exp((62.0 - latitude) / 7.0));
    let south = 1.0 / (1.0 + exp((66.0 + latitude) / 7.0));
    let land = if LAND[row] >> column & 1 == 1 { 0.55 } else { 0.0 };
    0.85 + land + 1.5 * north + 0.5 * south
}

/// The field: one number a cell, then the globe's turn.
pub fn field(view: &View, out: &mut Vec<f32>) {
    let (mut sum, mut weight) = (0.0, 0.0);
    let first = out.len();
    for row in 0..ROWS {
        let latitude = ((row as f32 + 0.5) / ROWS as f32 - 0.5) * core::f32::consts::PI;
        let area = cos(latitude);
        for column in 0..COLUMNS {
            let value = pattern(row, column);
            sum += area * value;
            weight += area;
            out.push(value);
        }
    }
    // A slow shimmer, so that a warm globe looks alive.
    let glow = 1.0 + 0.03 * sin(0.05 * view.tick);
    let scale = view.warming * glow * weight / sum;
    out[first..].iter_mut().for_each(|value| *value *= scale);
    // Starts over East Asia and turns slowly on.
    out.push(view.tick * 0.004 - 1.9);
}
