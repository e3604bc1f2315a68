//! What all layers share on the GPU: one layout of bindings, the camera's numbers, colour maps, and how pipelines are made.

use std::sync::{Mutex, PoisonError};

use bevy::app::prelude::*;
use bevy::ecs::prelude::*;
use bevy::render::render_resource::{
    AddressMode, BindGroup, BindGroupEntry, BindGroupLayout, BindGroupLayoutEntry, BindingResource, BindingType,
    BlendComponent, BlendFactor, BlendOperation, BlendState, Buffer, BufferBindingType, BufferDescriptor, BufferUsages,
    ColorTargetState, ColorWrites, CompareFunction, DepthStencilState, Extent3d, FilterMode, MipmapFilterMode,
    Origin3d, PipelineLayout, PipelineLayoutDescriptor, PrimitiveState, PrimitiveTopology, RawFragmentState,
    RawRenderPipelineDescriptor, RawVertexBufferLayout, RawVertexState, RenderPipeline, Sampler, SamplerBindingType,
    SamplerDescriptor, ShaderModuleDescriptor, ShaderSource, ShaderStages, TexelCopyBufferLayout, TexelCopyTextureInfo,
    Texture, TextureAspect, TextureDescriptor, TextureDimension, TextureFormat, TextureSampleType, TextureUsages,
    TextureView, TextureViewDimension,
};
use bevy::render::renderer::{RenderDevice, RenderQueue};
use exhibit_contract::manifest::ColourMap;

use crate::canvas::{COLOUR_FORMAT, DEPTH_FORMAT};
use crate::colour_map::{self, STEPS};
use crate::frame::Prepare;
use crate::spawn::SceneToDraw;
use crate::theme::Theme;

/// Bytes of the camera's numbers: ten times four.
const VIEW_BYTES: u64 = 10 * 16;

/// See the module.
#[derive(Resource)]
pub struct Kit {
    /// The GPU.
    pub device: RenderDevice,
    /// Its work.
    pub queue: RenderQueue,
    /// The camera's numbers, `View` in the shaders.
    pub view: Buffer,
    bindings: BindGroupLayout,
    pipelines: PipelineLayout,
    clamped: Sampler,
    around: Sampler,
    nothing: TextureView,
    no_values: TextureView,
    no_records: TextureView,
    colours: Vec<(ColourMap, Texture)>,
    /// Pipelines made so far: layers of one kind share theirs, for compiling shaders is most of a stage's start.
    made: Mutex<Vec<(Key, RenderPipeline)>>,
    flat: bool,
    deep: bool,
}

/// How a layer meets the depths of what is drawn already.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Depth {
    /// Painted over everything.
    Over,
    /// Hidden by what stands before it, under a perspective camera; a flat one paints in order.
    Behind,
    /// Hides what stands behind it.
    Solid,
}

/// What tells pipelines apart: shader, entry points, depth and glow.
type Key = (&'static str, &'static str, &'static str, Depth, bool);

/// Textures a layer's shader reads; the others are empty.
#[derive(Default)]
pub struct Reads<'a> {
    pub picture: Option<&'a TextureView>,
    /// A field's numbers.
    pub values: Option<&'a TextureView>,
    /// The model's records.
    pub records: Option<&'a TextureView>,
}

/// What is special about a pipeline.
pub struct Recipe<'a> {
    /// The layer's shader, without the common part.
    pub shader: &'static str,
    /// Entry points.
    pub vertex: &'static str,
    pub fragment: &'static str,
    pub buffers: &'a [RawVertexBufferLayout<'a>],
    pub depth: Depth,
    /// Separate triangles instead of a strip of four corners.
    pub triangles: bool,
    /// Whether light adds up.
    pub glow: bool,
}

/// Follows the theme.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, write_colours.run_if(resource_changed::<Theme>).in_set(Prepare));
}

fn write_colours(kit: Res<Kit>, theme: Res<Theme>) {
    for (map, texture) in &kit.colours {
        let colours = colour_map::table(*map, theme.colours);
        let texels: Vec<u8> = colours.iter().flat_map(|&[r, g, b]| [r, g, b, 255]).collect();
        kit.write_texture(texture, &texels, STEPS as u32, 1, 4);
    }
}

