//! The air of a well-mixed room, moved on by the exact solution while nothing changes.

use exhibit_sdk::maths::{exp, expm1};

/// Share of carbon dioxide that a breath adds to the air breathed in (Rudnick and Milton 2003): 3.8 % of the breath.
pub const BREATH_CO2_PPM: f64 = 38_000.0;

/// What acts on the air for a while without changing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conditions {
    /// Volume of the room, m³.
    pub volume_m3: f64,
    /// Air exchanged with the outside, in volumes an hour.
    pub air_changes_per_h: f64,
    /// What rids the air of particles besides, 1/h: settling, decay, purifier.
    pub other_losses_per_h: f64,
    /// Carbon dioxide breathed out by all together, ppm · m³/h.
    pub co2_source: f64,
    /// Carbon dioxide of the air that comes in, ppm.
    pub background_ppm: f64,
    /// Quanta that reach the air, 1/h, behind masks.
    pub quanta_source: f64,
    /// Air that one susceptible pupil breathes in, m³/h, times what their mask lets through; 0 while they are out.
    pub inhaled_m3_per_h: f64,
}

/// What the air holds, and what one susceptible pupil has inhaled of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Air {
    /// Carbon dioxide, ppm.
    pub co2_ppm: f64,
    /// Quanta in a cubic metre.
    pub quanta_per_m3: f64,
    /// Quanta inhaled since the morning.
    pub quanta_inhaled: f64,
}

impl Air {
    /// Fresh air.
    pub fn fresh(background_ppm: f64) -> Self {
        Self { co2_ppm: background_ppm, ..Self::default() }
    }

    /// The air `hours` later. Exact, so it does not matter into how many pieces a time is cut.
    pub fn after(self, hours: f64, on: &Conditions) -> Self {
        let exchanged = on.air_changes_per_h * hours;
        let co2_ppm = self.co2_ppm * exp(-exchanged) - on.background_ppm * expm1(-exchanged)
            + on.co2_source / on.volume_m3 * hours * mean_of_decay(exchanged);
        let lost = (on.air_changes_per_h + on.other_losses_per_h) * hours;
        let source = on.quanta_source / on.volume_m3 * hours;
        let quanta_per_m3 = self.quanta_per_m3 * exp(-lost) + source * mean_of_decay(lost);
        let seen = hours * (self.quanta_per_m3 * mean_of_decay(lost) + source * mean_of_growth(lost));
        Self { co2_ppm, quanta_per_m3, quanta_inhaled: self.quanta_inhaled + on.inhaled_m3_per_h * seen }
    }

    /// Chance that one susceptible pupil has been infected (Wells and Riley), 0 to 1.
    pub fn infection_probability(&self) -> f64 {
        -expm1(-self.quanta_inhaled)
    }

    /// Share of each breath that has been in somebody's lungs before, 0 to 1.
    pub fn rebreathed(&self, background_ppm: f64) -> f64 {
        ((self.co2_ppm - background_ppm) / BREATH_CO2_PPM).max(0.0).min(1.0)
    }
}

/// (1 − e⁻ˣ) / x, which is 1 at 0.
fn mean_of_decay(x: f64) -> f64 {
    if x == 0.0 { 1.0 } else { -expm1(-x) / x }
}

/// (x − 1 + e⁻ˣ) / x², which is ½ at 0; near it, the difference would lose its digits.
fn mean_of_growth(x: f64) -> f64 {
    if x < 0.02 {
        0.5 - x / 6.0 + x * x / 24.0 - x * x * x / 120.0 + x * x * x * x / 720.0 - x * x * x * x * x / 5040.0
    } else {
        (1.0 - mean_of_decay(x)) / x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conditions(air_changes_per_h: f64) -> Conditions {
        Conditions {
            volume_m3: 180.0,
            air_changes_per_h,
            other_losses_per_h: 0.92,
            co2_source: 45.0 * 21_420.0,
            background_ppm: 440.44,
            quanta_source: 25.0,
            inhaled_m3_per_h: 0.54,
        }
    }

    #[test]
    fn a_time_may_be_cut_into_any_pieces() {
        for air_changes in [0.0, 1e-7, 0.25, 6.0, 40.0] {
            let on = conditions(air_changes);
            let whole = Air::fresh(440.44).after(3.0, &on);
            let mut pieces = Air::fresh(440.44);
            (0..1440).for_each(|_| pieces = pieces.after(3.0 / 1440.0, &on));
            for (one, other) in [
                (whole.co2_ppm, pieces.co2_ppm),
                (whole.quanta_per_m3, pieces.quanta_per_m3),
                (whole.quanta_inhaled, pieces.quanta_inhaled),
            ] {
                assert!((one - other).abs() <= 1e-11 * one, "{air_changes}: {one} {other}");
            }
        }
    }

    #[test]
    fn agrees_with_the_closed_form_of_wells_and_riley() {
        let on = conditions(4.0);
        let (rate, hours) = (4.92, 4.0);
        let inhaled = 0.54 * 25.0 / 180.0 * (hours / rate - (1.0 - exp(-rate * hours)) / (rate * rate));
        let air = Air::fresh(440.44).after(hours, &on);
        assert!((air.quanta_inhaled - inhaled).abs() < 1e-14, "{} {inhaled}", air.quanta_inhaled);
        assert!((air.infection_probability() - 0.0562342177).abs() < 1e-10);
    }

    #[test]
    fn without_any_exchange_it_only_rises() {
        let air = Air::fresh(440.44).after(24.0, &conditions(0.0));
        assert!((air.co2_ppm - (440.44 + 24.0 * 5355.0)).abs() < 1e-6);
        assert_eq!(air.rebreathed(440.44), 1.0);
    }
}
