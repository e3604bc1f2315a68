//! Runs a model for a while as a visit would, so that a designer hears of what a visitor would have met.

use std::time::{Duration, Instant};

use exhibit_contract::error::{Code, Error};
use exhibit_contract::manifest::Manifest;

use crate::{LogLine, Sandbox};

/// Seconds of a visit that the model is run for.
const VISIT_SECS: u64 = 10;
/// Ticks that may take too long: a busy machine holds up one or two.
const MOST_SLOW_TICKS: u32 = 2;

/// What a rehearsal found out.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// Ticks that ran.
    pub ticks: u64,
    /// Time the slowest of them took.
    pub slowest: Duration,
    /// How many numbers each layer had at the end, in manifest order.
    pub layer_numbers: Vec<usize>,
    /// Length of the state.
    pub state_bytes: usize,
    /// What the model logged.
    pub log: Vec<LogLine>,
}

/// Runs the model: it must keep to its time, give possible numbers and buffers of its layers' size, and go on from its own
/// state.
///
/// # Errors
/// Whatever it does wrong: any failure of a [`Sandbox`], [`Code::ModelOutputNotFinite`],
/// [`Code::ModelOutputOutOfRange`], [`Code::ModelSlow`], [`Code::ModelForgetful`].
pub fn rehearse(component: &[u8], manifest: &Manifest) -> Result<Rehearsal, Error> {
    let mut sandbox = Sandbox::new(component, manifest)?;
    sandbox.instantiate(manifest.model.seed)?;
    let ticks = VISIT_SECS * u64::from(manifest.model.ticks_per_sec.max(1));
    let slowest = keeps_to_its_time(&mut sandbox, ticks, manifest.limits.tick_millis)?;
    if let Some(error) = sandbox.outputs()?.impossible {
        return Err(error);
    }
    let layers = 0..manifest.scene.layers.len() as u32;
    let layer_numbers = layers.map(|layer| Ok(sandbox.layer(layer)?.len())).collect::<Result<_, Error>>()?;
    let state_bytes = goes_on_from_its_state(&mut sandbox, component, manifest)?;
    Ok(Rehearsal { ticks, slowest, layer_numbers, state_bytes, log: sandbox.take_log() })
}

/// Time of the slowest of so many ticks.
fn keeps_to_its_time(sandbox: &mut Sandbox, ticks: u64, tick_millis: u32) -> Result<Duration, Error> {
    let allowed = Duration::from_millis(tick_millis.into());
    let (mut slowest, mut slow) = (Duration::ZERO, 0);
    for _ in 0..ticks {
        let begun = Instant::now();
        sandbox.advance(&[], 1)?;
        let taken = begun.elapsed();
        slowest = slowest.max(taken);
        slow += u32::from(taken > allowed);
        if slow > MOST_SLOW_TICKS {
            let millis = slowest.as_secs_f64() * 1e3;
            let sentence = format!("Again and again a tick takes {millis:.0} ms, more than the {tick_millis} allowed.");
            return Err(Error::new(Code::ModelSlow, "model.wasm", sentence));
        }
    }
    Ok(slowest)
}

/// Length of the state. A model brought to another's must go on as that one does, bit for bit; else nothing recovers from a
/// crash.
fn goes_on_from_its_state(sandbox: &mut Sandbox, component: &[u8], manifest: &Manifest) -> Result<usize, Error> {
    let state = sandbox.get_state()?;
    let mut other = Sandbox::new(component, manifest)?;
    other.instantiate(manifest.model.seed)?;
    other.set_state(&state, sandbox.tick())?;
    sandbox.advance(&[], 1)?;
    other.advance(&[], 1)?;
    let bits = |values: Vec<f64>| values.into_iter().map(f64::to_bits).collect::<Vec<_>>();
    if bits(sandbox.outputs()?.values) == bits(other.outputs()?.values) {
        return Ok(state.len());
    }
    let sentence = "A fresh model does not go on from this model's state as this one does.";
    Err(Error::new(Code::ModelForgetful, "model.wasm", sentence))
}
