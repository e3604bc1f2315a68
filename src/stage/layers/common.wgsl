// What every layer's shader begins with. Colours are sRGB-encoded with premultiplied alpha, as a browser blends them, so a
// picture looks here as it does in the drawing program; light is computed on linear numbers and encoded again.

struct View {
    clip_from_stage: mat4x4<f32>,
    // w: 1 for a flat camera, 0 for a perspective one.
    eye: vec4<f32>,
    // w: half the picture's width at distance 1 (flat: in stage units).
    right: vec4<f32>,
    // w: half its height.
    up: vec4<f32>,
    back: vec4<f32>,
    // Width and height in pixels.
    screen: vec4<f32>,
    ink: vec4<f32>,
}

struct Layer {
    // Offset and factor that put the layer's depths before those of the layers beneath.
    depth: vec4<f32>,
    area: vec4<f32>,
    numbers: vec4<f32>,
    more: vec4<f32>,
    // Left, top, right, bottom of each picture in the atlas, 0 to 1.
    frames: array<vec4<f32>, 64>,
}

@group(0) @binding(0) var<uniform> view: View;
@group(0) @binding(1) var<uniform> layer: Layer;
@group(0) @binding(2) var colours: texture_2d<f32>;
@group(0) @binding(3) var picture: texture_2d<f32>;
@group(0) @binding(4) var values: texture_2d<f32>;
@group(0) @binding(5) var clamped: sampler;
@group(0) @binding(6) var around: sampler;
// The model's records, two texels each.
@group(0) @binding(7) var records: texture_2d<f32>;

// Records in one row of that texture.
const ROW: u32 = 1024u;

// Outside everything: what stands here is not drawn.
const NOWHERE: vec4<f32> = vec4<f32>(2.0, 2.0, 2.0, 1.0);

fn clip(stage: vec3<f32>) -> vec4<f32> {
    return layered(view.clip_from_stage * vec4<f32>(stage, 1.0));
}

fn layered(place: vec4<f32>) -> vec4<f32> {
    return vec4<f32>(place.xy, layer.depth.x * place.w + layer.depth.y * place.z, place.w);
}

// Pixels from the lower left corner.
fn pixels(place: vec4<f32>) -> vec2<f32> {
    return (place.xy / place.w * 0.5 + 0.5) * view.screen.xy;
}

fn pixels_per_unit(place: vec4<f32>) -> f32 {
    return view.screen.x / (2.0 * view.right.w * place.w);
}

// Corner of a quad drawn as a strip of four: x and y, 0 or 1.
fn corner(index: u32) -> vec2<f32> {
    return vec2<f32>(f32(index & 1u), f32(index >> 1u));
}

// Corner of a quad drawn as two triangles, six corners for each record.
fn corner_of_six(index: u32) -> vec2<f32> {
    let within = index % 6u;
    return corner(select(within, select(5u - within, 3u, within == 5u), within > 2u));
}

fn first_half(record: u32) -> vec4<f32> {
    return textureLoad(records, vec2<i32>(i32(record % ROW * 2u), i32(record / ROW)), 0);
}

fn second_half(record: u32) -> vec4<f32> {
    return textureLoad(records, vec2<i32>(i32(record % ROW * 2u + 1u), i32(record / ROW)), 0);
}

// The colour map's colour.
fn mapped(t: f32) -> vec3<f32> {
    let steps = f32(textureDimensions(colours).x);
    return textureSampleLevel(colours, clamped, vec2<f32>((clamp(t, 0.0, 1.0) * (steps - 1.0) + 0.5) / steps, 0.5), 0.0).rgb;
}

fn linear(encoded: vec3<f32>) -> vec3<f32> {
    return pow(max(encoded, vec3<f32>(0.0)), vec3<f32>(2.2));
}

fn encoded(linear: vec3<f32>) -> vec3<f32> {
    return pow(max(linear, vec3<f32>(0.0)), vec3<f32>(1.0 / 2.2));
}

// Light from the upper left before the scene, whichever way it is looked at. Never dark: what is drawn must be readable.
fn lit(colour: vec3<f32>, normal: vec3<f32>) -> vec3<f32> {
    let sun = normalize(view.up.xyz * 0.75 + view.back.xyz * 0.8 - view.right.xyz * 0.45);
    return encoded(linear(colour) * (0.62 + 0.48 * max(dot(normal, sun), 0.0)));
}
