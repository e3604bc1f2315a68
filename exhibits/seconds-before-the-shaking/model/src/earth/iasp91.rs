//! Velocities of iasp91 down to 1,400 km (Kennett and Engdahl 1991, doi:10.1111/j.1365-246X.1991.tb06724.x): polynomials in
//! the radius over the earth's radius.

/// P and S.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wave {
    P,
    S,
}

/// One layer of the reference model: its top and bottom depth (km), the coefficients of P and S velocity (km/s), and how
/// thick the shells are into which it is cut (km).
pub struct Layer {
    pub top_km: f64,
    pub bottom_km: f64,
    p: [f64; 4],
    s: [f64; 4],
    pub shell_km: f64,
}

impl Layer {
    /// Velocity (km/s) at a radius given as a part of the earth's.
    pub fn velocity(&self, wave: Wave, x: f64) -> f64 {
        let [a, b, c, d] = match wave {
            Wave::P => self.p,
            Wave::S => self.s,
        };
        a + x * (b + x * (c + x * d))
    }
}

const fn layer(top_km: f64, bottom_km: f64, shell_km: f64, p: [f64; 4], s: [f64; 4]) -> Layer {
    Layer { top_km, bottom_km, p, s, shell_km }
}

/// From the surface down.
pub const LAYERS: [Layer; 8] = [
    layer(0.0, 20.0, 20.0, [5.8, 0.0, 0.0, 0.0], [3.36, 0.0, 0.0, 0.0]),
    layer(20.0, 35.0, 15.0, [6.5, 0.0, 0.0, 0.0], [3.75, 0.0, 0.0, 0.0]),
    layer(35.0, 120.0, 8.5, [8.78541, -0.74953, 0.0, 0.0], [6.706231, -2.248585, 0.0, 0.0]),
    layer(120.0, 210.0, 10.0, [25.41389, -17.69722, 0.0, 0.0], [5.75020, -1.27420, 0.0, 0.0]),
    layer(210.0, 410.0, 10.0, [30.78765, -23.25415, 0.0, 0.0], [15.24213, -11.08552, 0.0, 0.0]),
    layer(410.0, 660.0, 12.5, [29.38896, -21.40656, 0.0, 0.0], [17.70732, -13.50652, 0.0, 0.0]),
    layer(660.0, 760.0, 12.5, [25.96984, -16.93412, 0.0, 0.0], [20.76890, -16.53147, 0.0, 0.0]),
    layer(760.0, 1400.0, 20.0, [25.1486, -41.1538, 51.9932, -26.6083], [12.9303, -21.2590, 27.8988, -14.1080]),
];
