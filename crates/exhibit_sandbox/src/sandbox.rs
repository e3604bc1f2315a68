//! One model under limits.

use exhibit_contract::error::{Code, Error};
use exhibit_contract::guest;
use exhibit_contract::limits::{CALL_MILLIS, MOST_INPUTS_PER_TICK, MOST_STATE_BYTES};
use exhibit_contract::manifest::{Manifest, Model};
use exhibit_contract::visit::Input;
use wasmtime::Store;
use wasmtime::component::{Component, HasSelf, Linker};

use crate::bindings::exports::kepu::exhibit::model as wit;
use crate::engine::{EPOCH_MILLIS, engine};
use crate::host::{HostState, LogLine};
use crate::{bindings, failure};

/// What `outputs` gave, held to the manifest.
#[derive(Clone, Debug)]
pub struct Outputs {
    /// Every output's values, in manifest order.
    pub values: Vec<f64>,
    /// Set where a value cannot be: not a number, infinite, or outside of its range in the manifest. It tells of the first
    /// such; the exhibit goes on, and the value must be shown as missing.
    pub impossible: Option<Error>,
}

/// A model that runs under its manifest's limits. After its first failure it answers nothing but that failure.
pub struct Sandbox {
    store: Store<HostState>,
    guest: bindings::Exhibit,
    model: Model,
    layer_limits: Vec<u32>,
    call_millis: u32,
    tick: u64,
    failure: Option<Error>,
}

impl Sandbox {
    /// Admits and compiles a component. The model is not instantiated yet: see [`instantiate`](Self::instantiate).
    ///
    /// # Errors
    /// The codes of admission, or [`Code::ModelInvalid`].
    pub fn new(component: &[u8], manifest: &Manifest) -> Result<Self, Error> {
        guest::admit(component, &manifest.limits)?;
        let engine = engine()?;
        let start = |error: wasmtime::Error| failure::of_start(&error);
        let component = Component::from_binary(&engine, component).map_err(start)?;
        let mut linker = Linker::new(&engine);
        bindings::Exhibit::add_to_linker::<_, HasSelf<HostState>>(&mut linker, |host| host).map_err(start)?;
        let mut store = Store::new(&engine, HostState::new(&manifest.limits));
        store.limiter(|host| &mut host.limits);
        store.set_epoch_deadline(epochs(CALL_MILLIS));
        let guest = bindings::Exhibit::instantiate(&mut store, &component, &linker).map_err(start)?;
        Ok(Self {
            store,
            guest,
            model: manifest.model.clone(),
            layer_limits: manifest.scene.layers.iter().map(|layer| layer.kind.most_numbers()).collect(),
            call_millis: CALL_MILLIS,
            tick: 0,
            failure: None,
        })
    }

    /// Longest time one call may take, in milliseconds; [`CALL_MILLIS`] unless said.
    pub fn set_call_millis(&mut self, millis: u32) {
        self.call_millis = millis;
    }

    /// Prepares the model at tick 0.
    ///
    /// # Errors
    /// [`Code::ModelRefused`], or a failure of the call.
    pub fn instantiate(&mut self, seed: u64) -> Result<(), Error> {
        self.call("instantiate", |guest, store| guest.call_instantiate(store, seed))?
            .map_err(|why| refusal(Code::ModelRefused, "instantiate", &why))
            .map_err(|error| self.fail(error))?;
        self.tick = 0;
        Ok(())
    }

    /// Applies inputs at this tick boundary, then steps `ticks` times. The deadline holds for each call of the model.
    ///
    /// # Errors
    /// A failure of a call.
    pub fn advance(&mut self, inputs: &[Input], ticks: u64) -> Result<(), Error> {
        for chunk in inputs.chunks(MOST_INPUTS_PER_TICK) {
            let inputs: Vec<wit::Input> = chunk.iter().map(lowered).collect();
            self.call("apply", |guest, store| guest.call_apply(store, &inputs))?;
        }
        for _ in 0..ticks {
            self.call("do-step", |guest, store| guest.call_do_step(store))?;
            self.tick += 1;
        }
        Ok(())
    }

