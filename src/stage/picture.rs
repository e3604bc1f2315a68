//! Turns the page's bitmaps into textures, with smaller levels so that they stay calm when drawn small. The browser's own
//! 2D canvas does the scaling: it does it well, and no code for it has to be sent. Where there is no `OffscreenCanvas` the
//! stage runs on the page's thread, and a canvas of the document does the same.

use std::collections::HashMap;

use bevy::render::render_resource::{Extent3d, Origin3d, Texture, TextureAspect, TextureFormat, TextureView};
use wasm_bindgen::prelude::*;
use web_sys::{ContextAttributes2d, HtmlCanvasElement, ImageBitmap, OffscreenCanvas};

use crate::atlas::{self, Atlas};
use crate::kit::Kit;
use crate::message::property;

#[wasm_bindgen]
extern "C" {
    /// A 2D drawing context.
    type Brush;

    #[wasm_bindgen(method, structural, js_name = drawImage)]
    fn draw(this: &Brush, image: JsValue, x: f64, y: f64, width: f64, height: f64);

    #[wasm_bindgen(method, structural, js_name = fillRect)]
    fn fill(this: &Brush, x: f64, y: f64, width: f64, height: f64);

    #[wasm_bindgen(method, structural, setter, js_name = fillStyle)]
    fn set_colour(this: &Brush, colour: &str);

    #[wasm_bindgen(method, structural, setter, js_name = imageSmoothingQuality)]
    fn set_quality(this: &Brush, quality: &str);

    /// The page's document.
    type Page;

    #[wasm_bindgen(catch, method, structural, js_name = createElement)]
    fn create(this: &Page, tag: &str) -> Result<JsValue, JsValue>;
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
        let bitmap = Image::of(self.0.get(path)).or_else(placeholder)?;
        let [width, height] = bitmap.size;
        let shrink = (f64::from(LARGEST) / f64::from(width.max(height))).min(1.0);
        let size = [width, height].map(|side| ((f64::from(side) * shrink) as u32).max(1));
        let [w, h] = size.map(f64::from);
        let whole = painted(size, |brush| brush.draw(bitmap.as_js(), 0.0, 0.0, w, h))?;
        Some(Picture { view: upload(kit, whole, size, PICTURE_LEVELS), size })
    }

    /// The pictures of those paths on one texture.
    pub fn atlas(&self, kit: &Kit, paths: &[String]) -> Option<(TextureView, Atlas)> {
        let bitmap = |path| Image::of(self.0.get(path)).or_else(placeholder);
        let bitmaps: Vec<_> = paths.iter().map(bitmap).collect::<Option<_>>()?;
        let sizes: Vec<_> = bitmaps.iter().map(|bitmap| bitmap.size.into()).collect();
        let atlas = atlas::pack(&sizes, LARGEST);
        let size = [atlas.width, atlas.height];
        let whole = painted(size, |brush| {
            for (bitmap, frame) in bitmaps.iter().zip(&atlas.frames) {
                let [x, y, w, h] = frame.map(f64::from);
                brush.draw(bitmap.as_js(), x, y, w, h);
            }
        })?;
        Some((upload(kit, whole, size, ATLAS_LEVELS), atlas))
    }
}

/// What the browser can draw and copy, with its size in pixels.
struct Image {
    source: wgpu::ExternalImageSource,
    size: [u32; 2],
}

impl Image {
    fn of(bitmap: Option<&ImageBitmap>) -> Option<Self> {
        let bitmap = bitmap?.clone();
        let size = [bitmap.width().max(1), bitmap.height().max(1)];
        Some(Self { source: wgpu::ExternalImageSource::ImageBitmap(bitmap), size })
    }

    fn as_js(&self) -> JsValue {
        match &self.source {
            wgpu::ExternalImageSource::ImageBitmap(bitmap) => bitmap.into(),
            wgpu::ExternalImageSource::HTMLCanvasElement(canvas) => canvas.into(),
            // Nothing else is made here.
            _ => JsValue::UNDEFINED,
        }
    }
}

/// A grey tile with a lighter middle: seen to be missing, disturbing nobody.
fn placeholder() -> Option<Image> {
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

fn painted(size: [u32; 2], paint: impl FnOnce(&Brush)) -> Option<Image> {
    let [width, height] = size;
    let paint = |context: js_sys::Object| {
        let brush: Brush = context.unchecked_into();
        brush.set_quality("high");
        paint(&brush);
    };
    // In the computer's own memory, where the next smaller level is drawn from it and what is on the screen does not wait.
    let attributes = ContextAttributes2d::new();
    attributes.set_will_read_frequently(true);
    let source = if let Ok(canvas) = OffscreenCanvas::new(width, height) {
        paint(canvas.get_context_with_context_options("2d", &attributes).ok()??);
        wgpu::ExternalImageSource::ImageBitmap(canvas.transfer_to_image_bitmap().ok()?)
    } else {
        let page: Page = property(&js_sys::global(), "document").unchecked_into();
        let canvas: HtmlCanvasElement = page.create("canvas").ok()?.dyn_into().ok()?;
        canvas.set_width(width);
        canvas.set_height(height);
        paint(canvas.get_context_with_context_options("2d", &attributes).ok()??);
        wgpu::ExternalImageSource::HTMLCanvasElement(canvas)
    };
    Some(Image { source, size })
}

fn upload(kit: &Kit, whole: Image, size: [u32; 2], levels: u32) -> TextureView {
    let levels = levels.min(size[0].max(size[1]).ilog2() + 1);
    let texture = kit.texture(size, levels, TextureFormat::Rgba8Unorm);
    let mut image = whole;
    copy(kit, &texture, 0, &image);
    for level in 1..levels {
        let smaller = size.map(|side| (side >> level).max(1));
        let [w, h] = smaller.map(f64::from);
        let Some(next) = painted(smaller, |brush| brush.draw(image.as_js(), 0.0, 0.0, w, h)) else { break };
        image = next;
        copy(kit, &texture, level, &image);
    }
    texture.create_view(&Default::default())
}

/// Bitmaps have their alpha multiplied in already, and arrive so; canvases are asked to.
fn copy(kit: &Kit, texture: &Texture, level: u32, image: &Image) {
    let [width, height] = image.size;
    kit.queue.copy_external_image_to_texture(
        &wgpu::CopyExternalImageSourceInfo {
            source: image.source.clone(),
            origin: wgpu::Origin2d::ZERO,
            flip_y: false,
        },
        wgpu::CopyExternalImageDestInfo {
            texture,
            mip_level: level,
            origin: Origin3d::ZERO,
            aspect: TextureAspect::All,
            color_space: wgpu::PredefinedColorSpace::Srgb,
            premultiplied_alpha: matches!(image.source, wgpu::ExternalImageSource::HTMLCanvasElement(_)),
        },
        Extent3d { width, height, depth_or_array_layers: 1 },
    );
}
