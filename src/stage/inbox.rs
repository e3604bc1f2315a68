//! Layers' buffers as they come from the model, until the next frame. Only the newest of each layer is kept: a slow stage
//! skips, it does not fall behind.

use js_sys::{Float32Array, Uint8Array};

use crate::records::leave_out_impossible;

/// The newest buffer of each layer that has not been drawn yet. JavaScript's arrays stay with their thread, so this is no
/// ordinary resource.
#[derive(Default)]
pub struct Inbox {
    newest: Vec<Option<Float32Array>>,
    scratch: Vec<u8>,
}

impl Inbox {
    /// Takes buffers, one for each layer from the first on; an empty array is a buffer too.
    pub fn put(&mut self, buffers: Vec<Float32Array>) {
        self.newest.resize(self.newest.len().max(buffers.len()), None);
        for (place, buffer) in self.newest.iter_mut().zip(buffers) {
            *place = Some(buffer);
        }
    }

    /// The layer's buffer if it is new.
    pub fn take(&mut self, layer: usize) -> Option<Float32Array> {
        self.newest.get_mut(layer)?.take()
    }

    /// The records in the first `length` bytes of a buffer, with empty ones after them up to `whole` bytes, and in place of those
    /// that cannot be drawn. The memory is used again by the next call.
    pub fn records(&mut self, buffer: &Float32Array, length: usize, whole: usize) -> &[u8] {
        let length = length.min(buffer.byte_length() as usize).min(whole);
        self.scratch.resize(whole, 0);
        let bytes = Uint8Array::new_with_byte_offset_and_length(&buffer.buffer(), buffer.byte_offset(), length as u32);
        bytes.copy_to(&mut self.scratch[..length]);
        self.scratch[length..].fill(0);
        leave_out_impossible(&mut self.scratch[..length]);
        &self.scratch
    }
}
