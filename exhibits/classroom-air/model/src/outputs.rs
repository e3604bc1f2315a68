//! The output variables, in the order of `exhibit.toml`.

use crate::day::{Day, GOOD_PPM, POINTS};
use crate::inputs::{Inputs, place};
use crate::ventilation;

/// Above this much carbon dioxide people leave a room if they can; no classroom was measured there for long, ppm.
const PEOPLE_LEAVE_PPM: f64 = 5000.0;
/// Above this much, a share of the air people cannot live in, the model means nothing any more, ppm.
const BEYOND_PPM: f64 = 40_000.0;

/// Warmth that leaves with the air in the five minutes that begin at `minute`, kW. What a purifier cleans stays warm.
pub fn warmth_kilowatts(inputs: &Inputs, minute: u32) -> f64 {
    let changes = inputs.air_changes_per_h(minute);
    ventilation::warmth_kilowatts(changes, inputs.get(place::VOLUME), inputs.get(place::COLDER))
}

/// How the air is, for words: 0 fresh, 1 fine, 2 stuffy, 3 very stuffy, 4 people would have left, 5 beyond the model.
pub fn air_words(co2_ppm: f64) -> f64 {
    let ends = [700.0, GOOD_PPM, 2000.0, PEOPLE_LEAVE_PPM, BEYOND_PPM];
    ends.iter().filter(|end| co2_ppm > **end).count() as f64
}

/// Appends every output.
pub fn write(values: &mut Vec<f64>, inputs: &Inputs, day: &Day) {
    let shut = inputs.shut();
    let (here, there) = (day.curves(inputs), Day::morning(&shut).curves(&shut));
    values.extend(here.co2_ppm);
    values.extend(there.co2_ppm);
    values.extend([GOOD_PPM; POINTS]);
    values.extend(here.infection_percent);
    values.extend(there.infection_percent);

    let minute = day.minute();
    let background = inputs.get(place::BACKGROUND);
    let probability = day.air.infection_probability();
    let occupants = inputs.occupants(minute);
    let class = if inputs.is_laboratory() { occupants } else { inputs.get(place::PUPILS) };
    let susceptible = (class - inputs.get(place::INFECTIOUS)).max(0.0);
    let rebreathed = day.air.rebreathed(background);
    let changes = inputs.air_changes_per_h(minute);
    values.extend([
        day.seconds / 3600.0,
        day.clock_h(),
        day.air.co2_ppm,
        changes,
        inputs.window_air_changes_per_h(minute),
        probability,
        day.air.quanta_inhaled,
        day.air.quanta_per_m3,
        rebreathed,
        susceptible * probability,
        occupants,
        warmth_kilowatts(inputs, minute),
        100.0 * probability,
        100.0 * rebreathed,
    ]);

    let now = (day.seconds / crate::day::GRID_SECONDS).floor() as usize;
    let at = |curve: &[f64; POINTS], point: usize| curve.get(point).or(curve.last()).copied().unwrap_or_default();
    let flag = |is: bool| f64::from(u8::from(is));
    values.extend([
        at(&there.co2_ppm, now),
        at(&there.infection_percent, now),
        here.co2_ppm.iter().fold(0.0, |most: f64, each| most.max(*each)),
        at(&here.infection_percent, POINTS),
        at(&there.infection_percent, POINTS),
        day.good_minutes,
        flag(day.is_goal_reached),
        flag(occupants > 0.0),
        flag(day.is_over(inputs)),
        air_words(day.air.co2_ppm),
        doubt(inputs, day, class),
    ]);
    sounds(values, inputs, day, occupants, changes);
}

/// Where the model is not to be believed: 0 nowhere, 1 nobody to ask about, 2 people would have left, 3 beyond the model,
/// 4 more quanta than were ever found, 5 hardly any difference in temperature, so wind would decide.
fn doubt(inputs: &Inputs, day: &Day, class: f64) -> f64 {
    match day.air.co2_ppm {
        ppm if ppm > BEYOND_PPM => 3.0,
        ppm if ppm > PEOPLE_LEAVE_PPM => 2.0,
        _ if class < 1.0 => 1.0,
        _ if inputs.get(place::QUANTA) * inputs.get(place::INFECTIOUS) > 970.0 => 4.0,
        _ if inputs.get(place::COLDER) < 1.0 && inputs.windows(day.minute()) > 0.0 => 5.0,
        _ => 0.0,
    }
}

fn sounds(values: &mut Vec<f64>, inputs: &Inputs, day: &Day, occupants: f64, changes: f64) {
    let minute = day.minute();
    let windows = inputs.windows(minute);
    let bells = if inputs.is_laboratory() { 0 } else { inputs.timetable().bells(minute) };
    values.extend([
        (occupants / 60.0).min(1.0),
        (windows * (0.3 + changes / 20.0)).min(1.0),
        (inputs.get(place::PURIFIER) / 2000.0).min(1.0),
        f64::from(bells),
    ]);
}
