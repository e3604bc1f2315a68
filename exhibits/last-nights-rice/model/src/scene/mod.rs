//! The picture: fills the stage's layers from what the model says of the moment shown.
//!
//! Every layer is a function of the model's state alone; only [`bacteria::Swarm`] keeps what it would otherwise compute again.

pub mod bacteria;
mod clock;
mod food;
mod places;
mod sky;
mod steam;

use exhibit_sdk::picture::{smooth, wrapped};

use crate::inputs;
use crate::kitchen::clock::Beat;
use crate::kitchen::heat::Profile;
use crate::outputs::{self, Now};
use crate::rice::Rice;

/// What the picture is drawn from.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Ticks, wrapped so that an `f32` counts them exactly: what moves by itself moves with them.
    tick: f32,
    /// Hour of the day, 0 to 24.
    time_of_day: f32,
    /// How much the fridge, the heat and the dish are there, 0 to 1.
    fridge: f32,
    heat: f32,
    dish: f32,
    /// Depth of the rice, stage units, and its temperatures from the bottom up, °C.
    height: f32,
    profile: Profile,
    around: f32,
    /// Bacteria that there were at most in a gram; those drawn, how many of them live; the first again, as log10.
    many: f32,
    drawn: f32,
    living: f32,
    most_log10: f32,
}

impl Picture {
    pub fn new(rice: &Rice) -> Self {
        let (clock, now) = (&rice.clock, Now::of(rice));
        let is_dish = rice.beat() == Beat::Dish;
        let hour = clock.hour;
        let cold = smooth(0.0, 0.12, (hour - rice.inputs.get(inputs::COUNTER_HOURS)) as f32);
        let heat = if clock.reheated_at.is_some() && !is_dish { 1.0 } else { 0.0 };
        let mut profile = rice.night().profile(hour);
        if heat > 0.0 {
            // Hot all around and coldest in the middle.
            let portion = rice.portion();
            let core = portion.core(clock.reheat_minutes);
            let last = profile.len() - 1;
            for (place, celsius) in profile.iter_mut().enumerate() {
                let off_middle = (2.0 * place as f64 / last as f64 - 1.0).abs();
                let warmed = (clock.reheat_minutes / 1.5).min(1.0);
                *celsius = core + (portion.around - core) * off_middle * off_middle * warmed;
            }
        }
        let most_log10 = if is_dish { now.listeria_log10 } else { now.bcereus_most_log10 };
        let living_log10 = if is_dish { now.listeria_log10 } else { now.bcereus_log10 };
        let drawn = outputs::drawn(most_log10);
        let share = exhibit_sdk::maths::exp10((living_log10 - most_log10).min(0.0));
        let around = if heat > 0.0 {
            100.0
        } else if cold > 0.5 {
            rice.inputs.get(inputs::FRIDGE)
        } else {
            rice.inputs.get(inputs::ROOM)
        };
        Self {
            tick: wrapped(clock.tick),
            time_of_day: ((19.0 + hour) % 24.0) as f32,
            fridge: if is_dish { 1.0 } else { cold * (1.0 - heat) },
            heat,
            dish: if is_dish { 1.0 } else { 0.0 },
            height: places::height(rice.inputs.get(if heat > 0.0 { inputs::PORTION } else { inputs::DEPTH }) as f32),
            profile,
            around: around as f32,
            many: exhibit_sdk::maths::exp10(most_log10) as f32,
            drawn: drawn as f32,
            living: (drawn * share) as f32,
            most_log10: most_log10 as f32,
        }
    }

    /// Fills `out` with the buffer of the layer at place `index` of the manifest.
    pub fn layer(&self, index: u32, swarm: &mut bacteria::Swarm, out: &mut Vec<f32>) {
        match index {
            2 => out.push(sky::dusk(self)),
            3 => out.push(sky::day(self)),
            4 => sky::stars(self, out),
            6 => clock::hands(self, out),
            7 => out.push(sky::shade(self)),
            8 => sky::lamp(self, out),
            9 => out.push(self.fridge),
            10 => out.push(self.dish),
            11 | 14 => out.push(1.0 - self.dish),
            12 => food::slices(self, out),
            13 => food::grains(self, out),
            15 => steam::flames(self, out),
            16 => steam::steam(self, out),
            19 => out.push(self.dish),
            20 => swarm.fill(self, out),
            21 => bacteria::toxin(self, out),
            23 => steam::motes(self, out),
            // Still pictures, always shown.
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
