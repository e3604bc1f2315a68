//! The few numbers that matter, large, with their uncertainty.

use exhibit_contract::manifest::Readout;
use reactive_graph::prelude::*;

use super::state::Exhibit;
use crate::page::element::{Element, element};
use crate::page::reactive::memo;

/// Every readout of the manifest, if there is one.
pub fn readouts(exhibit: Exhibit) -> Option<Element> {
    let words = exhibit.words;
    let readouts = exhibit.manifest(|manifest| manifest.readouts.clone());
    let list = || words.mark(element("dl").class("readouts")).attr_with("aria-label", move || words.say("readouts"));
    (!readouts.is_empty()).then(|| list().children(readouts.into_iter().filter_map(|readout| one(exhibit, readout))))
}

fn one(exhibit: Exhibit, readout: Readout) -> Option<Element> {
    let words = exhibit.words;
    let (range, variable) = exhibit.output(&readout.output)?;
    let place = range.start;
    let scalar = |name: &Option<String>| exhibit.scalar(name.as_deref()?);
    let ends = scalar(&readout.low).zip(scalar(&readout.high));
    let (digits, signed, unit) = (readout.digits, readout.signed, variable.unit);
    let unit_again = unit.clone();
    let number = move |place: usize| {
        let value = exhibit.outputs.with(|outputs| outputs.get(place).copied().unwrap_or(f64::NAN));
        words.number(value, digits, signed, &unit)
    };
    let number_again = number.clone();
    let band = memo(move || {
        let (low, high) = ends?;
        let (low, high) = (number_again(low), number_again(high));
        (low != high).then(|| words.say_with("from-to", &[("low", low.into()), ("high", high.into())]))
    });
    let message = format!("readout-{}", readout.id);
    let help = message.clone();
    let figure = element("dd")
        .child(element("span").class("number").text_with(move || number(place)))
        .child(element("span").class("unit").text_with(move || words.unit(&unit_again)))
        .child_when(
            move || band.with(Option::is_some),
            move || element("span").class("band").text_with(move || band.get()),
        )
        .children_with(move || {
            let help = words.pack_attribute(&help, "help", &[]);
            help.map(|help| element("span").class("unseen").text(&help))
        });
    let readout_view = element("div")
        .class(&format!("readout {}", super::controls::colour_class(readout.colour)))
        .attr("data-readout", &readout.id)
        .child(element("dt").text_with(move || words.pack(&message)))
        .child(figure);
    Some(readout_view)
}
