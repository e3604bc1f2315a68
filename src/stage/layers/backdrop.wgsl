// numbers: opacity; how often the screen's width goes into the picture's when both are equally high.

struct Corner {
    @builtin(position) place: vec4<f32>,
    @location(0) uv: vec2<f32>,
}

@vertex
fn vertex(@builtin(vertex_index) index: u32) -> Corner {
    let at = corner(index);
    var out: Corner;
    if view.eye.w > 0.5 {
        out.place = clip(vec3<f32>(layer.area.xy + at * layer.area.zw, 0.0));
        out.uv = vec2<f32>(at.x, 1.0 - at.y);
    } else {
        // Before a perspective camera it fills the screen, cut off where its shape differs.
        let wider = layer.numbers.y * view.screen.y / view.screen.x;
        let part = vec2<f32>(min(1.0, 1.0 / wider), min(1.0, wider));
        out.place = vec4<f32>(at * 2.0 - 1.0, 0.5, 1.0);
        out.uv = (vec2<f32>(at.x, 1.0 - at.y) - 0.5) * part + 0.5;
    }
    return out;
}

@fragment
fn fragment(in: Corner) -> @location(0) vec4<f32> {
    return textureSample(picture, clamped, in.uv) * layer.numbers.x;
}
