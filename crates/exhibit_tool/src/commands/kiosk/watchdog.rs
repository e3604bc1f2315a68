//! Decides when a page has hung: its beats have stopped although this program had time to hear them.

use std::time::{Duration, Instant};

/// Looks are a second apart. One that comes so much later means that the machine slept or this program was held up, and the
/// page perhaps with it.
const ASLEEP: Duration = Duration::from_secs(10);
/// A page that starts must first load, on a slow machine from a cold disk: it has so many times as long for its first beat.
const TIMES_AS_LONG_TO_START: u32 = 3;

/// What is known of the page's beats.
#[derive(Debug)]
pub struct Watchdog {
    lost_after: Duration,
    /// Whether a page has beaten, or is of a release whose pages do.
    beats: bool,
    due: Option<Instant>,
    looked: Instant,
}

impl Watchdog {
    /// Expects a first beat only where it is known that the page `beats`.
    pub fn new(lost_after: Duration, beats: bool, now: Instant) -> Self {
        Self { lost_after, beats, due: None, looked: now }
    }

    /// A Chromium has been started.
    pub fn started(&mut self, now: Instant) {
        self.looked = now;
        self.due = if self.beats { now.checked_add(self.lost_after * TIMES_AS_LONG_TO_START) } else { None };
    }

    /// The page has beaten.
    pub fn beat(&mut self, now: Instant) {
        self.beats = true;
        self.due = now.checked_add(self.lost_after);
    }

    /// Looks, once a second: whether the page has hung.
    pub fn has_hung(&mut self, now: Instant) -> bool {
        let since = now.saturating_duration_since(self.looked);
        self.looked = now;
        if since > ASLEEP {
            self.due = self.due.and_then(|due| due.checked_add(since));
        }
        self.due.is_some_and(|due| now >= due)
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, Instant, Watchdog};

    const LOST: Duration = Duration::from_secs(60);

    /// The second, counted from `from`, at which a look each second finds that the page has hung.
    fn found(watchdog: &mut Watchdog, from: Instant, secs: u64) -> Option<u64> {
        (1..=secs).find(|second| watchdog.has_hung(from + Duration::from_secs(*second)))
    }

    #[test]
    fn a_page_of_which_no_beat_is_expected_is_left_alone() {
        let start = Instant::now();
        let mut watchdog = Watchdog::new(LOST, false, start);
        watchdog.started(start);
        assert_eq!(found(&mut watchdog, start, 100_000), None);
    }

    #[test]
    fn a_page_that_should_beat_and_never_does_has_hung() {
        let start = Instant::now();
        let mut watchdog = Watchdog::new(LOST, true, start);
        watchdog.started(start);
        assert_eq!(found(&mut watchdog, start, 1000), Some(180));
    }

    #[test]
    fn beats_that_stop_are_found_a_minute_later() {
        let start = Instant::now();
        let mut watchdog = Watchdog::new(LOST, false, start);
        watchdog.started(start);
        let mut last = start;
        for _ in 0..100 {
            watchdog.beat(last);
            assert_eq!(found(&mut watchdog, last, 10), None);
            last += Duration::from_secs(10);
        }
        watchdog.beat(last);
        assert_eq!(found(&mut watchdog, last, 1000), Some(60));
    }

    #[test]
    fn a_page_that_is_started_again_has_time_to_load_but_not_forever() {
        let start = Instant::now();
        let mut watchdog = Watchdog::new(LOST, false, start);
        watchdog.beat(start);
        watchdog.started(start);
        assert_eq!(found(&mut watchdog, start, 1000), Some(180));
    }

    #[test]
    fn a_machine_that_slept_is_not_taken_for_a_page_that_hung() {
        let start = Instant::now();
        let mut watchdog = Watchdog::new(LOST, false, start);
        watchdog.beat(start);
        assert_eq!(found(&mut watchdog, start, 5), None);
        let woken = start + Duration::from_secs(8 * 3600);
        assert!(!watchdog.has_hung(woken));
        assert_eq!(found(&mut watchdog, woken, 1000), Some(55));
    }
}
