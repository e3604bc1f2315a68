//! Tells the browser what `hall.toml` says: all of it as `hall.json`, and in `index.html`, before anything is painted, whether
//! the hall is a kiosk.

use std::fs;
use std::path::Path;

use exhibit_pack::hall::Hall;

use crate::packs::{json, settings};
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// Writes `staging/hall.json`, whose address `index.html` names, and marks the page of a kiosk.
pub fn write(tree: &Tree, staging: &Path) -> Result<()> {
    let hall = settings::hall(tree, None)?;
    if hall.kiosk {
        let path = staging.join("index.html");
        let html = fs::read_to_string(&path).at(&path, "read the page")?;
        fs::write(&path, of_a_kiosk(&html)?).at(&path, "write the page")?;
    }
    let path = staging.join("hall.json");
    fs::write(&path, json(&for_the_browser(hall))?).at(&path, "write the hall's settings")
}

/// What of the settings the browser gets.
fn for_the_browser(mut hall: Hall) -> Hall {
    // Why a key was revoked is the operator's business.
    hall.revoked.iter_mut().for_each(|revoked| revoked.reason.clear());
    hall
}

/// The page with the mark that `assets/arrival.js` looks for.
fn of_a_kiosk(html: &str) -> Result<String> {
    let marked = html.replacen("<html", "<html data-hall=\"kiosk\"", 1);
    if marked == html {
        return Err(Trouble::new("index.html", "there is no <html> to mark as a kiosk's", "Restore that tag."));
    }
    Ok(marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_kiosk_is_marked_once() {
        let page = include_str!("../../../../index.html");
        let marked = of_a_kiosk(page).expect("the page has that tag");
        assert!(marked.starts_with("<!doctype html>\n<html data-hall=\"kiosk\" lang=\"zh-Hans\">\n"));
        assert_eq!(marked.replace(" data-hall=\"kiosk\"", ""), page);
        assert!(of_a_kiosk("<p>").is_err());
    }

    #[test]
    fn visitors_do_not_read_why_a_key_was_revoked() {
        let key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
        let hall = Hall::read(&format!("[[revoked]]\nkey = \"{key}\"\nreason = \"lost\"")).expect("it is sound");
        let json = json(&for_the_browser(hall)).expect("it can be written");
        let text = String::from_utf8(json).expect("it is text");
        assert!(text.contains(key) && !text.contains("lost"), "{text}");
    }
}