impl Kit {
    /// Makes what does not depend on the layers.
    pub fn new(device: RenderDevice, queue: RenderQueue, scene: &SceneToDraw) -> Self {
        let texture = |binding| BindGroupLayoutEntry {
            binding,
            visibility: ShaderStages::VERTEX_FRAGMENT,
            ty: BindingType::Texture {
                sample_type: TextureSampleType::Float { filterable: true },
                view_dimension: TextureViewDimension::D2,
                multisampled: false,
            },
            count: None,
        };
        let exact = |binding| BindGroupLayoutEntry {
            ty: BindingType::Texture {
                sample_type: TextureSampleType::Float { filterable: false },
                view_dimension: TextureViewDimension::D2,
                multisampled: false,
            },
            ..texture(binding)
        };
        let uniform = |binding| BindGroupLayoutEntry {
            ty: BindingType::Buffer {
                ty: BufferBindingType::Uniform,
                has_dynamic_offset: false,
                min_binding_size: None,
            },
            ..texture(binding)
        };
        let sampler = |binding| BindGroupLayoutEntry {
            ty: BindingType::Sampler(SamplerBindingType::Filtering),
            ..texture(binding)
        };
        let bindings = device.create_bind_group_layout(
            "layer",
            &[uniform(0), uniform(1), texture(2), texture(3), texture(4), sampler(5), sampler(6), exact(7)],
        );
        let pipelines = device.create_pipeline_layout(&PipelineLayoutDescriptor {
            label: Some("layer"),
            bind_group_layouts: &[Some(&*bindings)],
            immediate_size: 0,
        });
        let smooth = |address_mode_u| {
            device.create_sampler(&SamplerDescriptor {
                address_mode_u,
                mag_filter: FilterMode::Linear,
                min_filter: FilterMode::Linear,
                // Sharper than a mixture of two levels, and half the work in software.
                mipmap_filter: MipmapFilterMode::Nearest,
                ..Default::default()
            })
        };
        let view = buffer(&device, VIEW_BYTES, BufferUsages::UNIFORM);
        let nothing = texture_of(&device, [1, 1], 1, TextureFormat::Rgba8Unorm);
        let no_values = texture_of(&device, [1, 1], 1, TextureFormat::Rg16Float);
        let no_records = texture_of(&device, [2, 1], 1, TextureFormat::Rgba32Float);
        let colours = [
            ColourMap::Viridis,
            ColourMap::Inferno,
            ColourMap::BlueRed,
            ColourMap::Water,
            ColourMap::Smoke,
            ColourMap::Theme,
        ]
        .map(|map| (map, texture_of(&device, [STEPS as u32, 1], 1, TextureFormat::Rgba8Unorm)));
        Self {
            clamped: smooth(AddressMode::ClampToEdge),
            around: smooth(AddressMode::Repeat),
            nothing: nothing.create_view(&Default::default()),
            no_values: no_values.create_view(&Default::default()),
            no_records: no_records.create_view(&Default::default()),
            colours: colours.into(),
            made: Mutex::default(),
            flat: scene.is_flat(),
            deep: scene.has_depth(),
            device,
            queue,
            view,
            bindings,
            pipelines,
        }
    }

    /// Whether what is drawn has depths.
    pub fn is_deep(&self) -> bool {
        self.deep
    }

