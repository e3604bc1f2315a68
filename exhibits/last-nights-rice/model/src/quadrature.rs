//! What temperature does over a time: growth work of two organisms and heat kill, integrated to rounding.

use crate::growth::{self, BCEREUS_RANGE};
use crate::lethality::Lethality;
use crate::listeria::Food;

/// Gauss and Legendre's five points on −1 to 1, and their weights.
const POINTS: [(f64, f64); 5] = [
    (-0.906_179_845_938_664, 0.236_926_885_056_189_08),
    (-0.538_469_310_105_683_1, 0.478_628_670_499_366_47),
    (0.0, 0.568_888_888_888_888_9),
    (0.538_469_310_105_683_1, 0.478_628_670_499_366_47),
    (0.906_179_845_938_664, 0.236_926_885_056_189_08),
];

/// What has been done to the food so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dose {
    /// ∫ μ dt of *B. cereus*.
    pub bcereus: f64,
    /// ∫ μ dt of *L. monocytogenes*.
    pub listeria: f64,
    /// Decimal reductions by heat.
    pub reduction: f64,
}

/// What the dose depends on besides temperature.
#[derive(Clone, Copy, Debug)]
pub struct Rates {
    pub food: Food,
    pub lethality: Lethality,
}

impl Rates {
    /// Adds the dose of the hours from `from` to `to`, during which `celsius` gives the temperature and bends little.
    pub fn add(&self, dose: &mut Dose, from: f64, to: f64, celsius: &dyn Fn(f64) -> f64) {
        // Where growth begins or ends its rate has a corner; no formula is exact across one.
        let mut start = from;
        let mut corners = BCEREUS_RANGE.map(|corner| crossing(from, to, corner, celsius).unwrap_or(to));
        if corners[0] > corners[1] {
            corners.swap(0, 1);
        }
        for end in corners.into_iter().chain([to]) {
            self.add_smooth(dose, start, end, celsius);
            start = end;
        }
    }

    fn add_smooth(&self, dose: &mut Dose, from: f64, to: f64, celsius: &dyn Fn(f64) -> f64) {
        let (middle, half) = ((from + to) / 2.0, (to - from) / 2.0);
        if half <= 0.0 {
            return;
        }
        for (point, weight) in POINTS {
            let here = celsius(middle + half * point);
            dose.bcereus += half * weight * growth::bcereus_rate(here);
            dose.listeria += half * weight * self.food.rate(here);
            dose.reduction += half * weight * self.lethality.rate(here);
        }
    }
}

/// When between two times the temperature passes `level`, if it does.
fn crossing(from: f64, to: f64, level: f64, celsius: &dyn Fn(f64) -> f64) -> Option<f64> {
    let above = |time: f64| celsius(time) > level;
    let first = above(from);
    if first == above(to) {
        return None;
    }
    let (mut low, mut high) = (from, to);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if above(middle) == first { low = middle } else { high = middle }
    }
    Some((low + high) / 2.0)
}
