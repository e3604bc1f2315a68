//! When the next frame is drawn: only when something changed, and no sooner than the machine and the visitor can bear.

use wasm_bindgen::prelude::*;

use crate::quality::Quality;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the thread began.
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;

    #[wasm_bindgen(catch, js_name = requestAnimationFrame)]
    fn request_animation_frame(callback: &JsValue) -> Result<JsValue, JsValue>;

    /// Calls back later.
    #[wasm_bindgen(js_name = setTimeout)]
    pub fn set_timeout(callback: &JsValue, millis: f64) -> JsValue;
}

/// A screen's usual frame, where the browser does not say when one begins.
const FRAME_MILLIS: f64 = 16.0;
/// Waits shorter than this are left to the screen.
const SOON_MILLIS: f64 = 40.0;

/// What has been drawn and what is to be.
#[derive(Default)]
pub struct Pace {
    pub quality: Quality,
    /// Whether something changed that is not drawn yet.
    wanted: bool,
    urgent: bool,
    asleep: bool,
    asked: bool,
    begun_at: f64,
    ended_at: f64,
    frames: u32,
    /// Frames in a row for which there was nothing to draw on.
    missed: u32,
    reported_at: f64,
    /// Milliseconds the GPU took for frames, and how many, since the last report.
    spent: (f64, u32),
    last_mean: f64,
    sharpness_changed: bool,
}

/// Numbers of a `drawn` message.
pub struct Report {
    pub frames: u32,
    pub millis: f64,
}

impl Pace {
    /// Something changed. What the visitor does is `urgent`; new layers may wait when little motion is wanted.
    pub fn want(&mut self, urgent: bool) {
        self.wanted = true;
        self.urgent |= urgent;
    }

    /// Whether anyone can see the stage.
    pub fn set_visible(&mut self, visible: bool) {
        self.asleep = !visible;
        if visible {
            self.want(true);
        }
    }

    /// Asks the browser to call `callback` when a frame may be due; once, until [`Pace::begin`] said that none is or
    /// [`Pace::end`] that it is done.
    pub fn ask(&mut self, callback: &JsValue) {
        if self.asked || self.asleep || !self.wanted {
            return;
        }
        self.asked = true;
        let left = self.left();
        if left > SOON_MILLIS {
            set_timeout(callback, left);
        } else if request_animation_frame(callback).is_err() {
            set_timeout(callback, left.max(FRAME_MILLIS));
        }
    }

    fn left(&self) -> f64 {
        if self.urgent { 0.0 } else { self.ended_at + self.quality.rest_millis() - now() }
    }

    /// The browser called. Whether a frame is due; then it has begun. Tells also the new sharpness when it changed.
    pub fn begin(&mut self) -> (bool, Option<f64>) {
        // A screen's frame comes a little early or late: waiting for the next would halve the rate.
        if self.asleep || !self.wanted || self.left() > FRAME_MILLIS / 4.0 {
            self.asked = false;
            return (false, None);
        }
        (self.wanted, self.urgent) = (false, false);
        self.begun_at = now();
        let changed = std::mem::take(&mut self.sharpness_changed);
        (true, changed.then(|| self.quality.sharpness()))
    }

    /// There was nothing to draw on: the frame that has begun is none. Tells how often that was so in a row.
    pub fn give_up(&mut self) -> u32 {
        (self.wanted, self.asked) = (true, false);
        self.missed += 1;
        self.missed
    }

    /// The GPU is done with the frame. A report when the last is old enough.
    pub fn end(&mut self) -> Option<Report> {
        const REPORT_MILLIS: f64 = 250.0;
        (self.asked, self.missed) = (false, 0);
        self.ended_at = now();
        let spent = self.ended_at - self.begun_at;
        self.sharpness_changed |= self.quality.frame(spent);
        self.frames += 1;
        self.spent = (self.spent.0 + spent, self.spent.1 + 1);
        (self.ended_at - self.reported_at >= REPORT_MILLIS).then(|| {
            self.reported_at = self.ended_at;
            self.report()
        })
    }

    /// Frames so far, and the milliseconds the GPU took for one since the last report.
    pub fn report(&mut self) -> Report {
        if self.spent.1 > 0 {
            self.last_mean = self.spent.0 / f64::from(self.spent.1);
            self.spent = (0.0, 0);
        }
        Report { frames: self.frames, millis: self.last_mean }
    }
}
