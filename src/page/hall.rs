//! The hall: every exhibit of the catalogue as a card that invites.

use exhibit_contract::pack::{Catalogue, CatalogueEntry};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::app::LanguageSwitch;
use super::fault::{Fault, FaultCard};
use super::fetch;
use super::site::{meta, site};

/// Fetches the catalogue; again when it failed.
pub fn load_catalogue() {
    let site = site();
    site.catalogue.set(None);
    spawn_local(async move {
        let catalogue = fetch_catalogue().await;
        site.catalogue.set(Some(catalogue));
    });
}

async fn fetch_catalogue() -> Result<Catalogue, Fault> {
    let url = meta("kepu:catalogue").unwrap_or_else(|| "packs/catalogue.json".to_owned());
    let bytes = fetch::bytes(&url).await.map_err(|trouble| trouble.fault("file-missing", &url))?;
    let (catalogue, faults) = Catalogue::read(&bytes)?;
    for fault in faults {
        super::log(&fault.to_string());
    }
    Ok(catalogue)
}

/// The words of `texts` in the visitor's language, else in any.
pub fn in_language(texts: &std::collections::BTreeMap<String, String>) -> String {
    let language = site().words.language();
    texts.get(language.tag()).or_else(|| texts.values().next()).cloned().unwrap_or_default()
}

/// The hall.
#[component]
pub fn Hall() -> impl IntoView {
    let site = site();
    let words = site.words;
    Effect::new(move || super::access::set_title(&words.say("hall-title")));
    view! {
        <div class="hall">
            <header class="hall-head">
                <p class="brand">{brand()}</p>
                <LanguageSwitch/>
            </header>
            <main>
                <h1 tabindex="-1">{move || words.say("hall-title")}</h1>
                <p class="lead">{move || words.say("hall-lead")}</p>
                {move || site.catalogue.with(|catalogue| match catalogue {
                    None => view! { <p class="waiting" role="status">{words.say("loading")}</p> }.into_any(),
                    Some(Err(fault)) => view! {
                        <FaultCard fault=fault.clone() retry=Callback::new(|()| load_catalogue())/>
                    }.into_any(),
                    Some(Ok(catalogue)) if catalogue.exhibits.is_empty() => {
                        view! { <p class="waiting">{words.say("hall-empty")}</p> }.into_any()
                    }
                    Some(Ok(catalogue)) => view! {
                        <ul class="cards">{catalogue.exhibits.iter().cloned().map(card).collect_view()}</ul>
                    }.into_any(),
                })}
            </main>
            <footer class="hall-foot"><p>{move || words.say("hall-foot")}</p></footer>
        </div>
    }
    .into_any()
}

/// The name, in characters and in letters.
fn brand() -> impl IntoView {
    view! { <span lang="zh-Hans" class="brand-mark">"科普"</span><span class="brand-name">"Kepu"</span> }.into_any()
}

fn card(entry: CatalogueEntry) -> AnyView {
    let site = site();
    let words = site.words;
    let (id, link_id) = (entry.id.clone(), entry.id.clone());
    let topic = format!("topic-{}", entry.topic.name());
    let (title, purpose) = (entry.title, entry.purpose);
    let audience = entry.audience;
    let facts = move || {
        let count = |number: u16| super::words::value(number.into(), 0, false);
        let age = match audience.max_age_years {
            99.. => words.say_with("age-from", &[("age", count(audience.min_age_years.into()))]),
            to => {
                words.say_with("age-range", &[("from", count(audience.min_age_years.into())), ("to", count(to.into()))])
            }
        };
        (age, words.say_with("minutes", &[("minutes", count(audience.duration_minutes))]))
    };
    view! {
        <li class="card" data-exhibit=entry.id>
            <a href=move || site.link(Some(link_id.clone())) on:click=move |event| {
                // A new tab or window stays the browser's business.
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    event.prevent_default();
                    site.go(Some(id.clone()));
                }
            }>
                <img src=entry.preview alt="" width="1280" height="720"/>
                <div class="card-words">
                    <p class="topic">{move || words.say(&topic)}</p>
                    <h2>{move || in_language(&title)}</h2>
                    <p class="purpose">{move || in_language(&purpose)}</p>
                    <p class="card-facts"><span>{move || facts().0}</span><span>{move || facts().1}</span></p>
                    <p class="go" aria-hidden="true">{move || words.say("open-exhibit")}</p>
                </div>
            </a>
        </li>
    }
    .into_any()
}

/// The way back to the hall.
#[component]
pub fn HallLink(#[prop(into)] class: String) -> impl IntoView {
    let site = site();
    view! {
        <a class=class href=move || site.link(None) on:click=move |event| {
            if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                event.prevent_default();
                site.go(None);
            }
        }>
            <span aria-hidden="true" class="back-arrow">"‹"</span>
            <span>{move || site.words.say("to-hall")}</span>
        </a>
    }
    .into_any()
}
