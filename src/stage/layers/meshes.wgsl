// One solid, many copies.

struct Corner {
    @builtin(position) place: vec4<f32>,
    @location(0) normal: vec3<f32>,
    @location(1) colour: vec4<f32>,
}

@vertex
fn vertex(
    @location(0) corner: vec3<f32>,
    @location(1) normal: vec3<f32>,
    @location(2) own_colour: vec4<f32>,
    @location(3) where_and_size: vec4<f32>,
    @location(4) look: vec4<f32>,
) -> Corner {
    var out: Corner;
    let size = where_and_size.w;
    let stretch = look.y;
    let opacity = min(look.w, 1.0);
    if !(size > 0.0 && stretch > 0.0 && opacity > 0.0) {
        out.place = NOWHERE;
        return out;
    }
    let s = sin(look.x);
    let c = cos(look.x);
    let scaled = corner * vec3<f32>(1.0, stretch, 1.0) * size;
    let turned = vec3<f32>(c * scaled.x + s * scaled.z, scaled.y, c * scaled.z - s * scaled.x);
    let upright = normalize(normal / vec3<f32>(1.0, stretch, 1.0));
    out.place = clip(where_and_size.xyz + turned);
    out.normal = vec3<f32>(c * upright.x + s * upright.z, upright.y, c * upright.z - s * upright.x);
    out.colour = vec4<f32>(select(own_colour.rgb, mapped(look.z), look.z >= 0.0), opacity);
    return out;
}

@fragment
fn fragment(in: Corner) -> @location(0) vec4<f32> {
    return vec4<f32>(lit(in.colour.rgb, normalize(in.normal)), 1.0) * in.colour.a;
}
