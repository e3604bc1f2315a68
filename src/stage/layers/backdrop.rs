//! A still picture. The model may give its opacity.

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use bevy::render::render_resource::Buffer;
use exhibit_contract::manifest::ColourMap;

use super::{LayerNumbers, NUMBERS_AT};
use crate::frame::{Call, Painting, Prepare};
use crate::inbox::Inbox;
use crate::kit::{Depth, Kit, Reads, Recipe, bytes};
use crate::picture::Picture;
use crate::records::backdrop_opacity;

/// A backdrop's numbers on the GPU, the opacity first.
#[derive(Component)]
pub struct Backdrop {
    numbers: Buffer,
}

pub fn plugin(app: &mut App) {
    app.add_systems(Update, set_opacity.in_set(Prepare));
}

pub fn build(
    kit: &Kit,
    order: usize,
    mut numbers: LayerNumbers,
    picture: &Picture,
    area: [f64; 4],
) -> (Backdrop, Painting) {
    numbers.area = area.map(|number| number as f32);
    numbers.numbers = [1.0, picture.size[0] as f32 / picture.size[1] as f32, 0.0, 0.0];
    let numbers = numbers.upload(kit);
    let pipeline = kit.pipeline(&Recipe {
        shader: include_str!("backdrop.wgsl"),
        vertex: "vertex",
        fragment: "fragment",
        buffers: &[],
        depth: Depth::Over,
        triangles: false,
        glow: false,
    });
    let reads = Reads { picture: Some(&picture.view), ..Default::default() };
    let bind_group = kit.bind_group(&numbers, ColourMap::default(), reads);
    let call = Call { pipeline, bind_group, vertices: vec![], indices: None, count: 4, instances: 1 };
    (Backdrop { numbers }, Painting { order, calls: vec![call] })
}

fn set_opacity(mut backdrops: Query<(&Backdrop, &mut Painting)>, mut inbox: NonSendMut<Inbox>, kit: Res<Kit>) {
    for (backdrop, mut painting) in &mut backdrops {
        let Some(buffer) = inbox.take(painting.order) else { continue };
        let first = buffer.subarray(0, 1).to_vec();
        let opacity = backdrop_opacity(&first);
        kit.queue.write_buffer(&backdrop.numbers, NUMBERS_AT, &bytes(&[opacity]));
        for call in &mut painting.calls {
            call.instances = u32::from(opacity > 0.0);
        }
    }
}
