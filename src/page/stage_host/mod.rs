//! Gives the scene its stage: fetches it after the page can be used, starts it, watches it, starts another when it dies.

mod link;
mod module;
mod pictures;
mod rest;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use exhibit_contract::manifest::Scene;
use leptos_dom::helpers::{IntervalHandle, set_interval_with_handle};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlCanvasElement, HtmlElement, MessageChannel, MessagePort};

use super::exhibit::{Exhibit, OpenPack, Sight};
use super::fault::Fault;
use super::theme;
use crate::link::stage::{FromStage, Start, ToStage};
use link::{Link, Place};

/// How the stage stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// On its way: the share that has come, where known.
    Loading(Option<f64>),
    /// It draws; so many frames so far.
    Drawing(f64),
    /// It died; another is being started.
    Lost,
    /// It cannot be had; the fault says why.
    Failed(Fault),
    /// This browser cannot draw it.
    Unsupported,
}

/// How often the stage is asked whether it lives.
const PING_MILLIS: u64 = 300;
/// Silence that counts as death once it has drawn, in milliseconds: four times as long as its answers took of late, but
/// between these. After each death the next stage gets as much more.
const SILENCE_MILLIS: [f64; 2] = [1_200.0, 1_600.0];
/// Longest wait for the first picture, in milliseconds: pipelines are compiled in it.
const START_MILLIS: f64 = 60_000.0;
/// Deaths after which the page stops trying by itself.
const MOST_DEATHS: u32 = 5;

/// The stage of one exhibit. Copies of the handle hold the same.
#[derive(Clone)]
pub struct StageHost(Rc<Inner>);

struct Inner {
    exhibit: Exhibit,
    scene: Scene,
    pack: Rc<OpenPack>,
    container: HtmlElement,
    standing: RwSignal<Standing>,
    sight: RwSignal<Sight>,
    link: RefCell<Option<Rc<Link>>>,
    pictures: RefCell<Option<Rc<pictures::Files>>>,
    place: Cell<Place>,
    deaths: Cell<u32>,
    heard_millis: Cell<f64>,
    /// Longest wait between a ping and something heard, in milliseconds, of late.
    slowness_millis: Cell<f64>,
    pinged_millis: Cell<Option<f64>>,
    drawn: Cell<bool>,
    ended: Cell<bool>,
    visible: Cell<bool>,
    watch: RefCell<Option<IntervalHandle>>,
}

impl StageHost {
    /// Starts a stage in `container` as soon as everything for it is here.
    pub fn start(
        exhibit: Exhibit,
        container: HtmlElement,
        standing: RwSignal<Standing>,
        sight: RwSignal<Sight>,
    ) -> Self {
        let pack = exhibit.pack();
        let inner = Rc::new(Inner {
            exhibit,
            scene: pack.manifest.scene.clone(),
            pack,
            container,
            standing,
            sight,
            link: RefCell::new(None),
            pictures: RefCell::new(None),
            place: Cell::new(Place::best()),
            deaths: Cell::new(0),
            heard_millis: Cell::new(now()),
            slowness_millis: Cell::new(0.0),
            pinged_millis: Cell::new(None),
            drawn: Cell::new(false),
            ended: Cell::new(false),
            visible: Cell::new(true),
            watch: RefCell::new(None),
        });
        let watched = Rc::downgrade(&inner);
        let watch = set_interval_with_handle(
            move || {
                if let Some(inner) = watched.upgrade() {
                    inner.look_after();
                }
            },
            Duration::from_millis(PING_MILLIS),
        );
        *inner.watch.borrow_mut() = watch.ok();
        inner.clone().begin();
        Self(inner)
    }

    /// Tells the stage something, if there is one.
    pub fn tell(&self, message: ToStage) {
        if let Some(link) = &*self.0.link.borrow() {
            link.tell(message);
        }
    }

