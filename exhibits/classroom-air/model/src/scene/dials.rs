//! The clock's hands and the digits of the carbon dioxide meter.

use super::View;
use super::places::{CLOCK, DISPLAY};
use core::f32::consts::TAU;
use exhibit_sdk::maths::f32::{cos, sin};
use exhibit_sdk::picture::{Point, lift};

/// Places in the theme's colours.
const EMBER: f32 = 1.5 / 6.0;
const LEAF: f32 = 3.5 / 6.0;
const SUN: f32 = 4.5 / 6.0;

/// Ends of the seven segments in a digit 1 wide and 2 high.
const SEGMENTS: [[f32; 4]; 7] = [
    [0.0, 2.0, 1.0, 2.0],
    [1.0, 2.0, 1.0, 1.0],
    [1.0, 1.0, 1.0, 0.0],
    [0.0, 0.0, 1.0, 0.0],
    [0.0, 1.0, 0.0, 0.0],
    [0.0, 2.0, 0.0, 1.0],
    [0.0, 1.0, 1.0, 1.0],
];
/// Which segments each digit lights, the first segment being the lowest bit.
const LIT: [u8; 10] = [0x3f, 0x06, 0x5b, 0x4f, 0x66, 0x6d, 0x7d, 0x07, 0x7f, 0x6f];

fn line(from: [f32; 2], to: [f32; 2], width: f32, tint: f32, opacity: f32, out: &mut Vec<f32>) {
    for [x, y] in [from, to] {
        Point { x, y, width, tint, opacity, ..Point::default() }.push(out);
    }
    lift(out);
}

pub fn dials(view: &View, out: &mut Vec<f32>) {
    for (turns, length, width) in [(view.hour / 12.0, 0.19, 0.05), (view.hour, 0.29, 0.035)] {
        let angle = TAU * turns;
        line(CLOCK, [CLOCK[0] + length * sin(angle), CLOCK[1] + length * cos(angle)], width, EMBER, 1.0, out);
    }
    let tint = match view.ppm {
        ppm if ppm <= 1000.0 => LEAF,
        ppm if ppm <= 2000.0 => SUN,
        _ => EMBER,
    };
    let [right, foot, height] = DISPLAY;
    let mut number = view.ppm.max(0.0).min(99_999.0).round() as u32;
    for place in 0..5_u32 {
        let left = right - 0.17 - 0.3 * place as f32;
        let digit = (number % 10) as usize;
        number /= 10;
        let lit = LIT.get(digit).copied().unwrap_or(0);
        for (n, [x0, y0, x1, y1]) in SEGMENTS.into_iter().enumerate() {
            let at = |x: f32, y: f32| [left + 0.17 * x + 0.025 * y, foot + 0.5 * height * y];
            let on = lit >> n & 1 == 1;
            if on {
                line(at(x0, y0), at(x1, y1), 0.11, tint, 0.22, out);
            }
            line(at(x0, y0), at(x1, y1), 0.042, tint, if on { 1.0 } else { 0.07 }, out);
        }
        if number == 0 {
            break;
        }
    }
}
