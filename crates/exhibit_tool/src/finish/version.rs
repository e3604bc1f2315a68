//! Writes the version of the runtime into a release's `index.html`, where the operator's panel finds it.

use std::fs;
use std::path::Path;

use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Stands in `index.html` where the version belongs; a hall for developers leaves it there.
const MARKER: &str = "<!-- kepu:version -->";

/// Replaces the marker in `staging/index.html`.
pub fn inject(staging: &Path) -> Result<()> {
    let path = staging.join("index.html");
    let html = fs::read_to_string(&path).at(&path, "read the page")?;
    // The whole tree has one version.
    let said = with_version(&html, env!("CARGO_PKG_VERSION")).ok_or_else(|| {
        Trouble::new(
            "index.html",
            format!("there is no {MARKER} to put the version at"),
            "Restore that comment in the head.",
        )
    })?;
    fs::write(&path, said).at(&path, "write the page")
}

fn with_version(html: &str, version: &str) -> Option<String> {
    let (before, after) = html.split_once(MARKER)?;
    Some(format!("{before}<meta name=\"kepu:version\" content=\"{version}\">{after}"))
}

#[cfg(test)]
mod tests {
    use super::with_version;

    /// As `src/kiosk/panel_health.js` asks for it.
    #[test]
    fn the_version_stands_where_the_panel_looks_and_a_page_without_the_place_is_told() {
        let page = include_str!("../../../../index.html");
        let said = with_version(page, "1.2.3").expect("the page has the place");
        assert!(said.contains("<meta name=\"kepu:version\" content=\"1.2.3\">"), "{said}");
        assert_eq!(with_version("<p>", "1.2.3"), None);
    }
}
