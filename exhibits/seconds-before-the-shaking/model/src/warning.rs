//! What follows from where and how deep the earthquake is, where the stations stand and where the visitor is.

use crate::earth::FirstArrivals;
use crate::inputs::{ASKED_DISTANCE, ASKED_STATION_DISTANCE, Inputs};
use crate::intensity::{ZONES, on_scale};
use crate::network::{self, Station};
use exhibit_sdk::maths;

/// Beyond this distance (km) the travel times are not held to ±0.3 s any more.
const TIMES_HOLD_TO_KM: f64 = 1000.0;
/// The intensity relations were made from earthquakes of these magnitudes, in the crust.
const MAGNITUDES: (f64, f64) = (5.0, 8.5);
const CRUST_KM: f64 = 35.0;

/// All that does not change while the waves run.
#[derive(Clone, Debug)]
pub struct Warning {
    pub stations: Vec<Station>,
    /// Of the visitor's place from the epicentre, km.
    pub distance_km: f64,
    /// Of the nearest station, km; none where there is no station.
    pub nearest_km: Option<f64>,
    /// When P and S arrive at the visitor's place, s after the earthquake began.
    pub p_seconds: f64,
    pub s_seconds: f64,
    /// When the alert is sent, s; none where there is no station.
    pub alert_seconds: Option<f64>,
    /// Within it the strong shaking comes before the alert, km.
    pub blind_km: Option<f64>,
    /// Intensity at the visitor's distance along and across the fault, and at the visitor's place, within the scale.
    pub intensity_long: f64,
    pub intensity_short: f64,
    pub intensity: f64,
    pub beyond: Beyond,
}

/// Where the model's sources no longer hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    Nothing = 0,
    Distance = 1,
    Magnitude = 2,
    Depth = 3,
}

impl Warning {
    pub fn new(inputs: &Inputs, [p, s]: &[FirstArrivals; 2]) -> Self {
        let (epicentre, you) = (inputs.epicentre(), inputs.you());
        let (dx, dy) = (you[0] - epicentre[0], you[1] - epicentre[1]);
        let on_map = (dx * dx + dy * dy).sqrt();
        let distance_km = inputs.asked(ASKED_DISTANCE).unwrap_or(on_map);

        let stations = if inputs.stations_on() { network::stations(inputs.spacing(), epicentre) } else { Vec::new() };
        let nearest_km = network::nearest(&stations).map(|km| inputs.asked(ASKED_STATION_DISTANCE).unwrap_or(km));
        let alert_seconds = nearest_km.map(|km| p.at(km) + inputs.delay());
        let blind_km = alert_seconds.map(|seconds| s.reach(seconds).unwrap_or(0.0));

        let zone = &ZONES[inputs.zone()];
        let magnitude = inputs.magnitude();
        // Degrees clockwise from north, as faults are given. Straight above it counts as along the fault.
        let (sine, cosine) = maths::sin_cos(inputs.strike_degrees().to_radians());
        let (u, v) = if on_map > 0.0 { (dx / on_map, dy / on_map) } else { (sine, cosine) };
        let (along, across) = (u * sine + v * cosine, u * cosine - v * sine);
        let intensity = on_scale(zone.intensity(magnitude, along * distance_km, across * distance_km));
        let beyond = if distance_km > TIMES_HOLD_TO_KM {
            Beyond::Distance
        } else if magnitude < MAGNITUDES.0 || magnitude > MAGNITUDES.1 {
            Beyond::Magnitude
        } else if inputs.depth() > CRUST_KM {
            Beyond::Depth
        } else {
            Beyond::Nothing
        };
        Self {
            stations,
            distance_km,
            nearest_km,
            p_seconds: p.at(distance_km),
            s_seconds: s.at(distance_km),
            alert_seconds,
            blind_km,
            intensity_long: zone.long.intensity(magnitude, distance_km),
            intensity_short: zone.short.intensity(magnitude, distance_km),
            intensity,
            beyond,
        }
    }

    /// Seconds from the alert to the strong shaking at the visitor's place; below 0 the alert comes too late. None without
    /// stations.
    pub fn lead_seconds(&self) -> Option<f64> {
        self.alert_seconds.map(|alert| self.s_seconds - alert)
    }

    /// Whether the visitor stands where the alert comes too late.
    pub fn is_blind(&self) -> bool {
        self.lead_seconds().is_some_and(|lead| lead <= 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::earth::TravelTimes;
    use crate::inputs::{ASKED_DEPTH, PROCESSING_DELAY};

    #[test]
    fn gives_the_reference_lead_times() {
        let times = TravelTimes::new();
        let mut worst = [0.0_f64; 3];
        for line in include_str!("../../reference/eew_lead_times_iasp91.csv").lines().skip(1) {
            let cells: Vec<f64> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
            let mut inputs = Inputs::default();
            inputs.values.set(ASKED_DEPTH, cells[0]);
            inputs.values.set(ASKED_STATION_DISTANCE, cells[1]);
            inputs.values.set(PROCESSING_DELAY, cells[2]);
            let arrivals = times.from(inputs.depth());
            for (km, lead) in [30.0, 50.0, 80.0, 100.0, 150.0, 200.0, 300.0].into_iter().zip(&cells[5..]) {
                inputs.values.set(ASKED_DISTANCE, km);
                let warning = Warning::new(&inputs, &arrivals);
                worst[0] = worst[0].max((warning.alert_seconds.unwrap() - cells[3]).abs());
                worst[1] = worst[1].max((warning.blind_km.unwrap() - cells[4]).abs());
                worst[2] = worst[2].max((warning.lead_seconds().unwrap() - lead).abs());
            }
        }
        assert!(worst[0] < 0.002 && worst[1] < 0.01 && worst[2] < 0.002, "{worst:?}");
    }

    #[test]
    fn no_station_no_alert() {
        let mut inputs = Inputs::default();
        inputs.values.set(crate::inputs::STATIONS_ON, 0.0);
        let warning = Warning::new(&inputs, &TravelTimes::new().from(10.0));
        assert!(warning.alert_seconds.is_none() && warning.blind_km.is_none() && warning.lead_seconds().is_none());
    }
}
