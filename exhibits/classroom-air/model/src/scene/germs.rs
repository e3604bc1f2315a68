//! The model disease: spiked particles from one pupil's breath, as many in the room as there are quanta.

use super::View;
use super::class::is_ill;
use super::places::{PURIFIER_TOP, SEATS, spot};
use exhibit_sdk::maths::f32::exp;
use exhibit_sdk::picture::{Sprite, chance, mix, phase, share, smooth, waver};

/// Most of them that hang in the room; so many quanta fill two thirds of it.
const MOST: f32 = 260.0;
const MANY_QUANTA: f32 = 45.0;

fn germ(x: f32, y: f32, size: f32, turn: f32, opacity: f32) -> Sprite {
    Sprite { x, y, size, turn, opacity, ..Sprite::default() }
}

pub fn germs(view: &View, out: &mut Vec<f32>) {
    let amount = 1.0 - exp(-view.quanta / MANY_QUANTA);
    for n in 0..MOST as u32 {
        let there = share(n, MOST * amount);
        if there <= 0.0 {
            break;
        }
        let x =
            -6.3 + 12.9 * chance(n, 61) + 0.7 * waver(view.tick, n, 500.0, 62) + 0.2 * waver(view.tick, n, 130.0, 63);
        let y =
            -3.1 + 5.4 * chance(n, 64) + 0.5 * waver(view.tick, n, 430.0, 65) + 0.12 * waver(view.tick, n, 110.0, 66);
        let size = 0.13 + 0.08 * chance(n, 67);
        germ(x, y, size, 0.8 * waver(view.tick, n, 300.0, 68), 0.85 * there).push(out);
    }
    for seat in (0..SEATS).filter(|seat| is_ill(view, *seat)).take(8) {
        breathed_out(view, seat, out);
    }
    caught(view, amount, out);
}

/// What the ill pupil breathes out; a mask keeps some of it back.
fn breathed_out(view: &View, seat: usize, out: &mut Vec<f32>) {
    let here = spot(seat);
    let [x, y] = here.mouth();
    let taken = view.taken.get(seat).copied().unwrap_or(0.0);
    for k in 0..14 {
        let n = seat as u32 * 16 + k;
        let passes = share(k, 14.0 * (1.0 - 0.95 * view.masks));
        let age = phase(view.tick, n, 190.0, 69);
        let far = 1.0 - exp(-3.0 * age);
        germ(
            x - here.scale * far * (0.9 + 0.9 * chance(n, 70)),
            y + here.scale * (0.9 * age * age + 0.5 * age * (chance(n, 71) - 0.5)),
            0.1 + 0.1 * age,
            3.0 * age,
            taken * passes * smooth(0.0, 0.06, age) * smooth(1.0, 0.7, age),
        )
        .push(out);
    }
}

/// What the purifier draws in.
fn caught(view: &View, amount: f32, out: &mut Vec<f32>) {
    const STREAM: f32 = 30.0;
    for n in 0..STREAM as u32 {
        let there = share(n, STREAM * (view.purifier * amount).sqrt());
        if there <= 0.0 {
            break;
        }
        let age = phase(view.tick, n, 120.0, 72);
        let from = [mix(-5.8, -2.0, chance(n, 73)), mix(-3.2, 1.2, chance(n, 74))];
        let t = age * age;
        let [x, y] = PURIFIER_TOP;
        let size = mix(0.17, 0.05, t);
        let opacity = there * smooth(0.0, 0.2, age) * smooth(1.0, 0.92, age);
        germ(mix(from[0], x, t), mix(from[1], y, t) + 0.5 * age * (1.0 - age), size, 5.0 * age, opacity).push(out);
    }
}