    /// Every output's values.
    ///
    /// # Errors
    /// [`Code::ModelOutputCount`], or a failure of the call.
    pub fn outputs(&mut self) -> Result<Outputs, Error> {
        let values = self.call("outputs", |guest, store| guest.call_outputs(store))?;
        self.model.check_output_count(values.len()).map_err(|error| self.fail(error))?;
        let impossible = self.model.mark_impossible(&mut values.clone()).map(Error::from);
        Ok(Outputs { values, impossible })
    }

    /// The buffer of one layer.
    ///
    /// # Errors
    /// [`Code::ModelListLength`], or a failure of the call.
    pub fn layer(&mut self, index: u32) -> Result<Vec<f32>, Error> {
        let most = self.layer_limits.get(index as usize).copied().unwrap_or(0);
        let buffer = self.call("layer", |guest, store| guest.call_layer(store, index))?;
        self.at_most("layer", buffer.len(), most as usize)?;
        Ok(buffer)
    }

    /// All that [`set_state`](Self::set_state) needs to go on from here.
    ///
    /// # Errors
    /// [`Code::ModelListLength`], or a failure of the call.
    pub fn get_state(&mut self) -> Result<Vec<u8>, Error> {
        let state = self.call("get-state", |guest, store| guest.call_get_state(store))?;
        self.at_most("get-state", state.len(), MOST_STATE_BYTES)?;
        Ok(state)
    }

    /// Goes back to a state taken at `tick`.
    ///
    /// # Errors
    /// [`Code::ModelStateRefused`], or a failure of the call.
    pub fn set_state(&mut self, state: &[u8], tick: u64) -> Result<(), Error> {
        self.call("set-state", |guest, store| guest.call_set_state(store, state))?
            .map_err(|why| refusal(Code::ModelStateRefused, "set-state", &why))
            .map_err(|error| self.fail(error))?;
        self.tick = tick;
        Ok(())
    }

    /// Ticks stepped so far.
    pub fn tick(&self) -> u64 {
        self.tick
    }

    /// The log's lines since the last call.
    pub fn take_log(&mut self) -> Vec<LogLine> {
        core::mem::take(&mut self.store.data_mut().lines)
    }

    /// How many lines were beyond the rate of the manifest's limits.
    pub fn dropped_log_lines(&self) -> u64 {
        self.store.data().dropped_lines
    }

    fn call<R>(
        &mut self,
        what: &str,
        body: impl FnOnce(&wit::Guest, &mut Store<HostState>) -> wasmtime::Result<R>,
    ) -> Result<R, Error> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone());
        }
        self.store.set_epoch_deadline(epochs(self.call_millis));
        let answer = body(self.guest.kepu_exhibit_model(), &mut self.store);
        answer.map_err(|error| self.fail(failure::of_call(what, &error, self.call_millis)))
    }

    fn at_most(&mut self, what: &str, count: usize, most: usize) -> Result<(), Error> {
        if count <= most {
            return Ok(());
        }
        let sentence = format!("The model gave a list of {count} where at most {most} are expected.");
        Err(self.fail(Error::new(Code::ModelListLength, what, sentence)))
    }

    /// Remembers the first failure: what state the model is in after it is unknown.
    fn fail(&mut self, error: Error) -> Error {
        self.failure.get_or_insert(error).clone()
    }
}

fn epochs(millis: u32) -> u64 {
    // The current epoch may end at once, so one more.
    u64::from(millis.div_ceil(EPOCH_MILLIS)) + 1
}

fn refusal(code: Code, what: &str, why: &str) -> Error {
    let why: String = why.chars().take(500).collect();
    Error::new(code, what, format!("The model says: {why}"))
}

fn lowered(input: &Input) -> wit::Input {
    use exhibit_contract::visit::{Touch, Value};
    let touch = |touch: &Touch| wit::Touch { pointer: touch.pointer, x: touch.x, y: touch.y };
    match input {
        Input::Set(assignment) => {
            let value = match assignment.value {
                Value::Float64(value) => wit::Value::Float64(value),
                Value::Int64(value) => wit::Value::Int64(value),
                Value::Boolean(value) => wit::Value::Boolean(value),
            };
            wit::Input::Set(wit::Assignment { variable: assignment.variable, value })
        }
        Input::Press(at) => wit::Input::Press(touch(at)),
        Input::Drag(at) => wit::Input::Drag(touch(at)),
        Input::Release(at) => wit::Input::Release(touch(at)),
        Input::Action(action) => wit::Input::Action(*action),
    }
}
