//! Hall, exhibit, words, address: see each module.

mod access;
mod address;
mod app;
mod exhibit;
mod fault;
mod fetch;
mod hall;
mod numbers;
mod site;
mod stage_host;
mod theme;
mod words;

use wasm_bindgen::JsCast;

/// Takes over from the static page.
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(place) = document.and_then(|document| document.get_element_by_id("app")) else {
        log("the page has no element with the id \"app\"");
        return;
    };
    place.set_inner_html("");
    leptos::mount::mount_to(place.unchecked_into(), app::App).forget();
}

/// Writes a line for whoever looks after the hall.
pub fn log(text: &str) {
    leptos::logging::warn!("{text}");
}
