//! The water in the tub: its surface is a thin ellipse, seen from a little above, and the globe sits in it.

use super::{View, places};
use exhibit_sdk::maths::f32::sin;
use exhibit_sdk::picture::{Point, lift};

/// Points along one line of water.
const POINTS: u32 = 32;

/// Ripples: three waves that never meet in step, stronger the more flows in.
fn wave(view: &View, x: f32, depth: f32) -> f32 {
    let near_tap = 1.0 / (1.0 + (x - places::TAP[0]) * (x - places::TAP[0]));
    let height = 0.014 + 0.000_9 * view.inflow * near_tap;
    height
        * (sin(2.3 * x - 0.11 * view.tick + depth)
            + 0.7 * sin(3.7 * x + 0.083 * view.tick)
            + 0.4 * sin(7.1 * x - 0.19 * view.tick))
}

/// One filled line: `top` and `base` give heights at x.
struct Fill {
    width: f32,
    tint: [f32; 2],
    opacity: f32,
}

impl Fill {
    fn push(&self, half: f32, top: impl Fn(f32) -> f32, base: impl Fn(f32) -> f32, out: &mut Vec<f32>) {
        for n in 0..=POINTS {
            let x = half * (2.0 * n as f32 / POINTS as f32 - 1.0);
            let y = top(x);
            let base = base(x).min(y) - FILL_TO;
            let (width, [tint, base_tint], opacity) = (self.width, self.tint, self.opacity);
            Point { x, y, width, tint, opacity, base, base_tint, ..Point::default() }.push(out);
        }
        lift(out);
    }
}

/// The manifest's `fill_to`.
const FILL_TO: f32 = -3.3;

/// Behind the globe: from the far edge of the surface down.
pub fn back(view: &View, out: &mut Vec<f32>) {
    let half = places::half_width(view.level);
    let far = |x: f32| view.level + places::bow(x, half) + wave(view, x, 1.3);
    Fill { width: 0.03, tint: [0.4, 0.92], opacity: 0.92 }.push(half, far, places::floor_at, out);
}

/// Before the globe: the near half of the surface, then the water beneath it, with a bright edge.
pub fn front(view: &View, out: &mut Vec<f32>) {
    let half = places::half_width(view.level);
    let near = |x: f32| view.level - places::bow(x, half) + wave(view, x, 0.0);
    let below = (places::EARTH[1] - view.level).abs();
    let wet = (places::EARTH_RADIUS * places::EARTH_RADIUS - below * below).max(0.01).sqrt();
    let edge = |x: f32| view.level - if x.abs() < wet { places::bow(x, wet) } else { 0.0 };
    Fill { width: 0.02, tint: [0.2, 0.42], opacity: 0.42 }.push(half, edge, near, out);
    Fill { width: 0.045, tint: [0.3, 0.95], opacity: 0.5 }.push(half, near, places::floor_at, out);
}
