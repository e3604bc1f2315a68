//! The rice in its glass, cut open: colour is temperature, blue cold and red hot.

use core::f32::consts::TAU;

use exhibit_sdk::picture::{Point, Sprite, chance, lift, mix};

use super::{Picture, places};

/// Lines of colour from bottom to top.
const SLICES: u32 = 30;
/// Grains where the glass is full to the brim.
const GRAINS: u32 = 620;
/// Temperature at the red end of the colours, °C; 0 °C is the blue end.
const RED: f32 = 72.0;

/// Temperature at a share of the height, °C.
fn celsius(picture: &Picture, share: f32) -> f32 {
    let layers = picture.profile.len();
    let at = (share * layers as f32 - 0.5).clamp(0.0, (layers - 1) as f32);
    let below = (at as usize).min(layers - 2);
    match picture.profile.get(below..below + 2) {
        Some([from, to]) => mix(*from as f32, *to as f32, at - below as f32),
        _ => 0.0,
    }
}

/// Its place in the colours; the darkest at both ends are left out, for rice is pale.
fn tint(celsius: f32) -> f32 {
    0.16 + 0.68 * (celsius / RED).clamp(0.0, 1.0)
}

/// Height of the heap at `x`: a little uneven.
fn top(picture: &Picture, x: f32) -> f32 {
    let wave = exhibit_sdk::maths::f32::sin;
    picture.height * (1.0 + 0.05 * wave(2.1 * x + 0.6) + 0.03 * wave(5.3 * x))
}

pub fn slices(picture: &Picture, out: &mut Vec<f32>) {
    if picture.dish > 0.5 {
        return;
    }
    let each = picture.height / SLICES as f32;
    for n in 0..SLICES {
        let share = (n as f32 + 0.5) / SLICES as f32;
        let tint = tint(celsius(picture, share));
        let y = places::DISH_FLOOR + share * picture.height;
        let round = each * 0.7;
        for x in [places::DISH_LEFT + round, places::DISH_RIGHT - round] {
            Point { x, y, width: each * 1.5, tint, ..Point::default() }.push(out);
        }
        lift(out);
    }
}

pub fn grains(picture: &Picture, out: &mut Vec<f32>) {
    if picture.dish > 0.5 {
        return;
    }
    let count = ((GRAINS as f32 * picture.height / places::height(15.0)) as u32).clamp(90, GRAINS);
    let inset = 0.1;
    for n in 0..count {
        // From the back and top to the front and bottom, so that no heap hides its lower half.
        let share = 1.0 - (n as f32 + chance(n, 9)) / count as f32;
        let x = places::DISH_LEFT + inset + (places::DISH_RIGHT - places::DISH_LEFT - 2.0 * inset) * chance(n, 11);
        let warm = celsius(picture, share);
        Sprite {
            x,
            y: places::DISH_FLOOR + 0.05 + share * (top(picture, x) - 0.02),
            size: 0.095 + 0.035 * chance(n, 12),
            turn: TAU * chance(n, 13),
            frame: (n % 2) as u8,
            // Paler than the colour behind, so that it is still rice.
            tint: 0.5 + (tint(warm) - 0.5) * 0.5,
            opacity: 0.92,
            ..Sprite::default()
        }
        .push(out);
    }
}