    /// Tries again after the page had stopped trying.
    pub fn try_again(&self) {
        self.0.deaths.set(0);
        self.0.place.set(Place::best());
        self.0.clone().begin();
    }

    /// Ends the stage for good.
    pub fn end(&self) {
        self.0.ended.set(true);
        if let Some(watch) = self.0.watch.take() {
            watch.clear();
        }
        self.0.clear();
    }
}

impl Inner {
    fn begin(self: Rc<Self>) {
        spawn_local(async move {
            if let Err(fault) = self.clone().set_up().await
                && !self.ended.get()
            {
                let _ = self.standing.try_set(match fault.code.as_str() {
                    "stage-no-webgl" => Standing::Unsupported,
                    _ => Standing::Failed(fault),
                });
            }
        });
    }

    async fn set_up(self: Rc<Self>) -> Result<(), Fault> {
        if !link::has_webgl2() {
            return Err(Fault::new("stage-no-webgl", "no WebGL 2"));
        }
        if self.deaths.get() == 0 {
            let _ = self.standing.try_set(Standing::Loading(None));
        }
        let standing = self.standing;
        let module = module::module(move |share| {
            let _ = standing.try_set(Standing::Loading(Some(share)));
        })
        .await?;
        // The visitor may leave during every wait; what belongs to the exhibit is gone then.
        if self.is_over() {
            return Ok(());
        }
        if self.pictures.borrow().is_none() {
            let files = pictures::load(&self.pack, &self.scene, self.sight.get_untracked()).await;
            *self.pictures.borrow_mut() = Some(Rc::new(files));
        }
        if self.is_over() {
            return Ok(());
        }
        self.clear();
        let canvas = self.canvas()?;
        let heard = Rc::downgrade(&self);
        let link = Link::open(self.place.get(), move |message| {
            if let Some(inner) = heard.upgrade() {
                inner.hear(message);
            }
        })
        .await?;
        if self.is_over() {
            return Ok(());
        }
        let port = self.model_port();
        let Sight { width, height, .. } = self.sight.get_untracked();
        let files = self.pictures.borrow().clone().unwrap_or_default();
        let canvas = match self.place.get() {
            Place::Worker => canvas
                .transfer_control_to_offscreen()
                .map(Into::into)
                .map_err(|_| Fault::new("stage-no-webgl", "no OffscreenCanvas"))?,
            Place::MainThread => canvas.into(),
        };
        self.heard_millis.set(now());
        self.drawn.set(false);
        self.pinged_millis.set(None);
        link.tell(ToStage::Start(Box::new(Start {
            module,
            canvas,
            scene: self.pack.scene_json.clone(),
            pictures: files.pictures.len(),
            meshes: files.meshes.clone(),
            width,
            height,
            scale: link::scale(),
            theme: theme::of_stage(),
            calm: theme::calm().get_untracked(),
            port,
        })));
        let link = Rc::new(link);
        let still_there = Rc::downgrade(&link);
        *self.link.borrow_mut() = Some(link);
        for (path, bitmap) in files.pictures.iter().cloned() {
            rest::rest(0).await;
            let Some(link) = still_there.upgrade() else { break };
            link.tell(ToStage::Picture { path, bitmap });
        }
        Ok(())
    }

    /// Whether the exhibit has been left.
    fn is_over(&self) -> bool {
        self.ended.get() || self.standing.is_disposed()
    }

