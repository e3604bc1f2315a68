//! Lines with width, and the space between them and a base. The shader finds the corners from the records themselves.

use bevy::render::render_resource::{RawVertexBufferLayout, VertexAttribute, VertexFormat};
use exhibit_contract::manifest::ColourMap;

use super::LayerNumbers;
use super::records::{Records, attributes, layout};
use crate::frame::{Call, Painting};
use crate::kit::{Depth, Kit, Recipe};
use crate::records::RECORD_BYTES;

pub fn build(
    kit: &Kit,
    order: usize,
    mut numbers: LayerNumbers,
    capacity: u32,
    colours: ColourMap,
    fill_to: Option<f64>,
) -> (Records, Painting) {
    numbers.more[0] = fill_to.unwrap_or(0.0) as f32;
    let bind_group = kit.bind_group(&numbers.upload(kit), colours, None, None);
    let records = Records::of_points(kit, capacity);
    // The same buffer four times: the point before, the piece's two ends, the point after.
    let place = |shader_location| [VertexAttribute { format: VertexFormat::Float32x4, offset: 0, shader_location }];
    let (before, from, to, after) = (place(0), attributes(1), attributes(3), place(5));
    let buffers: [RawVertexBufferLayout; 4] = [layout(&before), layout(&from), layout(&to), layout(&after)];
    let vertices: Vec<_> = (0..4).map(|slot| (records.buffer.clone(), slot * RECORD_BYTES)).collect();
    let call = |vertex, fragment| Call {
        pipeline: kit.pipeline(&Recipe {
            shader: include_str!("paths.wgsl"),
            vertex,
            fragment,
            buffers: &buffers,
            depth: Depth::Behind,
            triangles: false,
            glow: false,
        }),
        bind_group: bind_group.clone(),
        vertices: vertices.clone(),
        indices: None,
        count: 4,
        instances: 0,
    };
    let fill = fill_to.is_some().then(|| call("fill", "fragment_fill"));
    let line = call("line", "fragment_line");
    (records, Painting { order, calls: fill.into_iter().chain([line]).collect() })
}
