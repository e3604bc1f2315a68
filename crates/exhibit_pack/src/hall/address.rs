//! `address`: where others find the hall. A kiosk opens it at an address of its own machine, which leads a phone nowhere.

use exhibit_contract::error::Result;

use super::origin::is_origin;
use super::place::Place;

/// Refuses what is no address of a hall: scheme, host, perhaps a port, a path that ends in a slash; no query.
pub(super) fn check(address: &str, place: Place) -> Result<()> {
    let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'?' | b'#' | b'"' | b'\\'));
    let origin = address.match_indices('/').nth(2).and_then(|(end, _)| address.get(..end));
    if address.is_empty() || (is_plain && address.ends_with('/') && origin.is_some_and(is_origin)) {
        return Ok(());
    }
    let sentence = format!("\"{address}\" is no address of a hall.");
    Err(place.wrong(sentence, "Write it whole, with a slash at its end: https://hall.example/."))
}

#[cfg(test)]
mod tests {
    use crate::hall::Hall;
    use crate::hall::tests::told;

    #[test]
    fn an_address_is_whole_and_of_the_hall_alone() {
        for good in ["", "https://hall.example/", "https://museum.example/kepu/hall/", "http://10.0.0.7:8080/"] {
            let hall = Hall::read(&format!("address = \"{good}\""));
            assert_eq!(hall.map(|hall| hall.address), Ok(good.to_owned()), "{good}");
        }
        for bad in [
            "hall.example",
            "https://hall.example",
            "https://hall.example/index.html",
            "https://hall.example/?a=b/",
            "https:///",
            "https://me:secret@hall.example/",
            "javascript:alert(1)//a/",
            "https://hall.example/a b/",
        ] {
            let (place, words) = told(&format!("kiosk = false\naddress = \"{bad}\""));
            assert_eq!(place, "hall.toml:2", "{bad}: {words}");
        }
    }
}
