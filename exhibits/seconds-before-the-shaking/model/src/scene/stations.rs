//! Masts of the stations: dark until P has come to them.

use super::places::on_stage;
use crate::quake::View;
use exhibit_sdk::picture::Sprite;

const DARK: u8 = 0;
const LIT: u8 = 1;
/// Most masts, as in the manifest.
const MOST: usize = 2000;

pub fn masts(view: &View, out: &mut Vec<f32>) {
    let reach = view.arrivals[0].reach(view.clock.elapsed).filter(|_| view.has_begun());
    let spacing = view.inputs.spacing() as f32;
    let size = 0.13 + 0.006 * spacing.min(45.0);
    // From the north down, so that nearer masts stand before farther ones.
    for station in view.warning.stations.iter().rev().take(MOST) {
        let lit = reach.is_some_and(|reach| station.km <= reach);
        let [x, y] = on_stage([station.x, station.y]);
        let size = if lit { 1.25 * size } else { size };
        let frame = if lit { LIT } else { DARK };
        Sprite { x, y: y + 0.42 * size, size, frame, opacity: 0.95, ..Sprite::default() }.push(out);
    }
}
