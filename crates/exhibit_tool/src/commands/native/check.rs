//! `kepu check`: one exhibit, everything that is wrong with it, and its model for a while under its limits.

use std::time::{Duration, Instant};

use exhibit_contract::manifest::Manifest;
use exhibit_sandbox::Sandbox;

use super::pack;
use super::run::tell_log;
use crate::cli::Check;
use crate::packs::Troubles;
use crate::tree::Tree;
use crate::{Result, Trouble, progress};

/// Seconds of a visit that the model is run for.
const VISIT_SECS: u64 = 10;

/// Checks the exhibit in the folder.
pub fn run(tree: &Tree, words: &Check) -> Result<(), Troubles> {
    let loaded = pack::load(tree, &words.folder)?;
    progress::note("manifest, texts, pictures and the model's form are as the contract says");
    live(&loaded).map_err(|trouble| vec![trouble])
}

/// Runs the model: it must keep to its time, give finite numbers and buffers of its layers' size, and go on from its own state.
fn live(loaded: &pack::Loaded) -> Result<()> {
    let manifest = &loaded.manifest;
    let mut sandbox = Sandbox::new(&loaded.model, manifest)?;
    sandbox.instantiate(manifest.model.seed)?;
    let ticks = VISIT_SECS * u64::from(manifest.model.ticks_per_sec.max(1));
    let mut slowest = Duration::ZERO;
    for _ in 0..ticks {
        let begun = Instant::now();
        sandbox.advance(&[], 1)?;
        slowest = slowest.max(begun.elapsed());
    }
    tell_log(&mut sandbox);
    finite(&mut sandbox)?;
    layers(&mut sandbox, manifest)?;
    same_from_state(&mut sandbox, loaded)?;
    let millis = slowest.as_secs_f64() * 1e3;
    progress::note(format_args!(
        "{ticks} ticks ran, the slowest in {millis:.2} ms of {} allowed",
        manifest.limits.tick_millis
    ));
    if millis > f64::from(manifest.limits.tick_millis) {
        let remedy = "Do less in a tick, or raise `tick_millis` under [limits] if the exhibit can bear it.";
        return Err(Trouble::new(&manifest.id, format!("a tick took {millis:.1} ms"), remedy));
    }
    Ok(())
}

fn finite(sandbox: &mut Sandbox) -> Result<()> {
    sandbox.outputs()?.not_finite.map_or(Ok(()), |error| Err(Trouble::from(error)))
}

fn layers(sandbox: &mut Sandbox, manifest: &Manifest) -> Result<()> {
    for (index, layer) in (0..).zip(&manifest.scene.layers) {
        let numbers = sandbox.layer(index)?;
        progress::note(format_args!(
            "layer \"{}\": {} numbers of at most {}",
            layer.id,
            numbers.len(),
            layer.kind.most_numbers()
        ));
    }
    Ok(())
}

/// A model brought to another's state must go on as that one does, bit for bit; else nothing recovers from a crash.
fn same_from_state(sandbox: &mut Sandbox, loaded: &pack::Loaded) -> Result<()> {
    let state = sandbox.get_state()?;
    let mut other = Sandbox::new(&loaded.model, &loaded.manifest)?;
    other.instantiate(loaded.manifest.model.seed)?;
    other.set_state(&state, sandbox.tick())?;
    sandbox.advance(&[], 1)?;
    other.advance(&[], 1)?;
    let bits = |values: Vec<f64>| values.into_iter().map(f64::to_bits).collect::<Vec<_>>();
    if bits(sandbox.outputs()?.values) == bits(other.outputs()?.values) {
        progress::note(format_args!("a fresh model goes on from its state ({} bytes) bit for bit", state.len()));
        return Ok(());
    }
    let remedy = "Put everything that changes into `get_state` and take it back in `set_state`.";
    Err(Trouble::new(
        &loaded.manifest.id,
        "a fresh model does not go on from this model's state as this one does",
        remedy,
    ))
}
