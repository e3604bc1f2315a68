//! Small models written in WebAssembly text, wrong in one place each.

use exhibit_contract::WIT;
use exhibit_contract::manifest::Manifest;
use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::Resolve;

/// A model that does everything right: one output of the value 1, no layers, an empty state. Lines between `;;<name` and
/// `;;>` can be replaced.
const SOUND: &str = include_str!("sound.wat");

/// The manifest the models here belong to.
const MANIFEST: &str = include_str!("exhibit.toml");

/// The manifest of every model here.
pub fn manifest() -> Manifest {
    Manifest::from_toml(MANIFEST, "exhibit.toml").expect("the test's manifest is sound")
}

/// The text of that manifest.
pub fn manifest_text() -> &'static str {
    MANIFEST
}

/// The sound model with parts replaced.
pub fn core(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut text = SOUND.to_owned();
    for (name, replacement) in parts {
        let begin = format!(";;<{name}\n");
        let start = text.find(&begin).unwrap_or_else(|| panic!("the sound model has no part {name}")) + begin.len();
        let end = start + text[start..].find(";;>").expect("every part ends");
        text.replace_range(start..end, &format!("{replacement}\n"));
    }
    wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A real component of that core module.
pub fn component(parts: &[(&str, &str)]) -> Vec<u8> {
    encoded(&core(parts))
}

/// A core module as a component, by the tools that exhibits are made with.
pub fn encoded(core: &[u8]) -> Vec<u8> {
    let mut resolve = Resolve::default();
    let package = resolve.push_str("exhibit.wit", WIT).expect("the contract's WIT parses");
    let world = resolve.select_world(&[package], Some("exhibit")).expect("the WIT has the world");
    let mut core = core.to_vec();
    embed_component_metadata(&mut core, &resolve, world, StringEncoding::UTF8).expect("metadata can be embedded");
    let mut encoder = ComponentEncoder::default();
    encoder.module(&core).expect("the module can be wrapped");
    encoder.encode().expect("the module makes a component")
}

/// A core module wrapped just so far that admission finds it: for modules that no honest tool would wrap.
pub fn wrapped(core: &[u8]) -> Vec<u8> {
    let mut bytes = b"\0asm\x0d\0\x01\0".to_vec();
    push_section(&mut bytes, 1, core);
    bytes
}

/// Appends a section.
pub fn push_section(bytes: &mut Vec<u8>, id: u8, contents: &[u8]) {
    bytes.push(id);
    let mut length = contents.len();
    while length >= 0x80 {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend_from_slice(contents);
}
