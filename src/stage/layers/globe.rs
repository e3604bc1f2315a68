//! A field on a ball, with its picture beneath, weak sunlight and a rim of air.

use bevy::render::render_resource::RenderPipeline;
use exhibit_contract::manifest::ColourMap;

use super::LayerNumbers;
use super::field::{Field, Grid, cover_numbers};
use crate::frame::{Call, Painting};
use crate::kit::{Depth, Kit, Recipe};
use crate::picture::Picture;

#[expect(clippy::too_many_arguments, reason = "all that the manifest says of a globe")]
pub fn build(
    kit: &Kit,
    order: usize,
    mut numbers: LayerNumbers,
    grid: Grid,
    colours: ColourMap,
    picture: Option<&Picture>,
    cover: f64,
    centre: [f64; 3],
    radius: f64,
) -> (Field, Painting) {
    let [x, y, z] = centre.map(|number| number as f32);
    numbers.numbers = cover_numbers(cover, picture, colours);
    numbers.more = [x, y, z, radius as f32];
    let numbers = numbers.upload(kit);
    let call = Call {
        pipeline: pipeline(kit),
        bind_group: kit.bind_group(&numbers, colours, grid.beside(picture)),
        vertices: vec![],
        indices: None,
        count: 4,
        instances: 1,
    };
    (Field::new(grid, numbers), Painting { order, calls: vec![call] })
}

fn pipeline(kit: &Kit) -> RenderPipeline {
    kit.pipeline(&Recipe {
        shader: include_str!("globe.wgsl"),
        vertex: "vertex",
        fragment: if kit.is_deep() { "fragment_deep" } else { "fragment" },
        buffers: &[],
        depth: Depth::Solid,
        triangles: false,
        glow: false,
    })
}
