//! The page's side of the model: keeps one worker alive, steps it by the clock, records the visit, and brings a dead one
//! back to where the visitor was.

pub mod clock;
mod effort;
mod life;
pub mod replay;
mod retrace;
mod signal;
pub mod worker;

use std::cell::RefCell;
use std::rc::Rc;

use exhibit_contract::visit::Input;
use js_sys::Uint8Array;
use web_sys::MessagePort;

use clock::Clock;
use effort::Effort;
use signal::Signal;
use worker::{Failure, ModelWorker};

/// What is needed to make a model, again and again.
#[derive(Clone)]
pub struct Blueprint {
    /// The checked and capped core module.
    pub module: Rc<Vec<u8>>,
    /// Most numbers of each layer.
    pub layers: Vec<u32>,
    /// Values `outputs` gives.
    pub outputs: usize,
    /// Milliseconds a tick may take.
    pub tick_millis: u32,
    /// Lines it may log in a second.
    pub log_lines_per_sec: u32,
    /// The visit's seed.
    pub seed: u64,
    /// Ticks in a second at speed 1.
    pub ticks_per_sec: u16,
    /// Whether it moves on by itself.
    pub runs: bool,
    /// Address of the worker's script.
    pub worker_url: String,
}

/// What the page learns.
pub enum Event {
    /// New outputs.
    Outputs {
        /// Every output's values.
        outputs: Vec<f64>,
        /// Milliseconds the model worked.
        model_millis: f64,
        /// Whether inputs were among what it answers.
        answers_inputs: bool,
    },
    /// The model died and is back; inputs that killed it were left out.
    Revived {
        /// Why it died.
        failure: Failure,
        /// What was left out.
        lost: Vec<Input>,
    },
    /// It died too often in one place.
    GaveUp(Failure),
    /// Its ticks take longer than allowed again and again, so many milliseconds; its clock slows.
    Slow(f64),
    /// A line for the designer.
    Log(String, String),
}

/// A state to go back to.
struct Kept {
    tick: u64,
    state: Uint8Array,
    /// Inputs recorded before it.
    inputs_before: usize,
}

/// What one visit is made of.
struct Journey {
    tick: u64,
    /// Recorded: the model has taken these.
    inputs: Vec<(u64, Input)>,
    /// Waiting for the model.
    queue: Vec<Input>,
    kept: Option<Kept>,
    /// The state at tick 0, to begin again quickly.
    first: Option<Uint8Array>,
    /// Whether to begin again at tick 0.
    restart: bool,
    clock: Clock,
    effort: Effort,
}

/// Takes the stage's end of a port for layers.
type GivePort = Box<dyn Fn(MessagePort)>;

/// One exhibit's model and visit. Cloning gives another hold of the same.
#[derive(Clone)]
pub struct Supervisor(Rc<Inner>);

struct Inner {
    blueprint: Blueprint,
    journey: RefCell<Journey>,
    worker: RefCell<Option<Rc<ModelWorker>>>,
    /// Wakes the loop that talks to the worker.
    work: Signal,
    on_event: Box<dyn Fn(Event)>,
    /// Given the page's end of a new port for layers each time a worker starts.
    on_port: RefCell<Option<GivePort>>,
    ended: std::cell::Cell<bool>,
    /// Whether a model that has died rests before its next life.
    rests: std::cell::Cell<bool>,
}

impl Supervisor {
    /// Starts a model; `inputs` of an earlier visit bring it to `tick` first.
    pub fn start(
        blueprint: Blueprint,
        tick: u64,
        inputs: Vec<(u64, Input)>,
        on_event: impl Fn(Event) + 'static,
    ) -> Self {
        let clock = Clock::new(blueprint.ticks_per_sec);
        let effort = Effort::new(blueprint.tick_millis);
        let journey =
            Journey { tick, inputs, queue: Vec::new(), kept: None, first: None, restart: false, clock, effort };
        let inner = Rc::new(Inner {
            blueprint,
            journey: RefCell::new(journey),
            worker: RefCell::new(None),
            work: Signal::default(),
            on_event: Box::new(on_event),
            on_port: RefCell::new(None),
            ended: false.into(),
            rests: false.into(),
        });
        wasm_bindgen_futures::spawn_local(life::live(inner.clone()));
        Self(inner)
    }

