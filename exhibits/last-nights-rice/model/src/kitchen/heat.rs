//! Heat leaving a layer of rice through its top and bottom: conduction in one dimension.

/// Layers the rice is cut into, from the bottom up.
pub const LAYERS: usize = 12;

/// Conductivity, W/(m K), and heat capacity, J/(m³ K), of moist cooked food; together a diffusivity of 1.4 × 10⁻⁷ m²/s.
const CONDUCTIVITY: f64 = 0.5;
const HEAT_CAPACITY: f64 = 3.6e6;
/// Heat transfer at the open top (air, radiation, evaporation from moist rice) and at the bottom (glass on wood or on a shelf), W/(m² K).
const TOP: f64 = 30.0;
const BOTTOM: f64 = 10.0;

/// Conductivity over heat capacity, m²/s.
pub const DIFFUSIVITY: f64 = CONDUCTIVITY / HEAT_CAPACITY;

/// Temperatures of the layers, °C.
pub type Profile = [f64; LAYERS];

/// How one step changes a slab of some depth: a backward Euler step, which never overshoots however long it is.
pub struct Slab {
    /// Exchange between neighbours, with the air above and with what stands below, each in one step.
    between: f64,
    top: f64,
    bottom: f64,
}

impl Slab {
    /// A slab so deep, for steps so long.
    pub fn new(depth_cm: f64, step_hours: f64) -> Self {
        let thickness = depth_cm / 100.0 / LAYERS as f64;
        let seconds = step_hours * 3600.0;
        let side = |transfer: f64| 1.0 / (1.0 / transfer + thickness / 2.0 / CONDUCTIVITY);
        let per_step = seconds / (HEAT_CAPACITY * thickness);
        Self {
            between: CONDUCTIVITY / thickness * per_step,
            top: side(TOP) * per_step,
            bottom: side(BOTTOM) * per_step,
        }
    }

    /// One step, with so many °C all around. Thomas' algorithm: up once, down once.
    pub fn step(&self, profile: &mut Profile, around: f64) {
        let mut ratios = [0.0; LAYERS];
        let mut carried = 0.0;
        let mut ratio = 0.0;
        let last = LAYERS - 1;
        for (place, (celsius, kept)) in profile.iter_mut().zip(&mut ratios).enumerate() {
            let below = if place == 0 { 0.0 } else { self.between };
            let above = if place == last { 0.0 } else { self.between };
            let mut outside = 0.0;
            if place == 0 {
                outside += self.bottom;
            }
            if place == last {
                outside += self.top;
            }
            let pivot = 1.0 + below + above + outside - below * ratio;
            carried = (*celsius + outside * around + below * carried) / pivot;
            ratio = above / pivot;
            (*celsius, *kept) = (carried, ratio);
        }
        let mut above = 0.0;
        for (celsius, ratio) in profile.iter_mut().zip(&ratios).rev() {
            *celsius += ratio * above;
            above = *celsius;
        }
    }
}

/// Time constant of a portion's core when both its sides are kept hot, hours: the slowest term of Fourier's series.
pub fn core_time_constant(portion_cm: f64) -> f64 {
    let thickness = portion_cm / 100.0;
    thickness * thickness / (core::f64::consts::PI * core::f64::consts::PI * DIFFUSIVITY) / 3600.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heat_only_leaves_and_the_middle_is_the_last_to_cool() {
        for depth in [1.0, 8.0, 15.0] {
            let slab = Slab::new(depth, 1.0 / 12.0);
            let mut profile = [95.0; LAYERS];
            let mut before = 95.0;
            for _ in 0..2000 {
                slab.step(&mut profile, 4.0);
                let most = profile.iter().copied().fold(f64::MIN, f64::max);
                assert!(most <= before + 1e-9 && profile.iter().all(|celsius| (4.0 - 1e-9..=95.0).contains(celsius)));
                assert!(profile[LAYERS - 1] <= most && profile[0] <= most);
                before = most;
            }
            assert!((before - 4.0).abs() < 0.5, "{depth} cm: {before}");
        }
    }

    #[test]
    fn a_thin_slab_cools_as_newton_says() {
        // 1 cm: inside it is nearly even, so its time constant is capacity over transfer.
        let slab = Slab::new(1.0, 1.0 / 240.0);
        let mut profile = [95.0; LAYERS];
        (0..240).for_each(|_| slab.step(&mut profile, 25.0));
        let mean = profile.iter().sum::<f64>() / LAYERS as f64;
        let newton = 25.0 + 70.0 * exhibit_sdk::maths::exp(-3600.0 * (TOP + BOTTOM) / (HEAT_CAPACITY * 0.01));
        assert!((mean - newton).abs() < 3.0, "{mean}, {newton}");
    }
}
