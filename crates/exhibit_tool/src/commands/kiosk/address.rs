//! The address a kiosk opens.

use crate::{Result, Trouble};

/// `address` as a kiosk opens it: with `mode=kiosk`, whatever else it says.
pub fn in_kiosk_mode(address: &str) -> Result<String> {
    let host = ["http://", "https://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let is_whole = host.is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '?', '#', ':']));
    if !is_whole || !address.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Trouble::new(
            format_args!("--address {address}"),
            "this is no address of a hall",
            "Write it whole, as a browser shows it: https://hall.example/.",
        ));
    }
    let (page, fragment) = address.split_once('#').map_or((address, None), |(page, part)| (page, Some(part)));
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    // After the scheme's two slashes, the third begins the path.
    let slash = if path.matches('/').count() < 3 { "/" } else { "" };
    let others: String = query
        .split('&')
        .filter(|part| !part.is_empty() && !part.starts_with("mode="))
        .map(|part| format!("&{part}"))
        .collect();
    let fragment = fragment.map(|part| format!("#{part}")).unwrap_or_default();
    Ok(format!("{path}{slash}?mode=kiosk{others}{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::in_kiosk_mode;

    #[test]
    fn the_mode_is_said_once_and_the_rest_kept() {
        for (given, opened) in [
            ("http://127.0.0.1:8070", "http://127.0.0.1:8070/?mode=kiosk"),
            ("http://127.0.0.1:8070/", "http://127.0.0.1:8070/?mode=kiosk"),
            ("https://hall.example/a/?lang=en", "https://hall.example/a/?mode=kiosk&lang=en"),
            ("https://hall.example/?mode=embed&lang=en#x", "https://hall.example/?mode=kiosk&lang=en#x"),
            ("https://hall.example?mode=kiosk", "https://hall.example/?mode=kiosk"),
        ] {
            assert_eq!(in_kiosk_mode(given).as_deref(), Ok(opened), "{given}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for bad in ["", "hall.example", "file:///etc/passwd", "https://", "https:///x", "--incognito", "http://a b/"] {
            assert!(in_kiosk_mode(bad).is_err(), "{bad}");
        }
    }
}
