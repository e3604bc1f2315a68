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

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &JsValue, millis: f64) -> JsValue;
}

/// A screen's usual frame, where the browser does not say when one begins.
const FRAME_MILLIS: f64 = 16.0;
/// Waits shorter than this are left to the screen.
const SOON_MILLIS: f64 = 40.0;

/// What has been drawn and what is to be.
#[derive(Default)]
pub struct Pace {
    pub quality: Quality,
    /// When something changed that is not drawn yet.
    wanted_at: Option<f64>,
    urgent: bool,
    asleep: bool,
    asked: bool,
    drawn_at: f64,
    frames: u32,
    reported_at: f64,
    /// Milliseconds spent on frames, and how many, since the last report.
    spent: (f64, u32),
    last_mean: f64,
}

/// Numbers of a `drawn` message.
pub struct Report {
    pub frames: u32,
    pub millis: f64,
}

impl Pace {
    /// Something changed. What the visitor does is `urgent`; new layers may wait when little motion is wanted.
    pub fn want(&mut self, urgent: bool) {
        self.wanted_at.get_or_insert_with(now);
        self.urgent |= urgent;
    }

    /// Whether anyone can see the stage.
    pub fn set_visible(&mut self, visible: bool) {
        self.asleep = !visible;
        if visible {
            self.want(true);
        }
    }

    /// Asks the browser to call `callback` when a frame may be due; once, until [`Pace::begin`] was called.
    pub fn ask(&mut self, callback: &JsValue) {
        if self.asked || self.asleep || self.wanted_at.is_none() {
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
        if self.urgent { 0.0 } else { self.drawn_at + self.quality.pace_millis() - now() }
    }

    /// The browser called. Whether a frame is due; if so it is counted as drawn from now on. Tells also the new sharpness when
    /// it changed.
    pub fn begin(&mut self) -> (bool, Option<f64>) {
        self.asked = false;
        // A screen's frame comes a little early or late: waiting for the next would halve the rate.
        if self.asleep || self.left() > FRAME_MILLIS / 4.0 {
            return (false, None);
        }
        let Some(wanted_at) = self.wanted_at.take() else { return (false, None) };
        let now = now();
        let changed = self.quality.frame(now - wanted_at.max(self.drawn_at));
        (self.drawn_at, self.urgent) = (now, false);
        (true, changed.then(|| self.quality.sharpness()))
    }

    /// A frame has been drawn. A report when the last is old enough.
    pub fn end(&mut self) -> Option<Report> {
        const REPORT_MILLIS: f64 = 250.0;
        let now = now();
        self.frames += 1;
        self.spent = (self.spent.0 + now - self.drawn_at, self.spent.1 + 1);
        (now - self.reported_at >= REPORT_MILLIS).then(|| {
            self.reported_at = now;
            self.report()
        })
    }

    /// Frames so far, and the milliseconds of work one took since the last report.
    pub fn report(&mut self) -> Report {
        if self.spent.1 > 0 {
            self.last_mean = self.spent.0 / f64::from(self.spent.1);
            self.spent = (0.0, 0);
        }
        Report { frames: self.frames, millis: self.last_mean }
    }
}
