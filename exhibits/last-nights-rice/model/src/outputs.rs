//! The output variables, in the order of `exhibit.toml`.

use core::f64::consts::LN_10;

use exhibit_sdk::maths::exp10;

use crate::growth::{BCEREUS_RANGE, Population, bcereus_rate};
use crate::inputs;
use crate::kitchen::clock::Beat;
use crate::kitchen::night::{self, START_LOG10, WARM, middle};
use crate::kitchen::{fridge, reheat};
use crate::laboratory;
use crate::lethality::{self, Lethality};
use crate::listeria::{self, Food};
use crate::rice::Rice;

/// The chart ends at one cell in a gram.
const CHART_FLOOR: f64 = 0.0;
/// Fewer than this nobody can count, log10 per gram.
const FLOOR: f64 = -12.0;
/// log10 per gram above which most outbreaks were reported (EFSA 2016): toxin may be there.
const TOXIN_LOG10: f64 = 5.0;
/// The rice may become at most ten times as many bacteria in a day: the goal.
const GOAL_LOG10: f64 = START_LOG10 + 1.0;
/// Bacteria drawn at most.
pub const MOST_DRAWN: f64 = 100_000.0;
/// Said where something never happens.
const NEVER: f64 = -1.0;
/// The fridge that *Listeria* is compared with, °C.
const COMPARED_CELSIUS: f64 = 4.0;

/// Appends every output.
pub fn write(values: &mut Vec<f64>, rice: &Rice) {
    let now = Now::of(rice);
    curves(values, rice, &now);
    now.write(values);
    now.write_rates(values);
    kitchen(values, rice, &now);
    flags(values, rice, &now);
}

/// What holds now, in the kitchen or in the laboratory.
pub struct Now {
    pub hours: f64,
    pub celsius: f64,
    pub bcereus_log10: f64,
    /// Before any of them was killed.
    pub bcereus_most_log10: f64,
    pub listeria_log10: f64,
    pub reduction: f64,
    /// Temperature, food and kill that the rates are told for.
    listeria_celsius: f64,
    food: Food,
    lethality: Lethality,
    population: Population,
}

impl Now {
    pub fn of(rice: &Rice) -> Self {
        if rice.inputs.int(inputs::LAB) == laboratory::OFF { Self::kitchen(rice) } else { Self::laboratory(rice) }
    }

    fn laboratory(rice: &Rice) -> Self {
        let (inputs, laboratory) = (&rice.inputs, &rice.laboratory);
        let celsius = laboratory.celsius(inputs);
        let population = laboratory::bcereus(inputs);
        let bcereus_log10 = population.log10(laboratory.dose.bcereus);
        Self {
            hours: laboratory.hours,
            celsius,
            bcereus_log10,
            bcereus_most_log10: bcereus_log10,
            listeria_log10: laboratory::listeria(inputs).log10(laboratory.dose.listeria),
            reduction: laboratory.dose.reduction,
            listeria_celsius: celsius,
            food: laboratory::food(inputs),
            lethality: laboratory::lethality(inputs),
            population,
        }
    }

    fn kitchen(rice: &Rice) -> Self {
        let (clock, night) = (&rice.clock, rice.night());
        let grown = night.log10(clock.hour);
        let fridge = rice.inputs.get(inputs::FRIDGE);
        let (celsius, reduction) = match clock.reheated_at {
            Some(_) => {
                let portion = rice.portion();
                (portion.core(clock.reheat_minutes), portion.reduction(clock.reheat_minutes))
            }
            None => (middle(&night.profile(clock.hour)), 0.0),
        };
        Self {
            hours: if rice.beat() == Beat::Dish { clock.day * 24.0 } else { clock.hour },
            celsius: if rice.beat() == Beat::Dish { fridge } else { celsius },
            bcereus_log10: (grown - reduction).max(FLOOR),
            bcereus_most_log10: grown,
            listeria_log10: fridge::listeria_log10(fridge, clock.day),
            reduction,
            listeria_celsius: fridge,
            food: reheat::FOOD,
            lethality: Lethality::FSIS,
            population: Population::bcereus(START_LOG10, 4.1),
        }
    }

    fn write(&self, values: &mut Vec<f64>) {
        values.extend([self.hours, self.celsius, self.bcereus_log10, self.listeria_log10, self.reduction]);
    }

    fn write_rates(&self, values: &mut Vec<f64>) {
        let rate = bcereus_rate(self.celsius);
        let per = |work: Option<f64>| match work {
            Some(work) if rate > 0.0 => (work / rate).min(1e12),
            _ => NEVER,
        };
        values.extend([rate, rate / LN_10, per(Some(core::f64::consts::LN_2 * 60.0))]);
        values.push(self.food.rate(self.listeria_celsius));
        values.push(self.food.rate_without_interaction(self.listeria_celsius));
        values.push(self.food.psi(self.listeria_celsius));
        values.extend([per(self.population.work_until(3.0)), per(self.population.work_until(5.0))]);
        let d = self.lethality.d_seconds_at(self.celsius);
        values.extend([d, 6.5 * d, 120.0 * exp10(((70.0 - self.celsius) / self.lethality.z_kelvin).min(30.0))]);
    }
}

