//! Holds `docs/operators/settings.md`, and what is shown of `hall.toml` beside it, to what that may say.

use std::collections::BTreeSet;
use std::fs;

use exhibit_pack::hall::{Hall, missing};
use kepu_tests::root;
use serde_json::Value;

/// One row of the page's table.
struct Row {
    /// As in `idle.countdown_secs`; some rows tell of two.
    names: Vec<String>,
    unless_said: String,
    may_be: String,
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join("docs/operators").join(name)).expect("the page is there")
}

fn rows() -> Vec<Row> {
    let page = page("settings.md");
    let (_, table) = page.split_once("| setting | says | unless said | may be |").expect("it has the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let &[names, _, unless_said, may_be] = cells.as_slice() else { panic!("{line} has not four cells") };
        let names = names.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        Row { names, unless_said: unless_said.to_owned(), may_be: may_be.replace(',', "") }
    })
    .collect()
}

/// The file that a page shows first.
fn example(name: &str) -> String {
    let page = page(name);
    page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("it shows a file").to_owned()
}

fn json(hall: &Hall) -> Value {
    serde_json::to_value(hall).expect("it can be written")
}

/// The names of all values within one, a list counting as its first.
fn names(value: &Value, within: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                let dot = if within.is_empty() { "" } else { "." };
                names(inner, &format!("{within}{dot}{name}"), found);
            }
        }
        Value::Array(items) if items.first().is_some_and(Value::is_object) => names(&items[0], within, found),
        _ => {
            found.insert(within.to_owned());
        }
    }
}

#[test]
fn the_table_has_every_setting_and_no_other() {
    let mut known = BTreeSet::new();
    for page in ["settings.md", "trust.md", "other-halls.md", "embedding.md"] {
        let hall = Hall::read(&example(page)).unwrap_or_else(|error| panic!("what {page} shows: {error}"));
        names(&json(&hall), "", &mut known);
    }
    // Lists that one of the files leaves empty, and days that a row tells of together.
    for list in ["hours", "playlist", "operator.brightness", "publisher", "reviewer", "revoked", "catalogue"] {
        known.remove(list);
    }
    let between = ["tuesday", "wednesday", "thursday", "friday", "saturday"].map(|day| format!("hours.{day}"));
    known.retain(|name| !between.contains(name));
    let told: Vec<String> = rows().into_iter().flat_map(|row| row.names).collect();
    assert_eq!(told.iter().cloned().collect::<BTreeSet<_>>(), known);
    assert_eq!(told.len(), known.len(), "each is told once");
}

#[test]
fn the_table_tells_the_defaults() {
    let nothing_said = json(&Hall::default());
    for row in rows() {
        for name in &row.names {
            let value = name.split('.').try_fold(&nothing_said, |value, part| value.get(part)).cloned();
            let told = row.unless_said.strip_prefix('`').and_then(|told| told.strip_suffix('`'));
            let told = told.map(|told| serde_json::from_str::<Value>(told).expect("it is a value"));
            assert_eq!(told, value, "{name}");
        }
    }
}

#[test]
fn the_table_tells_the_ranges() {
    let is_read = |name: &str, number: &str| {
        let text = match name.strip_prefix("operator.brightness.") {
            Some(field) => format!("operator.brightness = [{{ from = \"08:00\", {field} = {number} }}]"),
            None => format!("{name} = {number}"),
        };
        Hall::read(&text).is_ok()
    };
    let mut ranges = 0;
    for Row { names, may_be, .. } in rows() {
        let Some((least, most)) = may_be.split_once(" to ") else { continue };
        let (Ok(least), Ok(most)) = (least.parse::<f64>(), most.parse::<f64>()) else { continue };
        // Where the default is whole, so must the value be.
        let step = if most > 1.0 { 1.0 } else { 0.01 };
        for name in &names {
            for (number, expected) in [(least, true), (most, true), (least - step, false), (most + step, false)] {
                assert_eq!(is_read(name, &number.to_string()), expected, "{name} = {number}");
            }
        }
        ranges += 1;
    }
    assert_eq!(ranges, 6);
}

#[test]
fn what_the_pages_show_can_be_copied() {
    let here: Vec<String> = fs::read_dir(root().join("exhibits"))
        .expect("the folder is there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    for page in ["settings.md", "kiosk.md"] {
        let example = example(page);
        assert!(Hall::read(&example).is_ok_and(|hall| hall.kiosk), "{page}");
        assert_eq!(missing(&example, &here), Ok(vec![]), "{page}");
    }
}
