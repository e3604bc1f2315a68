//! Makes one entity for each layer of the scene.

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use exhibit_contract::manifest::{Camera, LayerKind, Scene, Surface};

use crate::kit::Kit;
use crate::layers::{LayerNumbers, backdrop, field, globe, meshes, paths, sprites};
use crate::picture::Pictures;

/// What the exhibit shows.
#[derive(Resource)]
pub struct SceneToDraw(pub Scene);

/// Mesh files by path, until they are on the GPU.
#[derive(Resource, Default)]
pub struct MeshFiles(pub Vec<(String, Vec<u8>)>);

/// Share of the depths before a perspective camera each layer is put nearer than the one beneath it, so that what lies in
/// one plane is painted in order.
const NEARER: f32 = 2e-5;

impl SceneToDraw {
    /// Whether the camera is flat.
    pub fn is_flat(&self) -> bool {
        matches!(self.0.camera, Camera::Flat { .. })
    }

    /// Whether anything drawn hides what lies behind it, rather than what was drawn before it.
    pub fn has_depth(&self) -> bool {
        self.0.layers.iter().any(|layer| match &layer.kind {
            LayerKind::Meshes { .. } => true,
            LayerKind::Field { surface, .. } => matches!(surface, Surface::Terrain { .. }) || !self.is_flat(),
            _ => false,
        })
    }

    /// Offset and factor of a layer's depths. A flat camera gives each layer a range of its own.
    fn depth(&self, order: usize) -> [f32; 4] {
        if self.is_flat() {
            let layers = self.0.layers.len().max(1) as f32;
            [1.0 - (order as f32 + 1.0) / layers, 1.0 / layers, 0.0, 0.0]
        } else {
            [-NEARER * order as f32, 1.0, 0.0, 0.0]
        }
    }
}

/// Fills the world once.
pub fn plugin(app: &mut App) {
    app.add_systems(Startup, spawn);
}

fn spawn(
    mut commands: Commands,
    scene: Res<SceneToDraw>,
    kit: Res<Kit>,
    files: Res<MeshFiles>,
    mut pictures: NonSendMut<Pictures>,
) {
    for (order, layer) in scene.0.layers.iter().enumerate() {
        let numbers = LayerNumbers::new(scene.depth(order));
        match &layer.kind {
            LayerKind::Backdrop { picture, area } => {
                if let Some(picture) = pictures.picture(&kit, picture) {
                    commands.spawn(backdrop::build(&kit, order, numbers, &picture, *area));
                }
            }
            LayerKind::Sprites { pictures: paths, capacity, colours, glow } => {
                if let Some(atlas) = pictures.atlas(&kit, paths) {
                    commands.spawn(sprites::build(&kit, order, numbers, atlas, *capacity, *colours, *glow));
                }
            }
            LayerKind::Meshes { mesh, capacity, colours } => {
                let solid = meshes::solid(mesh, &files);
                commands.spawn(meshes::build(&kit, order, numbers, &solid, *capacity, *colours));
            }
            LayerKind::Paths { capacity, colours, fill_to } => {
                commands.spawn(paths::build(&kit, order, numbers, *capacity, *colours, *fill_to));
            }
            LayerKind::Field { columns, rows, range, colours, surface, picture, cover } => {
                let picture = picture.as_ref().and_then(|path| pictures.picture(&kit, path));
                let grid = field::Grid::new(&kit, [*columns, *rows], *range);
                let (field, painting) = match surface {
                    Surface::Globe { centre, radius } => {
                        globe::build(&kit, order, numbers, grid, *colours, picture.as_ref(), *cover, *centre, *radius)
                    }
                    flat => field::build(&kit, order, numbers, grid, *colours, picture.as_ref(), *cover, flat),
                };
                commands.spawn((field, painting));
            }
        }
    }
    // They are on the GPU now; the browser may have its memory back.
    for bitmap in std::mem::take(&mut pictures.0).into_values() {
        bitmap.close();
    }
    commands.remove_resource::<MeshFiles>();
}
