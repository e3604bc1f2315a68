//! Puts a card for each exhibit into `index.html`, in every language it has, so that a visitor reads what there is before any
//! WebAssembly has arrived; and their description for machines (`packs::linked_data`).

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use exhibit_contract::pack::{Catalogue, CatalogueEntry};

use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Stands in `index.html` where the cards belong.
const MARKER: &str = "<!-- kepu:cards -->";

/// Replaces the marker in `staging/index.html` by the cards of `staging/packs/catalogue.json`.
pub fn inject(staging: &Path) -> Result<()> {
    let catalogue = read_catalogue(staging)?;
    let path = staging.join("index.html");
    let html = fs::read_to_string(&path).at(&path, "read the page")?;
    if !html.contains(MARKER) {
        return Err(Trouble::new(
            "index.html",
            format!("there is no {MARKER} to put the cards at"),
            "Restore that comment in the body.",
        ));
    }
    let cards = list(&catalogue) + &linked_data(staging)?;
    fs::write(&path, html.replacen(MARKER, &cards, 1)).at(&path, "write the page")
}

/// The script element that holds `staging/packs/resources.jsonld`. It is data: nothing runs it.
fn linked_data(staging: &Path) -> Result<String> {
    let path = staging.join("packs/resources.jsonld");
    let text = fs::read_to_string(&path).at(&path, "read the exhibits' description")?;
    // A text may hold what would end the element.
    Ok(format!("<script type=\"application/ld+json\">{}</script>", text.replace('<', "\\u003c")))
}

fn read_catalogue(staging: &Path) -> Result<Catalogue> {
    let path = staging.join("packs/catalogue.json");
    let text = fs::read_to_string(&path).at(&path, "read the catalogue")?;
    serde_json::from_str(&text).map_err(|error| {
        Trouble::new(path.display(), format!("the catalogue cannot be read: {error}"), "Run `cargo kepu packs` again.")
    })
}

fn list(catalogue: &Catalogue) -> String {
    let mut html = String::from("<ul id=\"static-cards\" class=\"cards\">\n");
    for entry in &catalogue.exhibits {
        html.push_str(&card(entry));
    }
    html.push_str("</ul>\n");
    html
}

fn card(entry: &CatalogueEntry) -> String {
    let mut html = String::new();
    let id = escaped(&entry.id);
    // Writing to a string cannot fail.
    let _ = writeln!(html, "<li class=\"card\" data-exhibit=\"{id}\"><a href=\"?exhibit={id}\">");
    if !entry.preview.is_empty() {
        // Lazy: where the address leads past the hall the cards are not laid out, and the picture is not fetched.
        let _ = writeln!(html, "<img src=\"./packs/{}\" alt=\"\" loading=\"lazy\">", escaped(&entry.preview));
    }
    let _ = writeln!(html, "<h2>{}</h2>", spans(&entry.languages, &entry.title));
    let _ = writeln!(html, "<p>{}</p>", spans(&entry.languages, &entry.purpose));
    html.push_str("</a></li>\n");
    html
}

/// The words in each language, each marked as such; style sheets show the visitor's.
fn spans(languages: &[String], words: &BTreeMap<String, String>) -> String {
    let span = |language: &String| {
        let words = words.get(language)?;
        Some(format!("<span lang=\"{}\">{}</span>", escaped(language), escaped(words)))
    };
    languages.iter().filter_map(span).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_packs_cannot_become_markup() {
        let words = BTreeMap::from([("en".to_owned(), "<b>\"CO₂\" & you</b>".to_owned())]);
        let html = spans(&["en".to_owned(), "zh-Hans".to_owned()], &words);
        assert_eq!(html, "<span lang=\"en\">&lt;b&gt;&quot;CO₂&quot; &amp; you&lt;/b&gt;</span>");
    }
}
