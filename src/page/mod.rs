//! Hall, exhibit, words, address: see each module.

mod access;
mod address;
mod app;
mod brought;
mod element;
mod exhibit;
mod fault;
mod fetch;
mod hall;
mod numbers;
mod reactive;
mod site;
mod stage_host;
mod theme;
mod words;

use any_spawner::Executor;
use reactive_graph::owner::Owner;

use element::Element;

/// Takes over from the static page.
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(place) = document.and_then(|document| document.get_element_by_id("app")) else {
        log("the page has no element with the id \"app\"");
        return;
    };
    place.set_inner_html("");
    // Fails only where the browser's tasks drive the page already.
    let _ = Executor::init_wasm_bindgen();
    let page = Owner::new();
    let app = page.with(|| app::app(Element::of(place)));
    // The page lives as long as the tab.
    std::mem::forget((page, app));
}

/// Writes a line for whoever looks after the hall.
pub fn log(text: &str) {
    leptos_dom::warn!("{text}");
}
