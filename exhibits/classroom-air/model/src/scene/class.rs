//! The class: teacher, desks, pupils who breathe, blink and put up a hand.

use super::View;
use super::places::{COLUMNS, ILL, ROWS, SEATS, STANDING, spot};
use exhibit_sdk::picture::{Sprite, chance, phase, waver};

const DESK: u8 = 0;
const CHAIR: u8 = 1;
const TEACHER: u8 = 2;
const MASK: u8 = 3;
const MARK: u8 = 4;
const HAND: u8 = 5;
const PUPIL: u8 = 7;
const BLINK: u8 = 17;
const LOOKS: usize = 10;
/// Looks that are also drawn with a hand up.
const HANDS: [usize; 2] = [0, 3];

/// How a pupil looks: neighbours differ.
fn look(seat: usize) -> usize {
    (seat * 7 + seat / COLUMNS * 4) % LOOKS
}

pub fn class(view: &View, out: &mut Vec<f32>) {
    for n in 0..STANDING {
        let seat = SEATS + n;
        pupil(view, seat, view.taken.get(seat).copied().unwrap_or(0.0), out);
    }
    for row in 0..ROWS {
        if row == 2 {
            let x = -5.25 + 0.05 * waver(view.tick, 0, 190.0, 21);
            let y = -0.55 + 0.012 * waver(view.tick, 1, 70.0, 22);
            Sprite { x, y, size: 2.75, frame: TEACHER, opacity: view.teacher, ..Sprite::default() }.push(out);
        }
        for column in 0..COLUMNS {
            let seat = row * COLUMNS + column;
            let here = spot(seat);
            let s = here.scale;
            let thing = |x: f32, y: f32, size: f32, frame: u8| Sprite {
                x: here.x + x * s,
                y: here.y + y * s,
                size: size * s,
                frame,
                ..Sprite::default()
            };
            thing(0.1, 0.5, 1.0, CHAIR).push(out);
            pupil(view, seat, view.taken.get(seat).copied().unwrap_or(0.0), out);
            thing(-0.58, 0.46, 0.92, DESK).push(out);
        }
    }
}

fn pupil(view: &View, seat: usize, taken: f32, out: &mut Vec<f32>) {
    if taken <= 0.0 {
        return;
    }
    let here = spot(seat);
    let (s, n) = (here.scale, seat as u32);
    let breath = waver(view.tick, n, 80.0, 23);
    let sprite = |frame: u8, opacity: f32| Sprite {
        x: here.x + 0.015 * s * waver(view.tick, n, 230.0, 24),
        y: here.y + s * (1.06 + 0.012 * breath),
        size: 1.42 * s * (1.0 + 0.006 * breath),
        turn: 0.018 * waver(view.tick, n, 310.0, 25),
        frame,
        opacity: opacity * taken,
        ..Sprite::default()
    };
    let look = look(seat);
    let blinks = phase(view.tick, n, 70.0 + 50.0 * chance(n, 26), 27) < 0.04;
    let asks = HANDS.iter().position(|each| *each == look).filter(|_| phase(view.tick, n, 2600.0, 28) < 0.06);
    let frame = match asks {
        Some(hand) => HAND + hand as u8,
        None if blinks => BLINK + look as u8,
        None => PUPIL + look as u8,
    };
    sprite(frame, 1.0).push(out);
    if view.masks > 0.01 {
        sprite(MASK, 0.45 + 0.55 * view.masks).push(out);
    }
    if is_ill(view, seat) {
        let y = here.y + 2.02 * s + 0.03 * waver(view.tick, n, 90.0, 29);
        Sprite { x: here.x - 0.05, y, size: 0.42, frame: MARK, opacity: taken, ..Sprite::default() }.push(out);
    }
}

/// Whether the pupil of a seat has the model disease.
pub fn is_ill(view: &View, seat: usize) -> bool {
    (super::places::order(seat) as f32) < view.infectious && (seat < SEATS || seat == ILL)
}
