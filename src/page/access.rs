//! Small helpers for people who see, hear or move differently: title, focus, motion, dialogs.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

/// Sets the tab's title.
pub fn set_title(what: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(&format!("{what} · Kepu"));
    }
}

/// Moves the focus to the first element `selector` finds, without scrolling.
pub fn focus(selector: &str) {
    let found = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(selector).ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// A modal dialog with a heading and a way out; Escape and the backdrop close it too.
#[component]
pub fn Dialog(
    #[prop(into)] title: Signal<String>,
    /// Called when it has closed.
    close: Callback<()>,
    children: Children,
) -> impl IntoView {
    let words = super::site::words();
    let node = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = node.get() {
            let dialog: HtmlDialogElement = dialog;
            if !dialog.open() {
                // Fails only where the dialog has already left the page.
                let _ = dialog.show_modal();
            }
        }
    });
    view! {
        <dialog node_ref=node class="dialog" aria-labelledby="dialog-title" on:close=move |_| close.run(())
            on:click=move |event| {
                // Only the backdrop is the dialog itself; everything inside has an element of its own.
                let on_backdrop = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok()).is_some();
                if on_backdrop {
                    close.run(());
                }
            }>
            <div class="dialog-box">
                <header class="dialog-head">
                    <h2 id="dialog-title" tabindex="-1">{move || title.get()}</h2>
                    <button type="button" class="button round" aria-label=move || words.say("close") on:click=move |_| close.run(())>
                        <span aria-hidden="true">"✕"</span>
                    </button>
                </header>
                <div class="dialog-body" tabindex="0" role="region" aria-labelledby="dialog-title">{children()}</div>
            </div>
        </dialog>
    }
    .into_any()
}
