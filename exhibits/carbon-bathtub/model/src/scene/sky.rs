//! Stars that fade at dawn, clouds that drift, and the heat in the air.

use super::View;
use core::f32::consts::TAU;
use exhibit_sdk::maths::f32::sin;
use exhibit_sdk::picture::{Sprite, chance, smooth};

/// Opacity of the hot sky.
pub fn heat(view: &View) -> f32 {
    0.9 * smooth(1.4, 4.0, view.warming) * (1.0 - view.dawn)
}

/// Stars twinkle, each at its own pace.
pub fn stars(view: &View, out: &mut Vec<f32>) {
    let night = (1.0 - 1.15 * view.dawn).max(0.0) * (1.0 - 0.6 * heat(view));
    for n in 0..90 {
        let height = chance(n, 2);
        let twinkle = 0.6 + 0.4 * sin(view.tick * (0.02 + 0.05 * chance(n, 3)) + TAU * chance(n, 4));
        Sprite {
            x: -15.0 + 30.0 * chance(n, 1),
            y: 1.0 + 13.0 * height * height + 0.6 * height,
            size: 0.07 + 0.2 * chance(n, 5) * chance(n, 5),
            opacity: night * twinkle * smooth(0.0, 0.25, height + 0.1),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Clouds go round a track wider than any screen.
pub fn clouds(view: &View, out: &mut Vec<f32>) {
    for n in 0..9 {
        let track = view.tick * (0.003 + 0.003 * chance(n, 11)) + 44.0 * (n as f32 + chance(n, 12)) / 9.0;
        Sprite {
            x: track - (track / 44.0).floor() * 44.0 - 22.0,
            y: 0.9 + 3.0 * chance(n, 13) + 4.0 * chance(n, 15) * chance(n, 15),
            size: 0.45 + 0.65 * chance(n, 14),
            opacity: 0.35 + 0.3 * chance(n, 16),
            ..Sprite::default()
        }
        .push(out);
    }
}