fn curves(values: &mut Vec<f64>, rice: &Rice, now: &Now) {
    let (night, compared) = (rice.night(), rice.compared());
    let reheated = rice.clock.reheated_at;
    let growth = night.log10.iter().enumerate().map(|(sample, log10)| {
        let hour = sample as f64 * night::SAMPLE_HOURS;
        match reheated {
            Some(at) if hour > at => now.bcereus_log10.max(CHART_FLOOR),
            _ => *log10,
        }
    });
    values.extend(growth);
    values.extend(&compared.log10);
    values.extend(night.profiles.iter().map(middle));
    values.extend(night.profiles.iter().map(|profile| profile.last().copied().unwrap_or(0.0)));
    WARM.iter().for_each(|celsius| values.extend([*celsius; night::SAMPLES]));
    for celsius in [rice.inputs.get(inputs::FRIDGE), COMPARED_CELSIUS] {
        let days = (0..fridge::SAMPLES).map(|sample| sample as f64 * fridge::SAMPLE_DAYS);
        values.extend(days.map(|days| fridge::listeria_log10(celsius, days)));
    }
    let portion = rice.portion();
    let minutes = (0..reheat::SAMPLES).map(|sample| sample as f64 * reheat::SAMPLE_MINUTES);
    values.extend(minutes.map(|minutes| portion.core(minutes)));
    values.extend([70.0; reheat::SAMPLES]);
}

/// Bacteria drawn for so many in a gram: one each, up to the most that are drawn.
pub fn drawn(log10: f64) -> f64 {
    exp10(log10).min(MOST_DRAWN)
}

fn kitchen(values: &mut Vec<f64>, rice: &Rice, now: &Now) {
    let (clock, night) = (&rice.clock, rice.night());
    let dish = rice.beat() == Beat::Dish;
    let shown = if dish { now.listeria_log10 } else { now.bcereus_most_log10 };
    let living = if dish { now.listeria_log10 } else { now.bcereus_log10 };
    values.extend([exp10(now.bcereus_log10), exp10(now.bcereus_most_log10), exp10(now.listeria_log10), exp10(living)]);
    values.push(night.profile(clock.hour).last().copied().unwrap_or(0.0));
    values.push(night.warm_hours(clock.hour));
    values.push(night.warm_hours(24.0));
    values.extend([clock.hour, clock.day, (19.0 + clock.hour) % 24.0]);
    values.extend([drawn(shown), exp10(shown) / drawn(shown)]);
    values.extend([night.log10(24.0), exp10(night.log10(24.0) - START_LOG10)]);
    let (portion, minutes) = (rice.portion(), rice.inputs.get(inputs::REHEAT_MINUTES));
    values.extend([portion.core(minutes), portion.reduction(minutes).min(12.0), clock.reheat_minutes]);
}

/// Words and yes-or-no answers, then what is heard.
fn flags(values: &mut Vec<f64>, rice: &Rice, now: &Now) {
    let (clock, inputs) = (&rice.clock, &rice.inputs);
    let dish = rice.beat() == Beat::Dish;
    let cold = clock.hour > inputs.get(inputs::COUNTER_HOURS);
    let place = match (dish, clock.reheated_at.is_some()) {
        (true, _) => 3.0,
        (false, true) => 2.0,
        (false, false) => truth(cold),
    };
    values.push(place);
    let many = if dish { now.listeria_log10 } else { now.bcereus_most_log10 };
    values.push([3.0, 5.0, 7.0].into_iter().filter(|log10| many >= *log10).count() as f64);
    let [least, most] = BCEREUS_RANGE;
    values.push(if now.celsius <= least { 0.0 } else { 1.0 + truth(now.celsius >= most) });
    values.push(truth((listeria::RANGE[0]..=listeria::RANGE[1]).contains(&now.listeria_celsius)));
    values.push([lethality::RANGE[0], lethality::RANGE[1]].into_iter().filter(|end| now.celsius > *end).count() as f64);
    values.push(truth(rice.night().log10(24.0) <= GOAL_LOG10));
    let toxin = truth(now.bcereus_most_log10 >= TOXIN_LOG10 && !dish);
    values.extend([toxin, if dish { 2.0 } else { toxin }]);
    values.push(truth(clock.reheated_at.is_some()));
    values.push(truth(clock.running));
    let steam = ((now.celsius - 55.0) / 40.0).clamp(0.0, 1.0);
    let heating = clock.reheated_at.is_some() && clock.reheat_minutes < inputs.get(inputs::REHEAT_MINUTES);
    values.push(if heating {
        1.0
    } else if clock.running && !dish {
        0.6 * steam
    } else {
        0.0
    });
    values.push(if clock.running && (dish || cold) && clock.reheated_at.is_none() { 0.8 } else { 0.0 });
}

fn truth(value: bool) -> f64 {
    f64::from(u8::from(value))
}
