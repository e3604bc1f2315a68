//! Light: the sky in the window, from evening through the night to noon, and the lamp.

use exhibit_sdk::maths::f32::sin;
use exhibit_sdk::picture::{Sprite, chance, smooth, waver};

use super::{Picture, places};

/// How much of the evening's or the morning's red there is.
pub fn dusk(picture: &Picture) -> f32 {
    let time = picture.time_of_day;
    smooth(16.5, 18.0, time) * (1.0 - smooth(18.8, 21.0, time))
        + smooth(4.6, 6.0, time) * (1.0 - smooth(6.8, 8.6, time))
}

/// How much of the day's blue.
pub fn day(picture: &Picture) -> f32 {
    smooth(6.3, 8.4, picture.time_of_day) * (1.0 - smooth(16.6, 18.4, picture.time_of_day))
}

/// How dark it is outside.
fn night(picture: &Picture) -> f32 {
    (1.0 - dusk(picture) - day(picture)).clamp(0.0, 1.0)
}

pub fn stars(picture: &Picture, out: &mut Vec<f32>) {
    let night = night(picture);
    if night <= 0.0 {
        return;
    }
    let [left, bottom, width, height] = places::WINDOW;
    for n in 0..46 {
        let twinkle = 0.65 + 0.35 * waver(picture.tick, n, 126.0, 3);
        Sprite {
            x: left + width * (0.04 + 0.92 * chance(n, 1)),
            y: bottom + height * (0.35 + 0.62 * chance(n, 2)),
            size: 0.06 + 0.09 * chance(n, 4),
            opacity: night * twinkle * 0.9,
            ..Sprite::default()
        }
        .push(out);
    }
}

/// Whether the lamp burns: in the evening until bedtime.
fn lamp_light(picture: &Picture) -> f32 {
    let time = picture.time_of_day;
    smooth(16.8, 18.2, time) * (1.0 - smooth(22.6, 23.2, time))
}

/// The dark of the room.
pub fn shade(picture: &Picture) -> f32 {
    let light = day(picture).max(lamp_light(picture)).max(0.55 * dusk(picture));
    (0.62 * (1.0 - light)).max(0.10 * night(picture)) * (1.0 - 0.3 * picture.heat)
}

pub fn lamp(picture: &Picture, out: &mut Vec<f32>) {
    let light = lamp_light(picture);
    if light <= 0.0 {
        return;
    }
    let breath = 0.97 + 0.03 * sin(0.021 * picture.tick);
    let [x, y] = places::LAMP;
    for (size, opacity) in [(9.0, 0.34), (3.4, 0.5), (1.3, 0.8)] {
        let opacity = opacity * light * breath;
        Sprite { x, y: y - 0.15, size, opacity, ..Sprite::default() }.push(out);
    }
}
