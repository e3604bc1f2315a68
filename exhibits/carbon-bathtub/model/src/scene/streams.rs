//! What flows: CO2 from the tap, bubbles, the drain to wood and sea, and steam over a warm bath.

use super::{View, places};
use core::f32::consts::{FRAC_PI_2, TAU};
use exhibit_sdk::maths::f32::sin;
use exhibit_sdk::picture::{Sprite, chance, mix, phase, share, smooth, waver};

const DROP: u8 = 0;
const BUBBLE: u8 = 1;
const RIPPLE: u8 = 2;
const GLINT: u8 = 3;

/// Drops for one Gt of CO2 a year, in the tap and in each arm of the drain.
const DROPS_PER_GT: f32 = 3.2;

/// The stream from the tap, where it lands, bubbles and glints.
pub fn inflow(view: &View, out: &mut Vec<f32>) {
    let [x, y] = places::TAP;
    let fall = y - view.level;
    let width = 0.03 + 0.004 * view.inflow;
    for n in 0..190 {
        let opacity = share(n, DROPS_PER_GT * view.inflow);
        if opacity <= 0.0 {
            break;
        }
        let age = phase(view.tick, n, 26.0, 41);
        Sprite {
            x: x + width * (chance(n, 42) + chance(n, 43) - 1.0) * (1.0 + 0.7 * age),
            y: y - fall * age * (0.35 + 0.65 * age),
            size: 0.22 + 0.12 * chance(n, 44),
            frame: DROP,
            opacity: opacity * 0.3 * (1.0 - smooth(0.93, 1.0, age)),
            ..Sprite::default()
        }
        .push(out);
    }
    let strength = smooth(0.0, 20.0, view.inflow);
    for n in 0..4 {
        let age = phase(view.tick, 0, 44.0, 45) + n as f32 / 4.0;
        let age = age - age.floor();
        Sprite {
            x,
            y: view.level - 0.06,
            size: 0.05 + 0.3 * age,
            frame: RIPPLE,
            opacity: strength * (1.0 - age),
            ..Sprite::default()
        }
        .push(out);
    }
    glow(view, out);
    bubbles(view, strength, out);
    for n in 0..22 {
        let side = 2.0 * chance(n, 51) - 1.0;
        let half = places::half_width(view.level);
        let twinkle = waver(view.tick, n, 105.0, 52);
        let lap = 0.7 * (2.0 * chance(n, 53) - 1.0);
        Sprite {
            x: side * half * 0.95,
            y: view.level + lap * places::bow(side * half, half),
            size: 0.12 + 0.16 * chance(n, 54),
            frame: GLINT,
            opacity: 0.5 * twinkle.max(0.0),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Light in the water, slowly breathing.
fn glow(view: &View, out: &mut Vec<f32>) {
    let depth = view.level - places::FLOOR;
    for n in 0..3 {
        let x = 2.3 * (n as f32 - 1.0);
        let breath = 0.8 + 0.2 * sin(0.03 * view.tick + 2.1 * n as f32);
        let size = 0.9 + 1.7 * depth;
        let opacity = 0.26 * breath * smooth(0.1, 1.0, depth);
        Sprite { x, y: places::FLOOR + 0.5 * depth, size, frame: GLINT, opacity, ..Sprite::default() }.push(out);
    }
}

/// Bubbles rise where the stream dives in, and a few everywhere.
fn bubbles(view: &View, strength: f32, out: &mut Vec<f32>) {
    for n in 0..56 {
        let by_tap = n < 30;
        let age = phase(view.tick, n, 90.0 + 60.0 * chance(n, 61), 62);
        let x = if by_tap { places::TAP[0] + 0.9 * (chance(n, 63) - 0.35) } else { 6.6 * (chance(n, 63) - 0.5) };
        let x = x + 0.08 * waver(view.tick, n, 70.0, 64);
        let top = view.level - 0.35;
        let deep = (places::floor_at(x) + 0.15).max(if by_tap { top - 1.1 } else { -9.0 }).min(top);
        Sprite {
            x,
            y: mix(deep, top, age),
            size: 0.05 + 0.13 * chance(n, 65) * (0.5 + 0.5 * age),
            frame: BUBBLE,
            opacity: (if by_tap { strength } else { 0.7 }) * smooth(0.0, 0.15, age) * (1.0 - smooth(0.9, 1.0, age)),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// The point a share `t` along `line` (each piece counts by its length).
fn along(line: &[[f32; 2]], t: f32) -> [f32; 2] {
    let length = |pair: &[[f32; 2]]| {
        let (x, y) = (pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]);
        (x * x + y * y).sqrt()
    };
    let mut left = t * line.windows(2).map(length).sum::<f32>();
    for pair in line.windows(2) {
        let here = length(pair);
        if left <= here {
            let u = left / here;
            return [mix(pair[0][0], pair[1][0], u), mix(pair[0][1], pair[1][1], u)];
        }
        left -= here;
    }
    line.last().copied().unwrap_or_default()
}

/// The drain: one arm to the wood, one to the sea. Removals by people go with the wood.
pub fn drain(view: &View, out: &mut Vec<f32>) {
    spill(view, out);
    for (arm, line, rate) in [(0, &places::TO_WOOD, view.land + view.removals), (1, &places::TO_SEA, view.ocean)] {
        for n in 0..68 {
            let opacity = share(n, DROPS_PER_GT * rate);
            if opacity <= 0.0 {
                break;
            }
            let age = phase(view.tick, n, 70.0, 71 + arm);
            let [x, y] = along(line, age);
            let drop = smooth(0.95, 1.0, age);
            Sprite {
                x: x + 0.12 * drop,
                y: y + 0.16 * (chance(n, 73) - 0.5) - 0.3 * drop,
                size: 0.2 + 0.1 * chance(n, 74),
                turn: FRAC_PI_2 * (1.0 - drop),
                opacity: opacity * 0.85 * smooth(0.0, 0.06, age) * (1.0 - smooth(0.985, 1.0, age)),
                ..Sprite::default()
            }
            .push(out);
        }
    }
}

/// A tub too full goes over its rim on both sides.
fn spill(view: &View, out: &mut Vec<f32>) {
    for n in 0..24 {
        let opacity = share(n, 24.0 * view.spill);
        if opacity <= 0.0 {
            break;
        }
        let age = phase(view.tick, n, 60.0, 91);
        let side = if n % 2 == 0 { -1.0 } else { 1.0 };
        Sprite {
            x: side * (4.6 - 0.4 * age * age + 0.12 * chance(n, 92)),
            y: -0.45 - 3.6 * age * age,
            size: 0.24 + 0.12 * chance(n, 93),
            opacity: opacity * smooth(0.0, 0.1, age) * (1.0 - smooth(0.85, 1.0, age)),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Steam rises from a bath that is too warm.
pub fn steam(view: &View, out: &mut Vec<f32>) {
    let warm = smooth(0.4, 3.5, view.warming);
    for n in 0..40 {
        let age = phase(view.tick, n, 170.0, 81);
        let half = 0.85 * places::half_width(view.level);
        let x = half * (2.0 * chance(n, 82) - 1.0);
        Sprite {
            x: x + 0.25 * waver(view.tick, n, 209.0, 83) * age,
            y: -0.25 + 2.2 * age,
            size: 0.4 + 1.1 * age,
            turn: TAU * chance(n, 84),
            tint: 0.95,
            opacity: 0.3 * warm * smooth(0.0, 0.25, age) * (1.0 - age),
            ..Sprite::default()
        }
        .push(out);
    }
}
