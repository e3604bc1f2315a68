//! From WIT's names to JavaScript's, and to those in a core module.

use super::world::Interface;

/// `get-state` → `getState`.
pub fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut up = false;
    for c in name.chars() {
        if c == '-' {
            up = true;
        } else if up {
            out.extend(c.to_uppercase());
            up = false;
        } else {
            out.push(c);
        }
    }
    out
}

/// `get-state` → `GetState`.
pub fn pascal(name: &str) -> String {
    let camel = camel(name);
    let mut chars = camel.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The core export behind a function of an interface.
pub fn export_name(interface: &Interface, function: &str) -> String {
    format!("{}#{function}", interface.core_name)
}

/// The core export that frees what the function's last answer holds.
pub fn post_return_name(interface: &Interface, function: &str) -> String {
    format!("cabi_post_{}#{function}", interface.core_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_become_humps() {
        assert_eq!(camel("get-state"), "getState");
        assert_eq!(camel("log"), "log");
        assert_eq!(pascal("do-step"), "DoStep");
    }
}
