//! The picture: fills the stage's layers from what the model says of the air.
//!
//! Every layer is a function of [`View`] alone. Nothing is remembered between ticks, so a restored visit shows the same
//! picture. The model knows only the mean of the room: all swirls, plumes and particles are an illustration of it.

mod air;
mod breath;
mod class;
mod dials;
mod germs;
mod house;
mod places;
mod things;

use exhibit_sdk::maths::f32::{exp, sin};

use crate::day::{Day, minute};
use crate::inputs::{Inputs, place};

pub use places::SEATS;

/// What the picture needs, in the stage's own numbers.
pub struct View {
    /// Ticks, wrapped so that an `f32` counts them exactly.
    pub tick: f32,
    /// o'clock.
    pub hour: f32,
    /// Carbon dioxide, ppm.
    pub ppm: f32,
    /// How stale the air is: 0 as outside, near 1 where people would leave.
    pub stale: f32,
    /// How far the windows stand open, and the door, 0 to 1.
    pub windows: f32,
    pub door: f32,
    /// How strong the draught through the windows is, and all air exchange, 0 to 1.
    pub draught: f32,
    pub exchange: f32,
    /// Purifier and masks, 0 to 1.
    pub purifier: f32,
    pub masks: f32,
    /// Pupils of the class with the model disease who are in the room.
    pub infectious: f32,
    /// Quanta in the room's air.
    pub quanta: f32,
    /// How much each seat is taken, 0 to 1, then those who stand at the back.
    pub taken: [f32; SEATS + places::STANDING],
    /// How much the teacher is there.
    pub teacher: f32,
}

/// One week of ticks: every motion starts again there, unseen.
const TICKS_WRAP: u64 = 1 << 23;

impl View {
    pub fn new(tick: u64, inputs: &Inputs, day: &Day) -> Self {
        let now = day.minute();
        let changes = inputs.air_changes_per_h(now) as f32;
        let through_windows = inputs.window_air_changes_per_h(now) as f32;
        let ppm = day.air.co2_ppm as f32;
        let over = (ppm - inputs.get(place::BACKGROUND) as f32).max(0.0);
        // Everybody comes and goes in their own moment.
        let before = |seconds: f64| inputs.occupants(minute((day.seconds - seconds).max(0.0))) as f32;
        let taken = core::array::from_fn(|seat| {
            let number = places::order(seat) as f32;
            let own = 100.0 * f64::from(chance(seat as u32, 3));
            let is = |seconds: f64| if before(seconds) > number { 0.5 } else { 0.0 };
            is(own) + is(own + 20.0)
        });
        Self {
            tick: (tick % TICKS_WRAP) as f32,
            hour: day.clock_h() as f32,
            ppm,
            stale: 1.0 - exp(-over / 2600.0),
            windows: inputs.windows(now) as f32,
            door: inputs.get(place::DOOR) as f32,
            draught: through_windows / (through_windows + 6.0),
            exchange: changes / (changes + 6.0),
            purifier: (inputs.get(place::PURIFIER) as f32 / 1200.0).min(1.0),
            masks: (inputs.get(place::MASK_OUT).max(inputs.get(place::MASK_IN)) / 100.0) as f32,
            infectious: inputs.infectious(now) as f32,
            quanta: (day.air.quanta_per_m3 * inputs.get(place::VOLUME)) as f32,
            taken,
            teacher: if before(0.0) > 0.0 { 1.0 } else { 0.0 },
        }
    }
}

/// Fills `out` with the buffer of the layer at place `index` of the manifest.
pub fn layer(index: u32, view: &View, out: &mut Vec<f32>) {
    match index {
        1 => out.push(smooth(15.5, 17.8, view.hour)),
        2 => house::outside(view, out),
        4 => out.push(1.0 - view.door),
        5 => out.push(view.door),
        6 => house::openings(view, out),
        7 => dials::dials(view, out),
        8 => out.push(house::sunlight(view)),
        9 => class::class(view, out),
        10 => air::field(view, out),
        11 => breath::haze(view, out),
        12 => breath::breath(view, out),
        13 => germs::germs(view, out),
        14 => things::things(view, out),
        15 => things::motes(view, out),
        // Still pictures, always shown.
        _ => {}
    }
}

/// One record of a sprites layer. A tint below 0 keeps the picture's own colours.
struct Sprite {
    x: f32,
    y: f32,
    size: f32,
    turn: f32,
    frame: u8,
    tint: f32,
    opacity: f32,
}

impl Sprite {
    fn push(self, out: &mut Vec<f32>) {
        if self.opacity > 0.0 && self.size > 0.0 {
            out.extend([self.x, self.y, 0.0, self.size, self.turn, f32::from(self.frame), self.tint, self.opacity]);
        }
    }
}

/// A number from 0 to 1 that looks like chance and is always the same for the same `n` and `salt`.
fn chance(n: u32, salt: u32) -> f32 {
    let mut x = n.wrapping_mul(0x9e37_79b9) ^ salt.wrapping_mul(0x85eb_ca6b);
    x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    ((x ^ (x >> 16)) >> 8) as f32 / 16_777_216.0
}

/// How far the `n`th of many is through its life, from 0 to 1, when one life lasts `period` ticks.
fn phase(view: &View, n: u32, period: f32, salt: u32) -> f32 {
    let lives = view.tick / period + chance(n, salt);
    lives - lives.floor()
}

/// How much the `n`th of so many is there when a share `amount` of them is.
fn share(n: u32, of: u32, amount: f32) -> f32 {
    (amount * of as f32 - n as f32).max(0.0).min(1.0)
}

/// 0 below `from`, 1 above `to`, smooth between.
fn smooth(from: f32, to: f32, x: f32) -> f32 {
    let t = ((x - from) / (to - from)).max(0.0).min(1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A slow waver from −1 to 1 that differs from one `n` to the next.
fn waver(view: &View, n: u32, period: f32, salt: u32) -> f32 {
    sin(core::f32::consts::TAU * (view.tick / period + chance(n, salt)))
}

/// From `a` to `b`.
fn mix(a: f32, b: f32, t: f32) -> f32 {
    a + (b - a) * t
}
