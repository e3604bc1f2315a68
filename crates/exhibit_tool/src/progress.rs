//! What the tool says while it works: one plain line when something starts and one when it ends, with the time it took.
//! On the error stream, so that what a command gives can be piped on.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// Says that something long begins.
pub fn start(what: impl Display) -> Step {
    eprintln!("▸ {what} …");
    Step { started: Instant::now() }
}

/// Says something in passing.
pub fn note(what: impl Display) {
    eprintln!("  {what}");
}

/// A step that has begun.
pub struct Step {
    started: Instant,
}

impl Step {
    /// Says that it ended well.
    pub fn done(self, what: impl Display) {
        eprintln!("  {what} ({})", in_words(self.started.elapsed()));
    }

    /// Time since it began.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn in_words(duration: Duration) -> String {
    let secs = duration.as_secs_f64();
    if secs < 9.95 {
        format!("{secs:.1} s")
    } else if secs < 59.5 {
        format!("{secs:.0} s")
    } else {
        let whole = secs.round() as u64;
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;
    use std::time::Duration;

    #[test]
    fn durations_read_as_people_say_them() {
        assert_eq!(in_words(Duration::from_millis(420)), "0.4 s");
        assert_eq!(in_words(Duration::from_secs(12)), "12 s");
        assert_eq!(in_words(Duration::from_millis(59_700)), "1 min 00 s");
        assert_eq!(in_words(Duration::from_secs(185)), "3 min 05 s");
    }
}
