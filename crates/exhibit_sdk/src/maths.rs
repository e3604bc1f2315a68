//! Functions that give the same bits on every machine.
//!
//! `+ - * /`, `sqrt`, `abs`, `floor`, `ceil`, `trunc`, `round`, `min` and `max` of `std` are exact everywhere and may be
//! used as they are. Everything else here comes from `libm` in software, because `std` hands it to whatever the machine
//! or the browser has.

pub use libm::{
    acos, acosh, asin, asinh, atan, atan2, atanh, cbrt, cos, cosh, erf, erfc, exp, exp2, exp10, expm1, hypot, lgamma,
    log as ln, log1p as ln_1p, log2, log10, pow as powf, sin, sincos as sin_cos, sinh, tan, tanh, tgamma as gamma,
};

/// The same for `f32`.
pub mod f32 {
    pub use libm::{
        acosf as acos, acoshf as acosh, asinf as asin, asinhf as asinh, atan2f as atan2, atanf as atan,
        atanhf as atanh, cbrtf as cbrt, cosf as cos, coshf as cosh, exp2f as exp2, exp10f as exp10, expf as exp,
        expm1f as expm1, hypotf as hypot, log1pf as ln_1p, log2f as log2, log10f as log10, logf as ln, powf,
        sincosf as sin_cos, sinf as sin, sinhf as sinh, tanf as tan, tanhf as tanh,
    };
}

/// `base` to a whole power, by repeated squaring in a fixed order.
pub fn powi(base: f64, exponent: i32) -> f64 {
    let mut rest = exponent.unsigned_abs();
    let (mut square, mut product) = (base, 1.0);
    while rest > 0 {
        if rest & 1 == 1 {
            product *= square;
        }
        square *= square;
        rest >>= 1;
    }
    if exponent < 0 { 1.0 / product } else { product }
}

/// `value`, or the bound it is beyond; NaN stays NaN. `f64::clamp` says which bounds it panics at, and brings 14 KB along for
/// that where they are not constants.
pub fn clamp(value: f64, min: f64, max: f64) -> f64 {
    match value {
        value if value < min => min,
        value if value > max => max,
        value => value,
    }
}

/// `value` with every NaN made the one NaN that is written to states and hashes: its bits differ between machines.
pub fn canonical(value: f64) -> f64 {
    if value.is_nan() { f64::from_bits(0x7ff8_0000_0000_0000) } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_are_exact_where_they_can_be() {
        assert_eq!(powi(3.0, 5), 243.0);
        assert_eq!(powi(2.0, -3), 0.125);
        assert_eq!(powi(7.5, 0), 1.0);
        assert_eq!(powi(2.0, i32::MIN), 0.0);
    }

    #[test]
    fn functions_keep_their_bits() {
        // One unit in the last place above e: libm's own answer, the same on every machine.
        assert_eq!(exp(1.0).to_bits(), 0x4005_bf0a_8b14_576a);
        assert_eq!(ln(10.0).to_bits(), 0x4002_6bb1_bbb5_5516);
        assert_eq!(sin(1.0).to_bits(), 0x3fea_ed54_8f09_0cee);
    }
}
