//! When the next tick is due. Ticks are fixed; only how many fall into a frame changes.

/// The page's clock of one visit.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Ticks in a second at speed 1.
    ticks_per_sec: f64,
    /// How much faster than that.
    speed: f64,
    /// How much slower, because the model is.
    pace: f64,
    running: bool,
    /// Ticks due, with the part of the next one.
    owed: f64,
    /// When it was last asked, in milliseconds.
    asked_millis: Option<f64>,
}

/// Most time made up for after the page slept or the model was slow, in milliseconds.
const MOST_OWED_MILLIS: f64 = 250.0;

impl Clock {
    /// A clock that stands still.
    pub fn new(ticks_per_sec: u16) -> Self {
        Self {
            ticks_per_sec: f64::from(ticks_per_sec),
            speed: 1.0,
            pace: 1.0,
            running: false,
            owed: 0.0,
            asked_millis: None,
        }
    }

    /// Whether it runs.
    pub fn runs(&self) -> bool {
        self.running
    }

    /// Lets it run or stand.
    pub fn run(&mut self, running: bool) {
        self.running = running;
        self.asked_millis = None;
        self.owed = 0.0;
    }

    /// Sets its speed.
    pub fn set_speed(&mut self, speed: f64) {
        self.speed = speed.clamp(0.1, 16.0);
    }

    /// Lets it go slower than its speed says: 1 is not at all.
    pub fn set_pace(&mut self, pace: f64) {
        self.pace = pace;
    }

    /// One tick more is due, whether it runs or not.
    pub fn step_once(&mut self) {
        self.owed = self.owed.floor() + 1.0;
    }

    /// Time has come to `now_millis`.
    pub fn advance(&mut self, now_millis: f64) {
        if self.running {
            let since = self.asked_millis.map_or(0.0, |asked| (now_millis - asked).clamp(0.0, MOST_OWED_MILLIS));
            let ticks_per_milli = self.ticks_per_sec * self.speed * self.pace / 1000.0;
            let most = (MOST_OWED_MILLIS * ticks_per_milli).max(1.0);
            self.owed = (self.owed + since * ticks_per_milli).min(most);
        }
        self.asked_millis = Some(now_millis);
    }

    /// Whether a tick is due.
    pub fn is_due(&self) -> bool {
        self.owed >= 1.0
    }

    /// Takes the ticks that are due, at most so many.
    pub fn take(&mut self, most: u64) -> u64 {
        let whole = self.owed.floor().min(most as f64);
        self.owed -= whole;
        whole as u64
    }
}
