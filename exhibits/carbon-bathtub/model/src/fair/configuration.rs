//! Three of the 841 calibrated and constrained configurations of FaIR.
//!
//! Source: fair-calibrate 1.4.1 (Smith et al. 2024, doi:10.5194/gmd-17-8569-2024), Apache-2.0, as shipped in FaIR's
//! repository `OMS-NetZero/FAIR`, `examples/data/calibrated_constrained_ensemble/`, commit c361625.

/// The parameters of one configuration that this model uses.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// Rate at which the radiative imbalance follows the forcing, γ, 1/a.
    pub gamma: f64,
    /// Heat capacities of the three layers from the surface down, W a/(m² K).
    pub heat_capacity: [f64; 3],
    /// Climate feedback, then heat transfer between layers 1 and 2, and 2 and 3, κ, W/(m² K).
    pub heat_transfer: [f64; 3],
    /// Efficacy of the deep ocean's heat uptake, ε.
    pub deep_ocean_efficacy: f64,
    /// Time-integrated airborne fraction over 100 years: in 1750 (a), and how it grows with carbon taken up (a/Gt CO₂),
    /// with warming (a/K) and with carbon in the air (a/Gt CO₂).
    pub iirf_0: f64,
    pub iirf_uptake: f64,
    pub iirf_temperature: f64,
    pub iirf_airborne: f64,
    /// Factor on the forcing by CO₂.
    pub forcing_scale: f64,
    /// CO₂ in 1750, ppm.
    pub co2_1750_ppm: f64,
}

/// Near the median; near the 5th percentile; near the 95th percentile of the ensemble's warming in 2100 under the
/// calibration's scenario `medium-extension`.
pub const CONFIGURATIONS: [Configuration; 3] = [
    // Number 754719 of the ensemble.
    Configuration {
        gamma: 1.649188792,
        heat_capacity: [5.724635365, 30.53086351, 49.01694842],
        heat_transfer: [1.17172011, 1.551026371, 1.284422199],
        deep_ocean_efficacy: 1.306917141,
        iirf_0: 32.13221186,
        iirf_uptake: 0.000964251,
        iirf_temperature: 1.19623532,
        iirf_airborne: 0.003504007,
        forcing_scale: 0.890698492,
        co2_1750_ppm: 279.0816387,
    },
    // Number 1067884 of the ensemble.
    Configuration {
        gamma: 2.350898523,
        heat_capacity: [4.3983613, 28.00823053, 43.99594137],
        heat_transfer: [1.61631449, 2.42870983, 1.285280682],
        deep_ocean_efficacy: 1.494412323,
        iirf_0: 37.46226449,
        iirf_uptake: -0.004030917,
        iirf_temperature: -0.758944385,
        iirf_airborne: 0.005410386,
        forcing_scale: 0.920852545,
        co2_1750_ppm: 279.7616227,
    },
    // Number 1345430 of the ensemble.
    Configuration {
        gamma: 9.040302747,
        heat_capacity: [5.88096659, 22.69408325, 98.83565272],
        heat_transfer: [1.075938117, 2.63567984, 0.578347321],
        deep_ocean_efficacy: 0.976777957,
        iirf_0: 30.01539762,
        iirf_uptake: 0.002116047,
        iirf_temperature: 4.447434544,
        iirf_airborne: 0.001439138,
        forcing_scale: 1.082368191,
        co2_1750_ppm: 277.522178,
    },
];
