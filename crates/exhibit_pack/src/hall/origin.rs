//! Scheme, host and port: what other pages and other halls are known by.

/// Whether a text is a scheme, a host and perhaps a port. What could end a host's name in an address or in a header, and a
/// user's password, are refused.
pub fn is_origin(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'[' | b']');
    let host = ["https://", "http://"].into_iter().find_map(|scheme| text.strip_prefix(scheme));
    host.is_some_and(|host| !host.is_empty() && host.bytes().all(is_plain))
}
