//! The picture: fills the stage's layers. Every layer is a function of the model's state alone; nothing is remembered, so a
//! restored visit shows the same picture.

mod ground;
mod lights;
mod lines;
pub mod places;
mod room;
mod stations;

use crate::quake::View;

/// Fills `out` with the buffer of the layer at place `index` of the manifest.
pub fn layer(index: u32, view: &View, out: &mut Vec<f32>) {
    match index {
        1 => lights::stars(view, out),
        2 => ground::waves(view, out),
        4 => lines::zones(view, out),
        5 => lines::fronts(view, out),
        6 => stations::masts(view, out),
        7 => lights::map(view, out),
        8 => lights::marks(view, out),
        10 => room::house(view, out),
        11 => room::inside(view, out),
        12 => room::glow(view, out),
        // Still pictures, always shown.
        _ => {}
    }
}

/// One record of a sprites layer, in the picture's own colours unless tinted.
struct Sprite {
    x: f32,
    y: f32,
    size: f32,
    turn: f32,
    frame: u8,
    tint: f32,
    opacity: f32,
}

impl Sprite {
    fn push(self, out: &mut Vec<f32>) {
        out.extend([self.x, self.y, 0.0, self.size, self.turn, f32::from(self.frame), self.tint, self.opacity]);
    }
}

/// Half a week of ticks: every motion starts again there, unseen.
const TICKS_WRAP: u64 = 1 << 22;

/// Seconds of the visit, for what moves by itself.
fn seconds(view: &View) -> f32 {
    (view.clock.tick % TICKS_WRAP) as f32 / crate::clock::TICKS_PER_SEC as f32
}

/// A number from 0 to 1 that looks like chance and is always the same for the same `n` and `salt`.
fn chance(n: u32, salt: u32) -> f32 {
    let mut x = n.wrapping_mul(0x9e37_79b9) ^ salt.wrapping_mul(0x85eb_ca6b);
    x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    ((x ^ (x >> 16)) >> 8) as f32 / 16_777_216.0
}

/// 0 below `from`, 1 above `to`, smooth between.
fn smooth(from: f32, to: f32, x: f32) -> f32 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
