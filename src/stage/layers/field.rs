//! A grid of numbers as colours, on a plane or as a terrain; its upload serves the globe too.

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use bevy::render::render_resource::{Buffer, Texture, TextureFormat, TextureView};
use exhibit_contract::manifest::{ColourMap, Surface};

use super::{LayerNumbers, NUMBERS_AT};
use crate::frame::{Call, Painting, Prepare};
use crate::inbox::Inbox;
use crate::kit::{Depth, Kit, Reads, Recipe, bytes};
use crate::picture::Picture;
use crate::records::field_texels;

/// Most numbers in a row or rows of a grid.
const MOST: u32 = 2048;
const TEXEL_BYTES: u32 = 4;

/// A field's numbers on the GPU.
pub struct Grid {
    texture: Texture,
    view: TextureView,
    size: [u32; 2],
    /// Values at the two ends of the colour map.
    pub range: [f64; 2],
}

/// A field of any surface.
#[derive(Component)]
pub struct Field {
    grid: Grid,
    /// The layer's numbers on the GPU; the fourth of `numbers` is a globe's turn.
    numbers: Buffer,
    values: Vec<f32>,
    texels: Vec<u16>,
}

pub fn plugin(app: &mut App) {
    app.add_systems(Update, upload.in_set(Prepare));
}

impl Grid {
    pub fn new(kit: &Kit, size: [u32; 2], range: [f64; 2]) -> Self {
        let size = size.map(|side| side.clamp(1, MOST));
        let texture = kit.texture(size, 1, TextureFormat::Rg16Float);
        let view = texture.create_view(&Default::default());
        Self { texture, view, size, range }
    }

    /// The numbers and the picture beneath, for shaders.
    pub fn beside<'a>(&'a self, picture: Option<&'a Picture>) -> Reads<'a> {
        Reads { picture: picture.map(|picture| &picture.view), values: Some(&self.view), records: None }
    }
}

impl Field {
    pub fn new(grid: Grid, numbers: Buffer) -> Self {
        Self { grid, numbers, values: Vec::new(), texels: Vec::new() }
    }
}

/// How much the colours cover, as the shaders read it.
pub fn cover_numbers(cover: f64, picture: Option<&Picture>, colours: ColourMap) -> [f32; 4] {
    let flag = |on: bool| if on { 1.0 } else { 0.0 };
    // A diverging map's middle means "no change": there the picture shows through.
    let diverging = picture.is_some() && colours == ColourMap::BlueRed;
    [cover.clamp(0.0, 1.0) as f32, flag(picture.is_some()), flag(diverging), 0.0]
}

#[expect(clippy::too_many_arguments, reason = "all that the manifest says of a field")]
pub fn build(
    kit: &Kit,
    order: usize,
    mut numbers: LayerNumbers,
    grid: Grid,
    colours: ColourMap,
    picture: Option<&Picture>,
    cover: f64,
    surface: &Surface,
) -> (Field, Painting) {
    let (area, height) = match surface {
        Surface::Plane { area } => (*area, None),
        Surface::Terrain { area, height } => (*area, Some(*height)),
        Surface::Globe { .. } => ([0.0; 4], None),
    };
    numbers.area = area.map(|number| number as f32);
    numbers.numbers = cover_numbers(cover, picture, colours);
    let [low, high] = grid.range;
    numbers.more = [low as f32, (high - low) as f32, height.unwrap_or(0.0) as f32, 0.0];
    let numbers = numbers.upload(kit);
    let shader = include_str!("field.wgsl");
    let (vertex, fragment, count) = match height {
        None => ("plane", "fragment_plane", 4),
        Some(_) => ("terrain", "fragment_terrain", 6 * (grid.size[0] - 1) * (grid.size[1] - 1)),
    };
    let triangles = height.is_some();
    let recipe = Recipe { shader, vertex, fragment, buffers: &[], depth: Depth::Solid, triangles, glow: false };
    let call = Call {
        pipeline: kit.pipeline(&recipe),
        bind_group: kit.bind_group(&numbers, colours, grid.beside(picture)),
        vertices: vec![],
        indices: None,
        count,
        instances: 1,
    };
    (Field::new(grid, numbers), Painting { order, calls: vec![call] })
}

fn upload(mut fields: Query<(&mut Field, &Painting)>, mut inbox: NonSendMut<Inbox>, kit: Res<Kit>) {
    for (mut field, painting) in &mut fields {
        let Some(buffer) = inbox.take(painting.order) else { continue };
        let Field { grid, numbers, values, texels } = &mut *field;
        let [columns, rows] = grid.size;
        let cells = (columns * rows) as usize;
        // One more than the grid: a globe's turn.
        let taken = buffer.subarray(0, cells as u32 + 1);
        values.resize(taken.length() as usize, 0.0);
        taken.copy_to(values);
        field_texels(values, cells, grid.range, texels);
        let texels: Vec<u8> = texels.iter().flat_map(|half| half.to_le_bytes()).collect();
        kit.write_texture(&grid.texture, &texels, columns, rows, TEXEL_BYTES);
        let turn = values.get(cells).copied().filter(|turn| turn.is_finite()).unwrap_or(0.0);
        kit.queue.write_buffer(numbers, NUMBERS_AT + 12, &bytes(&[turn]));
    }
}
