//! Brings the records of crowds and paths to the GPU: the model's buffer as it is, one copy, no work for each record.
//!
//! Crowds of pictures and paths are read by their shaders from a texture, six corners for each record in one plain draw.
//! Drawing them as instances of a quad would be the usual way, but a software renderer sets up every instance as if it were a
//! draw of its own: 100,000 then take seconds. Solids have corners enough for that not to matter.

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use bevy::render::render_resource::{
    Buffer, BufferUsages, RawVertexBufferLayout, Texture, TextureFormat, TextureView, VertexAttribute, VertexFormat,
    VertexStepMode,
};

use crate::frame::{Painting, Prepare};
use crate::inbox::Inbox;
use crate::kit::Kit;
use crate::records::{RECORD_FLOATS, record_count};

const RECORD_BYTES: u64 = RECORD_FLOATS as u64 * 4;
/// Most records a layer has: 32 MiB.
const MOST_RECORDS: u32 = 1 << 20;
/// Records in a row of a texture; `ROW` in the shaders.
const ROW: u32 = 1024;
/// A record is two texels of four numbers.
const TEXELS: u32 = 2;
const TEXEL_BYTES: u32 = 16;
/// Corners of the two triangles drawn for a record.
const CORNERS: u32 = 6;

/// Records as a texture.
#[derive(Component)]
pub struct RecordTexture {
    texture: Texture,
    /// What shaders read.
    pub view: TextureView,
    capacity: u32,
    /// 1 for points, of which pieces between two are drawn.
    between: u32,
}

/// Records as a buffer, one instance each.
#[derive(Component)]
pub struct RecordBuffer {
    /// What instances step through.
    pub buffer: Buffer,
    capacity: u32,
}

pub fn plugin(app: &mut App) {
    app.add_systems(Update, (fill_textures, fill_buffers).in_set(Prepare));
}

impl RecordTexture {
    /// Room for `capacity` records, each drawn once.
    pub fn new(kit: &Kit, capacity: u32) -> Self {
        Self::with(kit, capacity, 0)
    }

    /// Room for `capacity` points; what is drawn are the pieces between two.
    pub fn of_points(kit: &Kit, capacity: u32) -> Self {
        Self::with(kit, capacity, 1)
    }

    fn with(kit: &Kit, capacity: u32, between: u32) -> Self {
        let capacity = capacity.clamp(1, MOST_RECORDS);
        // The shader of paths looks one record beyond the last: there is always an empty one.
        let texture = kit.texture([ROW * TEXELS, capacity / ROW + 1], 1, TextureFormat::Rgba32Float);
        let view = texture.create_view(&Default::default());
        Self { texture, view, capacity, between }
    }
}

impl RecordBuffer {
    /// Room for `capacity` records.
    pub fn new(kit: &Kit, capacity: u32) -> Self {
        let capacity = capacity.clamp(1, MOST_RECORDS);
        Self { buffer: kit.buffer(u64::from(capacity) * RECORD_BYTES, BufferUsages::VERTEX), capacity }
    }
}

/// One record's eight numbers at two shader locations.
pub const fn attributes(first: u32) -> [VertexAttribute; 2] {
    [
        VertexAttribute { format: VertexFormat::Float32x4, offset: 0, shader_location: first },
        VertexAttribute { format: VertexFormat::Float32x4, offset: 16, shader_location: first + 1 },
    ]
}

/// The layout of a buffer of records, stepping from copy to copy.
pub fn layout(attributes: &[VertexAttribute]) -> RawVertexBufferLayout<'_> {
    RawVertexBufferLayout { array_stride: RECORD_BYTES, step_mode: VertexStepMode::Instance, attributes }
}

fn fill_textures(mut layers: Query<(&RecordTexture, &mut Painting)>, mut inbox: NonSendMut<Inbox>, kit: Res<Kit>) {
    for (records, mut painting) in &mut layers {
        let Some(buffer) = inbox.take(painting.order) else { continue };
        let count = record_count(buffer.length() as usize, records.capacity);
        let rows = count / ROW + 1;
        let whole = (rows * ROW) as usize * RECORD_BYTES as usize;
        let bytes = inbox.records(&buffer, count as usize * RECORD_BYTES as usize, whole);
        kit.write_texture(&records.texture, bytes, ROW * TEXELS, rows, TEXEL_BYTES);
        let drawn = count.saturating_sub(records.between);
        for call in &mut painting.calls {
            (call.count, call.instances) = (drawn * CORNERS, u32::from(drawn > 0));
        }
    }
}

fn fill_buffers(mut layers: Query<(&RecordBuffer, &mut Painting)>, mut inbox: NonSendMut<Inbox>, kit: Res<Kit>) {
    for (records, mut painting) in &mut layers {
        let Some(buffer) = inbox.take(painting.order) else { continue };
        let count = record_count(buffer.length() as usize, records.capacity);
        let length = count as usize * RECORD_BYTES as usize;
        if length > 0 {
            kit.queue.write_buffer(&records.buffer, 0, inbox.records(&buffer, length, length));
        }
        for call in &mut painting.calls {
            call.instances = count;
        }
    }
}
