//! Turns the page's bitmaps into textures, with smaller levels so that they stay calm when drawn small. The browser's own
//! 2D canvas does the scaling: it does it well, and no code for it has to be sent.

use std::collections::HashMap;

use bevy::render::render_resource::{Extent3d, Origin3d, Texture, TextureAspect, TextureFormat, TextureView};
use wasm_bindgen::prelude::*;
use web_sys::{ImageBitmap, OffscreenCanvas};

use crate::atlas::{self, Atlas};
use crate::kit::Kit;

#[wasm_bindgen]
extern "C" {
    /// A 2D drawing context.
    type Brush;

    #[wasm_bindgen(method, structural, js_name = drawImage)]
    fn draw(this: &Brush, image: &ImageBitmap, x: f64, y: f64, width: f64, height: f64);

    #[wasm_bindgen(method, structural, js_name = fillRect)]
    fn fill(this: &Brush, x: f64, y: f64, width: f64, height: f64);

    #[wasm_bindgen(method, structural, setter, js_name = fillStyle)]
    fn set_colour(this: &Brush, colour: &str);

    #[wasm_bindgen(method, structural, setter, js_name = imageSmoothingQuality)]
    fn set_quality(this: &Brush, quality: &str);
}

/// Largest side of a picture or atlas, in pixels: every WebGL 2 machine has this much.
const LARGEST: u32 = 4096;
/// Levels of an atlas: as many as its gutters keep apart.
const ATLAS_LEVELS: u32 = 4;
/// Levels of a picture of its own.
const PICTURE_LEVELS: u32 = 8;

/// The exhibit's pictures until they are on the GPU.
#[derive(Default)]
pub struct Pictures(pub HashMap<String, ImageBitmap>);

/// A picture on the GPU.
pub struct Picture {
    /// What shaders read.
    pub view: TextureView,
    /// Width and height in pixels.
    pub size: [u32; 2],
}

impl Pictures {
    /// The picture of that path, or what stands for a missing one. None where the browser cannot even draw that.
    pub fn picture(&self, kit: &Kit, path: &str) -> Option<Picture> {
        let bitmap = self.0.get(path).cloned().or_else(placeholder)?;
        let (width, height) = (bitmap.width().max(1), bitmap.height().max(1));
        let shrink = (f64::from(LARGEST) / f64::from(width.max(height))).min(1.0);
        let size = [width, height].map(|side| ((f64::from(side) * shrink) as u32).max(1));
        let [w, h] = size.map(f64::from);
        let whole = painted(size, |brush| brush.draw(&bitmap, 0.0, 0.0, w, h))?;
        Some(Picture { view: upload(kit, whole, size, PICTURE_LEVELS), size })
    }

    /// The pictures of those paths on one texture.
    pub fn atlas(&self, kit: &Kit, paths: &[String]) -> Option<(TextureView, Atlas)> {
        let missing = placeholder()?;
        let bitmaps: Vec<_> = paths.iter().map(|path| self.0.get(path).unwrap_or(&missing)).collect();
        let sizes: Vec<_> = bitmaps.iter().map(|bitmap| (bitmap.width().max(1), bitmap.height().max(1))).collect();
        let atlas = atlas::pack(&sizes, LARGEST);
        let size = [atlas.width, atlas.height];
        let whole = painted(size, |brush| {
            for (bitmap, frame) in bitmaps.iter().zip(&atlas.frames) {
                let [x, y, w, h] = frame.map(f64::from);
                brush.draw(bitmap, x, y, w, h);
            }
        })?;
        Some((upload(kit, whole, size, ATLAS_LEVELS), atlas))
    }
}

/// A grey tile with a lighter middle: seen to be missing, disturbing nobody.
fn placeholder() -> Option<ImageBitmap> {
    painted([32, 32], |brush| {
        brush.set_colour("#8b919c");
        brush.fill(0.0, 0.0, 32.0, 32.0);
        brush.set_colour("#b4b9c2");
        brush.fill(4.0, 4.0, 24.0, 24.0);
        brush.set_colour("#8b919c");
        brush.fill(14.0, 8.0, 4.0, 16.0);
        brush.fill(8.0, 14.0, 16.0, 4.0);
    })
}

fn painted([width, height]: [u32; 2], paint: impl FnOnce(&Brush)) -> Option<ImageBitmap> {
    let canvas = OffscreenCanvas::new(width, height).ok()?;
    let brush: Brush = canvas.get_context("2d").ok()??.unchecked_into();
    brush.set_quality("high");
    paint(&brush);
    canvas.transfer_to_image_bitmap().ok()
}

fn upload(kit: &Kit, whole: ImageBitmap, size: [u32; 2], levels: u32) -> TextureView {
    let levels = levels.min(size[0].max(size[1]).ilog2() + 1);
    let texture = kit.texture(size, levels, TextureFormat::Rgba8Unorm);
    let mut bitmap = whole;
    copy(kit, &texture, 0, &bitmap);
    for level in 1..levels {
        let smaller = size.map(|side| (side >> level).max(1));
        let [w, h] = smaller.map(f64::from);
        let Some(next) = painted(smaller, |brush| brush.draw(&bitmap, 0.0, 0.0, w, h)) else { break };
        bitmap = next;
        copy(kit, &texture, level, &bitmap);
    }
    texture.create_view(&Default::default())
}

/// Bitmaps have their alpha multiplied in already, and arrive so.
fn copy(kit: &Kit, texture: &Texture, level: u32, bitmap: &ImageBitmap) {
    kit.queue.copy_external_image_to_texture(
        &wgpu::CopyExternalImageSourceInfo {
            source: wgpu::ExternalImageSource::ImageBitmap(bitmap.clone()),
            origin: wgpu::Origin2d::ZERO,
            flip_y: false,
        },
        wgpu::CopyExternalImageDestInfo {
            texture,
            mip_level: level,
            origin: Origin3d::ZERO,
            aspect: TextureAspect::All,
            color_space: wgpu::PredefinedColorSpace::Srgb,
            premultiplied_alpha: false,
        },
        Extent3d { width: bitmap.width(), height: bitmap.height(), depth_or_array_layers: 1 },
    );
}
