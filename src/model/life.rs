//! The life of a model, over and over: load, instantiate, go back to the visit's tick, then answer inputs and the clock.

use std::rc::Rc;

use exhibit_contract::visit::Input;
use js_sys::{Date, Uint8Array};

use super::retrace::Retrace;
use super::worker::{ANSWER_MILLIS, Failure, LOAD_MILLIS, ModelWorker, call_in};
use super::{Blueprint, Event, Inner, Kept};
use crate::link::model::{Batch, FromModel, ToModel};

/// How often the state is kept, in milliseconds: what has to be stepped again after a death.
const KEEP_MILLIS: f64 = 4_000.0;
/// Deaths without an answered question between them before the page gives up.
const MOST_DEATHS: u32 = 3;
/// The same for a model that has never lived: it will not by being asked again and again.
const MOST_STILLBIRTHS: u32 = 1;
/// Deaths before the page gives up on a model that answers between them, those that are forgotten taken off.
const MOST_DEATHS_OF_LATE: f64 = 5.0;
/// Time after which one death is forgotten, in milliseconds: who dies more often is given up in the end.
const FORGET_MILLIS: f64 = 20_000.0;
/// Rest before the next life after the second death of late, in milliseconds; after the first there is none.
const REST_MILLIS: i32 = 1_000;
/// The same after the third and each that follows.
const LONG_REST_MILLIS: i32 = 4_000;

/// How a life ended.
enum End {
    /// The page does not need the model any more.
    Wanted,
    /// The model failed; the inputs it was working on are lost.
    Died(Failure, Vec<Input>),
}

/// A fresh worker with the module loaded and the model at tick 0.
pub(super) async fn birth(
    blueprint: &Blueprint,
    seed: u64,
    logged: impl Fn(String, String) + 'static,
) -> Result<(ModelWorker, Vec<f64>), Failure> {
    let worker = ModelWorker::start(&blueprint.worker_url, logged)?;
    let module = Uint8Array::from(blueprint.module.as_slice()).buffer();
    let load = ToModel::Load {
        module,
        layers: blueprint.layers.clone(),
        outputs: blueprint.outputs,
        log_lines_per_sec: blueprint.log_lines_per_sec,
    };
    worker.ask(load, LOAD_MILLIS).await?;
    match worker.ask(ToModel::Instantiate { seed }, LOAD_MILLIS).await? {
        FromModel::Ready { outputs, .. } => Ok((worker, outputs)),
        _ => Err(unexpected()),
    }
}

/// Lives until the page ends it or it dies too often.
pub(super) async fn live(inner: Rc<Inner>) {
    let mut deaths = 0;
    // The same, whatever was answered between them, and when there was the last.
    let (mut deaths_of_late, mut last_millis) = (0.0, 0.0);
    let mut has_lived = false;
    // The last death, and what was lost since the visitor was last told.
    let mut before: Option<(Failure, Vec<Input>)> = None;
    loop {
        let end = life(&inner, &mut deaths, &mut has_lived, &mut before).await;
        inner.worker.take();
        match end {
            End::Wanted => return,
            End::Died(failure, lost) => {
                deaths += 1;
                let now = Date::now();
                deaths_of_late = f64::max(deaths_of_late - (now - last_millis) / FORGET_MILLIS, 0.0) + 1.0;
                last_millis = now;
                let most = if has_lived { MOST_DEATHS } else { MOST_STILLBIRTHS };
                let gives_up = deaths > most || deaths_of_late > MOST_DEATHS_OF_LATE;
                if gives_up {
                    (inner.on_event)(Event::GaveUp(failure));
                    (deaths, deaths_of_late, before) = (0, 0.0, None);
                } else {
                    if deaths > 1 {
                        // The state kept may itself be the poison: go back by the inputs alone.
                        inner.journey.borrow_mut().kept = None;
                    }
                    // A model that died on its way back has not yet told of what was lost before.
                    let mut all_lost = before.take().map_or_else(Vec::new, |(_, lost)| lost);
                    all_lost.extend(lost);
                    before = Some((failure, all_lost));
                    rest(&inner, deaths_of_late);
                }
                // Of one that was given up, only a visit begun again has a chance.
                while (gives_up || inner.rests.get()) && !inner.journey.borrow().restart {
                    inner.work.wait().await;
                    if inner.ended.get() {
                        return;
                    }
                }
            }
        }
    }
}

/// Begins the rest before the next life, so that a model that dies again and again leaves the machine to everything else.
fn rest(inner: &Rc<Inner>, deaths: f64) {
    if deaths > 1.0 {
        inner.rests.set(true);
        let rested = inner.clone();
        let over = move || {
            rested.rests.set(false);
            rested.work.set();
        };
        call_in(if deaths > 2.0 { LONG_REST_MILLIS } else { REST_MILLIS }, over);
    }
}

async fn life(
    inner: &Rc<Inner>,
    deaths: &mut u32,
    has_lived: &mut bool,
    before: &mut Option<(Failure, Vec<Input>)>,
) -> End {
    let logs = Rc::downgrade(inner);
    let logged = move |level, text| {
        if let Some(inner) = logs.upgrade() {
            (inner.on_event)(Event::Log(level, text));
        }
    };
    let (worker, outputs) = match birth(&inner.blueprint, inner.blueprint.seed, logged).await {
        Ok(born) => born,
        Err(failure) => return End::Died(failure, Vec::new()),
    };
    if inner.ended.get() {
        return End::Wanted;
    }
    *has_lived = true;
    let worker = Rc::new(worker);
    *inner.worker.borrow_mut() = Some(worker.clone());
    {
        let mut journey = inner.journey.borrow_mut();
        journey.first = None;
        journey.restart = false;
    }
    (inner.on_event)(Event::Outputs { outputs, model_millis: 0.0, answers_inputs: false });
    if let Err(failure) = go_back(inner, &worker).await {
        return End::Died(failure, Vec::new());
    }
    inner.connect_stage();
    if let Some((failure, lost)) = before.take() {
        (inner.on_event)(Event::Revived { failure, lost });
    }
    work(inner, &worker, deaths).await
}

