//! A visit as JSON lines: a head, then one line for each input. Readable, and a cut-off file still tells its beginning.

use super::{Assignment, Input, Touch, Value, Visit, unreadable};
use crate::error::Result;
use crate::json::{self, Node, Read, Reader, quoted, readable};

struct Head {
    pack: String,
    contract: String,
    seed: Decimal,
    ticks: u64,
}

/// 64 bits as a decimal text.
struct Decimal(u64);

struct InputLine(u64, Input);

/// A visit as one value.
struct Whole {
    pack: String,
    contract: String,
    seed: Decimal,
    ticks: u64,
    inputs: Vec<InputLine>,
}

readable! { Head: need pack, need contract, need seed, need ticks }
readable! { Whole: need pack, need contract, need seed, need ticks, need inputs }
readable! { Assignment: need variable, need value }
readable! { Touch: need pointer, need x, need y }

impl Read for Decimal {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        Self(String::read(node, reader).parse().unwrap_or_else(|_| {
            reader.fault("a 64-bit number in decimal digits, as a text, is expected".to_owned());
            0
        }))
    }
}

impl Read for InputLine {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match reader.list(node, Some(2)) {
            [tick, input] => Self(u64::read(tick, reader), Input::read(input, reader)),
            _ => Self(0, Input::Action(0)),
        }
    }
}

/// Which of the `known` forms it is, and what it holds.
fn form<'n, 'a>(node: &'n Node<'a>, known: &[&str], reader: &mut Reader) -> (usize, &'n Node<'a>) {
    let mut fields = json::Fields::of(node, &["tag", "val"], reader);
    let (tag, value) = (fields.node(), fields.node());
    (reader.choice(tag, known), value)
}

impl Read for Input {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let (form, value) = form(node, &["set", "press", "drag", "release", "action"], reader);
        match form {
            0 => Self::Set(Assignment::read(value, reader)),
            1 => Self::Press(Touch::read(value, reader)),
            2 => Self::Drag(Touch::read(value, reader)),
            3 => Self::Release(Touch::read(value, reader)),
            _ => Self::Action(u32::read(value, reader)),
        }
    }
}

impl Read for Value {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let (form, value) = form(node, &["float64", "int64", "boolean"], reader);
        match form {
            0 => Self::Float64(f64::read(value, reader)),
            1 => Self::Int64(i64::read(value, reader)),
            _ => Self::Boolean(bool::read(value, reader)),
        }
    }
}

/// An input as serde writes it; numbers are those that give the same bits when read.
fn written(input: &Input) -> String {
    let touch = |tag: &str, Touch { pointer, x, y }: &Touch| {
        format!(r#"{{"tag":"{tag}","val":{{"pointer":{pointer},"x":{x:?},"y":{y:?}}}}}"#)
    };
    match input {
        Input::Press(at) => touch("press", at),
        Input::Drag(at) => touch("drag", at),
        Input::Release(at) => touch("release", at),
        Input::Action(action) => format!(r#"{{"tag":"action","val":{action}}}"#),
        Input::Set(Assignment { variable, value }) => {
            let (tag, value) = match value {
                Value::Float64(value) => ("float64", format!("{value:?}")),
                Value::Int64(value) => ("int64", value.to_string()),
                Value::Boolean(value) => ("boolean", value.to_string()),
            };
            format!(r#"{{"tag":"set","val":{{"variable":{variable},"value":{{"tag":"{tag}","val":{value}}}}}}}"#)
        }
    }
}

impl Visit {
    /// The visit as JSON lines.
    pub fn to_lines(&self) -> String {
        let Self { pack, contract, seed, ticks, inputs } = self;
        let (pack, contract) = (quoted(pack), quoted(contract));
        let mut lines = format!("{{\"pack\":{pack},\"contract\":{contract},\"seed\":\"{seed}\",\"ticks\":{ticks}}}\n");
        for (tick, input) in inputs {
            lines.push_str(&format!("[{tick},{}]\n", written(input)));
        }
        lines
    }

    /// Reads a visit written as one JSON value, the way serde writes it.
    ///
    /// # Errors
    /// [`Code::VisitUnreadable`](crate::error::Code::VisitUnreadable), or the version's own codes.
    pub fn from_json(text: &str) -> Result<Self> {
        let Whole { pack, contract, seed, ticks, inputs } =
            json::line(text).map_err(|wrong| unreadable(format!("{wrong}.")))?;
        let inputs = inputs.into_iter().map(|InputLine(tick, input)| (tick, input)).collect();
        let visit = Self { pack, contract, seed: seed.0, ticks, inputs };
        visit.check()?;
        Ok(visit)
    }

    /// Reads JSON lines.
    ///
    /// # Errors
    /// [`Code::VisitUnreadable`](crate::error::Code::VisitUnreadable), naming the line.
    pub fn from_lines(text: &str) -> Result<Self> {
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let (number, head) = lines.next().ok_or_else(|| unreadable("The visit is empty."))?;
        let Head { pack, contract, seed, ticks } = line(number, head)?;
        let mut inputs = Vec::new();
        for (number, text) in lines {
            let InputLine(tick, input) = line(number, text)?;
            inputs.push((tick, input));
        }
        let visit = Self { pack, contract, seed: seed.0, ticks, inputs };
        visit.check()?;
        Ok(visit)
    }
}

fn line<T: Read>(number: usize, text: &str) -> Result<T> {
    json::line(text).map_err(|wrong| unreadable(format!("Line {}: {wrong}.", number + 1)))
}
