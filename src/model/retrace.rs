//! The way back to a tick: which inputs to apply and how far to step between them.

use std::collections::VecDeque;

use exhibit_contract::visit::Input;

use crate::link::model::Batch;

/// What is left of the way from one tick to another.
pub struct Retrace {
    batches: VecDeque<Batch>,
    /// Ticks asked for at once; grows while the model is quick, so that no question nears the deadline.
    stride: u64,
}

/// Batches in one question.
const MOST_BATCHES: usize = 64;

impl Retrace {
    /// The way from `from` to `to`; `inputs` are those at `from` and later, in order; `stride` ticks may be asked for first.
    pub fn new(from: u64, to: u64, inputs: &[(u64, Input)], stride: u64) -> Self {
        let mut batches = VecDeque::from([Batch::default()]);
        let mut at = from;
        for (tick, input) in inputs {
            let tick = (*tick).clamp(at, to.max(at));
            match batches.back_mut() {
                Some(last) if tick == at && last.ticks == 0 => last.inputs.push(*input),
                Some(last) => {
                    last.ticks = tick - at;
                    batches.push_back(Batch { inputs: vec![*input], ticks: 0 });
                }
                None => {}
            }
            at = tick;
        }
        if let Some(last) = batches.back_mut() {
            last.ticks = to.saturating_sub(at);
        }
        batches.retain(|batch| batch.ticks > 0 || !batch.inputs.is_empty());
        Self { batches, stride: stride.clamp(1, 16) }
    }

    /// What to ask for next; none at the end of the way.
    pub fn next(&mut self) -> Option<Vec<Batch>> {
        let (mut asked, mut left) = (Vec::new(), self.stride);
        while asked.len() < MOST_BATCHES {
            let Some(batch) = self.batches.front_mut() else { break };
            if batch.ticks > left {
                asked.push(Batch { inputs: std::mem::take(&mut batch.inputs), ticks: left });
                batch.ticks -= left;
                break;
            }
            left -= batch.ticks;
            asked.extend(self.batches.pop_front());
        }
        (!asked.is_empty()).then_some(asked)
    }

    /// Says how long the model took over what was asked last, in milliseconds.
    pub fn took(&mut self, millis: f64) {
        if millis < 60.0 {
            self.stride = (self.stride * 2).min(4096);
        } else if millis > 200.0 {
            self.stride = (self.stride / 2).max(1);
        }
    }
}