    /// A fresh canvas: one that was handed over or lost its context cannot be used again.
    fn canvas(&self) -> Result<HtmlCanvasElement, Fault> {
        let made = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|document| document.create_element("canvas").ok())
            .and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok())
            .ok_or_else(|| Fault::new("stage-no-webgl", "no canvas"))?;
        let _ = made.set_attribute("class", "stage-canvas");
        let _ = made.set_attribute("aria-hidden", "true");
        let Sight { width, height, .. } = self.sight.get_untracked();
        made.set_width((width * link::scale()).max(1.0) as u32);
        made.set_height((height * link::scale()).max(1.0) as u32);
        let _ = self.container.prepend_with_node_1(&made);
        Ok(made)
    }

    /// The port through which layers come, now and after each restart of the model.
    fn model_port(self: &Rc<Self>) -> MessagePort {
        let first = Rc::new(RefCell::new(None::<MessagePort>));
        let (given, inner) = (first.clone(), Rc::downgrade(self));
        if let Some(supervisor) = self.exhibit.supervisor() {
            supervisor.feed_stage(move |port| {
                let Some(inner) = inner.upgrade() else { return };
                match &*inner.link.borrow() {
                    Some(link) => link.tell(ToStage::Port(port)),
                    None => *given.borrow_mut() = Some(port),
                }
            });
        }
        first.take().or_else(|| MessageChannel::new().ok().map(|channel| channel.port2())).unwrap_or_else(|| {
            // No browser that can draw the stage lacks message channels.
            MessagePort::from(wasm_bindgen::JsValue::UNDEFINED)
        })
    }

    fn hear(self: Rc<Self>, message: FromStage) {
        if self.is_over() {
            return;
        }
        self.heard_millis.set(now());
        if let Some(pinged) = self.pinged_millis.take() {
            let waited = now() - pinged;
            self.slowness_millis.set(waited.max(self.slowness_millis.get() * 0.9));
        }
        match message {
            FromStage::Ready => {}
            FromStage::Drawn { frames } => {
                if frames > 0.0 {
                    self.drawn.set(true);
                    self.standing.set(Standing::Drawing(frames));
                }
                if frames > 120.0 {
                    self.deaths.set(0);
                }
            }
            FromStage::Failed { code, detail } => self.died(Fault::new(code, detail)),
        }
    }

    fn look_after(self: Rc<Self>) {
        let visible = web_sys::window().and_then(|window| window.document()).is_some_and(|document| !document.hidden());
        if self.visible.replace(visible) != visible
            && let Some(link) = &*self.link.borrow()
        {
            link.tell(ToStage::Visible(visible));
        }
        if self.link.borrow().is_none() || !visible {
            self.heard_millis.set(now());
            return;
        }
        let silent = now() - self.heard_millis.get();
        let most = if self.drawn.get() {
            (self.slowness_millis.get() * 4.0).clamp(SILENCE_MILLIS[0], SILENCE_MILLIS[1])
                * f64::from(1 + self.deaths.get())
        } else {
            START_MILLIS
        };
        if silent > most {
            self.died(Fault::new("stage-silent", format!("{silent:.0} ms")));
            return;
        }
        if self.pinged_millis.get().is_none() {
            self.pinged_millis.set(Some(now()));
        }
        if let Some(link) = &*self.link.borrow() {
            link.tell(ToStage::Ping);
        }
    }

    fn died(self: Rc<Self>, fault: Fault) {
        super::log(&format!("stage: {} {}", fault.code, fault.detail));
        self.clear();
        let cannot = matches!(fault.code.as_str(), "stage-no-webgl");
        if cannot && self.place.get() == Place::Worker {
            // Some browsers give a canvas to the page but none to a worker.
            self.place.set(Place::MainThread);
            self.begin();
            return;
        }
        self.deaths.set(self.deaths.get() + 1);
        if cannot {
            self.standing.set(Standing::Unsupported);
        } else if self.deaths.get() > MOST_DEATHS {
            self.standing.set(Standing::Failed(fault));
        } else {
            self.standing.set(Standing::Lost);
            self.begin();
        }
    }

    /// Takes the stage and its canvas away.
    fn clear(&self) {
        self.link.take();
        while let Ok(Some(canvas)) = self.container.query_selector("canvas.stage-canvas") {
            canvas.remove();
        }
    }
}

fn now() -> f64 {
    js_sys::Date::now()
}
