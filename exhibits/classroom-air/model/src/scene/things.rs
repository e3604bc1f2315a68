//! The purifier with its ring, and dust that dances in the sun.

use super::places::{PURIFIER, PURIFIER_TOP};
use super::{View, house};
use exhibit_sdk::picture::{Sprite, chance, phase, smooth, waver};

const BODY: u8 = 0;
const RING: u8 = 1;
const PUFF: u8 = 2;

pub fn things(view: &View, out: &mut Vec<f32>) {
    let [x, y] = PURIFIER;
    let thing =
        |x: f32, y: f32, size: f32, frame: u8, opacity: f32| Sprite { x, y, size, frame, opacity, ..Sprite::default() };
    thing(x, y + 0.72, 1.5, BODY, 1.0).push(out);
    let on = smooth(0.0, 0.05, view.purifier);
    let glow = on * (0.75 + 0.2 * waver(view.tick, 0, 60.0, 81));
    thing(x, y + 0.97, 0.62, RING, glow).push(out);
    for n in 0..16 {
        let age = phase(view.tick, n, 70.0, 82);
        let up = PURIFIER_TOP[1] + (0.5 + 1.4 * view.purifier) * age;
        let side = 0.5 * (chance(n, 83) - 0.5) * (0.4 + age);
        let opacity = 0.4 * view.purifier.sqrt() * smooth(0.0, 0.2, age) * (1.0 - age);
        thing(x + side, up, 0.2 + 0.4 * age, PUFF, opacity).push(out);
    }
}

pub fn motes(view: &View, out: &mut Vec<f32>) {
    let sun = house::sunlight(view);
    for n in 0..60 {
        let age = phase(view.tick, n, 900.0, 84);
        let x = -5.0 + 12.0 * chance(n, 85) + 0.3 * waver(view.tick, n, 260.0, 86) + 0.6 * view.draught * age;
        let y = 2.4 - 4.8 * chance(n, 87) - 0.7 * age + 0.15 * waver(view.tick, n, 170.0, 88);
        let twinkle = 0.45 + 0.4 * waver(view.tick, n, 90.0 + 60.0 * chance(n, 89), 90);
        let opacity = sun * twinkle * smooth(0.0, 0.1, age) * smooth(1.0, 0.9, age);
        Sprite { x, y, size: 0.05 + 0.06 * chance(n, 91), opacity, ..Sprite::default() }.push(out);
    }
}
