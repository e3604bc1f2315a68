// A field on a plane or as a terrain.
// numbers: cover, 1 with a picture, 1 when the map's middle is to leave the picture as it is.
// more: terrain only: the value at 0, that at 1 less it, height of one unit.

struct Corner {
    @builtin(position) place: vec4<f32>,
    // x to the right, y up, 0 to 1.
    @location(0) uv: vec2<f32>,
    @location(1) normal: vec3<f32>,
    @location(2) there: f32,
}

@vertex
fn plane(@builtin(vertex_index) index: u32) -> Corner {
    var out: Corner;
    out.uv = corner(index);
    out.place = clip(vec3<f32>(layer.area.xy + out.uv * layer.area.zw, 0.0));
    out.there = 1.0;
    return out;
}

fn value_at(cell: vec2<i32>) -> vec2<f32> {
    let last = vec2<i32>(textureDimensions(values)) - 1;
    return textureLoad(values, clamp(cell, vec2<i32>(0), last), 0).rg;
}

fn height_at(cell: vec2<i32>) -> f32 {
    return (layer.more.x + value_at(cell).x * layer.more.y) * layer.more.z;
}

// Six corners for each square between four numbers.
@vertex
fn terrain(@builtin(vertex_index) index: u32) -> Corner {
    let grid = vec2<i32>(textureDimensions(values));
    let square = i32(index / 6u);
    let squares_across = max(grid.x - 1, 1);
    // Corners 0 1 2, 2 1 3 of the square.
    let within = index % 6u;
    let at = u32(select(select(i32(within), 2, within == 3u), select(1, 3, within == 5u), within > 3u));
    let cell = vec2<i32>(square % squares_across, square / squares_across) + vec2<i32>(i32(at & 1u), i32(at >> 1u));
    let steps = max(vec2<f32>(grid - 1), vec2<f32>(1.0));
    let unit = layer.area.zw / steps;
    var out: Corner;
    out.uv = (vec2<f32>(cell) + 0.5) / vec2<f32>(grid);
    out.place = clip(vec3<f32>(layer.area.xy + vec2<f32>(cell) * unit, height_at(cell)));
    let dx = (height_at(cell + vec2<i32>(1, 0)) - height_at(cell - vec2<i32>(1, 0))) / (2.0 * unit.x);
    let dy = (height_at(cell + vec2<i32>(0, 1)) - height_at(cell - vec2<i32>(0, 1))) / (2.0 * unit.y);
    out.normal = normalize(vec3<f32>(-dx, -dy, 1.0));
    out.there = value_at(cell).y;
    return out;
}

// The colours over the picture, premultiplied.
fn covered(value: vec2<f32>, beneath: vec4<f32>) -> vec4<f32> {
    let t = value.x / max(value.y, 0.001);
    let strength = mix(1.0, abs(2.0 * t - 1.0), layer.numbers.z);
    let cover = value.y * layer.numbers.x * strength;
    return vec4<f32>(mapped(t), 1.0) * cover + beneath * layer.numbers.y * (1.0 - cover);
}

@fragment
fn fragment_plane(in: Corner) -> @location(0) vec4<f32> {
    let beneath = textureSample(picture, clamped, vec2<f32>(in.uv.x, 1.0 - in.uv.y));
    return covered(textureSample(values, clamped, in.uv).rg, beneath);
}

@fragment
fn fragment_terrain(in: Corner) -> @location(0) vec4<f32> {
    let beneath = textureSample(picture, clamped, vec2<f32>(in.uv.x, 1.0 - in.uv.y));
    let colour = covered(textureSample(values, clamped, in.uv).rg, beneath);
    if in.there < 0.999 || colour.a < 0.004 {
        discard;
    }
    return vec4<f32>(lit(colour.rgb / colour.a, normalize(in.normal)) * colour.a, colour.a);
}
