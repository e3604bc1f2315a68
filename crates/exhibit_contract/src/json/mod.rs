//! Reading JSON: in steps, so that a file of a newer contract is refused for that and not for a field it adds, and without
//! code for each type, because every visitor loads it.
//!
//! serde's derived readers are compiled once for each type and cost the page 190 KB; these cost a tenth. The derived ones
//! stay for TOML and for the stage, and tests hold the two to each other.

mod fields;
mod node;
mod shape;

pub(crate) use fields::{Fields, readable};
pub(crate) use node::Node;
pub(crate) use shape::{Choice, Read, Reader, choices};

use crate::error::{Code, Error, Result};
use crate::version::check_contract;

/// The codes a kind of file fails with.
pub(crate) struct Codes {
    pub syntax: Code,
    pub shape: Code,
}

/// Parses, and checks the file's `contract`.
pub(crate) fn parse<'a>(bytes: &'a [u8], place: &str, codes: &Codes) -> Result<Node<'a>> {
    let node = node::parse(bytes).map_err(|fault| {
        let (line, column) = fault.position(bytes);
        let sentence = match fault.sentence {
            None => "The file is cut off.".to_owned(),
            Some(sentence) => format!("This is not JSON: {sentence}."),
        };
        Error::new(codes.syntax, format!("{place}:{line}:{column}"), sentence)
    })?;
    let Some(Node::Text(contract)) = node.get("contract") else {
        return Err(Error::new(codes.shape, place, "The field `contract` is missing or is no text."));
    };
    check_contract(contract, place)?;
    Ok(node)
}

/// Gives the node its type, or says what is wrong with it.
pub(crate) fn read<T: Read>(node: &Node) -> Result<T, String> {
    let mut reader = Reader::default();
    let value = T::read(node, &mut reader);
    match reader.wrong {
        None => Ok(value),
        Some(wrong) => Err(wrong),
    }
}

/// The same, where every fault of shape has one code.
pub(crate) fn typed<T: Read>(node: &Node, place: &str, shape: Code) -> Result<T> {
    read(node).map_err(|wrong| Error::new(shape, place, format!("{wrong}.")))
}

/// Parses one line and gives it its type, or says what is wrong with it.
pub(crate) fn line<T: Read>(text: &str) -> Result<T, String> {
    let node = node::parse(text.as_bytes()).map_err(|fault| fault.sentence.unwrap_or("it is cut off").to_owned())?;
    read(&node)
}

/// `text` as JSON writes it, quotes and all.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\0'..='\u{1f}' => quoted.push_str(&format!("\\u{:04x}", u32::from(character))),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
