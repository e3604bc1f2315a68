//! Motion as a function of time: the same time shows the same picture.
//!
//! `time` is in the unit of the period beside it, ticks or seconds. `n` is a thing's place among many alike, and `salt` any
//! number: two uses of chance with different salts know nothing of each other.

use crate::maths::f32::sin;

/// Ticks as an `f32` counts them exactly, seconds made of them to a hundredth. Every motion begins anew after 2²² of them, two
/// days and a half at 20 a second.
pub fn wrapped(tick: u64) -> f32 {
    (tick % (1 << 22)) as f32
}

/// A number from 0 up to but not including 1 that looks like chance and is always the same for the same `n` and `salt`.
pub fn chance(n: u32, salt: u32) -> f32 {
    let mut x = n.wrapping_mul(0x9e37_79b9) ^ salt.wrapping_mul(0x85eb_ca6b);
    x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    ((x ^ (x >> 16)) >> 8) as f32 / 16_777_216.0
}

/// How far the `n`th of many is through its life, from 0 to 1, when one life lasts `period`.
pub fn phase(time: f32, n: u32, period: f32, salt: u32) -> f32 {
    let lives = time / period + chance(n, salt);
    lives - lives.floor()
}

/// A slow waver from −1 to 1, each of many in its own moment.
pub fn waver(time: f32, n: u32, period: f32, salt: u32) -> f32 {
    sin(core::f32::consts::TAU * (time / period + chance(n, salt)))
}

/// How much of the `n`th there is, 0 to 1, when there are `count`: whole ones, and the last one in part.
pub fn share(n: u32, count: f32) -> f32 {
    (count - n as f32).clamp(0.0, 1.0)
}

/// 0 up to `from`, 1 beyond `to`, smooth between; falls where `from` is the greater.
pub fn smooth(from: f32, to: f32, x: f32) -> f32 {
    let t = ((x - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// A share `t` of the way from `a` to `b`.
pub fn mix(a: f32, b: f32, t: f32) -> f32 {
    a + (b - a) * t
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_keeps_its_numbers_and_spreads_them() {
        assert_eq!(chance(0, 0), 0.0);
        assert_eq!(chance(7, 3).to_bits(), chance(7, 3).to_bits());
        let mean = (0..10_000).map(|n| f64::from(chance(n, 5))).sum::<f64>() / 10_000.0;
        assert!((mean - 0.5).abs() < 0.01);
        assert!((0..10_000).all(|n| (0.0..1.0).contains(&chance(n, 9))));
    }

    #[test]
    fn things_come_one_after_the_other_and_smoothly() {
        assert_eq!([0, 1, 2, 3].map(|n| share(n, 2.25)), [1.0, 1.0, 0.25, 0.0]);
        assert_eq!([-1.0, 0.0, 0.5, 1.0, 2.0].map(|x| smooth(0.0, 1.0, x)), [0.0, 0.0, 0.5, 1.0, 1.0]);
        assert_eq!([1.0, 3.0].map(|x| smooth(3.0, 1.0, x)), [1.0, 0.0]);
        assert_eq!(mix(2.0, 4.0, 0.25), 2.5);
    }

    #[test]
    fn lives_follow_each_other() {
        assert_eq!(phase(30.0, 0, 20.0, 0), 0.5);
        assert!((0..100).all(|n| (0.0..=1.0).contains(&phase(wrapped(u64::MAX), n, 7.3, 1))));
        assert!((0..100).all(|n| waver(12.0, n, 5.0, 1).abs() <= 1.0));
    }
}
