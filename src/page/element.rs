//! The page's elements: made at once, then kept true by effects that live as long as they do.
//!
//! Leptos' own views are code for each combination of tag, attribute and closure. Here a closure is boxed as it comes in and
//! everything after it is one piece of code: 50 KB (Brotli) less for a visitor to load before the first touch.

use leptos_dom::helpers::document;
use reactive_graph::effect::RenderEffect;
use reactive_graph::graph::ToAnySubscriber;
use reactive_graph::prelude::*;
use tachys::html::event::EventDescriptor;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, HtmlInputElement, Node, Text};

use super::reactive::{forget_sources, memo};

/// An element of the page and what keeps it true. Dropped, it no longer changes nor listens.
///
/// Boxed, because every method passes it on, and a pointer is less code to pass.
pub struct Element(Box<Parts>);

struct Parts {
    node: web_sys::Element,
    kept: Vec<Kept>,
}

/// What an element needs as long as it is shown; each ends itself when dropped.
#[allow(dead_code, reason = "kept only to be dropped")]
enum Kept {
    Follower(Follower),
    Branch(Branch),
    Listener(Listener),
}

/// A new element.
pub fn element(tag: &str) -> Element {
    Element::of(document().create_element(tag).unwrap_throw())
}

/// A new element of a picture.
pub fn svg(tag: &str) -> Element {
    Element::of(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag).unwrap_throw())
}

/// A new button.
pub fn button(class: &str) -> Element {
    element("button").attr("type", "button").class(class)
}

/// A sign that says nothing to those who listen; the words are beside it.
pub fn icon(sign: &str) -> Element {
    element("span").attr("aria-hidden", "true").class("icon").text(sign)
}

impl Element {
    /// An element that is already there.
    pub fn of(node: web_sys::Element) -> Self {
        Self(Box::new(Parts { node, kept: Vec::new() }))
    }

    /// The element itself, to measure it or to watch it.
    pub fn node(&self) -> HtmlElement {
        self.0.node.clone().unchecked_into()
    }

