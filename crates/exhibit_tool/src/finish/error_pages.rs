//! Renders `docs/errors/*.md` as pages beside the hall, so that a code on the screen leads to its explanation.

use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, html};

use crate::Result;
use crate::tree::Tree;
use crate::trouble::AtPath;

/// Writes `docs/errors/<code>.html` for each error, with the page's own style sheets.
pub fn write(tree: &Tree, staging: &Path) -> Result<()> {
    let source = tree.root.join("docs/errors");
    if !source.is_dir() {
        return Ok(());
    }
    let out = staging.join("docs/errors");
    fs::create_dir_all(&out).at(&out, "make the folder")?;
    let index = staging.join("index.html");
    let styles = style_links(&fs::read_to_string(&index).at(&index, "read the page")?);
    for entry in fs::read_dir(&source).at(&source, "list the error pages")? {
        let path = entry.at(&source, "list the error pages")?.path();
        let (true, Some(code)) =
            (path.extension().is_some_and(|kind| kind == "md"), path.file_stem().and_then(|stem| stem.to_str()))
        else {
            continue;
        };
        let text = fs::read_to_string(&path).at(&path, "read the error page")?;
        let target = out.join(format!("{code}.html"));
        fs::write(&target, page(code, &text, &styles)).at(&target, "write the error page")?;
    }
    Ok(())
}

fn page(code: &str, markdown: &str, styles: &str) -> String {
    let mut body = String::new();
    // Links between error pages lead from page to page, not from source to source.
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Start(pulldown_cmark::Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = dest_url.strip_suffix(".md").map(|stem| format!("{stem}.html").into()).unwrap_or(dest_url);
            Event::Start(pulldown_cmark::Tag::Link { link_type, dest_url, title, id })
        }
        other => other,
    });
    html::push_html(&mut body, events);
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{code} · Kepu</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         {styles}</head>\n<body class=\"error-page\">\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// The style sheets of `index.html`, as seen from `docs/errors/`.
fn style_links(html: &str) -> String {
    let hrefs = html.split("<link ").skip(1).filter_map(|rest| {
        let tag = rest.split('>').next()?;
        let href = tag.split("href=\"").nth(1)?.split('"').next()?;
        tag.contains("rel=\"stylesheet\"").then(|| href.trim_start_matches("./").to_owned())
    });
    hrefs.map(|href| format!("<link rel=\"stylesheet\" href=\"../../{href}\">\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_the_halls_styles_and_links_to_pages() {
        let styles = style_links(r#"<link rel="stylesheet" href="./hall.css"/><link rel="preload" href="x.wasm">"#);
        let html = page("pack-missing", "# Missing\n\nSee [this](model-trapped.md).", &styles);
        assert!(html.contains("href=\"../../hall.css\""), "{html}");
        assert!(html.contains("href=\"model-trapped.html\""), "{html}");
        assert!(!html.contains("x.wasm"), "{html}");
    }
}
