//! Scheme, host and port: what other pages and other halls are known by.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Whether a text is a scheme, a host and perhaps a port. What could end a host's name in an address or in a header, and a
/// user's password, are refused.
pub fn is_origin(text: &str) -> bool {
    as_told(text).is_some()
}

/// An origin as browsers tell it: in small letters, without the port that its scheme has anyhow. None where it is no origin.
pub fn as_told(text: &str) -> Option<String> {
    let text = text.to_ascii_lowercase();
    let (scheme, usual_port, rest) = [("https://", 443), ("http://", 80)]
        .into_iter()
        .find_map(|(scheme, port)| Some((scheme, port, text.strip_prefix(scheme)?)))?;
    let end = rest.rfind(']').map_or(0, |end| end + 1);
    let (host, port) = match rest.get(end..)?.find(':').map(|colon| end + colon) {
        Some(colon) => (rest.get(..colon)?, Some(port(rest.get(colon + 1..)?)?)),
        None => (rest, None),
    };
    let host = host_as_told(host)?;
    Some(match port.filter(|port| *port != usual_port) {
        Some(port) => format!("{scheme}{host}:{port}"),
        None => format!("{scheme}{host}"),
    })
}

fn port(digits: &str) -> Option<u16> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn host_as_told(host: &str) -> Option<String> {
    if let Some(inner) = host.strip_prefix('[') {
        let address: Ipv6Addr = inner.strip_suffix(']')?.parse().ok()?;
        return Some(format!("[{address}]"));
    }
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_number = host.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
    // A name whose last part is a number is taken for an address of version 4.
    let is_host = host.split('.').all(is_word) && (!is_number || host.parse::<Ipv4Addr>().is_ok());
    is_host.then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_spelled_as_browsers_tell_them() {
        for (written, told) in [
            ("https://courses.example", "https://courses.example"),
            ("https://courses.example:443", "https://courses.example"),
            ("https://Courses.Example", "https://courses.example"),
            ("HTTP://x:80", "http://x"),
            ("http://x:443", "http://x:443"),
            ("https://x:08443", "https://x:8443"),
            ("http://127.0.0.1:8081", "http://127.0.0.1:8081"),
            ("http://[0:0::1]:8081", "http://[::1]:8081"),
            ("http://[::1]", "http://[::1]"),
        ] {
            assert_eq!(as_told(written).as_deref(), Some(told), "{written}");
        }
        for none in [
            "https://",
            "https://a:b",
            "https://a:",
            "https://a:70000",
            "https://a:+80",
            "https://[",
            "https://[]",
            "https://[::1",
            "https://::1",
            "https://[::1]a",
            "https://a..b",
            "https://.",
            "https://1.2.3",
            "https://a_b/",
        ] {
            assert_eq!(as_told(none), None, "{none}");
        }
    }
}
