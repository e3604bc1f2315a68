//! The kinds of layer, one file each, with its shader beside it.

pub mod backdrop;
pub mod field;
pub mod globe;
pub mod meshes;
pub mod paths;
mod records;
pub mod sprites;

use bevy::app::prelude::*;
use bevy::render::render_resource::{Buffer, BufferUsages};

use crate::atlas::MOST_FRAMES;
use crate::kit::{Kit, bytes};

/// Brings new buffers to the GPU.
pub fn plugin(app: &mut App) {
    app.add_plugins((backdrop::plugin, field::plugin, records::plugin));
}

/// `Layer` in the shaders; what the numbers mean is written at the head of each shader.
#[derive(Clone)]
pub struct LayerNumbers {
    depth: [f32; 4],
    pub area: [f32; 4],
    pub numbers: [f32; 4],
    pub more: [f32; 4],
    pub frames: Vec<[f32; 4]>,
}

/// Where `numbers` begins, in bytes.
const NUMBERS_AT: u64 = 32;

impl LayerNumbers {
    /// A layer at that depth and nothing more.
    pub fn new(depth: [f32; 4]) -> Self {
        Self { depth, area: [0.0; 4], numbers: [0.0; 4], more: [0.0; 4], frames: Vec::new() }
    }

    /// On the GPU.
    fn upload(&self, kit: &Kit) -> Buffer {
        let mut all = vec![self.depth, self.area, self.numbers, self.more];
        all.extend(self.frames.iter().take(MOST_FRAMES));
        all.resize(4 + MOST_FRAMES, [0.0; 4]);
        let all = bytes(all.as_flattened());
        let buffer = kit.buffer(all.len() as u64, BufferUsages::UNIFORM);
        kit.queue.write_buffer(&buffer, 0, &all);
        buffer
    }
}
