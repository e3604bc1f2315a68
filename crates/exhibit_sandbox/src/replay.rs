//! Lives a recorded visit again and tells its hash: the same in every browser.

use exhibit_contract::error::Error;
use exhibit_contract::manifest::Manifest;
use exhibit_contract::visit::{Input, Visit, VisitHasher};

use crate::{Outputs, Sandbox};

/// What a visit led to.
#[derive(Clone, Debug)]
pub struct Replay {
    /// The visit's hash, in hexadecimal digits.
    pub hash: String,
    /// Outputs at its end.
    pub outputs: Outputs,
}

/// Lives `visit` with a fresh model.
///
/// # Errors
/// The visit is unsound, or the model is refused or fails.
pub fn replay(component: &[u8], manifest: &Manifest, visit: &Visit) -> Result<Replay, Error> {
    visit.check()?;
    let mut sandbox = Sandbox::new(component, manifest)?;
    sandbox.instantiate(visit.seed)?;
    let mut hasher = VisitHasher::new();
    let mut hashed_tick = None;
    for (tick, inputs) in visit.boundaries() {
        sandbox.advance(&[], tick.saturating_sub(sandbox.tick()))?;
        let inputs: Vec<Input> = inputs.iter().map(|(_, input)| *input).collect();
        // Inputs at the visit's very end have no tick to follow them.
        let follows = tick < visit.ticks;
        sandbox.advance(&inputs, u64::from(follows))?;
        if follows {
            hasher.boundary(&sandbox.outputs()?.values);
            hashed_tick = Some(sandbox.tick());
        }
    }
    sandbox.advance(&[], visit.ticks.saturating_sub(sandbox.tick()))?;
    let outputs = sandbox.outputs()?;
    if hashed_tick != Some(visit.ticks) {
        hasher.boundary(&outputs.values);
    }
    let hash = hasher.finish(&sandbox.get_state()?);
    Ok(Replay { hash, outputs })
}
