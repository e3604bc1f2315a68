//! How sharp and how often the stage draws, chosen from how long frames take. A slow machine first gets fewer pixels,
//! then fewer frames; when frames have been quick for a while it is asked for more again, less and less eagerly each time
//! that proves too much.

/// Device pixels drawn for each device pixel there is, from sharp to coarse.
const SHARPNESS: [f64; 4] = [1.0, 0.8, 0.65, 0.5];
/// Shortest time between frames in milliseconds, from lively to patient: as the screen does, 30 and 20 a second, and two
/// for machines that draw without a GPU, where each frame takes its time from the page.
const PACE_MILLIS: [f64; 5] = [0.0, 33.0, 50.0, 100.0, 200.0];
/// Shortest time between frames when the visitor asked for little motion: a picture is shown, then another, nothing flows.
const CALM_MILLIS: f64 = 500.0;
/// A frame slower than this is slow, in milliseconds, at each pace. From the third on it leaves the page a part of the time.
const SLOW_MILLIS: [f64; 5] = [25.0, 50.0, 40.0, 80.0, 160.0];
/// Frames looked at before anything is changed.
const WINDOW: u32 = 12;
/// Windows of quick frames before more is asked for, at first and at most.
const PATIENCE: [u32; 2] = [8, 256];

/// The state of that choice.
#[derive(Clone, Debug)]
pub struct Quality {
    sharpness: usize,
    pace: usize,
    calm: bool,
    frames: u32,
    slow: u32,
    quick_windows: u32,
    patience: u32,
    just_raised: bool,
}

impl Default for Quality {
    fn default() -> Self {
        Self {
            sharpness: 0,
            pace: 0,
            calm: false,
            frames: 0,
            slow: 0,
            quick_windows: 0,
            patience: PATIENCE[0],
            just_raised: false,
        }
    }
}

impl Quality {
    /// Device pixels drawn for each device pixel there is.
    pub fn sharpness(&self) -> f64 {
        SHARPNESS[self.sharpness]
    }

    /// Shortest time from one frame to the next, in milliseconds.
    pub fn pace_millis(&self) -> f64 {
        if self.calm { CALM_MILLIS } else { PACE_MILLIS[self.pace] }
    }

    /// Whether the visitor asked for little motion.
    pub fn set_calm(&mut self, calm: bool) {
        self.calm = calm;
    }

    /// Tells that a frame was drawn `waited_millis` after it was wanted and the one before was done. True when the sharpness
    /// changed.
    pub fn frame(&mut self, waited_millis: f64) -> bool {
        if self.calm {
            return false;
        }
        let limit = SLOW_MILLIS[self.pace];
        self.frames += 1;
        // A very slow machine is not asked for a dozen frames of a second each before it is helped.
        if waited_millis > limit * 4.0 {
            self.frames += WINDOW / 4;
            self.slow += WINDOW / 4;
        }
        self.slow += u32::from(waited_millis > limit);
        if self.frames < WINDOW {
            return false;
        }
        let (slow, before) = (self.slow * 2 > self.frames, self.sharpness);
        (self.frames, self.slow) = (0, 0);
        if slow {
            self.lower()
        } else {
            self.raise()
        }
        self.sharpness != before
    }

    fn lower(&mut self) {
        if self.just_raised {
            self.patience = (self.patience * 2).min(PATIENCE[1]);
        }
        (self.quick_windows, self.just_raised) = (0, false);
        if self.sharpness + 1 < SHARPNESS.len() {
            self.sharpness += 1;
        } else if self.pace + 1 < PACE_MILLIS.len() {
            self.pace += 1;
        }
    }

    fn raise(&mut self) {
        self.quick_windows += 1;
        if self.quick_windows < self.patience {
            return;
        }
        (self.quick_windows, self.just_raised) = (0, true);
        if self.pace > 0 {
            self.pace -= 1;
        } else {
            self.sharpness = self.sharpness.saturating_sub(1);
        }
    }
}
