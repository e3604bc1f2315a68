//! Small helpers for people who see, hear or move differently: title, focus, sentences, dialogs.

use reactive_graph::owner::{StoredValue, on_cleanup};
use reactive_graph::prelude::*;
use tachys::html::event as ev;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlDialogElement, HtmlElement, ResizeObserver};

use super::element::{Element, button, element};
use super::reactive::effect;

/// Sets the tab's title.
pub fn set_title(what: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(&format!("{what} · Kepu"));
    }
}

/// Moves the focus to the first element `selector` finds, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = first(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Scrolls as little as shows the first element `selector` finds, with its scroll margin.
pub fn bring_into_sight(selector: &str) {
    if let Some(element) = first(selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Sentences that stand in the live region at a time. What is said together is heard one after the other.
const SAID: u32 = 3;

/// Says something in the live region: after what was said just before, and again if it is the same.
pub fn announce(text: &str) {
    let Some(region) = first("#said").filter(|_| !text.is_empty()) else { return };
    let _ = region.append_child(&element("p").text(text).node());
    if region.child_element_count() > SAID
        && let Some(oldest) = region.first_element_child()
    {
        oldest.remove();
    }
}

fn first(selector: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok()??.dyn_into().ok()
}

/// A modal dialog with a heading and a way out; Escape and the backdrop close it too. `close` is called when it has closed.
pub fn dialog(
    title: impl Fn() -> String + 'static,
    close: impl Fn() + Copy + 'static,
    body: impl IntoIterator<Item = Element>,
) -> Element {
    let words = super::site::words();
    let heading = element("h2").attr("id", "dialog-title").attr("tabindex", "-1").text_with(title);
    let dialog = element("dialog");
    let node: HtmlDialogElement = dialog.node().unchecked_into();
    // The browser takes the focus back to where it was, and tells that it has closed.
    let shut = {
        let node = node.clone();
        move || node.close()
    };
    let shut_behind = shut.clone();
    let close_button = button("button round")
        .attr_with("aria-label", move || words.say("close"))
        .on(ev::click, move |_| shut())
        .child(element("span").attr("aria-hidden", "true").text("✕"));
    let body = element("div")
        .class("dialog-body")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", "dialog-title")
        .children(body);
    let dialog = dialog
        .class("dialog")
        .attr("aria-labelledby", "dialog-title")
        .on(ev::close, move |_| close())
        .on(ev::click, move |event| {
            // Only the backdrop is the dialog itself; everything inside has an element of its own.
            let on_backdrop = event.target().is_some_and(|target| target.has_type::<HtmlDialogElement>());
            if on_backdrop {
                shut_behind();
            }
        })
        .child(
            element("div")
                .class("dialog-box")
                .child(element("header").class("dialog-head").child(heading).child(close_button))
                .child(body),
        );
    effect(move || {
        if !node.open() {
            // Fails only where the dialog has already left the page.
            let _ = node.show_modal();
        }
    });
    dialog
}

/// Calls `sized` whenever `element` has another size, as long as what is shown now stays.
pub fn follow_size(element: &HtmlElement, sized: impl Fn() + 'static) {
    let sized = Closure::<dyn Fn()>::new(sized);
    let Ok(observer) = ResizeObserver::new(sized.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    let kept = StoredValue::new_local((observer, sized));
    on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
}
