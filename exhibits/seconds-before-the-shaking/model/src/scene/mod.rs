//! The picture: fills the stage's layers. Every layer is a function of the model's state alone; nothing is remembered, so a
//! restored visit shows the same picture.

mod ground;
mod lights;
mod lines;
pub mod places;
mod room;
mod stations;

use exhibit_sdk::picture::wrapped;

use crate::clock::TICKS_PER_SEC;
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

/// Seconds of the visit, for what moves by itself.
fn seconds(view: &View) -> f32 {
    wrapped(view.clock.tick) / TICKS_PER_SEC as f32
}
