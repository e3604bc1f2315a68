//! Where the visit and the earthquake stand in time.

use exhibit_sdk::{StateError, StateReader, StateWriter};

/// Ticks in one second of the visit, as in the manifest.
pub const TICKS_PER_SEC: f64 = 20.0;

/// What the earthquake is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It has not begun.
    Ready,
    /// The waves are on their way.
    Running,
    /// It is over; everything can be looked at.
    Over,
}

/// Time.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    pub tick: u64,
    /// Seconds since the earthquake began.
    pub elapsed: f64,
    pub phase: Phase,
}

impl Clock {
    pub fn new() -> Self {
        Self { tick: 0, elapsed: 0.0, phase: Phase::Ready }
    }

    pub fn rest(&mut self) {
        (self.elapsed, self.phase) = (0.0, Phase::Ready);
    }

    pub fn start(&mut self) {
        (self.elapsed, self.phase) = (0.0, Phase::Running);
    }

    pub fn write(&self, state: &mut StateWriter) {
        state.u64(self.tick);
        state.f64(self.elapsed);
        state.u64(match self.phase {
            Phase::Ready => 0,
            Phase::Running => 1,
            Phase::Over => 2,
        });
    }

    pub fn read(state: &mut StateReader) -> Result<Self, StateError> {
        let (tick, elapsed) = (state.u64()?, state.f64()?);
        let phase = match state.u64()? {
            0 => Phase::Ready,
            1 => Phase::Running,
            2 => Phase::Over,
            _ => return Err(StateError::Invalid("no such phase")),
        };
        if !(0.0..1e6).contains(&elapsed) {
            return Err(StateError::Invalid("the earthquake's clock is not a time"));
        }
        Ok(Self { tick, elapsed, phase })
    }
}
