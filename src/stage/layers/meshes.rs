//! Many copies of one solid, simply lit.

use bevy::render::render_resource::{
    BufferUsages, RawVertexBufferLayout, VertexAttribute, VertexFormat, VertexStepMode,
};
use exhibit_contract::manifest::ColourMap;

use super::LayerNumbers;
use super::records::{RecordBuffer, attributes, layout};
use crate::frame::{Call, Painting};
use crate::kit::{Depth, Kit, Recipe};
use crate::solid::{self, Solid};
use crate::spawn::MeshFiles;

const CORNER_BYTES: u64 = 28;
const CORNER: [VertexAttribute; 3] = [
    VertexAttribute { format: VertexFormat::Float32x3, offset: 0, shader_location: 0 },
    VertexAttribute { format: VertexFormat::Float32x3, offset: 12, shader_location: 1 },
    VertexAttribute { format: VertexFormat::Unorm8x4, offset: 24, shader_location: 2 },
];

/// The solid of that name or file. A cube stands for one that is missing or cannot be read.
pub fn solid(name: &str, files: &MeshFiles) -> Solid {
    let from_file = || files.0.iter().find(|(path, _)| path == name).and_then(|(_, bytes)| solid::from_file(bytes));
    solid::built_in(name).or_else(from_file).or_else(|| solid::built_in("cube")).unwrap_or_default()
}

pub fn build(
    kit: &Kit,
    order: usize,
    numbers: LayerNumbers,
    solid: &Solid,
    capacity: u32,
    colours: ColourMap,
) -> (RecordBuffer, Painting) {
    let corner = |(corner, colour): (&[f32; 6], &[u8; 4])| {
        let mut bytes: Vec<u8> = corner.iter().flat_map(|number| number.to_le_bytes()).collect();
        bytes.extend(colour);
        bytes
    };
    let corners: Vec<u8> = solid.corners.iter().zip(&solid.colours).flat_map(corner).collect();
    let indices: Vec<u8> = solid.indices.iter().flat_map(|index| index.to_le_bytes()).collect();
    let filled = |bytes: &[u8], usage| {
        let buffer = kit.buffer(bytes.len() as u64, usage);
        kit.queue.write_buffer(&buffer, 0, bytes);
        buffer
    };
    let records = RecordBuffer::new(kit, capacity);
    let pipeline = kit.pipeline(&Recipe {
        shader: include_str!("meshes.wgsl"),
        vertex: "vertex",
        fragment: "fragment",
        buffers: &[
            RawVertexBufferLayout {
                array_stride: CORNER_BYTES,
                step_mode: VertexStepMode::Vertex,
                attributes: &CORNER,
            },
            layout(&attributes(3)),
        ],
        depth: Depth::Solid,
        triangles: true,
        glow: false,
    });
    let call = Call {
        pipeline,
        bind_group: kit.bind_group(&numbers.upload(kit), colours, Default::default()),
        vertices: vec![filled(&corners, BufferUsages::VERTEX), records.buffer.clone()],
        indices: Some(filled(&indices, BufferUsages::INDEX)),
        count: solid.indices.len() as u32,
        instances: 0,
    };
    (records, Painting { order, calls: vec![call] })
}
