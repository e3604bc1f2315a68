//! Many small pictures: one draw from one atlas, however many there are.

use bevy::render::render_resource::TextureView;
use exhibit_contract::manifest::ColourMap;

use super::LayerNumbers;
use super::records::RecordTexture;
use crate::atlas::Atlas;
use crate::frame::{Call, Painting};
use crate::kit::{Depth, Kit, Reads, Recipe};

pub fn build(
    kit: &Kit,
    order: usize,
    mut numbers: LayerNumbers,
    (view, atlas): (TextureView, Atlas),
    capacity: u32,
    colours: ColourMap,
    glow: bool,
) -> (RecordTexture, Painting) {
    let (width, height) = (atlas.width as f32, atlas.height as f32);
    numbers.numbers = [width, height, atlas.frames.len().max(1) as f32, 0.0];
    let corners = |[x, y, w, h]: [f32; 4]| [x / width, y / height, (x + w) / width, (y + h) / height];
    numbers.frames = atlas.frames.iter().map(|frame| corners(frame.map(|number| number as f32))).collect();
    let numbers = numbers.upload(kit);
    let records = RecordTexture::new(kit, capacity);
    let pipeline = kit.pipeline(&Recipe {
        shader: include_str!("sprites.wgsl"),
        vertex: "vertex",
        fragment: "fragment",
        buffers: &[],
        depth: Depth::Behind,
        triangles: true,
        glow,
    });
    let reads = Reads { picture: Some(&view), records: Some(&records.view), ..Default::default() };
    let bind_group = kit.bind_group(&numbers, colours, reads);
    let call = Call { pipeline, bind_group, vertices: vec![], indices: None, count: 0, instances: 0 };
    (records, Painting { order, calls: vec![call] })
}
