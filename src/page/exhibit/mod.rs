//! The exhibit's room: opens a pack, gives it a model, and shows it.

mod answer_time;
mod chart;
mod clock_bar;
mod controls;
mod facts;
mod handle;
mod labels;
mod opening;
mod question;
mod readouts;
mod sources;
mod stage_view;
mod state;
mod steps;
mod story;
mod table;
mod view;
pub mod visit;

use std::rc::Rc;

use exhibit_contract::error::Code;
use exhibit_contract::manifest::{Impossible, is_identifier};
use exhibit_contract::pack::{Catalogue, CatalogueEntry};
use reactive_graph::owner::{LocalStorage, Owner, on_cleanup};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen_futures::spawn_local;

use super::access;
use super::app::language_switch;
use super::brought;
use super::element::{Element, element};
use super::fault::{Fault, fault_card};
use super::hall::{hall_link, load_catalogue};
use super::reactive::effect;
use super::site::site;
use crate::model::{Event, Supervisor};
pub use labels::Sight;
pub use opening::OpenPack;
pub use state::Exhibit;

/// One exhibit, from its address to its end.
#[derive(Clone, Copy, PartialEq)]
pub struct Room {
    /// The open exhibit, or why there is none; none while its pack is on its way.
    opened: RwSignal<Option<Result<Exhibit, Fault>>, LocalStorage>,
    /// How often it was tried.
    attempt: RwSignal<u32>,
}

impl Room {
    /// Opens the exhibit `id`.
    pub fn open(id: String) -> Self {
        let room = Self { opened: RwSignal::new_local(None), attempt: RwSignal::new(0) };
        let opened = room.opened;
        let owner = Owner::current();
        let id: Rc<str> = id.into();
        effect(move || {
            room.attempt.track();
            let Some(catalogue) = site().catalogue.get() else { return };
            let (id, owner) = (id.clone(), owner.clone());
            opened.set(None);
            spawn_local(async move {
                let words = site().words;
                let pack = match entry(&id, catalogue).await {
                    Ok(entry) => OpenPack::open(&id, &entry, words.language_untracked()).await,
                    Err(fault) => Err(fault),
                };
                // The visitor may have left while the pack was on its way.
                if opened.is_disposed() {
                    return;
                }
                let exhibit = pack.and_then(|(pack, locale)| {
                    words.clear_pack();
                    locale.take(words)?;
                    Ok(match &owner {
                        Some(owner) => owner.with(|| begin(pack)),
                        None => begin(pack),
                    })
                });
                opened.set(Some(exhibit));
            });
        });
        on_cleanup(move || {
            if let Some(Some(Ok(exhibit))) = opened.try_get_untracked()
                && let Some(supervisor) = exhibit.supervisor()
            {
                visit::close(exhibit);
                supervisor.end();
            }
        });
        room
    }

    /// What is to be seen of it.
    pub fn view(self) -> Element {
        let waiting = |what: Element| {
            let bar = element("header").class("bar").child(hall_link("button back")).child(language_switch());
            element("div").class("exhibit-waiting").child(bar).child(element("main").child(what))
        };
        match self.opened.get() {
            None => {
                let loading = element("p").class("waiting").attr("role", "status");
                waiting(loading.text_with(|| site().words.say("loading")))
            }
            Some(Err(fault)) => waiting(fault_card(fault, move || self.retry())),
            Some(Ok(exhibit)) => view::exhibit_view(exhibit),
        }
    }

    fn retry(self) {
        if site().catalogue.with_untracked(|catalogue| matches!(catalogue, Some(Err(_)))) {
            load_catalogue();
        }
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// What the catalogue says of the exhibit an address names, or the intake of one that is not the hall's.
async fn entry(id: &str, catalogue: Result<Catalogue, Fault>) -> Result<CatalogueEntry, Fault> {
    if !is_identifier(id) {
        return brought::entry(id).await;
    }
    let found = catalogue?.exhibits.into_iter().find(|entry| entry.id == id);
    found.ok_or_else(|| Fault::new(Code::AddressUnknown.as_str(), format!("exhibit={id}")))
}

/// Makes the exhibit of a pack and starts its model where the visitor was.
fn begin(pack: Rc<OpenPack>) -> Exhibit {
    let site = site();
    let blueprint = pack.blueprint.clone();
    site.begin_reading(&pack.manifest.audience.reading_levels);
    let exhibit = Exhibit::new(pack, site.words);
    let from_address = site.take_state();
    let kept = visit::kept(exhibit, from_address.as_ref());
    let (tick, inputs) = kept.map_or((0, Vec::new()), |kept| kept.take_up(exhibit));
    let again = tick > 0 || !inputs.is_empty();
    let supervisor = Supervisor::start(blueprint, tick, inputs, move |event| heard(exhibit, event));
    exhibit.attach(supervisor);
    if !again {
        match from_address {
            Some(state) => exhibit.take_address_state(&state),
            None => exhibit.begin_at(0),
        }
    }
    // Another language: its words are fetched while the old ones stay.
    effect(move || {
        let language = site.words.language();
        spawn_local(async move {
            let Some(locale) = exhibit.pack().locale(site.words, language).await else { return };
            if exhibit.notice.is_disposed() {
                return;
            }
            if let Err(fault) = locale.take(site.words) {
                exhibit.notice.set(Some(fault));
            }
        });
    });
    visit::follow(exhibit);
    exhibit
}

/// What the model says.
fn heard(exhibit: Exhibit, event: Event) {
    if exhibit.ready.is_disposed() {
        return;
    }
    match event {
        Event::Outputs { mut outputs, model_millis, answers_inputs } => {
            // From here on, what cannot be is NaN: a dash, a gap in a curve, nothing on the stage.
            let impossible = exhibit.manifest(|manifest| manifest.model.mark_impossible(&mut outputs).map(told));
            let is_new = || exhibit.outputs.with_untracked(|before| !before.iter().any(|value| value.is_nan()));
            if let Some(impossible) = impossible.filter(|_| is_new()) {
                exhibit.notice.set(Some(impossible));
            }
            exhibit.outputs.set(Rc::new(outputs));
            if exhibit.supervisor().is_some_and(|supervisor| supervisor.has_answered()) {
                exhibit.outdated.set(false);
            }
            if !exhibit.ready.get_untracked() {
                exhibit.ready.set(true);
                visit::tell_ready();
            }
            if answers_inputs {
                answer_time::painted_soon(model_millis);
            }
        }
        Event::Revived { failure, lost } => {
            visit::take_back(exhibit, &lost);
            exhibit.notice.set(Some(Fault::new(failure.code, failure.detail)));
            access::announce(&site().words.say("model-back"));
        }
        Event::GaveUp(failure) => exhibit.gave_up.set(Some(Fault::new(failure.code, failure.detail))),
        Event::Slow(tick_millis) => {
            let allowed = exhibit.manifest(|manifest| manifest.limits.tick_millis);
            super::log(&format!(
                "model-slow: a tick takes {tick_millis:.0} ms, {allowed} are allowed; its clock slows"
            ));
        }
        Event::Log(level, text) => super::log(&format!("model {level}: {text}")),
    }
}

/// What the model gave that cannot be, for the visitor.
fn told(Impossible { variable, value, .. }: Impossible) -> Fault {
    let code = if value.is_finite() { "model-output-out-of-range" } else { "model-output-not-finite" };
    Fault::new(code, format!("{} = {value}", variable.name))
}
