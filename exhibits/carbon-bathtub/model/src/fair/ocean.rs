//! Heat in three layers: the surface with the air, the middle ocean, the deep ocean (Cummins et al. 2020,
//! doi:10.1175/JCLI-D-19-0589.1), without its random part.

use super::Configuration;
use super::matrix::{IDENTITY, Matrix, Vector, apply, exponential, solve};

/// One year's step of a configuration: x ← eᴬ x + b F. Made once; the same for every run.
pub struct OceanStep {
    propagator: Matrix,
    response: Vector,
}

/// Radiative imbalance that lags the forcing (W/m²), then the warming of the three layers since 1750 (K).
#[derive(Clone, Debug)]
pub struct Ocean {
    state: Vector,
}

impl OceanStep {
    pub fn new(configuration: &Configuration) -> Self {
        let gamma = configuration.gamma;
        let [c1, c2, c3] = configuration.heat_capacity;
        let [k1, k2, k3] = configuration.heat_transfer;
        let deep = configuration.deep_ocean_efficacy * k3;
        let rates: Matrix = [
            [-gamma, 0.0, 0.0, 0.0],
            [1.0 / c1, -(k1 + k2) / c1, k2 / c1, 0.0],
            [0.0, k2 / c2, -(k2 + deep) / c2, deep / c2],
            [0.0, 0.0, k3 / c3, -k3 / c3],
        ];
        let propagator = exponential(&rates);
        // b = A⁻¹ (eᴬ − I) (γ, 0, 0, 0)ᵀ
        let mut growth = [[0.0; 4]; 4];
        for row in 0..4 {
            for column in 0..4 {
                growth[row][column] = propagator[row][column] - IDENTITY[row][column];
            }
        }
        let response = solve(&rates, &growth).map(|row| row[0] * gamma);
        Self { propagator, response }
    }
}

impl Ocean {
    /// At rest, but for the imbalance the first year's forcing (W/m²) has already set.
    pub fn new(forcing: f64) -> Self {
        Self { state: [forcing, 0.0, 0.0, 0.0] }
    }

    /// One year under a forcing in W/m².
    pub fn step(&mut self, step: &OceanStep, forcing: f64) {
        let carried = apply(&step.propagator, &self.state);
        self.state = core::array::from_fn(|i| carried[i] + step.response[i] * forcing);
    }

    /// Warming of the three layers since 1750, K.
    pub fn layers(&self) -> [f64; 3] {
        let [_, surface, middle, deep] = self.state;
        [surface, middle, deep]
    }
}
