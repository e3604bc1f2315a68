//! Fans of rays: those that turn somewhere below, computed once, and those that go up from a source.

use super::RADIUS_KM;
use super::iasp91::Wave;
use super::shells::{Leg, Shell, shells};

/// A ray that leaves the source and comes up again: its parameter (s/km at the surface), where (km) and when (s).
#[derive(Clone, Copy, Debug)]
pub struct Ray {
    pub slowness: f64,
    pub km: f64,
    pub seconds: f64,
}

impl Ray {
    fn new(p: f64, leg: Leg) -> Self {
        Self { slowness: p / RADIUS_KM, km: leg.radians * RADIUS_KM, seconds: leg.seconds }
    }
}

/// One ray of a source at the surface, half of its way: down to where it turns.
struct Half {
    p: f64,
    leg: Leg,
}

/// One wave's shells, and the rays that turn in each.
pub struct Fan {
    shells: Vec<Shell>,
    turning: Vec<Vec<Half>>,
}

/// Rays that turn in a shell: more where one shell is a whole layer of the crust.
const RAYS_IN_CRUST: u32 = 40;
const RAYS_IN_SHELL: u32 = 4;
/// Rays up from a source, and the tangents of the steepest and the flattest.
const RAYS_UP: u32 = 180;
const STEEPEST: f64 = 1e-3;
const UP_RATIO: f64 = 1.13;

impl Fan {
    pub fn new(wave: Wave) -> Self {
        let shells = shells(wave);
        let mut turning = Vec::with_capacity(shells.len());
        for (place, shell) in shells.iter().enumerate() {
            let rays = if shell.bottom_km <= 35.0 { RAYS_IN_CRUST } else { RAYS_IN_SHELL };
            turning.push((0..=rays).map(|n| half(&shells[..=place], shell, f64::from(n) / f64::from(rays))).collect());
        }
        Self { shells, turning }
    }

    /// Every ray of a source at this depth (km), in runs whose neighbours belong to one smooth branch.
    pub fn rays(&self, depth_km: f64) -> Vec<Vec<Ray>> {
        let Some(source) = self.shells.iter().position(|shell| depth_km < shell.bottom_km) else { return Vec::new() };
        let above = self.shells.get(..source).unwrap_or_default();
        let Some(shell) = self.shells.get(source) else { return Vec::new() };
        let eta = shell.eta_at(depth_km);
        // From the surface down to the source.
        let down = |p: f64| {
            let mut leg = shell.leg(p, shell.eta_top, eta);
            above.iter().for_each(|shell| leg += shell.whole(p));
            leg
        };
        let mut runs = vec![up(eta, down)];
        for (place, halves) in self.turning.iter().enumerate().skip(source) {
            let below_source = halves.iter().filter(|half| half.p < eta).map(|Half { p, leg }| {
                let gone = down(*p);
                let rest = Leg { seconds: 2.0 * leg.seconds - gone.seconds, radians: 2.0 * leg.radians - gone.radians };
                Ray::new(*p, rest)
            });
            // The level ray is where going up ends and going down begins.
            let level = (place == source).then(|| Ray::new(eta, down(eta)));
            runs.push(level.into_iter().chain(below_source).collect());
        }
        runs
    }
}

/// The half ray that turns in the last of `above`, a share `u` of the way from its top; close together near the top, where the
/// distance grows as the square root of the depth gone.
fn half(above: &[Shell], shell: &Shell, u: f64) -> Half {
    let p = shell.eta_top - (shell.eta_top - shell.eta_bottom) * u * u;
    let mut leg = Leg::default();
    above.iter().for_each(|shell| leg += shell.whole(p));
    Half { p, leg }
}

/// Rays that go up from a source where η is `eta`, from the steepest to the level one.
fn up(eta: f64, down: impl Fn(f64) -> Leg) -> Vec<Ray> {
    let mut rays = vec![Ray::new(0.0, down(0.0))];
    let mut tangent = STEEPEST;
    for _ in 0..RAYS_UP {
        let p = eta * tangent / (1.0 + tangent * tangent).sqrt();
        rays.push(Ray::new(p, down(p)));
        tangent *= UP_RATIO;
    }
    rays.push(Ray::new(eta, down(eta)));
    rays
}
