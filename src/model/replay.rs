//! Lives a recorded visit again, in a worker of its own, and tells its hash.

use exhibit_contract::visit::{Visit, VisitHasher};

use super::life::{birth, unexpected};
use super::worker::{ANSWER_MILLIS, Failure, ModelWorker};
use super::{Blueprint, effort::Effort, retrace::Retrace};
use crate::link::model::{Batch, FromModel, ToModel};

/// The hash of `visit`, lived by the model of `blueprint`.
pub async fn hash(blueprint: &Blueprint, visit: &Visit) -> Result<String, Failure> {
    let (worker, _) = birth(blueprint, visit.seed, |_, _| {}).await?;
    let stride = Effort::new(blueprint.tick_millis).most_ticks();
    let mut hasher = VisitHasher::new();
    let mut tick = 0;
    let mut hashed = None;
    for (boundary, inputs) in visit.boundaries() {
        go(&worker, tick, boundary, stride).await?;
        let inputs = inputs.iter().map(|(_, input)| *input).collect();
        // Inputs at the visit's very end have no tick to follow them.
        let ticks = u64::from(boundary < visit.ticks);
        let (outputs, _) = advance(&worker, vec![Batch { inputs, ticks }], false).await?;
        tick = boundary + ticks;
        if ticks > 0 {
            hasher.boundary(&outputs);
            hashed = Some(tick);
        }
    }
    go(&worker, tick, visit.ticks, stride).await?;
    let (outputs, state) = advance(&worker, Vec::new(), true).await?;
    if hashed != Some(visit.ticks) {
        hasher.boundary(&outputs);
    }
    Ok(hasher.finish(&state))
}

/// Steps without inputs, in strides the deadline allows, the first of `stride` ticks.
async fn go(worker: &ModelWorker, from: u64, to: u64, stride: u64) -> Result<(), Failure> {
    let mut way = Retrace::new(from, to, &[], stride);
    while let Some(batches) = way.next() {
        let started = js_sys::Date::now();
        advance(worker, batches, false).await?;
        way.took(js_sys::Date::now() - started);
    }
    Ok(())
}

async fn advance(worker: &ModelWorker, batches: Vec<Batch>, state: bool) -> Result<(Vec<f64>, Vec<u8>), Failure> {
    match worker.ask(ToModel::Advance { batches, state }, ANSWER_MILLIS).await? {
        FromModel::Advanced { outputs, state, .. } => {
            Ok((outputs, state.map(|state| state.to_vec()).unwrap_or_default()))
        }
        _ => Err(unexpected()),
    }
}
