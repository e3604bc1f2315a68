//! The sections of a core module, as far as they must be judged.

use super::component::CORE;
use super::interface::ValType;
use super::reader::{Reader, vector};
use crate::error::{Code, Error, Result};

/// First bytes of everything that is WebAssembly.
pub const MAGIC: [u8; 4] = *b"\0asm";

/// Ids of the sections that are read.
pub mod id {
    pub const CUSTOM: u8 = 0;
    pub const TYPE: u8 = 1;
    pub const IMPORT: u8 = 2;
    pub const FUNCTION: u8 = 3;
    pub const TABLE: u8 = 4;
    pub const MEMORY: u8 = 5;
    pub const EXPORT: u8 = 7;
    pub const START: u8 = 8;
    pub const CODE: u8 = 10;
    pub const TAG: u8 = 13;
}
/// The order in which sections may come, each at most once.
const ORDER: [u8; 13] = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];

/// A function type.
#[derive(Debug)]
pub struct FuncType {
    pub params: Vec<ValType>,
    pub results: Vec<ValType>,
}

/// A thing imported or exported; a function with the number of its type.
#[derive(Debug, PartialEq, Eq)]
pub enum External {
    Function(u32),
    Table,
    Memory,
    Global,
}

/// An import.
#[derive(Debug)]
pub struct Import<'a> {
    pub module: &'a str,
    pub name: &'a str,
    pub external: External,
}

/// The size of a memory or table.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub flags: u8,
    pub least: u32,
    pub most: Option<u32>,
}

/// A core module taken apart.
#[derive(Debug)]
pub struct Module<'a> {
    /// Every section but the custom ones, in order.
    pub sections: Vec<(u8, &'a [u8])>,
    pub types: Vec<FuncType>,
    pub imports: Vec<Import<'a>>,
    pub tables: Vec<Size>,
    pub memories: Vec<Size>,
    pub exports: Vec<(&'a str, External)>,
    pub has_start: bool,
}

/// The bytes are not what they should be.
pub fn garbled(sentence: &str) -> Error {
    Error::new(Code::ModelGarbled, "model.wasm", sentence)
}

/// Something browsers do not all have, or that does not give the same result everywhere.
pub fn feature(what: &str) -> Error {
    Error::new(Code::ModelFeature, "model.wasm", format!("The model uses {what}."))
}

impl<'a> Module<'a> {
    /// Takes a module apart.
    pub fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut reader = Reader::new(bytes);
        if reader.take(4) != Some(&MAGIC) || reader.take(4) != Some(&CORE) {
            return Err(garbled("The core module does not begin as one does."));
        }
        let sections = sections(&mut reader)?;
        let contents =
            |wanted: u8| sections.iter().find(|(id, _)| *id == wanted).map_or(&[0_u8][..], |(_, bytes)| bytes);
        let cut =
            |what: &'static str| move || garbled(&format!("The {what} of the core module are cut off or garbled."));

        if sections.iter().any(|(id, _)| *id == id::TAG) {
            return Err(feature("exceptions"));
        }
        let types = types(contents(id::TYPE))?;
        let imports = vector(contents(id::IMPORT), import).ok_or_else(cut("imports"))?;
        let own = vector(contents(id::FUNCTION), Reader::u32).ok_or_else(cut("functions"))?;
        let tables = tables(contents(id::TABLE))?;
        let memories = vector(contents(id::MEMORY), size).ok_or_else(cut("memories"))?;
        // Functions are numbered through imports first.
        let imported = imports.iter().filter_map(|import| match import.external {
            External::Function(ty) => Some(ty),
            _ => None,
        });
        let functions: Vec<u32> = imported.chain(own).collect();
        let exports = vector(contents(id::EXPORT), |reader| {
            let name = reader.name()?;
            let (kind, number) = (reader.byte()?, reader.u32()?);
            let external = match kind {
                0 => External::Function(*functions.get(number as usize)?),
                1 => External::Table,
                2 => External::Memory,
                3 => External::Global,
                _ => return None,
            };
            Some((name, external))
        });
        let exports = exports.ok_or_else(cut("exports"))?;
        let has_start = sections.iter().any(|(id, _)| *id == id::START);
        Ok(Self { types, imports, tables, memories, exports, has_start, sections })
    }

    /// The export of that name.
    pub fn export(&self, name: &str) -> Option<&External> {
        self.exports.iter().find(|(other, _)| *other == name).map(|(_, external)| external)
    }

    /// Contents of the section `wanted`, if there is one.
    pub fn section(&self, wanted: u8) -> Option<&'a [u8]> {
        self.sections.iter().find(|(id, _)| *id == wanted).map(|(_, bytes)| *bytes)
    }
}

