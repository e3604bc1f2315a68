//! How sharp, how often and in how many parts the stage draws, chosen from how long the GPU takes for a frame. A slow machine
//! first gets fewer pixels; whatever a frame takes, the GPU then rests longer than that, for the page needs it too, and a
//! long frame is drawn in parts, between which the page can be drawn. When frames have been quick for a while more is
//! asked for again, less and less eagerly each time that proves too much.

/// Device pixels drawn for each device pixel there is, from sharp to coarse.
const SHARPNESS: [f64; 4] = [1.0, 0.8, 0.65, 0.5];
/// A frame that takes longer is slow, in milliseconds.
const SLOW_MILLIS: f64 = 45.0;
/// A frame that takes no longer is quick: with the pixels of the next sharpness it would still not be slow.
const QUICK_MILLIS: f64 = 20.0;
/// Rest of the GPU after a frame that was not quick, for each millisecond the frame took.
const REST: f64 = 2.0;
/// What a part of a frame should take, in milliseconds: about a frame of the page.
const PART_MILLIS: f64 = 16.0;
/// Most parts of a frame.
const MOST_PARTS: usize = 8;
/// Shortest time between frames when the visitor asked for little motion: a picture is shown, then another, nothing flows.
const CALM_MILLIS: f64 = 500.0;
/// Frames looked at before anything is changed.
const WINDOW: u32 = 12;
/// Windows of quick frames before more is asked for, at first and at most.
const PATIENCE: [u32; 2] = [8, 256];
/// Weight of the newest frame in what a frame takes of late.
const NEWEST: f64 = 0.25;

/// The state of that choice.
#[derive(Clone, Debug)]
pub struct Quality {
    sharpness: usize,
    calm: bool,
    /// What a frame takes of late, in milliseconds.
    recent_millis: f64,
    frames: u32,
    slow: u32,
    quick: u32,
    quick_windows: u32,
    patience: u32,
    just_raised: bool,
}

impl Default for Quality {
    fn default() -> Self {
        Self {
            sharpness: 0,
            calm: false,
            recent_millis: 0.0,
            frames: 0,
            slow: 0,
            quick: 0,
            quick_windows: 0,
            patience: PATIENCE[0],
            just_raised: false,
        }
    }
}

impl Quality {
    /// For a machine without a GPU: begins with what such machines end with, so that the first frames do not stop the page.
    pub fn without_gpu() -> Self {
        let recent_millis = PART_MILLIS * MOST_PARTS as f64;
        Self { sharpness: SHARPNESS.len() - 1, recent_millis, ..Self::default() }
    }

    /// Device pixels drawn for each device pixel there is.
    pub fn sharpness(&self) -> f64 {
        SHARPNESS[self.sharpness]
    }

    /// Shortest time from the end of one frame to the beginning of the next, in milliseconds.
    pub fn rest_millis(&self) -> f64 {
        let rest = if self.recent_millis > QUICK_MILLIS { self.recent_millis * REST } else { 0.0 };
        if self.calm { rest.max(CALM_MILLIS) } else { rest }
    }

    /// In how many parts a frame is drawn.
    pub fn parts(&self) -> usize {
        ((self.recent_millis / PART_MILLIS).ceil() as usize).clamp(1, MOST_PARTS)
    }

    /// Whether the visitor asked for little motion.
    pub fn set_calm(&mut self, calm: bool) {
        self.calm = calm;
    }

    /// Tells that the GPU took `millis` for a frame. True when the sharpness changed.
    pub fn frame(&mut self, millis: f64) -> bool {
        let newest = if self.recent_millis > 0.0 { NEWEST } else { 1.0 };
        self.recent_millis += (millis - self.recent_millis) * newest;
        self.frames += 1;
        // A very slow machine is not asked for a dozen frames of a second each before it is helped.
        if millis > SLOW_MILLIS * 4.0 {
            self.frames += WINDOW / 4;
            self.slow += WINDOW / 4;
        }
        self.slow += u32::from(millis > SLOW_MILLIS);
        self.quick += u32::from(millis <= QUICK_MILLIS);
        if self.frames < WINDOW {
            return false;
        }
        let before = self.sharpness;
        let (slow, quick) = (self.slow * 2 > self.frames, self.quick * 4 > self.frames * 3);
        (self.frames, self.slow, self.quick) = (0, 0, 0);
        if slow {
            self.lower();
        } else if quick {
            self.raise();
        } else {
            self.quick_windows = 0;
        }
        self.sharpness != before
    }

    fn lower(&mut self) {
        if self.just_raised {
            self.patience = (self.patience * 2).min(PATIENCE[1]);
        }
        (self.quick_windows, self.just_raised) = (0, false);
        self.sharpness = (self.sharpness + 1).min(SHARPNESS.len() - 1);
    }

    fn raise(&mut self) {
        self.quick_windows += 1;
        if self.quick_windows < self.patience {
            return;
        }
        (self.quick_windows, self.just_raised) = (0, true);
        self.sharpness = self.sharpness.saturating_sub(1);
    }
}
