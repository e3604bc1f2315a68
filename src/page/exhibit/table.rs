//! A chart's values as a table: sampled to be readable, or every one.

use exhibit_contract::manifest::Chart;
use leptos::prelude::*;

use super::state::Exhibit;
use crate::page::access::Dialog;

/// Rows shown at first, at most.
const FEW_ROWS: usize = 30;

/// The dialog with the table of the chart of that place.
#[component]
pub fn TableSheet(exhibit: Exhibit, chart: usize) -> impl IntoView {
    let words = exhibit.words;
    let Some(chart_of) = exhibit.manifest(|manifest| manifest.charts.get(chart).cloned()) else { return ().into_any() };
    let name = format!("chart-{}", chart_of.id);
    let title = Signal::derive(move || words.pack(&name));
    let every = RwSignal::new(false);
    let shown = StoredValue::new(chart_of);
    view! {
        <Dialog title=title close=Callback::new(move |()| exhibit.sheet.set(None))>
            <p><button type="button" class="button" aria-pressed=move || every.get().to_string() on:click=move |_| every.update(|every| *every = !*every)>
                {move || words.say("every-value")}
            </button></p>
            {move || shown.with_value(|chart_of| table(exhibit, chart, chart_of, every.get()))}
        </Dialog>
    }
    .into_any()
}

/// One column: heading, and the text of each row.
struct Column {
    heading: String,
    cells: Vec<String>,
}

fn table(exhibit: Exhibit, place: usize, chart: &Chart, every: bool) -> AnyView {
    let words = exhibit.words;
    let outputs = exhibit.outputs.get();
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
        let cells: Vec<_> = columns.iter().map(|column| column.cells.get(line).cloned().unwrap_or_default()).collect();
        view! {
            <tr>
                <th scope="row">{words.number(x_of(*row), 0, false, &chart.x.unit)}</th>
                {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
            </tr>
        }
        .into_any()
    });
    let body = body.collect_view();
    view! {
        <div class="table-box">
            <table data-table=chart.id.clone()>
                <thead><tr>
                    <th scope="col">{x_heading}</th>
                    {columns.into_iter().map(|column| view! { <th scope="col">{column.heading}</th> }).collect_view()}
                </tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}
