//! The few numbers that matter, large, with their uncertainty.

use exhibit_contract::manifest::Readout;
use leptos::prelude::*;

use super::state::Exhibit;

/// Every readout of the manifest.
#[component]
pub fn Readouts(exhibit: Exhibit) -> impl IntoView {
    let words = exhibit.words;
    let readouts = exhibit.manifest(|manifest| manifest.readouts.clone());
    if readouts.is_empty() {
        return ().into_any();
    }
    view! {
        <dl class="readouts" aria-label=move || words.say("readouts")>
            {readouts.into_iter().map(|readout| one(exhibit, readout)).collect_view()}
        </dl>
    }
    .into_any()
}

fn one(exhibit: Exhibit, readout: Readout) -> AnyView {
    let words = exhibit.words;
    let Some((range, variable)) = exhibit.output(&readout.output) else { return ().into_any() };
    let place = range.start;
    let ends = readout
        .low
        .as_deref()
        .and_then(|low| exhibit.scalar(low))
        .zip(readout.high.as_deref().and_then(|high| exhibit.scalar(high)));
    let (digits, signed, unit) = (readout.digits, readout.signed, variable.unit);
    let at = move |place: usize| exhibit.outputs.with(|outputs| outputs.get(place).copied().unwrap_or(f64::NAN));
    let number = {
        let unit = unit.clone();
        Memo::new(move |_| words.number(at(place), digits, signed, &unit))
    };
    let band = {
        let unit = unit.clone();
        Memo::new(move |_| {
            let (low, high) = ends?;
            let (low, high) =
                (words.number(at(low), digits, signed, &unit), words.number(at(high), digits, signed, &unit));
            (low != high).then(|| words.say_with("from-to", &[("low", low.into()), ("high", high.into())]))
        })
    };
    let message = format!("readout-{}", readout.id);
    let help = message.clone();
    view! {
        <div class=format!("readout {}", super::controls::colour_class(readout.colour)) data-readout=readout.id>
            <dt>{move || words.pack(&message)}</dt>
            <dd>
                <span class="number">{move || number.get()}</span>
                <span class="unit">{move || words.unit(&unit)}</span>
                {move || band.get().map(|band| view! { <span class="band">{band}</span> })}
                {move || words.pack_attribute(&help, "help", &[]).map(|help| view! { <span class="help">{help}</span> })}
            </dd>
        </div>
    }
    .into_any()
}
