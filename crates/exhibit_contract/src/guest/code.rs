//! Walks through every instruction, to refuse those that browsers lack or that do not give the same result everywhere.
//!
//! Only the lengths of instructions matter here; whether they are well-typed is the engine's business.

use super::module::{Module, feature, garbled, id, val_type};
use super::reader::{Reader, vector};
use crate::error::Result;

/// Why a body cannot be walked through.
enum Stop {
    /// The bytes end or make no sense.
    Cut,
    /// It uses this.
    Feature(&'static str),
}

/// Refuses relaxed SIMD, threads, exceptions, garbage collection and everything unknown.
pub fn check(module: &Module<'_>) -> Result<()> {
    let Some(contents) = module.section(id::CODE) else { return Ok(()) };
    let bodies = vector(contents, Reader::sized).ok_or_else(|| garbled("The code of the core module is cut off."))?;
    for body in bodies {
        match walk(body) {
            Ok(()) => {}
            Err(Stop::Cut) => return Err(garbled("A function of the core module is cut off or garbled.")),
            Err(Stop::Feature(what)) => return Err(feature(what)),
        }
    }
    Ok(())
}

fn walk(body: &[u8]) -> Result<(), Stop> {
    let mut reader = Reader::new(body);
    let groups = reader.u32().ok_or(Stop::Cut)?;
    for _ in 0..groups {
        reader.u32().ok_or(Stop::Cut)?;
        reader.byte().and_then(val_type).ok_or(Stop::Cut)?;
    }
    while let Some(opcode) = reader.byte() {
        match opcode {
            0xfb => return Err(Stop::Feature("instructions of garbage collection")),
            0xfe => return Err(Stop::Feature("atomic instructions (threads)")),
            0x14 | 0x15 | 0xd3..=0xd6 => return Err(Stop::Feature("calls through typed references")),
            0x06..=0x0a | 0x18 | 0x19 | 0x1f => return Err(Stop::Feature("exceptions")),
            0xfc => prefixed_fc(&mut reader)?,
            0xfd => prefixed_fd(&mut reader)?,
            _ => plain(opcode, &mut reader).ok_or(Stop::Cut)?,
        }
    }
    Ok(())
}

/// Skips what follows an opcode of one byte.
fn plain(opcode: u8, reader: &mut Reader<'_>) -> Option<()> {
    match opcode {
        // unreachable, nop, else, end, return, drop, select, comparisons and arithmetic
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => Some(()),
        // block, loop, if: a type is a byte or a signed number of 33 bits
        0x02..=0x04 => reader.skip_leb(33),
        // br, br_if, call, return_call; local.get, .set, .tee; global.get, .set; table.get, .set; ref.func
        0x0c | 0x0d | 0x10 | 0x12 | 0x20..=0x26 | 0xd2 => reader.skip_leb(32),
        0x0e => {
            let targets = reader.u32()?;
            (0..=targets).try_for_each(|_| reader.skip_leb(32))
        }
        // call_indirect, return_call_indirect
        0x11 | 0x13 => {
            reader.skip_leb(32)?;
            reader.skip_leb(32)
        }
        // select with types
        0x1c => {
            let types = reader.u32()?;
            (0..types).try_for_each(|_| reader.byte().and_then(val_type).map(drop))
        }
        0x28..=0x3e => memory_place(reader),
        // memory.size, memory.grow
        0x3f | 0x40 => reader.skip_leb(32),
        0x41 => reader.skip_leb(32),
        0x42 => reader.skip_leb(64),
        0x43 => reader.take(4).map(drop),
        0x44 => reader.take(8).map(drop),
        // ref.null
        0xd0 => reader.byte().and_then(val_type).map(drop),
        _ => None,
    }
}

/// Alignment and offset. Bit 6 of the alignment would name another memory; there is only one.
fn memory_place(reader: &mut Reader<'_>) -> Option<()> {
    if reader.u32()? >= 64 {
        return None;
    }
    reader.skip_leb(32)
}

/// Saturating conversions, bulk memory, tables.
fn prefixed_fc(reader: &mut Reader<'_>) -> Result<(), Stop> {
    let numbers = match reader.u32().ok_or(Stop::Cut)? {
        0..=7 => 0,
        // data.drop, memory.fill, elem.drop, table.grow, table.size, table.fill
        9 | 11 | 13 | 15..=17 => 1,
        // memory.init, memory.copy, table.init, table.copy
        8 | 10 | 12 | 14 => 2,
        19..=22 => return Err(Stop::Feature("wide arithmetic, which few browsers have")),
        _ => return Err(Stop::Cut),
    };
    (0..numbers).try_for_each(|_| reader.skip_leb(32)).ok_or(Stop::Cut)
}

/// Vectors.
fn prefixed_fd(reader: &mut Reader<'_>) -> Result<(), Stop> {
    let skipped = match reader.u32().ok_or(Stop::Cut)? {
        // loads and stores
        0..=11 | 92 | 93 => memory_place(reader),
        // constants and shuffles
        12 | 13 => reader.take(16).map(drop),
        // lanes
        21..=34 => reader.byte().map(drop),
        84..=91 => memory_place(reader).and_then(|()| reader.byte()).map(drop),
        14..=255 => Some(()),
        _ => return Err(Stop::Feature("relaxed SIMD, whose results differ between machines")),
    };
    skipped.ok_or(Stop::Cut)
}
