//! The visitor's room, cut open: it shakes as strongly as the intensity says, and shows what is done.

use super::seconds;
use crate::acts::{COVER, GAS, GLASS};
use crate::clock::Phase;
use crate::quake::View;
use exhibit_sdk::maths::f32::sin;
use exhibit_sdk::picture::{Sprite, chance, phase, smooth};

/// Pixels of the room's drawing in one stage unit, and the stage's place of the drawing's middle.
const SCALE: f32 = 205.4;
const MIDDLE: [f32; 2] = [0.0, -3.2];
const DRAWING: [f32; 2] = [700.0, 380.0];

const LAMP: u8 = 0;
const BOOKS: u8 = 1;
const FRAME: u8 = 4;
const TABLE: u8 = 5;
const CHILD: u8 = 6;
const CHILD_REACH: u8 = 7;
const CHILD_COVER: u8 = 8;
const GRAN: u8 = 9;
const GRAN_COVER: u8 = 10;
const FLAME: u8 = 11;
const POT: u8 = 12;
const VASE: u8 = 13;
const CURTAIN: u8 = 14;

/// Books on the shelf.
const BOOK_COUNT: u32 = 11;

/// What every part of the room needs to know.
struct Room {
    now: f32,
    /// 0 to 1.
    shaking: f32,
    /// How far the whole room is moved, stage units.
    sway: [f32; 2],
    /// How much has been shaken loose by now, 0 to 1.
    loose: f32,
}

impl Room {
    fn new(view: &View) -> Self {
        let now = seconds(view);
        let shaking = view.shaking() as f32;
        // Two slow swings that never meet in step: under three a second, so that nothing flickers.
        let sway =
            [0.075 * shaking * (sin(15.0 * now) + 0.6 * sin(10.7 * now)), 0.03 * shaking * sin(12.9 * now + 1.0)];
        let since_s = if view.has_begun() { (view.clock.elapsed - view.warning.s_seconds) as f32 } else { -1.0 };
        let strong = smooth(5.5, 9.0, view.warning.intensity as f32);
        Self { now, shaking, sway, loose: strong * smooth(0.5, 6.0, since_s) }
    }

    /// A picture whose middle lies at a point of the drawing and which is so many of its pixels high.
    fn place(&self, frame: u8, at: [f32; 2], height: f32, turn: f32, opacity: f32, out: &mut Vec<f32>) {
        let x = MIDDLE[0] + (at[0] - DRAWING[0]) / SCALE + self.sway[0];
        let y = MIDDLE[1] + (DRAWING[1] - at[1]) / SCALE + self.sway[1];
        Sprite { x, y, size: height / SCALE, turn, frame, opacity, ..Sprite::default() }.push(out);
    }
}

pub fn house(view: &View, out: &mut Vec<f32>) {
    let room = Room::new(view);
    let [x, y] = [MIDDLE[0] + 0.6 * room.sway[0], MIDDLE[1] + 0.6 * room.sway[1]];
    Sprite { x, y, size: 760.0 / SCALE, turn: 0.002 * room.shaking * sin(9.0 * room.now), ..Sprite::default() }
        .push(out);
}

/// How far an act has come: 0 not begun, 1 done.
fn done(view: &View, act: usize) -> f32 {
    match (view.acts.done_at(act), view.acts.doing()) {
        (Some(_), _) => 1.0,
        (None, Some((doing, share))) if doing == act => share as f32,
        _ => 0.0,
    }
}

pub fn inside(view: &View, out: &mut Vec<f32>) {
    let room = Room::new(view);
    let (now, shaking) = (room.now, room.shaking);
    for side in [-1.0, 1.0] {
        let wave = 0.012 * sin(0.8 * now + side) + 0.05 * shaking * sin(6.0 * now + side);
        room.place(CURTAIN, [264.0 + side * 146.0, 300.0], 262.0, wave, 1.0, out);
    }
    let tilt = 0.05 * shaking * sin(7.0 * now) + 0.16 * room.loose;
    room.place(FRAME, [560.0, 250.0], 110.0, tilt, 1.0, out);
    books(&room, out);
    // A pot on the stove, and the flame beneath it until the gas is off.
    if done(view, GAS) < 0.8 {
        let flicker = 1.0 + 0.08 * sin(9.0 * now);
        room.place(FLAME, [1236.0, 444.0], 22.0 * flicker, 0.0, 0.95, out);
    }
    room.place(
        POT,
        [1236.0 + 3.0 * shaking * sin(13.0 * now), 396.0],
        92.0,
        0.03 * shaking * sin(11.0 * now),
        1.0,
        out,
    );
    let swing = 0.03 * sin(1.1 * now) + shaking * 0.55 * sin(3.3 * now);
    room.place(LAMP, [690.0, 140.0], 360.0, swing, 1.0, out);
    people(view, &room, out);
}

