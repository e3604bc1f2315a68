//! The laboratory: the same growth and kill under any course of temperature, for whoever wants to check the exhibit.

use exhibit_sdk::{StateError, StateReader, StateWriter};

use crate::course::{Course, Newton, Sine, add_straight};
use crate::growth::Population;
use crate::inputs::{self, Inputs};
use crate::lethality::Lethality;
use crate::listeria::Food;
use crate::quadrature::{Dose, Rates};

/// How temperature goes: the input `lab`.
pub const OFF: i64 = 0;
const STRAIGHT: i64 = 1;
const STEPS: i64 = 2;
const NEWTON: i64 = 3;
const SINE: i64 = 4;

/// Where the laboratory stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Laboratory {
    /// Hours since it began.
    pub hours: f64,
    pub dose: Dose,
    /// Temperature at the end of the last tick; before the first one, the first that was set.
    before: Option<f64>,
}

impl Laboratory {
    /// A temperature has been set.
    pub fn set_temperature(&mut self, celsius: f64) {
        self.before.get_or_insert(celsius);
    }

    /// One tick.
    pub fn step(&mut self, inputs: &Inputs) {
        let hours = inputs.get(inputs::LAB_MINUTES) / 60.0 + inputs.get(inputs::LAB_HOURS);
        let rates = rates(inputs);
        let to = inputs.get(inputs::LAB_TEMPERATURE);
        match course(inputs) {
            Some(course) => course.add(&mut self.dose, &rates, self.hours, self.hours + hours),
            None => {
                let from = if inputs.int(inputs::LAB) == STEPS { to } else { self.before.unwrap_or(to) };
                add_straight(&mut self.dose, &rates, [from, to], hours);
            }
        }
        self.before = Some(to);
        self.hours += hours;
        // Under the greatest heat for the longest time the sum still is a number.
        self.dose.reduction = self.dose.reduction.min(1e300);
    }

    /// °C now.
    pub fn celsius(&self, inputs: &Inputs) -> f64 {
        course(inputs).map_or(inputs.get(inputs::LAB_TEMPERATURE), |course| course.at(self.hours))
    }

    pub fn write(&self, state: &mut StateWriter) {
        state.f64s(&[self.hours, self.dose.bcereus, self.dose.listeria, self.dose.reduction]);
        state.bool(self.before.is_some());
        state.f64(self.before.unwrap_or(0.0));
    }

    pub fn read(state: &mut StateReader) -> Result<Self, StateError> {
        let mut sums = [0.0; 4];
        state.f64s(&mut sums)?;
        let [hours, bcereus, listeria, reduction] = sums;
        if sums.iter().any(|sum| !(sum.is_finite() && *sum >= 0.0)) {
            return Err(StateError::Invalid("the laboratory's sums are no numbers from 0 on"));
        }
        let (known, celsius) = (state.bool()?, state.f64()?);
        let dose = Dose { bcereus, listeria, reduction };
        Ok(Self { hours, dose, before: known.then_some(celsius).filter(|celsius| celsius.is_finite()) })
    }
}

/// The course that the inputs describe; none where temperature is set tick by tick.
fn course(inputs: &Inputs) -> Option<Course> {
    let get = |place| inputs.get(place);
    match inputs.int(inputs::LAB) {
        OFF | STRAIGHT | STEPS => None,
        NEWTON => Some(Course::Newton(Newton {
            start: get(inputs::LAB_START_TEMPERATURE),
            surrounding: get(inputs::LAB_TEMPERATURE),
            time_constant: get(inputs::LAB_TIME_CONSTANT),
            move_hours: get(inputs::LAB_MOVE_HOURS),
            then_surrounding: get(inputs::LAB_THEN_TEMPERATURE),
            then_time_constant: get(inputs::LAB_THEN_TIME_CONSTANT),
        })),
        SINE => Some(Course::Sine(Sine {
            mean: get(inputs::LAB_TEMPERATURE),
            amplitude: get(inputs::LAB_AMPLITUDE),
            period: get(inputs::LAB_PERIOD),
        })),
        _ => Some(Course::Usda),
    }
}

/// What grows and dies there.
pub fn rates(inputs: &Inputs) -> Rates {
    Rates { food: food(inputs), lethality: lethality(inputs) }
}

pub fn food(inputs: &Inputs) -> Food {
    Food { water_activity: inputs.get(inputs::LAB_WATER_ACTIVITY), ph: inputs.get(inputs::LAB_PH) }
}

pub fn lethality(inputs: &Inputs) -> Lethality {
    Lethality {
        d_seconds: inputs.get(inputs::LAB_D_SECONDS),
        reference_celsius: inputs.get(inputs::LAB_D_TEMPERATURE),
        z_kelvin: inputs.get(inputs::LAB_Z),
    }
}

/// *B. cereus* as the laboratory's inputs describe it.
pub fn bcereus(inputs: &Inputs) -> Population {
    Population::bcereus(inputs.get(inputs::LAB_BCEREUS), inputs.get(inputs::LAB_BCEREUS_LAG))
}

/// *L. monocytogenes*, likewise.
pub fn listeria(inputs: &Inputs) -> Population {
    Population::listeria(inputs.get(inputs::LAB_LISTERIA), inputs.get(inputs::LAB_LISTERIA_LAG))
}
