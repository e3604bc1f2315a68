//! A chart's values as a table: sampled to be readable, or every one.

use exhibit_contract::manifest::Chart;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;
use tachys::html::event as ev;

use super::state::Exhibit;
use crate::page::access::dialog;
use crate::page::element::{Element, button, element};

/// Rows shown at first, at most.
const FEW_ROWS: usize = 30;

/// The dialog with the table of the chart of that place.
pub fn table_sheet(exhibit: Exhibit, place: usize) -> Option<Element> {
    let words = exhibit.words;
    let chart = exhibit.manifest(|manifest| manifest.charts.get(place).cloned())?;
    let name = format!("chart-{}", chart.id);
    let every = RwSignal::new(false);
    let switch = button("button")
        .attr_with("aria-pressed", move || every.get().to_string())
        .on(ev::click, move |_| every.update(|every| *every = !*every))
        .text_with(move || words.say("every-value"));
    let table_box =
        element("div").class("table-box").children_with(move || [table(exhibit, place, &chart, every.get())]);
    let close = move || exhibit.sheet.set(None);
    Some(dialog(move || words.pack(&name), close, [element("p").child(switch), table_box]))
}

/// One column: heading, and the text of each row.
struct Column {
    heading: String,
    cells: Vec<String>,
}

fn table(exhibit: Exhibit, place: usize, chart: &Chart, every: bool) -> Element {
    let words = exhibit.words;
    // As they are now: a table that changes while somebody reads it from cell to cell cannot be read.
    exhibit.ready.track();
    let outputs = exhibit.outputs.get_untracked();
    let count =
        chart.series.first().and_then(|series| exhibit.output(&series.output)).map_or(0, |(range, _)| range.len());
    let x_of = |row: usize| chart.x.first + chart.x.step * row as f64;
    let in_range = |row: &usize| every || (chart.x.range[0]..=chart.x.range[1]).contains(&x_of(*row));
    let mut rows: Vec<usize> = (0..count).filter(in_range).collect();
    if !every && rows.len() > FEW_ROWS {
        let stride = [2u16, 5, 10, 20, 25, 50, 100]
            .into_iter()
            .find(|stride| rows.len() / usize::from(*stride) <= FEW_ROWS)
            .unwrap_or(200);
        rows.retain(|row| (x_of(*row) / chart.x.step).rem_euclid(f64::from(stride)) < 0.5);
    }
    let unit = words.unit(&chart.y_unit);
    let hidden = exhibit.hides_answer(place);
    let prediction_from = chart.prediction.as_ref().map_or(f64::INFINITY, |prediction| prediction.from);
    let columns: Vec<Column> = chart
        .series
        .iter()
        .filter_map(|series| {
            let (range, variable) = exhibit.output(&series.output)?;
            let band = series
                .low
                .as_deref()
                .and_then(|low| exhibit.scalar(low))
                .zip(series.high.as_deref().and_then(|high| exhibit.scalar(high)));
            let number = |first: usize, row: usize| {
                words.number(outputs.get(first + row).copied().unwrap_or(f64::NAN), chart.digits, false, &variable.unit)
            };
            let cell = |row: &usize| {
                if hidden && series.after_prediction && x_of(*row) > prediction_from {
                    return "?".to_owned();
                }
                match band {
                    Some((low, high)) => {
                        let (low, high) = (number(low, *row), number(high, *row));
                        let band = words.say_with("from-to", &[("low", low.into()), ("high", high.into())]);
                        format!("{} ({band})", number(range.start, *row))
                    }
                    None => number(range.start, *row),
                }
            };
            let name = words.pack(&format!("chart-{}-{}", chart.id, series.id));
            let heading = if unit.is_empty() { name } else { format!("{name} ({unit})") };
            Some(Column { heading, cells: rows.iter().map(cell).collect() })
        })
        .collect();
    let x_heading = words.pack_attribute(&format!("chart-{}", chart.id), "x", &[]).unwrap_or_default();
    let body = rows.iter().enumerate().map(|(line, row)| {
        let cell = |column: &Column| element("td").text(column.cells.get(line).map_or("", String::as_str));
        let heading = element("th").attr("scope", "row").text(&words.along(&chart.x, x_of(*row)));
        element("tr").child(heading).children(columns.iter().map(cell))
    });
    let column_heading = |text: &str| element("th").attr("scope", "col").text(text);
    let head = element("tr")
        .child(column_heading(&x_heading))
        .children(columns.iter().map(|column| column_heading(&column.heading)));
    element("table")
        .attr("data-table", &chart.id)
        .child(element("thead").child(head))
        .child(element("tbody").children(body))
}