fn books(room: &Room, out: &mut Vec<f32>) {
    for n in 0..BOOK_COUNT {
        let (row, column) = (n % 2, n / 2);
        let board = if row == 0 { 318.0 } else { 234.0 };
        let kind = (n * 7 % 3) as u8;
        let height = [82.0, 74.0, 88.0][kind as usize];
        // Each book falls at its own moment.
        let fall = smooth(0.15 + 0.6 * chance(n, 31), 0.4 + 0.6 * chance(n, 31), room.loose);
        let drop = fall * fall * (668.0 - board - 20.0 * chance(n, 32));
        let lean = 0.05 * room.shaking * sin(8.0 * room.now + n as f32);
        let x = 862.0 + 27.0 * column as f32 + fall * 60.0 * (chance(n, 33) - 0.6);
        let turn = lean + fall * (1.2 + 2.0 * chance(n, 34));
        room.place(BOOKS + kind, [x, board - height / 2.0 + drop], height, turn, 1.0, out);
    }
}

/// A child and a grandmother. Each act moves one of them.
fn people(view: &View, room: &Room, out: &mut Vec<f32>) {
    let (glass, gas, cover) = (done(view, GLASS), done(view, GAS), done(view, COVER));
    let doing = view.acts.doing().map(|(act, _)| act);
    let low = cover > 0.55 && (doing.is_none() || doing == Some(COVER));
    let tremble = 2.5 * room.shaking * sin(14.0 * room.now);
    let breath = 1.5 * sin(1.7 * room.now);
    // Grandmother stands by the window until she is called away from it; she gets down with the child.
    let gran_x = 250.0 + 200.0 * smooth(0.1, 1.0, glass);
    let gran_down = cover > 0.55 && glass > 0.5;
    if gran_down {
        room.place(GRAN_COVER, [600.0 + tremble, 600.0], 128.0, 0.0, 1.0, out);
    } else if cover > 0.55 && view.clock.phase != Phase::Ready {
        room.place(GRAN_COVER, [300.0 + tremble, 606.0], 128.0, 0.0, 1.0, out);
    } else {
        room.place(GRAN, [gran_x + tremble, 548.0 - 0.4 * breath], 252.0, 0.0, 1.0, out);
    }
    if low {
        room.place(CHILD_COVER, [742.0 + tremble, 606.0], 124.0, 0.0, 1.0, out);
    }
    vase_and_table(room, out);
    if low {
        return;
    }
    // To the stove and back while the gas is turned off.
    let away = if doing == Some(GAS) { smooth(0.0, 0.4, gas) * (1.0 - smooth(0.75, 1.0, gas)) } else { 0.0 };
    let towards = if doing == Some(COVER) { smooth(0.0, 0.55, cover) } else { 0.0 };
    let x = 905.0 + 165.0 * away - 120.0 * towards;
    let walking = doing.is_some() && (0.02..0.98).contains(&(away + towards));
    let bob = if walking { 6.0 * sin(13.0 * room.now).abs() } else { 0.5 * breath };
    let frame = if away > 0.9 { CHILD_REACH } else { CHILD };
    room.place(frame, [x + tremble, 572.0 - bob], 228.0, 0.0, 1.0, out);
}

fn vase_and_table(room: &Room, out: &mut Vec<f32>) {
    room.place(TABLE, [670.0, 590.0], 180.0, 0.004 * room.shaking * sin(9.0 * room.now), 1.0, out);
    let slide = 2.0 * room.shaking * sin(10.0 * room.now) + 60.0 * smooth(0.3, 0.7, room.loose);
    let falls = smooth(0.6, 0.8, room.loose);
    let drop = falls * falls * 140.0;
    let x = 620.0 - slide - 60.0 * falls;
    room.place(VASE, [x, 472.0 + drop], 68.0, 1.5 * falls + 0.06 * room.shaking * sin(8.0 * room.now), 1.0, out);
}

/// The lamp's light and what trickles from the ceiling.
pub fn glow(view: &View, out: &mut Vec<f32>) {
    let room = Room::new(view);
    let swing = 0.03 * sin(1.1 * room.now) + room.shaking * 0.55 * sin(3.3 * room.now);
    let x = MIDDLE[0] + (690.0 - DRAWING[0]) / SCALE + 0.76 * swing + room.sway[0];
    Sprite { x, y: MIDDLE[1] + 0.42, size: 2.6, opacity: 0.30, ..Sprite::default() }.push(out);
    for n in 0..26 {
        let age = phase(room.now, n, 3.6 / (0.6 + chance(n, 41)), 42);
        let opacity = 0.5 * room.shaking * (1.0 - age) * smooth(0.0, 0.1, age);
        let x = MIDDLE[0] + 6.0 * (chance(n, 43) - 0.5);
        let y = -2.0 - 2.6 * age * age;
        Sprite { x, y, size: 0.12 + 0.2 * chance(n, 44), frame: 1, opacity, ..Sprite::default() }.push(out);
    }
}
