//! A visit as JSON lines: a head, then one line for each input. Readable, and a cut-off file still tells its beginning.

use serde::{Deserialize, Serialize};

use super::{Input, Visit, decimal, unreadable};
use crate::error::Result;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    pack: String,
    contract: String,
    #[serde(with = "decimal")]
    seed: u64,
    ticks: u64,
}

impl Visit {
    /// The visit as JSON lines.
    pub fn to_lines(&self) -> String {
        let Self { pack, contract, seed, ticks, inputs } = self;
        let head = Head { pack: pack.clone(), contract: contract.clone(), seed: *seed, ticks: *ticks };
        // Writing plain structures of finite depth to a text cannot fail.
        let mut lines = serde_json::to_string(&head).unwrap_or_default();
        lines.push('\n');
        for input in inputs {
            lines.push_str(&serde_json::to_string(input).unwrap_or_default());
            lines.push('\n');
        }
        lines
    }

    /// Reads JSON lines.
    ///
    /// # Errors
    /// [`Code::VisitUnreadable`](crate::error::Code::VisitUnreadable), naming the line.
    pub fn from_lines(text: &str) -> Result<Self> {
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let wrong = |number: usize, error: serde_json::Error| unreadable(format!("Line {}: {error}.", number + 1));
        let (number, head) = lines.next().ok_or_else(|| unreadable("The visit is empty."))?;
        let Head { pack, contract, seed, ticks } = serde_json::from_str(head).map_err(|error| wrong(number, error))?;
        let inputs = lines
            .map(|(number, line)| serde_json::from_str::<(u64, Input)>(line).map_err(|error| wrong(number, error)))
            .collect::<Result<_>>()?;
        let visit = Self { pack, contract, seed, ticks, inputs };
        visit.check()?;
        Ok(visit)
    }
}
