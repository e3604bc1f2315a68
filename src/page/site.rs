//! What the whole page shares: the language, the open exhibit, the catalogue, the address.

use exhibit_contract::manifest::ReadingLevel;
use exhibit_contract::pack::Catalogue;
use reactive_graph::owner::{LocalStorage, StoredValue};
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use wasm_bindgen_futures::spawn_local;

use super::address::{Address, State};
use super::fault::Fault;
use super::words::{Language, Words};

/// The page's shared state. It lives as long as the page.
#[derive(Clone, Copy)]
pub struct Site {
    /// The visitor's language.
    pub words: Words,
    /// The open exhibit's id; none in the hall.
    pub open: RwSignal<Option<String>>,
    /// The catalogue; none while it is on its way.
    pub catalogue: RwSignal<Option<Result<Catalogue, Fault>>, LocalStorage>,
    /// The state the address came with, until the exhibit takes it.
    arrived_with: StoredValue<Option<State>>,
    /// Whether the visitor has chosen a language, so that the address keeps it.
    chosen: StoredValue<bool>,
    /// The reader whom the visitor or the address has chosen.
    reader: StoredValue<Option<ReadingLevel>>,
}

thread_local! {
    static SITE: Site = Site::new();
}

/// The page's shared state.
pub fn site() -> Site {
    SITE.with(|site| *site)
}

/// The visitor's language.
pub fn words() -> Words {
    site().words
}

impl Site {
    fn new() -> Self {
        let address = Address::here();
        // A kiosk writes its own into the address before the page starts.
        let language = address.language.unwrap_or_else(language_of_page);
        Self {
            words: Words::new(language, brought_words(language)),
            open: RwSignal::new(address.exhibit),
            catalogue: RwSignal::new_local(None),
            arrived_with: StoredValue::new(address.state),
            chosen: StoredValue::new(address.language.is_some()),
            reader: StoredValue::new(address.reader),
        }
    }

    /// Speaks another language; everything else stays as it is.
    pub fn speak(self, language: Language) {
        self.words.speak(language);
        self.chosen.set_value(true);
        remember(language);
        Address { language: Some(language), ..Address::here() }.show(false);
    }

    /// Words the open exhibit, which has `levels`, for the reader chosen, or for the first.
    pub fn begin_reading(self, levels: &[ReadingLevel]) {
        let chosen = self.reader.get_value().filter(|reader| levels.contains(reader));
        self.words.reader.set(chosen.or(levels.first().copied()));
    }

    /// Words the open exhibit for `reader` from now on.
    pub fn read_as(self, reader: ReadingLevel) {
        self.reader.set_value(Some(reader));
        self.words.reader.set(Some(reader));
        Address { reader: Some(reader), ..Address::here() }.show(false);
    }

    /// Opens an exhibit, or the hall.
    pub fn go(self, exhibit: Option<String>) {
        self.arrived_with.set_value(None);
        self.address(exhibit.clone(), None).show(true);
        self.open.set(exhibit);
    }

    /// The browser went to another address by itself (Back, Forward), or a kiosk begins with the next visitor.
    pub fn arrived(self) {
        let address = Address::here();
        self.chosen.set_value(address.language.is_some());
        self.reader.set_value(address.reader);
        self.arrived_with.set_value(address.state);
        if self.open.get_untracked() != address.exhibit {
            self.open.set(address.exhibit);
        }
        let spoken = self.words.language_untracked();
        if let Some(language) = address.language.filter(|language| *language != spoken) {
            // Only when the room that is left is gone: what it says must not be said again in another language.
            spawn_local(async move { self.words.speak(language) });
        }
    }

    /// The state the address came with; once.
    pub fn take_state(self) -> Option<State> {
        self.arrived_with.try_update_value(Option::take).flatten()
    }

    /// Puts the exhibit's state into the address.
    pub fn show_state(self, exhibit: &str, state: State) {
        if self.open.with_untracked(|open| open.as_deref() == Some(exhibit)) {
            self.address(Some(exhibit.to_owned()), Some(state)).show(false);
        }
    }

    /// A link to `exhibit` (or the hall) that keeps the language.
    pub fn link(self, exhibit: Option<String>) -> String {
        let _ = self.words.language();
        self.address(exhibit, None).query()
    }

    fn address(self, exhibit: Option<String>, state: Option<State>) -> Address {
        let language = self.chosen.get_value().then(|| self.words.language_untracked());
        // Only what the visitor chose; an exhibit has a reader it begins with.
        let reader = exhibit.as_ref().and_then(|_| self.reader.get_value());
        Address { exhibit, language, reader, state }
    }
}

/// The language the page is in: at first the one `assets/arrival.js` found, the address's, that of an earlier visit, or the
/// browser's.
pub fn language_of_page() -> Language {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    root.and_then(|root| Language::parse(&root.get_attribute("lang")?)).unwrap_or_default()
}

/// The runtime's words of `language`, if the start script has brought them.
fn brought_words(language: Language) -> Option<String> {
    let window = web_sys::window()?;
    let brought = crate::link::property(&window, "kepu_words");
    let of = crate::link::property(&brought, "language").as_string()?;
    crate::link::property(&brought, "text").as_string().filter(|_| of == language.tag())
}

fn remember(language: Language) {
    if let Some(storage) = web_sys::window().and_then(|window| window.local_storage().ok().flatten()) {
        // Full or forbidden: the address still carries it.
        let _ = storage.set_item("kepu.lang", language.tag());
    }
}

/// The content of the `<meta>` called `name`.
pub fn meta(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let element = document.query_selector(&format!("meta[name=\"{name}\"]")).ok()??;
    element.get_attribute("content").filter(|content| !content.is_empty())
}

/// An address as seen from the page's own, whole.
pub fn whole_url(relative: &str) -> String {
    let base =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.base_uri().ok().flatten());
    base.and_then(|base| web_sys::Url::new_with_base(relative, &base).ok())
        .map_or_else(|| relative.to_owned(), |url| url.href())
}
