//! Brings the records of crowds and paths to the GPU: the model's buffer as it is, one copy, no work for each record.

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use bevy::render::render_resource::{
    Buffer, BufferUsages, RawVertexBufferLayout, VertexAttribute, VertexFormat, VertexStepMode,
};

use crate::frame::{Frame, Painting};
use crate::inbox::Inbox;
use crate::kit::Kit;
use crate::records::{RECORD_BYTES, record_count};

/// Most records a layer has: 32 MiB.
const MOST_RECORDS: u32 = 1 << 20;

/// Where a layer's records lie.
#[derive(Component)]
pub struct Records {
    pub buffer: Buffer,
    capacity: u32,
    /// Empty records before the first and after the last.
    padding: u64,
}

pub fn plugin(app: &mut App) {
    app.add_systems(Update, upload.in_set(Frame::Prepare));
}

impl Records {
    /// Room for `capacity` records, each drawn once.
    pub fn new(kit: &Kit, capacity: u32) -> Self {
        Self::padded(kit, capacity, 0)
    }

    /// Room for `capacity` points, with an empty one at each end; what is drawn are the pieces between two.
    pub fn of_points(kit: &Kit, capacity: u32) -> Self {
        Self::padded(kit, capacity, 1)
    }

    fn padded(kit: &Kit, capacity: u32, padding: u64) -> Self {
        let capacity = capacity.clamp(1, MOST_RECORDS);
        let bytes = (u64::from(capacity) + 2 * padding) * RECORD_BYTES;
        Self { buffer: kit.buffer(bytes, BufferUsages::VERTEX), capacity, padding }
    }
}

/// One record's eight numbers at two shader locations, stepping from copy to copy.
pub const fn attributes(first: u32) -> [VertexAttribute; 2] {
    [
        VertexAttribute { format: VertexFormat::Float32x4, offset: 0, shader_location: first },
        VertexAttribute { format: VertexFormat::Float32x4, offset: 16, shader_location: first + 1 },
    ]
}

/// The layout of a buffer of records.
pub fn layout(attributes: &[VertexAttribute]) -> RawVertexBufferLayout<'_> {
    RawVertexBufferLayout { array_stride: RECORD_BYTES, step_mode: VertexStepMode::Instance, attributes }
}

fn upload(mut layers: Query<(&Records, &mut Painting)>, mut inbox: NonSendMut<Inbox>, kit: Res<Kit>) {
    for (records, mut painting) in &mut layers {
        let Some(buffer) = inbox.take(painting.order) else { continue };
        let count = record_count(buffer.length() as usize, records.capacity);
        let padding = (records.padding * RECORD_BYTES) as usize;
        let bytes = inbox.padded(&buffer, padding, count as usize * RECORD_BYTES as usize, padding);
        if !bytes.is_empty() {
            kit.queue.write_buffer(&records.buffer, 0, bytes);
        }
        let drawn = count.saturating_sub(records.padding as u32);
        for call in &mut painting.calls {
            call.instances = drawn;
        }
    }
}
