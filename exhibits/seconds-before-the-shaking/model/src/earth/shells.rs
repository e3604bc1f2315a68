//! The earth cut into shells in each of which a ray's time and angle have a closed form.
//!
//! Within a shell the velocity is taken as v = A r^B through its values at top and bottom. With η = r / v and the ray
//! parameter p (s/rad), the way from η₁ down to η₂ takes (√(η₁²−p²) − √(η₂²−p²)) / (1−B) seconds and turns by
//! (acos(p/η₁) − acos(p/η₂)) / (1−B) radians (Bullen's law; Buland and Chapman 1983). Constant velocity is B = 0, exactly.

use super::RADIUS_KM;
use super::iasp91::{LAYERS, Wave};
use exhibit_sdk::maths;

/// One shell. η is in s/rad.
#[derive(Clone, Debug)]
pub struct Shell {
    pub top_km: f64,
    pub bottom_km: f64,
    pub eta_top: f64,
    pub eta_bottom: f64,
    /// 1 − B.
    power: f64,
}

/// Time (s) and angle (rad) of a way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Leg {
    pub seconds: f64,
    pub radians: f64,
}

impl core::ops::AddAssign for Leg {
    fn add_assign(&mut self, other: Self) {
        self.seconds += other.seconds;
        self.radians += other.radians;
    }
}

/// What is left of a ray's way below η: 0 at and below its turning point.
fn below(p: f64, eta: f64) -> Leg {
    if eta <= p {
        return Leg::default();
    }
    Leg { seconds: (eta * eta - p * p).sqrt(), radians: maths::acos(p / eta) }
}

impl Shell {
    fn new(wave: Wave, layer: usize, top_km: f64, bottom_km: f64) -> Self {
        let (above, beneath) = (RADIUS_KM - top_km, RADIUS_KM - bottom_km);
        let eta = |radius: f64| radius / LAYERS[layer].velocity(wave, radius / RADIUS_KM);
        let (eta_top, eta_bottom) = (eta(above), eta(beneath));
        let power = maths::ln(eta_top / eta_bottom) / maths::ln(above / beneath);
        Self { top_km, bottom_km, eta_top, eta_bottom, power }
    }

    /// η (s/rad) at a depth (km) within.
    pub fn eta_at(&self, depth_km: f64) -> f64 {
        let part = (RADIUS_KM - depth_km) / (RADIUS_KM - self.top_km);
        self.eta_top * maths::powf(part, self.power)
    }

    /// The way of the ray p between two values of η within, the upper first; if it turns here, as far as it turns.
    pub fn leg(&self, p: f64, upper: f64, lower: f64) -> Leg {
        let (from, to) = (below(p, upper), below(p, lower));
        Leg { seconds: (from.seconds - to.seconds) / self.power, radians: (from.radians - to.radians) / self.power }
    }

    /// The way through the whole shell.
    pub fn whole(&self, p: f64) -> Leg {
        self.leg(p, self.eta_top, self.eta_bottom)
    }
}

/// All shells from the surface down.
pub fn shells(wave: Wave) -> Vec<Shell> {
    let mut all = Vec::new();
    for (number, layer) in LAYERS.iter().enumerate() {
        let count = ((layer.bottom_km - layer.top_km) / layer.shell_km).round() as u32;
        let depth = |n: u32| layer.top_km + (layer.bottom_km - layer.top_km) * f64::from(n) / f64::from(count);
        all.extend((0..count).map(|n| Shell::new(wave, number, depth(n), depth(n + 1))));
    }
    all
}
