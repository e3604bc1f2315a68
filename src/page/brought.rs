//! Exhibits that somebody brought: checked, kept and shown by `src/intake`, which is loaded after the hall can be used. Here
//! is only what the page must know to open one.

use std::cell::RefCell;

use exhibit_contract::error::Code;
use exhibit_contract::pack::{Catalogue, CatalogueEntry};
use js_sys::{Array, Function, Promise, Uint8Array};
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use super::element::{Element, element};
use super::fault::Fault;
use super::fetch::{Trouble, said};
use super::reactive::effect;
use super::site::{meta, site, whole_url, words};
use crate::link::{object, property, text};

/// What stands before the SHA-256 of a pack that was brought, where others have the path of their folder.
pub const SCHEME: &str = "brought:";

/// Whether this hall lets people bring exhibits: one that asks for signatures or reviews shows its own alone.
pub fn is_welcome() -> bool {
    meta("kepu:policy").is_none_or(|policy| policy == "open")
}

/// Where exhibits are brought in the hall. `src/intake/shelf.js` fills it.
pub fn shelf() -> Element {
    let place = element("section").class("bring").attr("aria-labelledby", "bring-title");
    let node = place.node();
    effect(move || {
        // Whatever is said changes with the language.
        let _ = words().say("bring-title");
        let node = node.clone();
        spawn_local(async move {
            if let Err(fault) = ask("show", &[node.into()]).await {
                super::log(&format!("bring: {}", fault.detail));
            }
        });
    });
    place
}

/// Whether an address names something brought, and not an exhibit of the catalogue: ids have no dot.
pub fn is_address_name(id: &str) -> bool {
    id.contains('.')
}

/// The entry of what an address names; its `pack` begins with [`SCHEME`].
///
/// # Errors
/// It is not in this browser, or this hall lets nobody bring anything.
pub async fn entry(name: &str) -> Result<CatalogueEntry, Fault> {
    let missing = |code: Code| Fault::new(code.as_str(), format!("exhibit={name}"));
    if !is_welcome() {
        return Err(missing(Code::SignatureMissing));
    }
    let kept = ask("entry", &[name.into()]).await?;
    let (catalogue, _) =
        Catalogue::read(text(&kept, "catalogue").as_bytes()).map_err(|_| missing(Code::AddressUnknown))?;
    let mut entry = catalogue.exhibits.into_iter().next().ok_or_else(|| missing(Code::AddressUnknown))?;
    entry.pack = format!("{SCHEME}{}/{}", text(&kept, "sha256"), entry.pack);
    Ok(entry)
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
    JsFuture::from(Promise::resolve(&start.call1(&JsValue::NULL, &lent())?)).await?;
    Ok(module)
}

/// What the module may use of the page. It lives as long as the page.
fn lent() -> JsValue {
    let say = Closure::<dyn Fn(String, String) -> String>::new(|id: String, what: String| {
        words().say_with(&id, &[("what", what.into())])
    });
    let go = Closure::<dyn Fn(Option<String>)>::new(|exhibit: Option<String>| {
        if exhibit.is_some() || site().open.with_untracked(Option::is_some) {
            site().go(exhibit);
        }
    });
    object(&[("say", say.into_js_value()), ("go", go.into_js_value())]).into()
}
