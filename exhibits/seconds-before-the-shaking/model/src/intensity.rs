//! Seismic intensity (degrees of the Chinese scale, 烈度) by the relations behind the zonation map GB 18306-2015:
//! I = A + B M + C lg(R + R₀), once along and once across the fault.

use exhibit_sdk::maths;

/// Highest and lowest degree of the scale (GB/T 17742-2020).
const SCALE: (f64, f64) = (1.0, 12.0);
/// Steps of the bisection between the two axes: far below the last printed digit.
const STEPS: u32 = 48;

/// One axis: A, B, C (negative) and R₀ in km.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    a: f64,
    b: f64,
    c: f64,
    r0_km: f64,
}

/// The relations of one region.
#[derive(Clone, Copy, Debug)]
pub struct Zone {
    pub long: Axis,
    pub short: Axis,
}

const fn axis(a: f64, b: f64, c: f64, r0_km: f64) -> Axis {
    Axis { a, b, c, r0_km }
}

/// Eastern China, regions of moderate activity, Xinjiang, the Qinghai–Tibet plateau.
pub const ZONES: [Zone; 4] = [
    Zone { long: axis(5.7123, 1.3626, -4.2903, 25.0), short: axis(3.6588, 1.3626, -3.5406, 13.0) },
    Zone { long: axis(5.8410, 1.0710, -3.6570, 15.0), short: axis(3.9440, 1.0710, -2.8450, 7.0) },
    Zone { long: axis(5.6018, 1.4347, -4.4899, 25.0), short: axis(3.6113, 1.4347, -3.8477, 13.0) },
    Zone { long: axis(6.4580, 1.2746, -4.4709, 25.0), short: axis(3.3682, 1.2746, -3.3119, 9.0) },
];

impl Axis {
    /// Intensity at a distance, not yet held within the scale.
    pub fn intensity(&self, magnitude: f64, km: f64) -> f64 {
        self.a + self.b * magnitude + self.c * maths::log10(km.max(0.0) + self.r0_km)
    }

    /// How far this intensity reaches, km; 0 or less where it is not reached at all.
    fn reach(&self, magnitude: f64, intensity: f64) -> f64 {
        maths::exp10((intensity - self.a - self.b * magnitude) / self.c) - self.r0_km
    }
}

impl Zone {
    /// Intensity at `along` km along and `across` km across the fault: that of the ellipse through this place whose half axes
    /// are the two relations' distances. Not yet held within the scale.
    pub fn intensity(&self, magnitude: f64, along: f64, across: f64) -> f64 {
        let km = (along * along + across * across).sqrt();
        let (one, other) = (self.long.intensity(magnitude, km), self.short.intensity(magnitude, km));
        let (mut low, mut high) = (one.min(other), one.max(other));
        for _ in 0..STEPS {
            let middle = 0.5 * (low + high);
            let (a, b) = (self.long.reach(magnitude, middle), self.short.reach(magnitude, middle));
            let (x, y) = (along / a, across / b);
            let inside = a > 0.0 && b > 0.0 && x * x + y * y <= 1.0;
            if inside { low = middle } else { high = middle }
        }
        low
    }
}

/// An intensity held within the scale.
pub fn on_scale(intensity: f64) -> f64 {
    intensity.clamp(SCALE.0, SCALE.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_relations() {
        for line in include_str!("../../reference/intensity_attenuation_GB18306.csv").lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let zone =
                ZONES[["east", "moderate", "xinjiang", "tibet"].iter().position(|name| *name == cells[0]).unwrap()];
            let number = |n: usize| cells[n].parse::<f64>().unwrap();
            let (magnitude, km) = (number(1), number(2));
            for (axis, column) in [(zone.long, 3), (zone.short, 4)] {
                assert!((axis.intensity(magnitude, km) - number(column)).abs() < 1e-6, "{line}");
            }
            let along = zone.intensity(magnitude, km, 0.0);
            let across = zone.intensity(magnitude, 0.0, km);
            assert!((along - number(3)).abs() < 1e-3 && (across - number(4)).abs() < 1e-3, "{line}: {along} {across}");
        }
    }

    #[test]
    fn falls_with_distance_in_every_direction() {
        for zone in ZONES {
            for (u, v) in [(1.0, 0.0), (0.8, 0.6), (0.0, 1.0)] {
                let at = |km: f64| zone.intensity(7.0, u * km, v * km);
                assert!((0..400).all(|km| at(f64::from(km)) > at(f64::from(km) + 1.0)));
            }
        }
    }
}
