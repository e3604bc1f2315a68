// numbers: width and height of the atlas in pixels, number of pictures in it.

struct Corner {
    @builtin(position) place: vec4<f32>,
    @location(0) uv: vec2<f32>,
    @location(1) tint: vec4<f32>,
}

// Pixels of the empty gutter drawn around a picture, so that its edges are smooth when it is turned.
const MARGIN: f32 = 4.0;

@vertex
fn vertex(@builtin(vertex_index) index: u32) -> Corner {
    var out: Corner;
    let where_and_size = first_half(index / 6u);
    let look = second_half(index / 6u);
    let size = where_and_size.w;
    let opacity = min(look.w, 1.0);
    if !(size > 0.0 && opacity > 0.0) {
        out.place = NOWHERE;
        return out;
    }
    let number = u32(clamp(look.y + 0.5, 0.0, layer.numbers.z - 0.5));
    let frame = layer.frames[number];
    let extent = (frame.zw - frame.xy) * layer.numbers.xy;
    let grown = (extent + 2.0 * MARGIN) / extent;
    let from_middle = (corner_of_six(index) - 0.5) * grown;
    out.uv = mix(frame.xy, frame.zw, vec2<f32>(0.5 + from_middle.x, 0.5 - from_middle.y));
    let flat_offset = from_middle * vec2<f32>(extent.x / extent.y, 1.0) * size;
    let s = sin(look.x);
    let c = cos(look.x);
    let offset = vec2<f32>(c * flat_offset.x - s * flat_offset.y, s * flat_offset.x + c * flat_offset.y);
    out.place = clip(where_and_size.xyz + view.right.xyz * offset.x + view.up.xyz * offset.y);
    let tint = select(vec3<f32>(1.0), mapped(look.z), look.z >= 0.0);
    out.tint = vec4<f32>(tint, 1.0) * opacity;
    return out;
}

@fragment
fn fragment(in: Corner) -> @location(0) vec4<f32> {
    return textureSample(picture, clamped, in.uv) * in.tint;
}
