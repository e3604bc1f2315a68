//! Draws one frame: every layer in order, in one pass, straight onto the canvas.

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use bevy::render::render_resource::{
    BindGroup, Buffer, CommandEncoderDescriptor, IndexFormat, LoadOp, Operations, RenderPassColorAttachment,
    RenderPassDepthStencilAttachment, RenderPassDescriptor, RenderPipeline, StoreOp,
};
use bevy::render::renderer::{RenderDevice, RenderQueue};

use crate::canvas::Canvas;
use crate::theme::Theme;

/// The two halves of a frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// What changed goes to the GPU.
    Prepare,
    /// Everything is drawn.
    Draw,
}

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

/// Draws what [`Painting`]s say.
pub fn plugin(app: &mut App) {
    app.configure_sets(Update, (Frame::Prepare, Frame::Draw).chain());
    app.add_systems(Update, draw.in_set(Frame::Draw));
}

fn draw(
    paintings: Query<&Painting>,
    canvas: Res<Canvas>,
    theme: Res<Theme>,
    device: Res<RenderDevice>,
    queue: Res<RenderQueue>,
) {
    let Some(frame) = canvas.next_frame() else { return };
    let view = frame.texture.create_view(&Default::default());
    let mut encoder = device.create_command_encoder(&CommandEncoderDescriptor::default());
    let [r, g, b] = theme.sky.map(|part| f64::from(part) / 255.0);
    let sky = LoadOp::Clear(wgpu::Color { r, g, b, a: 1.0 });
    let mut pass = encoder.begin_render_pass(&RenderPassDescriptor {
        label: Some("stage"),
        color_attachments: &[Some(RenderPassColorAttachment {
            view: &view,
            depth_slice: None,
            resolve_target: None,
            ops: Operations { load: sky, store: StoreOp::Store },
        })],
        depth_stencil_attachment: canvas.depth().map(|depth| RenderPassDepthStencilAttachment {
            view: depth,
            depth_ops: Some(Operations { load: LoadOp::Clear(1.0), store: StoreOp::Discard }),
            stencil_ops: None,
        }),
        ..Default::default()
    });
    let mut in_order: Vec<_> = paintings.iter().collect();
    in_order.sort_by_key(|painting| painting.order);
    for call in in_order.iter().flat_map(|painting| &painting.calls).filter(|call| call.instances > 0) {
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
    frame.present();
}
