//! Where things lie on the stage. The map is seen from the south and above: north is shorter than east.

use crate::clock::Phase;
use crate::quake::View;

/// Stage units for one kilometre east and north, and where the map's middle lies.
pub const EAST: f32 = 0.04;
pub const NORTH: f32 = 0.024;
pub const MIDDLE_Y: f32 = 0.9;
/// Above this, land fades into the sky.
pub const HORIZON_Y: f32 = 3.25;

/// A label: what it says and where. Below 0 it says nothing, far off the stage.
type Label = [f64; 3];
const NOTHING: Label = [-1.0, 1e4, 1e4];

/// A place on the map (km east and north of its middle) on the stage.
pub fn on_stage([x, y]: [f64; 2]) -> [f32; 2] {
    [EAST * x as f32, MIDDLE_Y + NORTH * y as f32]
}

/// A point on the circle of this radius (km) around a place, at an angle anticlockwise from east.
pub fn around(centre: [f64; 2], km: f32, angle: f32) -> [f32; 2] {
    let ([x, y], (sine, cosine)) = (on_stage(centre), exhibit_sdk::maths::f32::sin_cos(angle));
    [x + EAST * km * cosine, y + NORTH * km * sine]
}

/// P's label goes with its front to the upper left, S's to the left; both go where they are still seen.
pub fn wave_label(view: &View, wave: usize) -> Label {
    if view.clock.phase != Phase::Running {
        return NOTHING;
    }
    let Some(km) = view.arrivals.get(wave).and_then(|wave| wave.reach(view.clock.elapsed)) else { return NOTHING };
    // S's stays away while P's is still near.
    let (angle, least) = if wave == 0 { (2.6, 14.0) } else { (3.4, 30.0) };
    let [x, y] = around(view.inputs.epicentre(), km as f32, angle).map(f64::from);
    let seen = (-4.4..3.1).contains(&x) && (-0.7..2.8).contains(&y) && km > least;
    if seen { [1.0, x, y] } else { NOTHING }
}

/// At the southern edge of the blind zone, or the northern one where the house would be in its way; seen once the waves are
/// through.
pub fn blind_label(view: &View) -> Label {
    let Some(km) = view.warning.blind_km.filter(|km| *km > 0.0 && view.clock.phase == Phase::Over) else {
        return NOTHING;
    };
    let [x, y] = on_stage(view.inputs.epicentre()).map(f64::from);
    let down = f64::from(NORTH) * km.min(70.0);
    let y = if y - down - 0.3 > -0.7 { y - down - 0.3 } else { (y + down + 0.3).min(2.8) };
    [km, x.clamp(-3.6, 3.6), y]
}
