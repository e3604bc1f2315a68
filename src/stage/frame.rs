//! Draws one frame: every layer in order, straight onto the canvas. Where that takes long it is done in parts, with a wait
//! for the GPU after each: what the page draws shares that GPU, and can then come in between.

use bevy::ecs::prelude::*;
use bevy::render::render_resource::{
    BindGroup, Buffer, CommandEncoderDescriptor, IndexFormat, LoadOp, Operations, RenderPassColorAttachment,
    RenderPassDepthStencilAttachment, RenderPassDescriptor, RenderPipeline, StoreOp,
};
use bevy::render::renderer::{RenderDevice, RenderQueue};
use wgpu::{SurfaceTexture, TextureView};

use crate::canvas::Canvas;
use crate::theme::Theme;

/// What changed goes to the GPU before a frame is drawn.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Prepare;

/// How a layer is drawn now. A layer's place in the manifest is its order.
#[derive(Component)]
pub struct Painting {
    /// From the back to the front.
    pub order: usize,
    /// What to draw, in order.
    pub calls: Vec<Call>,
}

/// One call to the GPU.
pub struct Call {
    pub pipeline: RenderPipeline,
    pub bind_group: BindGroup,
    /// Buffers by slot.
    pub vertices: Vec<Buffer>,
    pub indices: Option<Buffer>,
    /// Corners, or indices where there are some.
    pub count: u32,
    /// 0 draws nothing.
    pub instances: u32,
}

/// A frame on its way to the canvas.
pub struct Frame {
    texture: SurfaceTexture,
    view: TextureView,
    /// Places of the calls in the order of drawing.
    calls: Vec<(Entity, usize)>,
    /// Whether the canvas is empty until it is shown: drawn in parts, nothing would be seen between them.
    pub is_urgent: bool,
}

impl Frame {
    /// A frame of what the world has now; none when the browser cannot give a canvas now.
    pub fn begin(world: &mut World) -> Option<Self> {
        let (texture, is_urgent) = world.resource_mut::<Canvas>().bypass_change_detection().next_frame()?;
        let view = texture.texture.create_view(&Default::default());
        let mut paintings: Vec<_> = world.query::<(Entity, &Painting)>().iter(world).collect();
        paintings.sort_by_key(|(_, painting)| painting.order);
        let drawn = |(entity, painting): (Entity, &'_ Painting)| {
            let calls = painting.calls.iter().enumerate().filter(|(_, call)| call.instances > 0);
            calls.map(move |(place, _)| (entity, place)).collect::<Vec<_>>()
        };
        let calls = paintings.into_iter().flat_map(drawn).collect();
        Some(Self { texture, view, calls, is_urgent })
    }

    /// In how many parts it can be drawn: one that holds no call would only cost a wait.
    pub fn most_parts(&self) -> usize {
        self.calls.len().max(1)
    }

    /// Draws part `part` of `parts`, from 0 on and all of them in order, of a world that is not changed meanwhile.
    pub fn draw(&self, world: &World, part: usize, parts: usize) {
        let (device, queue) = (world.resource::<RenderDevice>(), world.resource::<RenderQueue>());
        let canvas = world.resource::<Canvas>();
        let mut encoder = device.create_command_encoder(&CommandEncoderDescriptor::default());
        let [r, g, b] = world.resource::<Theme>().sky.map(|part| f64::from(part) / 255.0);
        let sky = wgpu::Color { r, g, b, a: 1.0 };
        let (first, last) = (part == 0, part + 1 == parts);
        let mut pass = encoder.begin_render_pass(&RenderPassDescriptor {
            label: Some("stage"),
            color_attachments: &[Some(RenderPassColorAttachment {
                view: &self.view,
                depth_slice: None,
                resolve_target: None,
                ops: Operations { load: if first { LoadOp::Clear(sky) } else { LoadOp::Load }, store: StoreOp::Store },
            })],
            depth_stencil_attachment: canvas.depth().map(|depth| RenderPassDepthStencilAttachment {
                view: depth,
                depth_ops: Some(Operations {
                    load: if first { LoadOp::Clear(1.0) } else { LoadOp::Load },
                    store: if last { StoreOp::Discard } else { StoreOp::Store },
                }),
                stencil_ops: None,
            }),
            ..Default::default()
        });
        let place = |part: usize| self.calls.len() * part / parts;
        for &(entity, call) in self.calls.get(place(part)..place(part + 1)).unwrap_or_default() {
            let Some(call) = world.get::<Painting>(entity).and_then(|painting| painting.calls.get(call)) else {
                continue;
            };
            pass.set_pipeline(&call.pipeline);
            pass.set_bind_group(0, Some(&*call.bind_group), &[]);
            for (slot, buffer) in (0..).zip(&call.vertices) {
                pass.set_vertex_buffer(slot, *buffer.slice(..));
            }
            if let Some(indices) = &call.indices {
                pass.set_index_buffer(*indices.slice(..), IndexFormat::Uint32);
                pass.draw_indexed(0..call.count, 0, 0..call.instances);
            } else {
                pass.draw(0..call.count, 0..call.instances);
            }
        }
        drop(pass);
        queue.submit([encoder.finish()]);
    }

    /// Shows it.
    pub fn present(self) {
        self.texture.present();
    }
}
