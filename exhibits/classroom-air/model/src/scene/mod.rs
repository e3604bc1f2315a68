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

use exhibit_sdk::maths::f32::exp;
use exhibit_sdk::picture::{chance, smooth, wrapped};

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
            tick: wrapped(tick),
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
