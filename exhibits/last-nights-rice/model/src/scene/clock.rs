//! The wall clock's hands.

use core::f32::consts::TAU;

use exhibit_sdk::picture::Sprite;

use super::{Picture, places};

/// Pictures of a hand are as high as the clock, the hand pointing up from the middle.
pub fn hands(picture: &Picture, out: &mut Vec<f32>) {
    let [x, y] = places::CLOCK;
    let hour = picture.time_of_day / 12.0;
    let minute = picture.time_of_day - picture.time_of_day.floor();
    for (frame, turns) in [(0, hour), (1, minute)] {
        Sprite { x, y, size: 1.2, turn: -TAU * turns, frame, ..Sprite::default() }.push(out);
    }
}