    /// A pipeline; see [`Recipe`].
    pub fn pipeline(&self, recipe: &Recipe) -> RenderPipeline {
        let key = (recipe.shader, recipe.vertex, recipe.fragment, recipe.depth, recipe.glow);
        // A stage has one thread; nobody can have poisoned the lock and lived.
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, pipeline)) = made.iter().find(|(known, _)| *known == key) {
            return pipeline.clone();
        }
        let pipeline = self.make(recipe);
        made.push((key, pipeline.clone()));
        pipeline
    }

    fn make(&self, recipe: &Recipe) -> RenderPipeline {
        let source = [include_str!("layers/common.wgsl"), recipe.shader].concat();
        let module = self.device.create_and_validate_shader_module(ShaderModuleDescriptor {
            label: Some(recipe.fragment),
            source: ShaderSource::Wgsl(source.into()),
        });
        let over = BlendState::PREMULTIPLIED_ALPHA_BLENDING;
        let add = |dst_factor, src_factor| BlendComponent { src_factor, dst_factor, operation: BlendOperation::Add };
        let glow = BlendState {
            color: add(BlendFactor::One, BlendFactor::One),
            alpha: add(BlendFactor::One, BlendFactor::Zero),
        };
        let hides = recipe.depth == Depth::Solid;
        let tests = hides || (recipe.depth == Depth::Behind && !self.flat);
        let depth_stencil = self.deep.then(|| DepthStencilState {
            format: DEPTH_FORMAT,
            depth_write_enabled: Some(hides),
            depth_compare: Some(if tests { CompareFunction::LessEqual } else { CompareFunction::Always }),
            stencil: Default::default(),
            bias: Default::default(),
        });
        let topology =
            if recipe.triangles { PrimitiveTopology::TriangleList } else { PrimitiveTopology::TriangleStrip };
        self.device.create_render_pipeline(&RawRenderPipelineDescriptor {
            label: Some(recipe.fragment),
            layout: Some(&self.pipelines),
            vertex: RawVertexState {
                module: &module,
                entry_point: Some(recipe.vertex),
                compilation_options: Default::default(),
                buffers: recipe.buffers,
            },
            primitive: PrimitiveState { topology, ..Default::default() },
            depth_stencil,
            multisample: Default::default(),
            fragment: Some(RawFragmentState {
                module: &module,
                entry_point: Some(recipe.fragment),
                compilation_options: Default::default(),
                targets: &[Some(ColorTargetState {
                    format: COLOUR_FORMAT,
                    blend: Some(if recipe.glow { glow } else { over }),
                    write_mask: ColorWrites::ALL,
                })],
            }),
            multiview_mask: None,
            cache: None,
        })
    }

    /// What a layer's shader reads.
    pub fn bind_group(&self, layer: &Buffer, colours: ColourMap, reads: Reads) -> BindGroup {
        let Reads { picture, values, records } = reads;
        let map = self.colours.iter().find(|(map, _)| *map == colours);
        let map = map.map(|(_, texture)| texture.create_view(&Default::default()));
        let resources = [
            self.view.as_entire_binding(),
            layer.as_entire_binding(),
            BindingResource::TextureView(map.as_ref().unwrap_or(&self.nothing)),
            BindingResource::TextureView(picture.unwrap_or(&self.nothing)),
            BindingResource::TextureView(values.unwrap_or(&self.no_values)),
            BindingResource::Sampler(&self.clamped),
            BindingResource::Sampler(&self.around),
            BindingResource::TextureView(records.unwrap_or(&self.no_records)),
        ];
        let entries: Vec<_> =
            (0..).zip(resources).map(|(binding, resource)| BindGroupEntry { binding, resource }).collect();
        self.device.create_bind_group("layer", &self.bindings, &entries)
    }

    /// A buffer that can be written.
    pub fn buffer(&self, bytes: u64, usage: BufferUsages) -> Buffer {
        buffer(&self.device, bytes, usage)
    }

    /// A texture that can be written, with its smaller levels.
    pub fn texture(&self, size: [u32; 2], levels: u32, format: TextureFormat) -> Texture {
        texture_of(&self.device, size, levels, format)
    }

    /// Writes a whole texture's first level.
    pub fn write_texture(&self, texture: &Texture, bytes: &[u8], width: u32, height: u32, bytes_per_texel: u32) {
        self.queue.write_texture(
            TexelCopyTextureInfo { texture, mip_level: 0, origin: Origin3d::ZERO, aspect: TextureAspect::All },
            bytes,
            TexelCopyBufferLayout { offset: 0, bytes_per_row: Some(width * bytes_per_texel), rows_per_image: None },
            Extent3d { width, height, depth_or_array_layers: 1 },
        );
    }
}

/// Numbers as the GPU reads them.
pub fn bytes(numbers: &[f32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn buffer(device: &RenderDevice, size: u64, usage: BufferUsages) -> Buffer {
    let usage = usage | BufferUsages::COPY_DST;
    device.create_buffer(&BufferDescriptor { label: None, size, usage, mapped_at_creation: false })
}

fn texture_of(device: &RenderDevice, [width, height]: [u32; 2], levels: u32, format: TextureFormat) -> Texture {
    let usage = TextureUsages::TEXTURE_BINDING | TextureUsages::COPY_DST;
    // Pictures of the browser can only be copied to what could also be drawn to.
    let drawable = if format == TextureFormat::Rgba8Unorm { TextureUsages::RENDER_ATTACHMENT } else { usage };
    device.create_texture(&TextureDescriptor {
        label: None,
        size: Extent3d { width, height, depth_or_array_layers: 1 },
        mip_level_count: levels,
        sample_count: 1,
        dimension: TextureDimension::D2,
        format,
        usage: usage | drawable,
        view_formats: &[],
    })
}
