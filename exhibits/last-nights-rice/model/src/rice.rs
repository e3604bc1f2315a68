//! The model as the contract knows it: inputs, time, state.

use std::cell::{OnceCell, RefCell};

use exhibit_sdk::{Input, Model, StateError, StateReader, StateWriter};

use crate::inputs::{self, Inputs};
use crate::kitchen::clock::{Beat, Clock};
use crate::kitchen::night::{Night, Plan, middle};
use crate::kitchen::reheat::Reheat;
use crate::laboratory::{self, Laboratory};
use crate::outputs;
use crate::scene::{Picture, bacteria::Swarm};

/// Hours on the counter that the rice is compared with.
const COMPARED_HOURS: f64 = 2.0;

/// Last night's rice.
pub struct Rice {
    pub seed: u64,
    pub inputs: Inputs,
    pub clock: Clock,
    pub laboratory: Laboratory,
    /// The visitor's two days, and the same rice put away after two hours: computed when first asked for.
    night: OnceCell<Night>,
    compared: OnceCell<Night>,
    /// What is drawn of the bacteria, kept because there are many and few of them move.
    swarm: RefCell<Swarm>,
}

impl Rice {
    /// Rice or the dish in the fridge.
    pub fn beat(&self) -> Beat {
        if self.inputs.int(inputs::BEAT) == 1 { Beat::Dish } else { Beat::Rice }
    }

    fn plan(&self) -> Plan {
        Plan {
            room: self.inputs.get(inputs::ROOM),
            counter_hours: self.inputs.get(inputs::COUNTER_HOURS),
            depth_cm: self.inputs.get(inputs::DEPTH),
            fridge: self.inputs.get(inputs::FRIDGE),
        }
    }

    /// What becomes of the rice.
    pub fn night(&self) -> &Night {
        self.night.get_or_init(|| Night::new(&self.plan()))
    }

    /// The same rice, had it gone into the fridge after two hours.
    pub fn compared(&self) -> &Night {
        self.compared.get_or_init(|| Night::new(&Plan { counter_hours: COMPARED_HOURS, ..self.plan() }))
    }

    /// The portion in the heat, or as it would go in now.
    pub fn portion(&self) -> Reheat {
        let hour = self.clock.reheated_at.unwrap_or(self.clock.hour);
        Reheat {
            start: middle(&self.night().profile(hour)),
            around: self.inputs.get(inputs::REHEAT_TEMPERATURE),
            portion_cm: self.inputs.get(inputs::PORTION),
        }
    }

    fn set(&mut self, place: usize, value: f64) {
        if !self.inputs.set(place, value) {
            return;
        }
        match place {
            inputs::ROOM | inputs::DEPTH | inputs::FRIDGE => {
                (self.night, self.compared) = (OnceCell::new(), OnceCell::new());
            }
            inputs::COUNTER_HOURS => self.night = OnceCell::new(),
            inputs::SHOWN_HOUR => self.clock.go_to(self.inputs.get(place)),
            inputs::SHOWN_DAY => self.clock.day = self.inputs.get(place),
            inputs::RUNNING => self.clock.running = value != 0.0,
            inputs::REHEAT_MINUTES => {
                self.clock.reheat_minutes = self.clock.reheat_minutes.min(self.inputs.get(place));
            }
            inputs::LAB => self.laboratory = Laboratory::default(),
            inputs::LAB_TEMPERATURE => self.laboratory.set_temperature(self.inputs.get(place)),
            _ => {}
        }
    }

    /// What the picture is drawn from.
    fn picture(&self) -> Picture {
        Picture::new(self)
    }
}

impl Model for Rice {
    fn instantiate(seed: u64) -> Result<Self, String> {
        Ok(Self {
            seed,
            inputs: inputs::first(),
            clock: Clock::default(),
            laboratory: Laboratory::default(),
            night: OnceCell::new(),
            compared: OnceCell::new(),
            swarm: RefCell::default(),
        })
    }

    fn apply(&mut self, input: Input) {
        match input {
            Input::Set(assignment) => self.set(assignment.variable as usize, assignment.value.as_f64()),
            Input::Action(inputs::COOK) => self.clock.cook(),
            Input::Action(inputs::REHEAT) if self.beat() == Beat::Rice => self.clock.reheat(),
            _ => {}
        }
    }

    fn do_step(&mut self) {
        let minutes = self.inputs.get(inputs::MINUTES_PER_TICK);
        self.clock.step(self.beat(), minutes, self.inputs.get(inputs::REHEAT_MINUTES));
        if self.inputs.int(inputs::LAB) != laboratory::OFF {
            self.laboratory.step(&self.inputs);
        }
    }

    fn outputs(&self, values: &mut Vec<f64>) {
        outputs::write(values, self);
    }

    fn layer(&self, index: u32, buffer: &mut Vec<f32>) {
        let Ok(mut swarm) = self.swarm.try_borrow_mut() else { return };
        self.picture().layer(index, &mut swarm, buffer);
    }

    fn get_state(&self, state: &mut StateWriter) {
        state.u64(self.seed);
        self.inputs.write(state);
        self.clock.write(state);
        self.laboratory.write(state);
    }

    fn set_state(&mut self, state: &mut StateReader) -> Result<(), StateError> {
        let seed = state.u64()?;
        let mut inputs = inputs::first();
        inputs.read(state)?;
        let (clock, laboratory) = (Clock::read(state)?, Laboratory::read(state)?);
        (self.seed, self.inputs, self.clock, self.laboratory) = (seed, inputs, clock, laboratory);
        (self.night, self.compared) = (OnceCell::new(), OnceCell::new());
        Ok(())
    }
}

#[cfg(test)]
mod tests;
