//! What rises: steam from hot rice, flames under it, dust in the light.

use core::f32::consts::TAU;
use exhibit_sdk::maths::f32::sin;
use exhibit_sdk::picture::{Sprite, chance, phase, smooth, waver};

use super::{Picture, places};

/// Steam, thicker the hotter the rice's top is than the air.
pub fn steam(picture: &Picture, out: &mut Vec<f32>) {
    let top = picture.profile.last().copied().unwrap_or(0.0) as f32;
    let strength = smooth(38.0, 85.0, top).max(0.25 * smooth(6.0, 40.0, top - picture.around)) * (1.0 - picture.dish);
    if strength <= 0.01 {
        return;
    }
    let width = places::DISH_RIGHT - places::DISH_LEFT;
    for n in 0..44 {
        let age = phase(picture.tick, n, 130.0 + 60.0 * chance(n, 20), 21);
        let sway = waver(picture.tick, n, 157.0, 22) + 0.6 * sin(0.09 * picture.tick + 3.0 * age);
        Sprite {
            x: places::DISH_LEFT + width * (0.1 + 0.8 * chance(n, 23)) + 0.22 * sway * age,
            y: places::DISH_FLOOR + picture.height + 0.1 + 2.9 * age,
            size: 0.5 + 1.5 * age,
            turn: TAU * chance(n, 24) + 0.6 * age,
            tint: 0.97,
            opacity: 0.44 * strength * smooth(0.0, 0.2, age) * (1.0 - age),
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Gas flames below the glass while it is in the heat.
pub fn flames(picture: &Picture, out: &mut Vec<f32>) {
    if picture.heat <= 0.0 {
        return;
    }
    let width = places::DISH_RIGHT - places::DISH_LEFT;
    for n in 0..18 {
        let lick = 0.85 + 0.15 * waver(picture.tick, n, 20.3, 31);
        let x = places::DISH_LEFT + width * (0.06 + 0.88 * (n as f32 + 0.5) / 18.0);
        Sprite { x, y: -4.02, size: 0.62 * lick, opacity: 0.85, ..Sprite::default() }.push(out);
    }
    let x = (places::DISH_LEFT + places::DISH_RIGHT) / 2.0;
    Sprite { x, y: -3.7, size: 4.6, frame: 1, opacity: 0.55, ..Sprite::default() }.push(out);
}

/// Dust that drifts through the light of the lamp.
pub fn motes(picture: &Picture, out: &mut Vec<f32>) {
    for n in 0..26 {
        let age = phase(picture.tick, n, 500.0 + 300.0 * chance(n, 41), 42);
        Sprite {
            x: -7.0 + 14.0 * chance(n, 43) + 0.4 * sin(TAU * (age + chance(n, 44))),
            y: -3.0 + 6.5 * chance(n, 45) + 0.8 * age,
            size: 0.035 + 0.06 * chance(n, 46),
            opacity: 0.35 * sin(core::f32::consts::PI * age) * (1.0 - 0.7 * picture.fridge),
            ..Sprite::default()
        }
        .push(out);
    }
}
