//! Killing by heat: one decimal reduction takes D at a reference temperature and ten times less for every z more.

use exhibit_sdk::maths::exp10;

/// Temperatures of the table from which the default D and z come, °C: beyond them the line is only prolonged.
pub const RANGE: [f64; 2] = [54.444_444_444_444_44, 69.444_444_444_444_44];

/// D at a reference temperature, and z.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lethality {
    /// Seconds for one decimal reduction at the reference temperature.
    pub d_seconds: f64,
    /// Temperature of that D, °C.
    pub reference_celsius: f64,
    /// How many kelvins make it ten times faster.
    pub z_kelvin: f64,
}

impl Lethality {
    /// *Salmonella* in beef: a straight line through the table of FSIS (1999), Appendix A.
    pub const FSIS: Self =
        Self { d_seconds: 106.177_258_120_188_74, reference_celsius: 60.0, z_kelvin: 5.561_827_612_966_432 };

    /// Decimal reductions per hour. Beyond 10³⁰ the line says nothing any more, and stays there.
    pub fn rate(&self, celsius: f64) -> f64 {
        let decades = ((celsius - self.reference_celsius) / self.z_kelvin).min(30.0);
        3600.0 / self.d_seconds * exp10(decades)
    }

    /// D at a temperature, seconds; at most 10³⁰.
    pub fn d_seconds_at(&self, celsius: f64) -> f64 {
        self.d_seconds * exp10(((self.reference_celsius - celsius) / self.z_kelvin).min(30.0))
    }
}
