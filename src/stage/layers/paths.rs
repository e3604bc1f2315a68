//! Lines with width, and the space between them and a base. The shader finds the corners from the records themselves.

use exhibit_contract::manifest::ColourMap;

use super::LayerNumbers;
use super::records::RecordTexture;
use crate::frame::{Call, Painting};
use crate::kit::{Depth, Kit, Reads, Recipe};

pub fn build(
    kit: &Kit,
    order: usize,
    mut numbers: LayerNumbers,
    capacity: u32,
    colours: ColourMap,
    fill_to: Option<f64>,
) -> (RecordTexture, Painting) {
    numbers.more[0] = fill_to.unwrap_or(0.0) as f32;
    let records = RecordTexture::of_points(kit, capacity);
    let reads = Reads { records: Some(&records.view), ..Default::default() };
    let bind_group = kit.bind_group(&numbers.upload(kit), colours, reads);
    let call = |vertex, fragment| Call {
        pipeline: kit.pipeline(&Recipe {
            shader: include_str!("paths.wgsl"),
            vertex,
            fragment,
            buffers: &[],
            depth: Depth::Behind,
            triangles: true,
            glow: false,
        }),
        bind_group: bind_group.clone(),
        vertices: vec![],
        indices: None,
        count: 0,
        instances: 0,
    };
    let fill = fill_to.is_some().then(|| call("fill", "fragment_fill"));
    let line = call("line", "fragment_line");
    (records, Painting { order, calls: fill.into_iter().chain([line]).collect() })
}
