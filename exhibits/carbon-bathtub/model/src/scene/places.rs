//! Where things stand, in stage units. The pictures in `assets/` are drawn to these places.

/// The tub's floor.
pub const FLOOR: f32 = -3.25;
/// Where 0 ppm would stand.
const EMPTY: f32 = -3.2;
/// Height of one ppm.
const PER_PPM: f32 = 0.003_75;
/// The rim: water does not stand higher.
const RIM: f32 = -0.3;

/// Middle and radius of the globe, as in the manifest.
pub const EARTH: [f32; 2] = [0.0, 0.15];
pub const EARTH_RADIUS: f32 = 2.3;

/// The mouth of the tap.
pub const TAP: [f32; 2] = [-3.26, 0.7];

/// Half the width of the tub's flat floor, how far its sides reach beyond it, and how high they curve.
const FLAT: f32 = 2.0;
const SIDE: f32 = 2.42;
const CURVE: f32 = 2.95;

/// Height of the water's surface for a CO2 concentration.
pub fn level(ppm: f32) -> f32 {
    (EMPTY + PER_PPM * ppm).clamp(FLOOR, RIM)
}

/// Height of the tub's inside at `x`: flat, then a quarter of an ellipse.
pub fn floor_at(x: f32) -> f32 {
    let t = ((x.abs() - FLAT) / SIDE).clamp(0.0, 1.0);
    FLOOR + CURVE * (1.0 - (1.0 - t * t).sqrt())
}

/// Half the width of the tub's inside at height `y`.
pub fn half_width(y: f32) -> f32 {
    let up = (1.0 - (y - FLOOR) / CURVE).clamp(0.0, 1.0);
    FLAT + SIDE * (1.0 - up * up).sqrt()
}

/// How far the water's surface, seen from a little above, bows towards the visitor at `x`.
pub fn bow(x: f32, half_width: f32) -> f32 {
    let t = (x / half_width).clamp(-1.0, 1.0);
    0.1 * half_width * (1.0 - t * t).sqrt()
}

/// The drain's glass pipe, from the tub to the fork, then to the wood and to the sea.
pub const TO_WOOD: [[f32; 2]; 7] =
    [[3.95, -2.7], [5.02, -2.7], [5.3, -2.62], [5.42, -2.44], [5.52, -2.22], [5.9, -2.12], [6.55, -2.12]];
pub const TO_SEA: [[f32; 2]; 7] =
    [[3.95, -2.7], [5.02, -2.7], [5.4, -2.8], [5.58, -3.1], [5.76, -3.42], [6.2, -3.54], [7.3, -3.54]];
