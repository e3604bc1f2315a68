//! How long a model works for a tick, and what follows from it: how many ticks are asked for at once, and how fast its clock
//! goes. A slow model gets a slow clock; the page stays as quick as it is.

/// Longest a question should take, in milliseconds: far enough below its deadline for one that takes longer than the last.
const QUESTION_MILLIS: f64 = 120.0;
/// How much the latest answer counts against those before.
const LATEST: f64 = 0.3;
/// Answers in a row beyond the allowed time before the clock slows: one may be the browser's own pause.
const PATIENCE: u32 = 3;
/// The slowest clock, against its usual pace.
const SLOWEST: f64 = 0.1;

/// What is known of a model's speed.
#[derive(Clone, Debug)]
pub struct Effort {
    /// What the manifest allows a tick, in milliseconds.
    allowed_millis: f64,
    /// What a tick has taken of late.
    tick_millis: f64,
    /// Answers in a row that took longer than allowed.
    overruns: u32,
}

impl Effort {
    /// Nothing is known yet: each tick may take all it is allowed.
    pub fn new(allowed_millis: u32) -> Self {
        let allowed_millis = f64::from(allowed_millis.max(1));
        Self { allowed_millis, tick_millis: allowed_millis, overruns: 0 }
    }

    /// So many ticks took so long. Gives what a tick takes, in milliseconds, at the moment the clock begins to slow.
    pub fn took(&mut self, ticks: u64, millis: f64) -> Option<f64> {
        if ticks == 0 {
            return None;
        }
        let each = millis / ticks as f64;
        self.tick_millis += (each - self.tick_millis) * LATEST;
        self.overruns = if each > self.allowed_millis { self.overruns.saturating_add(1) } else { 0 };
        (self.overruns == PATIENCE).then_some(each)
    }

    /// Most ticks to ask for at once.
    pub fn most_ticks(&self) -> u64 {
        (QUESTION_MILLIS / self.tick_millis.max(1e-3)).max(1.0) as u64
    }

    /// How fast the clock may go, against its usual pace.
    pub fn pace(&self) -> f64 {
        if self.overruns < PATIENCE {
            return 1.0;
        }
        (self.allowed_millis / self.tick_millis).clamp(SLOWEST, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_model_is_asked_for_much_and_keeps_its_pace() {
        let mut effort = Effort::new(20);
        assert_eq!(effort.most_ticks(), 6, "before anything is known");
        for _ in 0..40 {
            assert_eq!(effort.took(4, 0.4), None);
        }
        assert!(effort.most_ticks() > 1_000);
        assert_eq!(effort.pace(), 1.0);
    }

    #[test]
    fn a_slow_model_slows_its_clock_and_is_told_of_once() {
        let mut effort = Effort::new(20);
        let told: Vec<_> = (0..30).filter_map(|_| effort.took(1, 80.0)).collect();
        assert_eq!(told, [80.0]);
        assert_eq!(effort.most_ticks(), 1);
        assert!((effort.pace() - 0.25).abs() < 0.01, "{}", effort.pace());
        effort.took(1, 5.0);
        assert_eq!(effort.pace(), 1.0, "once it is quick again");
    }

    #[test]
    fn one_long_tick_is_forgiven() {
        let mut effort = Effort::new(20);
        for millis in [5.0, 90.0, 5.0, 90.0, 90.0, 5.0] {
            assert_eq!(effort.took(1, millis), None);
            assert_eq!(effort.pace(), 1.0);
        }
    }

    #[test]
    fn no_question_comes_near_its_deadline() {
        for allowed in [1, 20, 50, 100] {
            let effort = Effort::new(allowed);
            assert!(effort.most_ticks() as f64 * f64::from(allowed) <= 250.0, "{allowed}");
        }
    }
}
