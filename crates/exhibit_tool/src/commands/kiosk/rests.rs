//! How long the kiosk waits before it starts Chromium again: not at all after the first end, then longer each time, so that a
//! Chromium that cannot run does not take the machine; a quiet while forgets what was.

use std::time::Duration;

/// A Chromium that ran so long ended for a reason of its own.
const QUIET: Duration = Duration::from_secs(600);
/// Nobody should have to wait longer in front of a black screen.
const LONGEST_SECS: u64 = 60;

/// The ends so far that followed each other closely.
#[derive(Debug, Default)]
pub struct Rests {
    ends: u32,
}

impl Rests {
    /// The rest after a Chromium that `ran` so long.
    pub fn after(&mut self, ran: Duration) -> Duration {
        if ran >= QUIET {
            self.ends = 0;
        }
        let secs = match self.ends {
            0 => 0,
            ends => 1_u64.checked_shl(ends - 1).unwrap_or(LONGEST_SECS).min(LONGEST_SECS),
        };
        // Beyond 32 the rest is the longest in any case, and must stay so.
        self.ends = (self.ends + 1).min(32);
        Duration::from_secs(secs)
    }
}

#[cfg(test)]
mod tests {
    use super::{QUIET, Rests};
    use std::time::Duration;

    #[test]
    fn rests_grow_to_a_minute_and_stay_there() {
        let mut rests = Rests::default();
        let secs: Vec<u64> = (0..10).map(|_| rests.after(Duration::from_secs(3)).as_secs()).collect();
        assert_eq!(secs, [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
        let later = (0..1000).map(|_| rests.after(Duration::ZERO)).min();
        assert_eq!(later, Some(Duration::from_secs(60)));
    }

    #[test]
    fn ten_quiet_minutes_forget() {
        let mut rests = Rests::default();
        for _ in 0..5 {
            rests.after(Duration::from_secs(3));
        }
        assert_eq!(rests.after(QUIET - Duration::from_secs(1)), Duration::from_secs(16));
        assert_eq!(rests.after(QUIET), Duration::ZERO);
        assert_eq!(rests.after(Duration::ZERO), Duration::from_secs(1));
    }
}
