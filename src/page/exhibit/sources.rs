//! One touch away: what the model cannot say, where everything comes from, who made it.

use exhibit_contract::manifest::Source;
use leptos::prelude::*;

use super::facts::FactsList;
use super::state::Exhibit;
use crate::page::access::Dialog;

/// The dialog.
#[component]
pub fn SourcesSheet(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let (sources, authors, has_facts, version) = exhibit.manifest(|manifest| {
        (manifest.sources.clone(), manifest.authors.clone(), !manifest.facts.is_empty(), manifest.version.clone())
    });
    let title = Signal::derive(move || words.say("sources-button"));
    view! {
        <Dialog title=title close=Callback::new(move |()| exhibit.sheet.set(None))>
            <section>
                <h3>{move || words.say("model-limits")}</h3>
                {move || words.pack_if_any("limits-of-the-model").map(|text| {
                    text.split("\n\n").map(|part| view! { <p>{part.to_owned()}</p> }).collect_view()
                })}
            </section>
            {has_facts.then(|| view! {
                <section><h3>{move || words.say("facts")}</h3><FactsList exhibit=exhibit of_step=false/></section>
            })}
            <section>
                <h3>{move || words.say("sources")}</h3>
                <ul class="sources">{sources.into_iter().map(source_view).collect_view()}</ul>
            </section>
            <section>
                <h3>{move || words.say("makers")}</h3>
                <ul class="makers">
                    {authors.into_iter().map(|person| view! { <li>{person.name}" · "{person.role}</li> }).collect_view()}
                    <li>{move || words.pack("title")}" "{version}</li>
                </ul>
            </section>
        </Dialog>
    }
    .into_any()
}

fn source_view(source: Source) -> AnyView {
    let link = source.doi.map(|doi| (format!("https://doi.org/{doi}"), format!("doi:{doi}")));
    let link = link.or_else(|| source.url.map(|url| (url.clone(), url)));
    view! {
        <li>
            {source.citation}" "
            {link.map(|(href, text)| view! { <a href=href target="_blank" rel="noopener">{text}</a> })}
            {source.licence.map(|licence| view! { <span class="licence">" · "{licence}</span> })}
        </li>
    }
    .into_any()
}