fn sections<'a>(reader: &mut Reader<'a>) -> Result<Vec<(u8, &'a [u8])>> {
    let mut sections = Vec::new();
    let mut next = 0;
    while !reader.is_empty() {
        let (id, contents) = reader.section().ok_or_else(|| garbled("The core module is cut off."))?;
        if id == id::CUSTOM {
            continue;
        }
        let place = ORDER.iter().position(|known| *known == id).filter(|place| *place >= next);
        next = 1 + place.ok_or_else(|| garbled("A section of the core module is unknown, doubled or out of order."))?;
        sections.push((id, contents));
    }
    Ok(sections)
}

fn types(contents: &[u8]) -> Result<Vec<FuncType>> {
    let mut strange = false;
    let types = vector(contents, |reader| {
        strange |= reader.byte()? != 0x60;
        let mut list = || {
            let count = reader.u32()?;
            (0..count).map(|_| val_type(reader.byte()?)).collect::<Option<Vec<_>>>()
        };
        (!strange).then_some(FuncType { params: list()?, results: list()? })
    });
    match types {
        _ if strange => Err(feature("types of garbage collection")),
        Some(types) => Ok(types),
        None => Err(garbled("The types of the core module are cut off or not of those a model may use.")),
    }
}

pub(super) fn val_type(byte: u8) -> Option<ValType> {
    Some(match byte {
        0x7f => ValType::I32,
        0x7e => ValType::I64,
        0x7d => ValType::F32,
        0x7c => ValType::F64,
        0x7b => ValType::V128,
        0x70 => ValType::FuncRef,
        0x6f => ValType::ExternRef,
        _ => return None,
    })
}

fn import<'a>(reader: &mut Reader<'a>) -> Option<Import<'a>> {
    let (module, name) = (reader.name()?, reader.name()?);
    let external = match reader.byte()? {
        0 => External::Function(reader.u32()?),
        1 => {
            val_type(reader.byte()?)?;
            size(reader)?;
            External::Table
        }
        2 => {
            size(reader)?;
            External::Memory
        }
        3 => {
            val_type(reader.byte()?)?;
            reader.byte()?;
            External::Global
        }
        _ => return None,
    };
    Some(Import { module, name, external })
}

fn tables(contents: &[u8]) -> Result<Vec<Size>> {
    let mut strange = false;
    let tables = vector(contents, |reader| {
        // 0x40: elements are given a value at start. Anything else that is not `funcref`: references to the host.
        strange |= reader.byte()? != 0x70;
        if strange { None } else { size(reader) }
    });
    match tables {
        _ if strange => {
            Err(Error::new(Code::ModelTable, "table section", "A table holds something other than functions."))
        }
        Some(tables) => Ok(tables),
        None => Err(garbled("The tables of the core module are cut off or garbled.")),
    }
}

/// Flags: 1 there is a maximum, 2 shared, 4 addressed by 64 bits, 8 pages of another size.
fn size(reader: &mut Reader<'_>) -> Option<Size> {
    let flags = reader.byte()?;
    // What the other flags mean is judged later, but numbers must be read as wide as they are.
    let number = |reader: &mut Reader<'_>| match flags & 4 {
        0 => reader.u32(),
        _ => reader.skip_leb(64).map(|()| u32::MAX),
    };
    let least = number(reader)?;
    let most = if flags & 1 == 0 { None } else { Some(number(reader)?) };
    if flags & 8 != 0 {
        reader.u32()?;
    }
    Some(Size { flags, least, most })
}