/// Brings a model at tick 0 to the visit's tick.
async fn go_back(inner: &Rc<Inner>, worker: &ModelWorker) -> Result<(), Failure> {
    let first = worker.ask(ToModel::Advance { batches: Vec::new(), state: true }, ANSWER_MILLIS).await?;
    if let FromModel::Advanced { state, .. } = first {
        inner.journey.borrow_mut().first = state;
    }
    let (kept, mut way) = {
        let journey = inner.journey.borrow();
        let kept = journey.kept.as_ref().map(|kept| (kept.state.clone(), kept.tick));
        let (from, before) = journey.kept.as_ref().map_or((0, 0), |kept| (kept.tick, kept.inputs_before));
        let inputs = journey.inputs.get(before..).unwrap_or_default();
        (kept, Retrace::new(from, journey.tick, inputs, journey.effort.most_ticks()))
    };
    let mut outputs = None;
    if let Some((state, tick)) = kept {
        outputs = Some(worker.ask(ToModel::SetState { state, tick }, ANSWER_MILLIS).await?);
    }
    while let Some(batches) = way.next() {
        let answer = worker.ask(ToModel::Advance { batches, state: false }, ANSWER_MILLIS).await?;
        if let FromModel::Advanced { millis, .. } = &answer {
            way.took(*millis);
        }
        outputs = Some(answer);
    }
    if let Some(FromModel::Advanced { outputs, millis, .. }) = outputs {
        (inner.on_event)(Event::Outputs { outputs, model_millis: millis, answers_inputs: true });
    }
    Ok(())
}

/// Answers inputs and the clock.
async fn work(inner: &Rc<Inner>, worker: &ModelWorker, deaths: &mut u32) -> End {
    let mut kept_at = Date::now();
    loop {
        if inner.ended.get() {
            return End::Wanted;
        }
        if let Err(failure) = begin_again(inner, worker).await {
            return End::Died(failure, Vec::new());
        }
        let (batch, from) = {
            let mut journey = inner.journey.borrow_mut();
            let inputs = std::mem::take(&mut journey.queue);
            let most = journey.effort.most_ticks();
            let due = journey.clock.take(most);
            // A model that does not run by itself moves only when the visitor does something.
            let ticks = if inner.blueprint.runs || inputs.is_empty() { due } else { due.max(1) };
            (Batch { inputs, ticks }, journey.tick)
        };
        if batch.inputs.is_empty() && batch.ticks == 0 {
            inner.work.wait().await;
            continue;
        }
        let keep = Date::now() - kept_at > KEEP_MILLIS;
        let question = ToModel::Advance { batches: vec![batch.clone()], state: keep };
        match worker.ask(question, ANSWER_MILLIS).await {
            Ok(FromModel::Advanced { outputs, millis, state, .. }) => {
                *deaths = 0;
                if let Some(tick_millis) = note_effort(inner, batch.ticks, millis) {
                    (inner.on_event)(Event::Slow(tick_millis));
                }
                {
                    let mut journey = inner.journey.borrow_mut();
                    if journey.restart {
                        continue;
                    }
                    journey.tick = from + batch.ticks;
                    let taken = batch.inputs.iter().map(|input| (from, *input));
                    journey.inputs.extend(taken);
                    if let Some(state) = state {
                        kept_at = Date::now();
                        let (tick, inputs_before) = (journey.tick, journey.inputs.len());
                        journey.kept = Some(Kept { tick, state, inputs_before });
                    }
                }
                let answers_inputs = !batch.inputs.is_empty();
                (inner.on_event)(Event::Outputs { outputs, model_millis: millis, answers_inputs });
            }
            Ok(_) => return End::Died(unexpected(), batch.inputs),
            Err(failure) => return End::Died(failure, batch.inputs),
        }
    }
}

/// Lets the clock go as fast as the model can. Gives what a tick takes when that has just become too much.
fn note_effort(inner: &Inner, ticks: u64, millis: f64) -> Option<f64> {
    let journey = &mut *inner.journey.borrow_mut();
    let slow = journey.effort.took(ticks, millis);
    journey.clock.set_pace(journey.effort.pace());
    slow
}

/// Goes to tick 0 where that was asked for.
async fn begin_again(inner: &Rc<Inner>, worker: &ModelWorker) -> Result<(), Failure> {
    let first = {
        let mut journey = inner.journey.borrow_mut();
        if !std::mem::take(&mut journey.restart) {
            return Ok(());
        }
        journey.tick = 0;
        journey.kept = None;
        journey.first.clone()
    };
    let Some(state) = first else {
        return Err(Failure { code: "model-state-refused".into(), detail: "no state at tick 0".into() });
    };
    match worker.ask(ToModel::SetState { state, tick: 0 }, ANSWER_MILLIS).await? {
        FromModel::Advanced { outputs, millis, .. } => {
            (inner.on_event)(Event::Outputs { outputs, model_millis: millis, answers_inputs: true });
            Ok(())
        }
        _ => Err(unexpected()),
    }
}

pub(super) fn unexpected() -> Failure {
    Failure { code: "model-failed".into(), detail: "an answer to another question".into() }
}
