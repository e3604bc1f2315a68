//! A visit in few bytes, for a link or a QR code.
//!
//! ```text
//! "KV", version 1, contract major, contract minor (LEB128), pack (32 bytes), seed, ticks, count (LEB128), then for each
//! input: ticks since the input before (LEB128), a kind, and
//!   0 set float64   variable (LEB128), 8 bytes little-endian
//!   1 set int64     variable, zigzag LEB128
//!   2, 3 set false, true    variable
//!   4, 5, 6 press, drag, release    pointer (LEB128), x, y (8 bytes each)
//!   7 action        number (LEB128)
//! ```

use super::{Assignment, Input, Touch, Value, Visit, unreadable};
use crate::digest::{from_hex, hex};
use crate::error::Result;
use crate::limits::MOST_VISIT_INPUTS;

const MAGIC: [u8; 3] = [b'K', b'V', 1];

impl Visit {
    /// The visit in few bytes.
    ///
    /// # Errors
    /// What [`Visit::check`] finds: only a sound visit can be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        self.check()?;
        let mut bytes = MAGIC.to_vec();
        for part in self.contract.split('.') {
            number(&mut bytes, part.parse().map_err(|_| unreadable("The contract's version is no number."))?);
        }
        bytes.extend(from_hex(&self.pack).ok_or_else(|| unreadable("The pack is not named by a SHA-256."))?);
        number(&mut bytes, self.seed);
        number(&mut bytes, self.ticks);
        number(&mut bytes, self.inputs.len() as u64);
        let mut before = 0;
        for (tick, input) in &self.inputs {
            number(&mut bytes, tick - before);
            before = *tick;
            write_input(&mut bytes, input);
        }
        Ok(bytes)
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    /// [`Code::VisitUnreadable`](crate::error::Code::VisitUnreadable), or the version's own codes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut reader = Reader(bytes);
        if reader.take::<3>()? != MAGIC {
            return Err(unreadable("These bytes are no visit, or one of a newer form."));
        }
        let contract = format!("{}.{}", reader.number()?, reader.number()?);
        crate::version::check_contract(&contract, "visit")?;
        let pack = hex(&reader.take::<32>()?);
        let (seed, ticks, count) = (reader.number()?, reader.number()?, reader.number()?);
        // The shortest input has three bytes: a count is believed only as far as there are bytes for it.
        if count > MOST_VISIT_INPUTS as u64 || count > reader.0.len() as u64 / 3 {
            return Err(unreadable("The visit is cut off."));
        }
        let (mut tick, mut inputs) = (0_u64, Vec::new());
        for _ in 0..count {
            tick = tick.checked_add(reader.number()?).ok_or_else(|| unreadable("A tick is too large."))?;
            inputs.push((tick, reader.input()?));
        }
        if !reader.0.is_empty() {
            return Err(unreadable("Bytes are left over after the last input."));
        }
        let visit = Self { pack, contract, seed, ticks, inputs };
        visit.check()?;
        Ok(visit)
    }
}

fn write_input(bytes: &mut Vec<u8>, input: &Input) {
    let mut touch = |kind: u8, touch: &Touch| {
        bytes.push(kind);
        number(bytes, touch.pointer.into());
        bytes.extend(touch.x.to_le_bytes());
        bytes.extend(touch.y.to_le_bytes());
    };
    match input {
        Input::Press(at) => touch(4, at),
        Input::Drag(at) => touch(5, at),
        Input::Release(at) => touch(6, at),
        Input::Action(action) => {
            bytes.push(7);
            number(bytes, (*action).into());
        }
        Input::Set(Assignment { variable, value }) => {
            bytes.push(match value {
                Value::Float64(_) => 0,
                Value::Int64(_) => 1,
                Value::Boolean(value) => 2 + u8::from(*value),
            });
            number(bytes, (*variable).into());
            match value {
                Value::Float64(value) => bytes.extend(value.to_le_bytes()),
                Value::Int64(value) => number(bytes, ((value << 1) ^ (value >> 63)) as u64),
                Value::Boolean(_) => {}
            }
        }
    }
}

/// Appends unsigned LEB128.
fn number(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or_else(|| unreadable("The visit is cut off."))?;
        self.0 = rest;
        Ok(*taken)
    }

    fn number(&mut self) -> Result<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let [byte] = self.take()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                break;
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(unreadable("A number is too large."))
    }

    fn number_32(&mut self) -> Result<u32> {
        self.number()?.try_into().map_err(|_| unreadable("A number is too large."))
    }

    fn float(&mut self) -> Result<f64> {
        self.take().map(f64::from_le_bytes)
    }

    fn input(&mut self) -> Result<Input> {
        let [kind] = self.take()?;
        let first = self.number_32()?;
        let set = |value| Input::Set(Assignment { variable: first, value });
        Ok(match kind {
            0 => set(Value::Float64(self.float()?)),
            1 => {
                let zigzag = self.number()?;
                set(Value::Int64((zigzag >> 1) as i64 ^ -((zigzag & 1) as i64)))
            }
            2 | 3 => set(Value::Boolean(kind == 3)),
            4..=6 => {
                let touch = Touch { pointer: first, x: self.float()?, y: self.float()? };
                match kind {
                    4 => Input::Press(touch),
                    5 => Input::Drag(touch),
                    _ => Input::Release(touch),
                }
            }
            7 => Input::Action(first),
            _ => return Err(unreadable(format!("There is no kind of input {kind}."))),
        })
    }
}
