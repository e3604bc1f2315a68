//! Waits for the GPU without stopping the thread: a browser has no call that waits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::ecs::prelude::*;
use bevy::render::render_resource::PollType;
use bevy::render::renderer::{RenderDevice, RenderQueue};
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use crate::failure;
use crate::pace::{now, set_timeout};

/// How often to look at most, in milliseconds; browsers do not look more often.
const LOOK_MILLIS: f64 = 4.0;
/// A GPU that was expected to be done is looked after again when this share more of the time has passed: looking costs the
/// thread more than a frame does.
const AGAIN_SHARE: f64 = 0.125;
/// Longest wait, in milliseconds: a GPU that never answers is noticed by others.
const LONGEST_MILLIS: f64 = 5_000.0;

/// The end of all that the GPU was given until now.
pub struct Fence {
    device: RenderDevice,
    reached: Arc<AtomicBool>,
}

impl Fence {
    /// Behind the last work submitted.
    pub fn new(world: &World) -> Self {
        let reached = Arc::new(AtomicBool::new(false));
        let told = reached.clone();
        world.resource::<RenderQueue>().on_submitted_work_done(move || told.store(true, Ordering::Relaxed));
        Self { device: world.resource::<RenderDevice>().clone(), reached }
    }

    /// Waits until the GPU has come here, which it is expected to take so many milliseconds for. Gives how many it took.
    pub async fn reached(self, expected_millis: f64) -> f64 {
        let start = now();
        let mut waited = 0.0;
        let mut wait_millis = expected_millis * (1.0 - AGAIN_SHARE);
        while !failure::is_over() && waited < LONGEST_MILLIS {
            let wait = Promise::new(&mut |resolve, _| _ = set_timeout(&resolve, wait_millis.max(LOOK_MILLIS)));
            let _ = JsFuture::from(wait).await;
            waited = now() - start;
            // What it answers is about waiting, which it cannot.
            let _ = self.device.poll(PollType::Poll);
            if self.reached.load(Ordering::Relaxed) {
                break;
            }
            wait_millis = waited * AGAIN_SHARE;
        }
        waited
    }
}
