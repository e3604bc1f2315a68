//! Exhibits that somebody brought: dropped on the hall or chosen, checked by the intake (`src/intake`), kept in this browser.

use std::cell::RefCell;

use exhibit_contract::error::Code;
use exhibit_contract::pack::{Catalogue, CatalogueEntry};
use js_sys::{Array, Function, Promise, Uint8Array};
use reactive_graph::owner::LocalStorage;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use super::fault::Fault;
use super::fetch::{Trouble, said};
use super::site::{meta, site, whole_url};
use crate::link::{object, property, text};

/// What stands before the SHA-256 of a pack that was brought, where others have the path of their folder.
pub const SCHEME: &str = "brought:";
/// How many digits of the SHA-256 an address carries.
const DIGITS: usize = 16;

/// The state of everything brought.
#[derive(Clone, Copy)]
pub struct Brought {
    /// What was let in; each entry's `pack` begins with [`SCHEME`].
    pub exhibits: RwSignal<Vec<Kept>, LocalStorage>,
    /// The name of what is being checked.
    pub checking: RwSignal<Option<String>>,
    /// What was refused last.
    pub refused: RwSignal<Option<Refused>>,
    /// Whether files are held over the page.
    pub dragging: RwSignal<bool>,
    /// Whether what is dropped is taken already.
    pub listening: RwSignal<bool>,
}

/// An exhibit that was let in.
#[derive(Clone, PartialEq)]
pub struct Kept {
    /// As a catalogue would say it; the id is that of [`address_name`].
    pub entry: CatalogueEntry,
    /// SHA-256 of its pack.
    pub sha256: String,
    /// Whether it will be here when the page is opened again.
    pub lasting: bool,
}

/// An exhibit that was refused.
#[derive(Clone, PartialEq)]
pub struct Refused {
    /// The name of the file or folder.
    pub name: String,
    /// What is wrong with it; at least one thing.
    pub findings: Vec<Finding>,
}

/// One thing that is wrong with an exhibit, for its designer.
#[derive(Clone, PartialEq)]
pub struct Finding {
    /// A code of `docs/errors/`.
    pub code: String,
    /// File and line.
    pub place: String,
    /// What is wrong.
    pub sentence: String,
    /// What to do.
    pub remedy: String,
}

impl Brought {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            exhibits: RwSignal::new_local(Vec::new()),
            checking: RwSignal::new(None),
            refused: RwSignal::new(None),
            dragging: RwSignal::new(false),
            listening: RwSignal::new(false),
        }
    }

    /// Takes what is dropped from now on, and what was brought before. Does nothing the second time.
    pub fn listen(self) {
        spawn_local(async move {
            match module().await {
                Ok(_) => self.listening.set(true),
                Err(fault) => super::log(&format!("bring: {}", fault.detail)),
            }
        });
    }

    /// Lets somebody choose a file or a folder.
    pub fn choose(self, folder: bool) {
        spawn_local(async move {
            if let Ok(module) = module().await {
                let choose: Function = property(&module, "choose").unchecked_into();
                let _ = choose.call1(&JsValue::NULL, &folder.into());
            }
        });
    }

    /// Removes an exhibit from this browser.
    pub fn forget(self, sha256: String) {
        spawn_local(async move {
            // Shown as gone once it is.
            let _ = ask("forget", &[sha256.as_str().into()]).await;
            self.exhibits.update(|exhibits| exhibits.retain(|kept| kept.sha256 != sha256));
        });
    }
}

/// Whether an address names something brought, and not an exhibit of the catalogue: ids have no dot.
pub fn is_address_name(id: &str) -> bool {
    id.contains('.')
}

/// How the address names it: the exhibit's id and the first digits of its pack's SHA-256.
fn address_name(id: &str, sha256: &str) -> String {
    format!("{id}.{}", sha256.get(..DIGITS).unwrap_or(sha256))
}

/// The entry of what an address names.
///
/// # Errors
/// It is not in this browser.
pub async fn entry(name: &str) -> Result<CatalogueEntry, Fault> {
    // Everything that was kept has been told once the module is here.
    module().await?;
    let known = site().brought.exhibits.with_untracked(|exhibits| {
        exhibits.iter().find(|kept| address_name(&kept.entry.id, &kept.sha256) == name).map(|kept| kept.entry.clone())
    });
    known.ok_or_else(|| Fault::new(Code::AddressUnknown.as_str(), format!("exhibit={name}")))
}

