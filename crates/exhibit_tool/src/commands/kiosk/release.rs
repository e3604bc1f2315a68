//! The release a kiosk serves: any folder that `cargo kepu build` wrote. The folder alone is enough, also far from the clone it
//! was built in: what `hall.toml` said stands in its `hall.json`.

use std::fs;
use std::path::{self, Component, Path};

use exhibit_pack::hall::Hall;

use crate::server::{Site, StageState};
use crate::trouble::AtPath;
use crate::{Result, Trouble};

const REMEDY: &str = "Give --folder the dist/ that `cargo kepu build` wrote, all of it.";

/// The release in `folder`, with the policy its hall asks for.
pub fn open(folder: &Path) -> Result<Site> {
    // Served for months, from whatever folder this was started in.
    let folder = path::absolute(folder).at(folder, "find the release")?;
    let page = folder.join("index.html");
    let html = fs::read_to_string(&page)
        .map_err(|error| Trouble::new(page.display(), format!("there is no release here: {error}"), REMEDY))?;
    let named = hall_named(&html)
        .ok_or_else(|| Trouble::new(page.display(), "it does not say where the hall's settings are", REMEDY))?;
    let path = folder.join(named);
    let text = fs::read_to_string(&path).at(&path, "read the hall's settings")?;
    let hall: Hall = serde_json::from_str(&text).map_err(|error| {
        Trouble::new(
            path.display(),
            format!("the hall's settings are not understood: {error}"),
            "Use the kepu program that was built from the same clone as the release.",
        )
    })?;
    Ok(Site::new(folder, StageState::Ready, &hall))
}

/// The path of `hall.json` that the page names, if it leads nowhere outside.
fn hall_named(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<meta name=\"kepu:hall\" content=\"")?;
    let (path, _) = rest.split_once('"')?;
    let is_inside = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    (!path.is_empty() && Path::new(path).components().all(is_inside)).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::{Hall, hall_named};

    #[test]
    fn the_settings_are_where_the_page_says_and_inside() {
        let html = |path: &str| format!("<head><meta name=\"kepu:hall\" content=\"{path}\"></head>");
        assert_eq!(hall_named(&html("./hall.0a1b2c3d.json")), Some("./hall.0a1b2c3d.json"));
        for bad in ["", "../hall.json", "/etc/passwd", "a/../../b"] {
            assert_eq!(hall_named(&html(bad)), None, "{bad}");
        }
        assert_eq!(hall_named("<head></head>"), None);
    }

    #[test]
    fn what_the_build_writes_is_read_back() {
        let hall = Hall::read("[embed]\norigins = [\"https://courses.example\"]").expect("it is sound");
        let text = serde_json::to_string(&hall).expect("it can be written");
        assert_eq!(serde_json::from_str::<Hall>(&text).ok(), Some(hall));
    }
}
