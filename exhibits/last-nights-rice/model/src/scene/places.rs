//! Where things stand, in stage units. The pictures in `assets/` are drawn to these places.

/// Middle of the magnifier's glass, and the radius in which bacteria are seen.
pub const LENS: [f32; 2] = [1.35, 1.05];
pub const LENS_RADIUS: f32 = 2.72;

/// The glass dish: inside from left to right, its floor.
pub const DISH_LEFT: f32 = -4.35;
pub const DISH_RIGHT: f32 = -0.35;
pub const DISH_FLOOR: f32 = -3.62;
/// Height of one centimetre of rice.
const PER_CM: f32 = 0.145;

/// Middle of the wall clock.
pub const CLOCK: [f32; 2] = [-2.75, 1.75];

/// The window's panes: left, bottom, width, height.
pub const WINDOW: [f32; 4] = [-7.2, -0.7, 3.3, 4.6];

/// The lamp's bulb.
pub const LAMP: [f32; 2] = [-2.6, 3.85];

/// Height of rice so deep.
pub fn height(depth_cm: f32) -> f32 {
    PER_CM * depth_cm.clamp(1.0, 15.0)
}
