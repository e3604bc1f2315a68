//! What the host gives a model: a log with a rate, memory and tables with a limit.

use std::time::{Duration, Instant};

use exhibit_contract::limits::{self, Limit, Limits, MOST_LOG_LINE_BYTES, MOST_TABLES};
use wasmtime::{StoreLimits, StoreLimitsBuilder};

use crate::bindings::kepu::exhibit::host::Host;
pub use crate::bindings::kepu::exhibit::host::Level;

/// Most lines kept until they are taken.
const MOST_KEPT_LINES: usize = 1_000;

/// One line of a model's log.
#[derive(Clone, Debug)]
pub struct LogLine {
    /// How grave.
    pub level: Level,
    /// What the model says, cut where it is too long.
    pub text: String,
}

/// The host's side of one sandbox.
pub struct HostState {
    pub limits: StoreLimits,
    pub lines: Vec<LogLine>,
    pub dropped_lines: u64,
    lines_per_sec: u32,
    second_began: Instant,
    lines_this_second: u32,
}

impl HostState {
    pub fn new(limits: &Limits) -> Self {
        let memory_bytes = limits.memory_pages().saturating_mul(limits::WASM_PAGE_BYTES);
        let store = StoreLimitsBuilder::new()
            .memory_size(usize::try_from(memory_bytes).unwrap_or(usize::MAX))
            .memories(1)
            .table_elements(limits.of(Limit::TableElements) as usize)
            // The component's own shims have a table and are instances of their own.
            .tables(MOST_TABLES as usize + 1)
            .instances(8)
            .build();
        Self {
            limits: store,
            lines: Vec::new(),
            dropped_lines: 0,
            lines_per_sec: limits.of(Limit::LogLinesPerSec),
            second_began: Instant::now(),
            lines_this_second: 0,
        }
    }
}

impl Host for HostState {
    fn log(&mut self, level: Level, mut text: String) {
        if self.second_began.elapsed() >= Duration::from_secs(1) {
            self.second_began = Instant::now();
            self.lines_this_second = 0;
        }
        if self.lines_this_second >= self.lines_per_sec || self.lines.len() >= MOST_KEPT_LINES {
            self.dropped_lines += 1;
            return;
        }
        self.lines_this_second += 1;
        text.truncate(text.floor_char_boundary(MOST_LOG_LINE_BYTES));
        self.lines.push(LogLine { level, text });
    }
}