    /// With an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        // Fails only for a name that is none.
        let _ = self.0.node.set_attribute(name, value);
        self
    }

    /// With these classes.
    pub fn class(self, classes: &str) -> Self {
        self.attr("class", classes)
    }

    /// With an attribute that follows `read`; without it while that gives none.
    pub fn attr_with<T: Into<Option<String>>>(self, name: &'static str, read: impl Fn() -> T + 'static) -> Self {
        self.follow(Part::Attribute(name), Box::new(move || read().into()))
    }

    /// With a class while `holds`.
    pub fn class_when(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Self {
        self.follow(Part::Class(name), when(holds))
    }

    /// With a CSS property that follows `read`.
    pub fn style_with(self, name: &'static str, read: impl Fn() -> String + 'static) -> Self {
        self.follow(Part::Style(name), Box::new(move || Some(read())))
    }

    /// An input that is checked while `holds`.
    pub fn checked_when(self, holds: impl Fn() -> bool + 'static) -> Self {
        self.follow(Part::Checked, when(holds))
    }

    /// An input whose value follows `read`.
    pub fn value_with(self, read: impl Fn() -> String + 'static) -> Self {
        self.follow(Part::Value, Box::new(move || Some(read())))
    }

    /// With a text after what is already in it.
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.node.append_with_str_1(text);
        self
    }

    /// With a text that follows `read`.
    pub fn text_with<T: Into<Option<String>>>(self, read: impl Fn() -> T + 'static) -> Self {
        self.follow_text(Box::new(move || read().into()))
    }

    /// With an element in it.
    pub fn child(mut self, child: Self) -> Self {
        self.append(&child.0.node);
        self.0.kept.extend(child.0.kept);
        self
    }

    /// With several elements in it, or perhaps one.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// With elements in it that are made anew whenever what `view` reads has changed.
    pub fn children_with<C: IntoIterator<Item = Self>>(self, view: impl Fn() -> C + 'static) -> Self {
        self.branch(Box::new(move || view().into_iter().collect()))
    }

    /// With an element in it while `holds`.
    pub fn child_when(
        self,
        holds: impl Fn() -> bool + Send + Sync + 'static,
        view: impl Fn() -> Self + 'static,
    ) -> Self {
        let holds = memo(holds);
        self.children_with(move || holds.get().then(&view))
    }

    /// With a handler for an event.
    pub fn on<E>(self, event: E, handler: impl Fn(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.listen(&event.name(), Box::new(move |event| handler(event.unchecked_into())))
    }

    fn append(&self, node: &Node) {
        // Fails only for a node that holds this one.
        let _ = self.0.node.append_child(node);
    }

    fn follow(mut self, part: Part, read: Box<dyn Fn() -> Option<String>>) -> Self {
        let node = self.0.node.clone();
        self.0.kept.push(Kept::Follower(Follower(RenderEffect::new(move |before: Option<Option<String>>| {
            let now = read();
            if before.as_ref() != Some(&now) {
                part.show(&node, now.as_deref());
            }
            now
        }))));
        self
    }

    fn follow_text(self, read: Box<dyn Fn() -> Option<String>>) -> Self {
        let text = document().create_text_node("");
        self.append(&text);
        self.follow(Part::Text(text), read)
    }

    fn branch(mut self, view: Box<dyn Fn() -> Vec<Self>>) -> Self {
        let end = document().create_comment("");
        self.append(&end);
        self.0.kept.push(Kept::Branch(Branch(RenderEffect::new(move |before: Option<Vec<Self>>| {
            let now = view();
            if let Some(parent) = end.parent_node() {
                for each in &now {
                    let _ = parent.insert_before(&each.0.node, Some(&end));
                }
            }
            for each in before.into_iter().flatten() {
                each.0.node.remove();
            }
            now
        }))));
        self
    }

    fn listen(mut self, name: &str, handler: Box<dyn Fn(Event)>) -> Self {
        let closure = Closure::wrap(handler);
        let _ = self.0.node.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        self.0.kept.push(Kept::Listener(Listener { node: self.0.node.clone(), name: name.to_owned(), closure }));
        self
    }
}

fn when(holds: impl Fn() -> bool + 'static) -> Box<dyn Fn() -> Option<String>> {
    Box::new(move || holds().then(String::new))
}

/// What of an element follows a value.
enum Part {
    Attribute(&'static str),
    Class(&'static str),
    Style(&'static str),
    Text(Text),
    Checked,
    Value,
}

impl Part {
    fn show(&self, node: &web_sys::Element, value: Option<&str>) {
        let (text, input) = (value.unwrap_or_default(), node.unchecked_ref::<HtmlInputElement>());
        // Setting fails only for a name that is none.
        match self {
            Self::Attribute(name) => {
                let _ = match value {
                    Some(value) => node.set_attribute(name, value),
                    None => node.remove_attribute(name),
                };
            }
            Self::Class(name) => {
                let _ = node.class_list().toggle_with_force(name, value.is_some());
            }
            Self::Style(name) => {
                let _ = HtmlElement::style(input).set_property(name, text);
            }
            Self::Text(node) => node.set_data(text),
            Self::Checked => input.set_checked(value.is_some()),
            Self::Value => input.set_value(text),
        }
    }
}

/// A part that follows a value.
struct Follower(RenderEffect<Option<String>>);

impl Drop for Follower {
    fn drop(&mut self) {
        forget_sources(&self.0.to_any_subscriber());
    }
}

/// Elements that come and go.
struct Branch(RenderEffect<Vec<Element>>);

impl Drop for Branch {
    fn drop(&mut self) {
        forget_sources(&self.0.to_any_subscriber());
        // The effect ends a moment later; what it shows must not change until then.
        drop(self.0.take_value());
    }
}

/// A handler, as long as it listens.
struct Listener {
    node: web_sys::Element,
    name: String,
    closure: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.node.remove_event_listener_with_callback(&self.name, self.closure.as_ref().unchecked_ref());
    }
}