    /// Gives the model an input at the next tick boundary. Of many values for one variable in a
    /// row only the last matters.
    pub fn input(&self, input: Input) {
        let mut journey = self.0.journey.borrow_mut();
        let same = |last: &Input| match (last, &input) {
            (Input::Set(last), Input::Set(new)) => last.variable == new.variable,
            (Input::Drag(last), Input::Drag(new)) => last.pointer == new.pointer,
            _ => false,
        };
        // What was set before an action or a touch stays before it.
        let follows = |each: &Input| matches!(each, Input::Action(_) | Input::Press(_) | Input::Release(_));
        let since = journey.queue.iter().rposition(follows).map_or(0, |last| last + 1);
        match journey.queue.iter_mut().skip(since).find(|each| same(each)) {
            Some(last) => *last = input,
            None => journey.queue.push(input),
        }
        drop(journey);
        self.0.work.set();
    }

    /// Tells the clock the time, in milliseconds; true while it wants to be told again.
    pub fn frame(&self, now_millis: f64) -> bool {
        let mut journey = self.0.journey.borrow_mut();
        journey.clock.advance(now_millis);
        let (due, runs) = (journey.clock.is_due(), journey.clock.runs());
        drop(journey);
        if due {
            self.0.work.set();
        }
        runs && !self.0.ended.get()
    }

    /// Lets time pass or stand.
    pub fn run(&self, running: bool) {
        self.0.journey.borrow_mut().clock.run(running && self.0.blueprint.runs);
    }

    /// Sets how fast time passes.
    pub fn set_speed(&self, speed: f64) {
        self.0.journey.borrow_mut().clock.set_speed(speed);
    }

    /// One tick, also while time stands.
    pub fn step_once(&self) {
        self.0.journey.borrow_mut().clock.step_once();
        self.0.work.set();
    }

    /// Begins the visit again: tick 0, no inputs.
    pub fn reset(&self) {
        {
            let mut journey = self.0.journey.borrow_mut();
            journey.inputs.clear();
            journey.queue.clear();
            journey.kept = None;
            journey.tick = 0;
            journey.restart = true;
        }
        self.0.work.set();
    }

    /// The tick the visit stands at, and every input so far with its tick; those that wait for the model too.
    pub fn visit(&self) -> (u64, Vec<(u64, Input)>) {
        let journey = self.0.journey.borrow();
        let waiting = journey.queue.iter().map(|input| (journey.tick, *input));
        (journey.tick, journey.inputs.iter().copied().chain(waiting).collect())
    }

    /// Whether what the model gave last is its answer to everything it was given.
    pub fn has_answered(&self) -> bool {
        let journey = self.0.journey.borrow();
        journey.queue.is_empty() && !journey.restart
    }

    /// The tick the visit stands at.
    pub fn tick(&self) -> u64 {
        self.0.journey.borrow().tick
    }

    /// Gives layers to a stage: `give` gets the stage's end of a port now and again after each restart of the model.
    pub fn feed_stage(&self, give: impl Fn(MessagePort) + 'static) {
        *self.0.on_port.borrow_mut() = Some(Box::new(give));
        self.0.connect_stage();
    }

    /// Ends the model for good.
    pub fn end(&self) {
        self.0.ended.set(true);
        self.0.on_port.take();
        self.0.worker.take();
        self.0.work.set();
    }

    /// What is needed to make the same model again.
    pub fn blueprint(&self) -> &Blueprint {
        &self.0.blueprint
    }
}

impl Inner {
    /// A new channel: one end to the worker, one to the stage.
    fn connect_stage(&self) {
        let (Some(worker), Some(give)) = (&*self.worker.borrow(), &*self.on_port.borrow()) else { return };
        let Ok(channel) = web_sys::MessageChannel::new() else { return };
        give(channel.port2());
        // A worker that cannot take a message is about to be found out by the next question.
        let _ = worker.tell(crate::link::model::ToModel::Stage { port: channel.port1() });
    }
}