/// The name by which the address knows an entry.
pub fn name_of(entry: &CatalogueEntry) -> String {
    let sha256 = entry.pack.strip_prefix(SCHEME).and_then(|rest| rest.split('/').next());
    sha256.map_or_else(|| entry.id.clone(), |sha256| address_name(&entry.id, sha256))
}

/// A file of a pack that was brought: `<SHA-256>/<path>`.
pub async fn bytes(url: &str) -> Result<Vec<u8>, Trouble> {
    let missing = || Trouble::NoAnswer("it is not in this browser any more".into());
    let (sha256, path) = url.split_once('/').ok_or_else(missing)?;
    let found = ask("read", &[sha256.into(), path.into()]).await.map_err(|fault| Trouble::NoAnswer(fault.detail))?;
    found.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).map_err(|_| missing())
}

/// Calls a function of the module and awaits what it gives.
async fn ask(name: &str, words: &[JsValue]) -> Result<JsValue, Fault> {
    let function: Function = property(&module().await?, name).unchecked_into();
    let answer = function.apply(&JsValue::NULL, &words.iter().collect::<Array>()).map_err(broken)?;
    JsFuture::from(Promise::resolve(&answer)).await.map_err(broken)
}

fn broken(error: JsValue) -> Fault {
    Fault::new(Code::PackUnchecked.as_str(), said(&error))
}

thread_local! {
    /// The module, loaded and started once.
    static MODULE: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// `src/intake/bring.js`, started.
async fn module() -> Result<JsValue, Fault> {
    let begin = || future_to_promise(load());
    let promise = MODULE.with_borrow_mut(|module| module.get_or_insert_with(begin).clone());
    JsFuture::from(promise).await.map_err(|error| {
        // The next one who needs it tries again.
        MODULE.with_borrow_mut(Option::take);
        broken(error)
    })
}

async fn load() -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let url = whole_url(&meta("kepu:bring").unwrap_or_else(|| "intake/bring.js".to_owned()));
    let import: Function = property(&window, "kepu_import").dyn_into()?;
    let module = JsFuture::from(Promise::resolve(&import.call1(&JsValue::NULL, &url.into())?)).await?;
    let start: Function = property(&module, "start").dyn_into()?;
    JsFuture::from(Promise::resolve(&start.call1(&JsValue::NULL, &told())?)).await?;
    Ok(module)
}

/// What the module tells, as functions it can call. They live as long as the page.
fn told() -> JsValue {
    let brought = site().brought;
    let dragging = Closure::<dyn Fn(bool)>::new(move |held| {
        if brought.dragging.get_untracked() != held {
            brought.dragging.set(held);
        }
    });
    let checking = Closure::<dyn Fn(Option<String>)>::new(move |name: Option<String>| {
        if name.is_some() {
            brought.refused.set(None);
        }
        brought.checking.set(name);
    });
    let let_in = Closure::<dyn Fn(String, String, String, bool, bool)>::new(take_in);
    let refused = Closure::<dyn Fn(String, Array)>::new(move |name: String, faults: Array| {
        let finding = |fault: JsValue| Finding {
            code: text(&fault, "code"),
            place: text(&fault, "place"),
            sentence: text(&fault, "sentence"),
            remedy: text(&fault, "remedy"),
        };
        let findings = faults.iter().map(finding).collect();
        site().go_home();
        brought.refused.set(Some(Refused { name, findings }));
    });
    object(&[
        ("dragging", dragging.into_js_value()),
        ("checking", checking.into_js_value()),
        ("brought", let_in.into_js_value()),
        ("refused", refused.into_js_value()),
    ])
    .into()
}

/// Takes in what the intake has made; `now` if somebody is waiting for it.
fn take_in(sha256: String, catalogue: String, preview: String, lasting: bool, now: bool) {
    let entry =
        Catalogue::read(catalogue.as_bytes()).ok().and_then(|(catalogue, _)| catalogue.exhibits.into_iter().next());
    // The intake has written it, for this very contract.
    let Some(mut entry) = entry else { return };
    entry.pack = format!("{SCHEME}{sha256}/{}", entry.pack);
    entry.preview = preview;
    let name = name_of(&entry);
    site().brought.exhibits.update(|exhibits| {
        exhibits.retain(|kept| kept.sha256 != sha256);
        exhibits.push(Kept { entry, sha256, lasting });
    });
    if now {
        site().go(Some(name));
    }
}
