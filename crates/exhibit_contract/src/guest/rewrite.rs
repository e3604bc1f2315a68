//! Writes the module again with its memory and tables capped.

use super::component::CORE;
use super::module::{MAGIC, Module, Size, garbled, id};
use crate::error::{Code, Error, Result};
use crate::limits::{Limit, Limits, MOST_TABLES};

const HAS_MOST: u8 = 1;
const SHARED: u8 = 2;
const WIDE: u8 = 4;

/// The module without custom sections, memory and tables with a maximum.
pub fn capped(module: &Module<'_>, limits: &Limits) -> Result<Vec<u8>> {
    let memory = memory(module, limits)?;
    let tables = module.tables.iter().map(|size| table(size, limits)).collect::<Result<Vec<_>>>()?;
    if tables.len() > MOST_TABLES as usize {
        let sentence = format!("{} tables are more than the {MOST_TABLES} allowed.", tables.len());
        return Err(Error::new(Code::ModelTable, "table section", sentence));
    }
    let mut bytes = [MAGIC, CORE].concat();
    for (id, contents) in &module.sections {
        let own;
        let contents = match *id {
            id::MEMORY => {
                own = sizes(None, &[memory]);
                &own
            }
            id::TABLE => {
                own = sizes(Some(0x70), &tables);
                &own
            }
            _ => *contents,
        };
        bytes.push(*id);
        // A section is a part of a file whose length was checked.
        number(&mut bytes, u32::try_from(contents.len()).map_err(|_| garbled("A section is too long."))?);
        bytes.extend_from_slice(contents);
    }
    Ok(bytes)
}

fn memory(module: &Module<'_>, limits: &Limits) -> Result<Size> {
    let wrong = |sentence: &str| Error::new(Code::ModelMemory, "memory section", sentence);
    let [memory] = module.memories.as_slice() else {
        return Err(wrong(&format!("The model has {} memories, where it must have one.", module.memories.len())));
    };
    match memory.flags {
        flags if flags & WIDE != 0 => return Err(wrong("The memory is addressed by 64 bits.")),
        flags if flags & SHARED != 0 => return Err(wrong("The memory is shared between threads.")),
        flags if flags > HAS_MOST => return Err(wrong("The memory is of a kind no model may have.")),
        _ => {}
    }
    let allowed = u32::try_from(limits.memory_pages()).unwrap_or(u32::MAX);
    if memory.least > allowed {
        let sentence =
            format!("The model starts with {} KiB of memory; its limit is {} KiB.", kib(memory.least), kib(allowed));
        return Err(Error::new(Code::ModelMemoryLimit, "memory section", sentence));
    }
    Ok(cap(memory, allowed))
}

fn kib(pages: u32) -> u64 {
    u64::from(pages) * 64
}

fn table(table: &Size, limits: &Limits) -> Result<Size> {
    let place = "table section";
    if table.flags > HAS_MOST {
        return Err(Error::new(Code::ModelTable, place, "A table is of a kind no model may have."));
    }
    limits.allow(Limit::TableElements, table.least.into(), Code::ModelTable, place)?;
    Ok(cap(table, limits.of(Limit::TableElements)))
}

fn cap(size: &Size, most: u32) -> Size {
    let most = size.most.map_or(most, |own| own.min(most));
    Size { flags: HAS_MOST, least: size.least, most: Some(most) }
}

/// A table or memory section; tables have an element type before each size.
fn sizes(element: Option<u8>, sizes: &[Size]) -> Vec<u8> {
    let mut bytes = Vec::new();
    number(&mut bytes, u32::try_from(sizes.len()).unwrap_or(u32::MAX));
    for size in sizes {
        bytes.extend(element);
        bytes.push(size.flags);
        number(&mut bytes, size.least);
        size.most.into_iter().for_each(|most| number(&mut bytes, most));
    }
    bytes
}

/// Appends unsigned LEB128.
fn number(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}
