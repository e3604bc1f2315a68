//! What the visitor does in the room: three acts, one after the other, each taking its time.

use exhibit_sdk::{StateError, StateReader, StateWriter};

/// The acts, in the order of the manifest's actions.
pub const COVER: usize = 0;
pub const GAS: usize = 1;
pub const GLASS: usize = 2;
pub const ACTS: usize = 3;

/// Seconds each takes: our own estimate for a small room, in `MODEL.md`.
const SECONDS: [f64; ACTS] = [3.0, 4.0, 2.0];
/// Seconds more for whoever has to come out from under the table and go back.
const OUT_AND_BACK: f64 = 2.0;

/// Acts begun and finished.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Acts {
    /// In the order they were asked for.
    order: [usize; ACTS],
    asked: usize,
    finished: usize,
    /// Seconds spent on the one being done.
    spent: f64,
    /// When each was finished, s after the earthquake began.
    done_at: [Option<f64>; ACTS],
}

impl Acts {
    fn queue(&self) -> &[usize] {
        self.order.get(..self.asked).unwrap_or_default()
    }

    /// Asks for an act; one that was asked for already stays where it is.
    pub fn ask(&mut self, act: usize) {
        if act >= ACTS || self.is_asked(act) {
            return;
        }
        if let Some(slot) = self.order.get_mut(self.asked) {
            *slot = act;
            self.asked += 1;
        }
    }

    /// The act being done, and how far it is, from 0 to 1.
    pub fn doing(&self) -> Option<(usize, f64)> {
        let act = *self.queue().get(self.finished)?;
        Some((act, (self.spent / self.seconds(act)).min(1.0)))
    }

    fn seconds(&self, act: usize) -> f64 {
        let covered = self.done_at[COVER].is_some();
        SECONDS.get(act).copied().unwrap_or(0.0) + if covered { OUT_AND_BACK } else { 0.0 }
    }

    /// So many seconds pass, up to `now`.
    pub fn step(&mut self, seconds: f64, now: f64) {
        self.spent += seconds;
        while let Some(act) = self.queue().get(self.finished).copied() {
            let needed = self.seconds(act);
            if self.spent < needed {
                return;
            }
            self.spent -= needed;
            self.finished += 1;
            if let Some(done) = self.done_at.get_mut(act) {
                *done = Some(now - self.spent);
            }
        }
        self.spent = 0.0;
    }

    /// Strong shaking has begun: nobody walks any more. What is not finished is left, but for getting down.
    pub fn leave(&mut self) {
        let covers = self.queue().get(self.finished..).unwrap_or_default().contains(&COVER);
        if self.queue().get(self.finished) != Some(&COVER) {
            self.spent = 0.0;
        }
        self.asked = self.finished;
        if covers {
            self.ask(COVER);
        }
    }

    pub fn done_at(&self, act: usize) -> Option<f64> {
        self.done_at.get(act).copied().flatten()
    }

    /// Whether an act is waiting or being done.
    pub fn is_asked(&self, act: usize) -> bool {
        self.queue().contains(&act)
    }

    /// How many were done by then.
    pub fn done_by(&self, seconds: f64) -> usize {
        self.done_at.iter().flatten().filter(|done| **done <= seconds).count()
    }

    pub fn write(&self, state: &mut StateWriter) {
        self.order.iter().for_each(|act| state.u64(*act as u64));
        state.u64(self.asked as u64);
        state.u64(self.finished as u64);
        state.f64(self.spent);
        self.done_at.iter().for_each(|done| state.f64(done.unwrap_or(-1.0)));
    }

    pub fn read(state: &mut StateReader) -> Result<Self, StateError> {
        let mut acts = Self::default();
        for slot in &mut acts.order {
            *slot = state.u64()?.min(ACTS as u64) as usize;
        }
        acts.asked = state.u64()?.min(ACTS as u64 + 1) as usize;
        acts.finished = state.u64()?.min(ACTS as u64 + 1) as usize;
        acts.spent = state.f64()?;
        for done in &mut acts.done_at {
            *done = Some(state.f64()?).filter(|seconds| *seconds >= 0.0);
        }
        let sound = acts.finished <= acts.asked && acts.asked <= ACTS && acts.spent.is_finite();
        if !sound || acts.order.iter().any(|act| *act >= ACTS) {
            return Err(StateError::Invalid("the acts are not ones that can be"));
        }
        Ok(acts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_take_their_time_one_after_the_other() {
        let mut acts = Acts::default();
        for act in [GLASS, GAS, GLASS, COVER, 77] {
            acts.ask(act);
        }
        for tick in 1..=200 {
            acts.step(0.05, f64::from(tick) * 0.05);
        }
        let near = |act: usize, seconds: f64| (acts.done_at(act).unwrap() - seconds).abs() < 1e-9;
        assert!(near(GLASS, 2.0) && near(GAS, 6.0) && near(COVER, 9.0), "{acts:?}");
        assert_eq!((acts.done_by(6.5), acts.doing()), (2, None));
    }

    #[test]
    fn getting_up_again_costs_time() {
        let mut acts = Acts::default();
        acts.ask(COVER);
        acts.ask(GAS);
        acts.step(100.0, 100.0);
        assert_eq!(acts.done_by(99.0), 2);
        let gas = acts.done_at(GAS).unwrap() - acts.done_at(COVER).unwrap();
        assert_eq!(gas, 6.0);
    }

    #[test]
    fn shaking_ends_what_is_not_finished() {
        let mut acts = Acts::default();
        acts.ask(GAS);
        acts.ask(COVER);
        acts.step(1.0, 1.0);
        acts.leave();
        acts.step(3.0, 4.0);
        assert_eq!((acts.done_at(GAS), acts.done_at(COVER)), (None, Some(4.0)));
    }
}
