//! SVG that is a picture and nothing else: no script, nothing fetched from elsewhere, nothing that is HTML.
//!
//! Browsers run no script in a picture and fetch nothing for it. That a pack holds none all the same keeps it harmless where
//! someone opens the file itself.

use exhibit_contract::error::{Code, Error, Result};
use roxmltree::{Document, Node, ParsingOptions};

/// Most elements and attributes: more is not drawn by hand and not shown in time.
const MOST_NODES: u32 = 200_000;

/// Elements that do something, or show what is no drawing.
const ACTIVE: [&str; 8] = ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler"];

/// Width and height of an SVG file, in its own units. Refuses one that is more than a picture.
pub fn check(path: &str, bytes: &[u8]) -> Result<[f64; 2]> {
    let invalid = |sentence: String| Error::new(Code::PictureInvalid, path, sentence);
    let text = std::str::from_utf8(bytes).map_err(|_| invalid("It is not UTF-8.".to_owned()))?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document =
        Document::parse_with_options(text, options).map_err(|error| invalid(format!("It is no SVG: {error}.")))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(invalid(format!("It is no SVG: its outermost element is <{}>.", root.tag_name().name())));
    }
    for node in document.descendants() {
        if let Some(what) = activity(&node) {
            let line = document.text_pos_at(node.range().start).row;
            return Err(Error::new(
                Code::PictureActive,
                format!("{path}:{line}"),
                format!("The picture holds {what}."),
            ));
        }
    }
    size(&root).ok_or_else(|| {
        invalid("It does not say how large it is.".to_owned())
            .with_remedy("Give the <svg> a width and a height, or a viewBox.")
    })
}

/// What a node does besides being drawn, in words.
fn activity(node: &Node) -> Option<String> {
    if node.is_pi() {
        return Some("a processing instruction".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    if let Some(active) = ACTIVE.iter().find(|active| active.eq_ignore_ascii_case(name)) {
        return Some(format!("<{active}>"));
    }
    if name == "style" {
        let css: String = node.descendants().filter_map(|child| child.text()).collect();
        if let Some(what) = fetches(&css) {
            return Some(format!("a style that {what}"));
        }
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name(), attribute.value().trim());
        if name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on")) {
            return Some(format!("the event handler `{name}`"));
        }
        if matches!(name, "href" | "src") && !is_own(value) {
            return Some(format!("a reference to another place, `{}`", value.chars().take(40).collect::<String>()));
        }
        fetches(value).map(|what| format!("an attribute `{name}` that {what}"))
    })
}

/// Whether a reference stays within the file: `#gradient`, or a bitmap in the text itself.
fn is_own(reference: &str) -> bool {
    let bitmaps = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,"];
    reference.starts_with('#') || bitmaps.iter().any(|bitmap| reference.starts_with(bitmap))
}

/// How a style reaches outside, in words.
fn fetches(css: &str) -> Option<&'static str> {
    // A backslash can spell any other character.
    let css = css.to_ascii_lowercase();
    if css.contains("@import") {
        return Some("imports another");
    }
    if css.contains("javascript:") {
        return Some("runs a script");
    }
    let outside = |rest: &str| !is_own(rest.trim_start().trim_start_matches(['"', '\'']));
    let is_url = css.contains('(') && (css.contains('\\') || css.split("url(").skip(1).any(outside));
    is_url.then_some("fetches something from elsewhere")
}

/// Width and height as given, else those of the view box.
fn size(root: &Node) -> Option<[f64; 2]> {
    let length =
        |name| root.attribute(name).and_then(|text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok());
    let view: Vec<f64> = root
        .attribute("viewBox")
        .map(|text| text.split([' ', ',', '\n', '\t']).filter_map(|part| part.parse().ok()).collect())
        .unwrap_or_default();
    let given = length("width").zip(length("height")).map(|(width, height)| [width, height]);
    let seen = view.get(2).zip(view.get(3)).map(|(width, height)| [*width, *height]);
    given.or(seen).filter(|size| size.iter().all(|side| side.is_finite()))
}
