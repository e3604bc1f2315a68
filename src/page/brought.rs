//! Exhibits that are not the hall's own, but were brought or are offered by other halls: checked, kept and shown by
//! `src/intake`, which is loaded after the hall can be used. Here is only what the page must know to open one.

use exhibit_contract::error::Code;
use exhibit_contract::pack::{Catalogue, CatalogueEntry};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use reactive_graph::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::element::{Element, element};
use super::fault::Fault;
use super::fetch::{Trouble, said};
use super::reactive::effect;
use super::site::{site, words};
use crate::link::{object, property, text};

/// What stands before the SHA-256 of a pack that was brought, where others have the path of their folder.
pub const SCHEME: &str = "brought:";

/// Where the intake shows what there is besides the hall's own cards: above them and below them.
pub fn places() -> [Element; 2] {
    let places = ["above", "below"].map(|class| element("div").class(class));
    let nodes = places.each_ref().map(Element::node);
    effect(move || {
        // Whatever is said changes with the language.
        let language = words().language().tag();
        let [above, below] = nodes.clone();
        spawn_local(async move {
            if let Err(fault) = ask("show", &[above.into(), below.into(), language.into()]).await {
                super::log(&format!("intake: {}", fault.detail));
            }
        });
    });
    places
}

/// The entry of what an address names, if it is no id of the hall's catalogue; its `pack` begins with [`SCHEME`].
///
/// # Errors
/// It is not in this browser, cannot be fetched, or may not be shown in this hall.
pub async fn entry(name: &str) -> Result<CatalogueEntry, Fault> {
    let missing = || Fault::new(Code::AddressUnknown.as_str(), format!("exhibit={name}"));
    let kept = ask("entry", &[name.into()]).await?;
    let fault = text(&kept, "fault");
    if !fault.is_empty() {
        return Err(Fault::new(fault, text(&kept, "detail")));
    }
    let (catalogue, _) = Catalogue::read(text(&kept, "catalogue").as_bytes()).map_err(|_| missing())?;
    let mut entry = catalogue.exhibits.into_iter().next().ok_or_else(missing)?;
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

/// Puts what the intake may use where it finds it.
pub fn lend(name: &str, value: &JsValue) {
    // Setting a property of the window cannot fail.
    let _ = Reflect::set(&window(), &name.into(), value);
}

fn window() -> JsValue {
    web_sys::window().map(JsValue::from).unwrap_or_default()
}

/// Words that the intake brought with a fault.
pub fn said_by_intake(id: &str, language: &str) -> Option<String> {
    let say: Function = property(&window(), "kepu_says").dyn_into().ok()?;
    say.call2(&JsValue::NULL, &id.into(), &language.into()).ok()?.as_string()
}

/// Calls a function of `src/intake/program.js`, which boot.js loads for it, and awaits what it gives.
async fn ask(name: &str, words: &[JsValue]) -> Result<JsValue, Fault> {
    let window = window();
    if property(&window, "kepu_page").is_undefined() {
        lend("kepu_page", &lent());
    }
    let bring: Function = property(&window, "kepu_intake").dyn_into().map_err(broken)?;
    let all: Array = std::iter::once(name.into()).chain(words.iter().cloned()).collect();
    let answer: Promise = bring.apply(&JsValue::NULL, &all).map_err(broken)?.unchecked_into();
    JsFuture::from(answer).await.map_err(broken)
}

fn broken(error: JsValue) -> Fault {
    Fault::new(Code::PackUnchecked.as_str(), said(&error))
}

/// What the program may use of the page. It lives as long as the page.
fn lent() -> JsValue {
    let say = Closure::<dyn Fn(String) -> String>::new(|id: String| words().say(&id));
    let go = Closure::<dyn Fn(Option<String>)>::new(|exhibit: Option<String>| {
        if exhibit.is_some() || site().open.with_untracked(Option::is_some) {
            site().go(exhibit);
        }
    });
    object(&[("say", say.into_js_value()), ("go", go.into_js_value())]).into()
}
