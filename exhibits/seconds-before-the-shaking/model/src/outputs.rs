//! The output variables, in the order of `exhibit.toml`.

use crate::acts::{ACTS, Acts};
use crate::clock::Phase;
use crate::intensity::{ZONES, on_scale};
use crate::quake::View;
use crate::scene::places;

/// Distances of the curves: every so many km, this many of them.
pub const CURVE_STEP_KM: f64 = 2.0;
pub const CURVE_POINTS: u32 = 101;
/// Below this intensity hardly anybody notices.
const FELT: f64 = 3.0;

/// Appends every output.
pub fn write(values: &mut Vec<f64>, view: &View) {
    curves(values, view);
    now(values, view);
    acts(values, view);
    words(values, view);
    labels(values, view);
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn curves(values: &mut Vec<f64>, view: &View) {
    let [p, s] = view.arrivals;
    let distances = || (0..CURVE_POINTS).map(|n| CURVE_STEP_KM * f64::from(n));
    let alert = view.warning.alert_seconds;
    // Without an alert nobody is warned: no seconds anywhere.
    values.extend(distances().map(|km| alert.map_or(0.0, |alert| s.at(km) - alert)));
    values.extend(distances().map(|km| p.at(km)));
    values.extend(distances().map(|km| s.at(km)));
    values.extend(distances().map(|_| alert.unwrap_or(0.0)));
    let (zone, magnitude) = (&ZONES[view.inputs.zone()], view.inputs.magnitude());
    for axis in [zone.long, zone.short] {
        values.extend(distances().map(|km| on_scale(axis.intensity(magnitude, km))));
    }
}

fn now(values: &mut Vec<f64>, view: &View) {
    let (warning, clock) = (view.warning, view.clock);
    let lead = warning.lead_seconds();
    values.push(clock.elapsed);
    values.push(lead.unwrap_or(0.0));
    values.push(warning.intensity);
    values.push(warning.blind_km.unwrap_or(0.0));
    values.push(warning.distance_km);
    values.push(warning.nearest_km.unwrap_or(0.0));
    values.push(warning.alert_seconds.unwrap_or(0.0));
    values.push(warning.p_seconds);
    values.push(warning.s_seconds);
    values.push(warning.intensity_long);
    values.push(warning.intensity_short);
    values.push(warning.stations.len() as f64);
    let reached = view.arrivals[0].reach(clock.elapsed).filter(|_| view.has_begun());
    let triggered = reached.map_or(0, |reach| warning.stations.iter().filter(|station| station.km <= reach).count());
    values.push(triggered as f64);
    values.push(countdown(view));
}

/// Whole seconds until S at the visitor's place, once the alert has come; -1 at any other time.
fn countdown(view: &View) -> f64 {
    let left = view.warning.s_seconds - view.clock.elapsed;
    if view.clock.phase == Phase::Running && view.is_alerted() && left > 0.0 { left.ceil() } else { -1.0 }
}

/// Of each act: 0 not begun, 1 begun, 2 done before S came, 3 done later.
fn acts(values: &mut Vec<f64>, view: &View) {
    let s = view.warning.s_seconds;
    let state = |acts: &Acts, act: usize| match acts.done_at(act) {
        Some(done) if done <= s => 2.0,
        Some(_) => 3.0,
        None => flag(acts.is_asked(act)),
    };
    values.extend((0..ACTS).map(|act| state(view.acts, act)));
    let in_time = view.acts.done_by(s);
    values.push(in_time as f64);
    values.push(flag(in_time == ACTS));
    values.push(flag(view.is_alerted()));
    values.push(flag(view.clock.phase == Phase::Running));
    values.push(flag(view.clock.phase == Phase::Over));
    values.push(flag(view.warning.nearest_km.is_some()));
    values.push(view.shaking());
    values.push(flag(view.clock.phase == Phase::Running && view.is_alerted()));
}

/// What is going on, for words; the numbers are explained in `MODEL.md`.
fn status(view: &View) -> f64 {
    let warning = view.warning;
    let blind = warning.is_blind();
    let no_station = warning.nearest_km.is_none();
    match view.clock.phase {
        Phase::Ready => 0.0,
        Phase::Running if view.has_come(warning.s_seconds) && warning.intensity < FELT => 9.0,
        Phase::Running if view.has_come(warning.s_seconds) => 4.0,
        Phase::Running if view.is_alerted() => 2.0,
        Phase::Running if view.has_come(warning.p_seconds) => 3.0,
        Phase::Running => 1.0,
        Phase::Over if no_station => 8.0,
        Phase::Over if blind => 7.0,
        Phase::Over if view.acts.done_by(warning.s_seconds) == ACTS => 5.0,
        Phase::Over => 6.0,
    }
}

fn words(values: &mut Vec<f64>, view: &View) {
    values.push(status(view));
    values.push(f64::from(view.warning.beyond as u8));
    values.push(flag(view.warning.is_blind()));
    values.push(flag(view.warning.blind_km.is_some_and(|km| km <= 0.0)));
}

fn labels(values: &mut Vec<f64>, view: &View) {
    for wave in 0..2 {
        values.extend(places::wave_label(view, wave));
    }
    values.extend(places::blind_label(view));
}
