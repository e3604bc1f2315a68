//! The canvas drawn to, and the GPU behind it.

use std::sync::Arc;

use bevy::ecs::prelude::*;
use bevy::render::render_resource::{
    Extent3d, Texture, TextureDescriptor, TextureDimension, TextureFormat, TextureUsages, TextureView,
};
use bevy::render::renderer::{RenderDevice, RenderQueue, WgpuWrapper};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, OffscreenCanvas};
use wgpu::rwh::{DisplayHandle, HandleError, HasDisplayHandle};
use wgpu::{CurrentSurfaceTexture, Surface, SurfaceConfiguration, SurfaceTexture};

use crate::failure::{Failure, fail};

/// Not an sRGB format: layers blend as a browser blends, and presenting is then a plain copy.
pub const COLOUR_FORMAT: TextureFormat = TextureFormat::Rgba8Unorm;
/// Where layers have depth.
pub const DEPTH_FORMAT: TextureFormat = TextureFormat::Depth24Plus;

/// The canvas's drawing surface.
#[derive(Resource)]
pub struct Canvas {
    surface: Surface<'static>,
    configuration: SurfaceConfiguration,
    depth: Option<TextureView>,
    largest: u32,
    /// Whether it has a size.
    configured: bool,
    /// Whether the browser has emptied it since the last frame, as it does for each new size.
    emptied: bool,
    /// Whether there is no GPU behind it.
    pub in_software: bool,
}

/// The display every canvas is on; wgpu asks for its handle even where there is only one.
#[derive(Debug)]
struct Browser;

impl HasDisplayHandle for Browser {
    fn display_handle(&self) -> Result<DisplayHandle<'_>, HandleError> {
        Ok(DisplayHandle::web())
    }
}

/// Opens the canvas with WebGL 2.
pub async fn open(canvas: &JsValue) -> Result<(RenderDevice, RenderQueue, Canvas), String> {
    let target = if let Some(canvas) = canvas.dyn_ref::<OffscreenCanvas>() {
        wgpu::SurfaceTarget::OffscreenCanvas(canvas.clone())
    } else if let Some(canvas) = canvas.dyn_ref::<HtmlCanvasElement>() {
        wgpu::SurfaceTarget::Canvas(canvas.clone())
    } else {
        return Err("no canvas was given".into());
    };
    let mut descriptor = wgpu::InstanceDescriptor::new_with_display_handle(Box::new(Browser));
    descriptor.backends = wgpu::Backends::GL;
    descriptor.flags = wgpu::InstanceFlags::empty();
    let instance = wgpu::Instance::new(descriptor);
    let surface = instance.create_surface(target).map_err(|error| error.to_string())?;
    let wanted = wgpu::RequestAdapterOptions { compatible_surface: Some(&surface), ..Default::default() };
    let adapter = instance.request_adapter(&wanted).await.map_err(|error| error.to_string())?;
    let in_software = adapter.get_info().device_type == wgpu::DeviceType::Cpu;
    let limits = adapter.limits();
    let largest = limits.max_texture_dimension_2d;
    let wanted = wgpu::DeviceDescriptor { required_limits: limits, ..Default::default() };
    let (device, queue) = adapter.request_device(&wanted).await.map_err(|error| error.to_string())?;
    device.on_uncaptured_error(Arc::new(|error| fail(Failure::GpuError, &error.to_string())));
    device.set_device_lost_callback(|_, detail| fail(Failure::ContextLost, &detail));
    let configuration = surface
        .get_default_config(&adapter, 1, 1)
        .map(|configuration| SurfaceConfiguration { format: COLOUR_FORMAT, ..configuration })
        .ok_or("the canvas cannot be drawn to")?;
    let canvas =
        Canvas { surface, configuration, depth: None, largest, configured: false, emptied: false, in_software };
    Ok((RenderDevice::from(device), RenderQueue(Arc::new(WgpuWrapper::new(queue))), canvas))
}

impl Canvas {
    /// Sets its size in pixels, with a depth buffer where one is needed. Sizes beyond what the GPU can do are shrunk. Gives
    /// whether it had another size.
    pub fn resize(&mut self, device: &RenderDevice, [width, height]: [u32; 2], deep: bool) -> bool {
        let shrink = (f64::from(self.largest) / f64::from(width.max(height))).min(1.0);
        let [width, height] = [width, height].map(|side| ((f64::from(side) * shrink) as u32).max(1));
        if (self.configuration.width, self.configuration.height) == (width, height) && self.configured {
            return false;
        }
        self.configuration.width = width;
        self.configuration.height = height;
        (self.configured, self.emptied) = (true, true);
        device.configure_surface(&self.surface, &self.configuration);
        self.depth = deep.then(|| depth_texture(device, width, height).create_view(&Default::default()));
        true
    }

    /// Width and height in pixels.
    pub fn size(&self) -> [u32; 2] {
        [self.configuration.width, self.configuration.height]
    }

    /// What the next frame is drawn on, and whether the canvas is empty until then; none when the browser cannot give it now.
    pub fn next_frame(&mut self) -> Option<(SurfaceTexture, bool)> {
        match self.surface.get_current_texture() {
            CurrentSurfaceTexture::Success(frame) | CurrentSurfaceTexture::Suboptimal(frame) => {
                Some((frame, std::mem::take(&mut self.emptied)))
            }
            _ => None,
        }
    }

    /// Depths of what is drawn, where layers have depth.
    pub fn depth(&self) -> Option<&TextureView> {
        self.depth.as_ref()
    }
}

fn depth_texture(device: &RenderDevice, width: u32, height: u32) -> Texture {
    device.create_texture(&TextureDescriptor {
        label: Some("depth"),
        size: Extent3d { width, height, depth_or_array_layers: 1 },
        mip_level_count: 1,
        sample_count: 1,
        dimension: TextureDimension::D2,
        format: DEPTH_FORMAT,
        usage: TextureUsages::RENDER_ATTACHMENT,
        view_formats: &[],
    })
}
