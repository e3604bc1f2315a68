//! The invented coast, and the stations that stand on its land.

use exhibit_sdk::maths;

/// Where stations stand: km east and north of the middle of the map. Wider than what a visitor can reach, so that the map has
/// no edge.
const WEST_KM: f64 = -130.0;
const EAST_KM: f64 = 150.0;
const SOUTH_KM: f64 = -104.0;
const NORTH_KM: f64 = 106.0;
/// Height of one row of a triangle of stations over its side.
const ROW: f64 = 0.866_025_403_784_438_6;
/// How far a station may stand from its point of the grid, in parts of the spacing: valleys and villages are not on a grid.
const JITTER: f64 = 0.17;

/// One station: km east and north of the middle of the map, and from the epicentre.
#[derive(Clone, Copy, Debug)]
pub struct Station {
    pub x: f64,
    pub y: f64,
    pub km: f64,
}

/// How far east of the shore a place lies, km; below 0 it is sea. The island has a shore of its own.
fn inland(x: f64, y: f64) -> f64 {
    let wave = |size: f64, turn: f64| size * maths::sin(turn);
    let shore = -62.0 + wave(16.0, 0.035 * y + 0.6) + wave(7.0, 0.09 * y + 2.0) + wave(3.0, 0.23 * y);
    let (dx, dy) = ((x + 100.0) / 17.0, (y - 42.0) / 11.0);
    (x - shore).max(11.0 * (1.0 - (dx * dx + dy * dy).sqrt()))
}

/// A number from 0 to 1 that looks like chance and is always the same.
fn chance(column: i32, row: i32, salt: u32) -> f64 {
    let mut x = (column as u32).wrapping_mul(0x9e37_79b9) ^ (row as u32).wrapping_mul(0x85eb_ca6b) ^ salt;
    x = (x ^ (x >> 16)).wrapping_mul(0x7feb_352d);
    x = (x ^ (x >> 15)).wrapping_mul(0x846c_a68b);
    f64::from((x ^ (x >> 16)) >> 8) / 16_777_216.0
}

/// Every station, `spacing` km from its neighbours, on a grid of triangles through the middle of the map.
pub fn stations(spacing: f64, epicentre: [f64; 2]) -> Vec<Station> {
    let mut all = Vec::new();
    let first = |low: f64, step: f64| (low / step).ceil() as i32;
    let last = |high: f64, step: f64| (high / step).floor() as i32;
    for row in first(SOUTH_KM, spacing * ROW)..=last(NORTH_KM, spacing * ROW) {
        let shift = if row.rem_euclid(2) == 1 { 0.5 } else { 0.0 };
        for column in first(WEST_KM, spacing)..=last(EAST_KM, spacing) {
            let moved = |salt: u32| JITTER * (2.0 * chance(column, row, salt) - 1.0);
            let x = spacing * (f64::from(column) + shift + moved(11));
            let y = spacing * (f64::from(row) * ROW + moved(12));
            if inland(x, y) > 1.0 {
                let (dx, dy) = (x - epicentre[0], y - epicentre[1]);
                all.push(Station { x, y, km: (dx * dx + dy * dy).sqrt() });
            }
        }
    }
    all
}

/// Distance of the nearest station, km.
pub fn nearest(stations: &[Station]) -> Option<f64> {
    stations.iter().map(|station| station.km).min_by(f64::total_cmp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stations_stand_on_land_and_fit_their_layer() {
        let dense = stations(6.0, [0.0, 0.0]);
        assert!((800..1900).contains(&dense.len()), "{}", dense.len());
        assert!(dense.iter().all(|station| inland(station.x, station.y) > 0.0));
        assert!(!stations(100.0, [0.0, 0.0]).is_empty());
        assert!(nearest(&dense).unwrap() < 6.0);
    }
}
