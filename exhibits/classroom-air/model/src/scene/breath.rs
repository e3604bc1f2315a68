//! Breath: puffs from every mouth towards the neighbour, haze that stays, and what goes out of windows and door.

use super::View;
use super::places::{DOOR, LINTEL, SEATS, SILL, WINDOWS, spot};
use core::f32::consts::TAU;
use exhibit_sdk::maths::f32::{exp, sin};
use exhibit_sdk::picture::{Sprite, chance, mix, phase, share, smooth, waver};

const PUFF: u8 = 0;
const CURL: u8 = 1;
/// A place in the theme's colours: what is fresh.
const WATER: f32 = 2.5 / 6.0;
/// Most puffs of haze.
const HAZE: f32 = 110.0;

/// What hangs in the room: the more, the staler the air.
pub fn haze(view: &View, out: &mut Vec<f32>) {
    for n in 0..HAZE as u32 {
        let there = share(n, HAZE * view.stale);
        if there <= 0.0 {
            break;
        }
        let x = -6.6 + 13.2 * chance(n, 41) + 0.9 * waver(view.tick, n, 640.0, 42);
        let y = -3.2 + 6.3 * chance(n, 43) + 0.5 * waver(view.tick, n, 520.0, 44);
        let size = 1.3 + 1.5 * chance(n, 45);
        let opacity = 0.3 * there * (0.7 + 0.3 * waver(view.tick, n, 350.0, 46)) * smooth(7.6, 6.2, x.abs());
        Sprite { x, y, size, tint: 0.55 + 0.35 * chance(n, 47), opacity, ..Sprite::default() }.push(out);
    }
}

pub fn breath(view: &View, out: &mut Vec<f32>) {
    for seat in 0..SEATS {
        let taken = view.taken.get(seat).copied().unwrap_or(0.0);
        if taken > 0.0 {
            exhaled(view, seat, taken, out);
        }
    }
    leaving(view, out);
    entering(view, out);
}

/// Five puffs of each pupil: out of the mouth, towards whoever sits before, slower and larger, up and away.
fn exhaled(view: &View, seat: usize, taken: f32, out: &mut Vec<f32>) {
    let here = spot(seat);
    let [x, y] = here.mouth();
    let reach = 1.0 - 0.55 * view.masks;
    for k in 0..5 {
        let n = seat as u32 * 5 + k;
        let age = phase(view.tick, n, 170.0, 48);
        let far = 1.0 - exp(-3.2 * age);
        let curl = 0.12 * here.scale * age * sin(TAU * (1.6 * age + chance(n, 49)));
        // Every fifth is drawn as a breath's outline, so that it is seen before bright things too.
        let outline = k == 0;
        let opacity = if outline { 0.95 } else { 0.85 };
        Sprite {
            x: x - here.scale * far * reach * (0.95 + 0.5 * chance(n, 50)) + curl,
            y: y + here.scale * (0.75 * age * age + curl) - 0.05 * far,
            size: here.scale * if outline { 0.14 + 0.28 * age } else { 0.12 + 0.6 * age },
            turn: if outline { -0.3 * age } else { 0.0 },
            frame: if outline { CURL } else { PUFF },
            opacity: taken * opacity * smooth(0.0, 0.05, age) * (1.0 - age) * (1.0 - 0.5 * age),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Where the `n`th stream passes: the gap of a window, or the door.
fn gap(view: &View, n: u32, upper: f32) -> [f32; 2] {
    if view.door > 0.5 && n.is_multiple_of(5) {
        return [DOOR[0], DOOR[1] + 0.9 * (upper - 0.5)];
    }
    let middle = WINDOWS.get(n as usize % WINDOWS.len()).copied().unwrap_or(0.0);
    [middle + 0.1 + 0.75 * chance(n, 51), mix(SILL + 0.2, LINTEL - 0.2, upper)]
}

/// Stale air on its way out through the upper half of the openings.
fn leaving(view: &View, out: &mut Vec<f32>) {
    const MOST: f32 = 90.0;
    let open = (view.windows + view.door).min(1.0);
    for n in 0..MOST as u32 {
        let there = share(n, MOST * view.exchange * open.sqrt() * (0.25 + 0.75 * view.stale));
        if there <= 0.0 {
            break;
        }
        let age = phase(view.tick, n, 150.0, 52);
        let [to_x, to_y] = gap(view, n, 0.6 + 0.35 * chance(n, 53));
        let from = spot(n as usize * 17 % SEATS);
        let t = age * age;
        let bow = sin(TAU * 0.5 * age);
        Sprite {
            x: mix(from.x, to_x, t) + 0.5 * bow * waver(view.tick, n, 200.0, 54),
            y: mix(from.y + 1.6, to_y, t) + 0.5 * bow,
            size: mix(0.34, 0.13, age),
            turn: 0.4 * waver(view.tick, n, 120.0, 55),
            frame: CURL,
            opacity: 0.75 * there * smooth(0.0, 0.15, age) * smooth(1.0, 0.9, age),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Fresh air that comes in over the sill and sinks.
fn entering(view: &View, out: &mut Vec<f32>) {
    const MOST: f32 = 70.0;
    let open = (view.windows + view.door).min(1.0);
    for n in 0..MOST as u32 {
        let there = share(n, MOST * view.exchange * open.sqrt());
        if there <= 0.0 {
            break;
        }
        let age = phase(view.tick, n, 130.0, 56);
        let [x, y] = gap(view, n, 0.1 + 0.25 * chance(n, 57));
        let side = 2.0 * chance(n, 58) - 1.0;
        Sprite {
            x: x + 1.6 * side * age * age + 0.1 * waver(view.tick, n, 90.0, 59),
            y: y - 2.6 * age * age - 0.3 * age,
            size: 0.12 + 0.3 * age,
            turn: 2.4 + 0.7 * side,
            frame: CURL,
            tint: WATER,
            opacity: 0.8 * there * smooth(0.0, 0.12, age) * (1.0 - age),
            ..Sprite::default()
        }
        .push(out);
    }
}
