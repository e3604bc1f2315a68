//! The scene's pictures and solids. Pictures stay SVG in the pack: they are drawn here, by the browser, as large as this
//! screen needs them, and given to the stage as bitmaps.

use exhibit_contract::manifest::{LayerKind, Scene};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, ContextAttributes2d, HtmlCanvasElement, HtmlImageElement,
    ImageBitmap, Url,
};

use super::link::scale;
use super::rest::rest;
use crate::link::camera::seen_area;
use crate::page::exhibit::{OpenPack, Sight};
use crate::page::log;

/// What the stage is given, by path.
#[derive(Default)]
pub struct Files {
    pub pictures: Vec<(String, ImageBitmap)>,
    pub meshes: Vec<(String, ArrayBuffer)>,
}

/// Longest side of a bitmap, in pixels.
const LONGEST_PIXELS: f64 = 2_048.0;
/// So many rows of one are drawn at a time, in some ten milliseconds, and a visitor's touch may come between.
const BAND_PIXELS: f64 = 512.0;
/// Height of a sprite's frame, in pixels.
const SPRITE_PIXELS: f64 = 256.0;

/// Everything the scene names. A picture that cannot be had is left out: the stage shows a grey one.
pub async fn load(pack: &OpenPack, scene: &Scene, sight: Sight) -> Files {
    let mut files = Files::default();
    let area = seen_area(&scene.camera, sight.width.max(1.0), sight.height.max(1.0));
    let pixels_per_unit = area.map_or(100.0, |area| sight.width.max(320.0) * scale() / area[2].max(1e-6));
    for (path, wanted) in wanted(scene, pixels_per_unit) {
        if files.pictures.iter().any(|(each, _)| *each == path) {
            continue;
        }
        match picture(pack, &path, wanted).await {
            Ok(bitmap) => files.pictures.push((path, bitmap)),
            Err(detail) => log(&format!("stage-picture: {path}: {detail}")),
        }
    }
    for layer in &scene.layers {
        let LayerKind::Meshes { mesh, .. } = &layer.kind else { continue };
        if !mesh.contains('/') || files.meshes.iter().any(|(each, _)| each == mesh) {
            continue;
        }
        match pack.file(mesh).await {
            Ok(bytes) => files.meshes.push((mesh.clone(), Uint8Array::from(bytes.as_slice()).buffer())),
            Err(fault) => log(&format!("stage-mesh: {}", fault.detail)),
        }
    }
    files
}

/// How large a picture should be drawn.
#[derive(Clone, Copy)]
enum Wanted {
    Height(f64),
    Width(f64),
}

fn wanted(scene: &Scene, pixels_per_unit: f64) -> Vec<(String, Wanted)> {
    let mut list = Vec::new();
    for layer in &scene.layers {
        match &layer.kind {
            LayerKind::Backdrop { picture, area } => {
                list.push((picture.clone(), Wanted::Width(area[2] * pixels_per_unit)))
            }
            LayerKind::Sprites { pictures, .. } => {
                list.extend(pictures.iter().map(|path| (path.clone(), Wanted::Height(SPRITE_PIXELS))));
            }
            LayerKind::Field { picture: Some(picture), .. } => {
                list.push((picture.clone(), Wanted::Width(LONGEST_PIXELS)))
            }
            _ => {}
        }
    }
    list
}

async fn picture(pack: &OpenPack, path: &str, wanted: Wanted) -> Result<ImageBitmap, String> {
    let bytes = pack.file(path).await.map_err(|fault| fault.detail)?;
    let said = |error: JsValue| crate::page::fetch::said(&error);
    let window = web_sys::window().ok_or("no window")?;
    let kind = match path.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        _ => "image/jpeg",
    };
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(said)?;
    let url = Url::create_object_url_with_blob(&blob).map_err(said)?;
    let image = HtmlImageElement::new().map_err(said)?;
    image.set_src(&url);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&url);
    decoded.map_err(said)?;
    let (natural_width, natural_height) =
        (f64::from(image.natural_width()).max(1.0), f64::from(image.natural_height()).max(1.0));
    let by = match wanted {
        Wanted::Height(height) => height / natural_height,
        Wanted::Width(width) => width / natural_width,
    };
    let by = by.min(LONGEST_PIXELS / natural_width.max(natural_height));
    let (width, height) = ((natural_width * by).round().max(1.0), (natural_height * by).round().max(1.0));
    let document = window.document().ok_or("no document")?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").map_err(said)?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let attributes = ContextAttributes2d::new();
    // In the computer's own memory: from the GPU's, the page would stand still until it has been copied back.
    attributes.set_will_read_frequently(true);
    let context = canvas.get_context_with_context_options("2d", &attributes).map_err(said)?.ok_or("no 2d context")?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let mut top = 0.0;
    loop {
        context.save();
        context.begin_path();
        context.rect(0.0, top, width, BAND_PIXELS);
        context.clip();
        context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).map_err(said)?;
        context.restore();
        // Nothing is drawn before it is asked for: without this, all of it at the end.
        context.get_image_data(0.0, top, 1.0, 1.0).map_err(said)?;
        top += BAND_PIXELS;
        if top >= height {
            break;
        }
        rest(0).await;
    }
    let bitmap = window.create_image_bitmap_with_html_canvas_element(&canvas).map_err(said)?;
    JsFuture::from(bitmap).await.map(JsCast::unchecked_into).map_err(said)
}
