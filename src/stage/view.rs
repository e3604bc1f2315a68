//! From where the scene is seen: the camera, the stage's size and the visitor's turn, as the shaders need them.

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use bevy::render::renderer::{RenderDevice, RenderQueue};

use crate::camera;
use crate::canvas::Canvas;
use crate::frame::Prepare;
use crate::kit::{Kit, bytes};
use crate::spawn::SceneToDraw;
use crate::theme::Theme;

/// The stage's size.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    /// CSS pixels across.
    pub width: f64,
    /// CSS pixels down.
    pub height: f64,
    /// Device pixels in a CSS pixel.
    pub scale: f64,
}

/// How far the visitor has turned a perspective camera, in degrees.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq)]
pub struct Turn {
    /// To the right.
    pub yaw: f64,
    /// Upwards.
    pub pitch: f64,
}

/// How sharp the canvas is now: device pixels drawn for each there is.
#[derive(Resource, Clone, Copy, Debug)]
pub struct Sharpness(pub f64);

/// More device pixels in a CSS pixel than this cannot be told apart at arm's length.
const SHARPEST: f64 = 2.0;

/// Keeps canvas and camera as the visitor has them.
pub fn plugin(app: &mut App) {
    app.init_resource::<Turn>().add_systems(
        Update,
        (fit_canvas.run_if(resource_changed::<Size>.or_else(resource_changed::<Sharpness>)), point_camera)
            .chain()
            .in_set(Prepare),
    );
}

fn fit_canvas(
    size: Res<Size>,
    sharpness: Res<Sharpness>,
    scene: Res<SceneToDraw>,
    device: Res<RenderDevice>,
    mut canvas: ResMut<Canvas>,
) {
    let scale = if size.scale > 0.0 { size.scale.min(SHARPEST) } else { 1.0 } * sharpness.0;
    let pixels = [size.width, size.height].map(|side| (side * scale).round().clamp(1.0, 16_384.0) as u32);
    if canvas.bypass_change_detection().resize(&device, pixels, scene.has_depth()) {
        canvas.set_changed();
    }
}

fn point_camera(
    scene: Res<SceneToDraw>,
    canvas: Res<Canvas>,
    turn: Res<Turn>,
    theme: Res<Theme>,
    kit: Res<Kit>,
    queue: Res<RenderQueue>,
) {
    if !(canvas.is_changed() || turn.is_changed() || theme.is_changed()) {
        return;
    }
    let [width, height] = canvas.size().map(f64::from);
    let camera = &scene.0.camera;
    let matrix = camera::view_projection(camera, width, height, turn.yaw, turn.pitch);
    let looking = camera::looking(camera, width, height, turn.yaw, turn.pitch);
    let four = |[x, y, z]: [f64; 3], w: f64| [x as f32, y as f32, z as f32, w as f32];
    let numbers = [
        matrix[0],
        matrix[1],
        matrix[2],
        matrix[3],
        four(looking.eye, if scene.is_flat() { 1.0 } else { 0.0 }),
        four(looking.right, looking.half_width),
        four(looking.up, looking.half_height),
        four(looking.back, 0.0),
        [width as f32, height as f32, 0.0, 0.0],
        four(theme.colours[0].map(|part| f64::from(part) / 255.0), 1.0),
    ];
    queue.write_buffer(&kit.view, 0, &bytes(numbers.as_flattened()));
}
