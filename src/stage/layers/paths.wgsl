// One quad for each piece of line between two records; the records before and after tell where it meets its neighbours.
// Everything is measured in pixels, so edges are one pixel soft at any size. more: base of the fill.

struct Line {
    @builtin(position) place: vec4<f32>,
    // Pixels from the lower left corner.
    @location(0) at: vec2<f32>,
    @location(1) @interpolate(flat) ends: vec4<f32>,
    // Half the width at both ends, at least half a pixel.
    @location(2) @interpolate(flat) half_widths: vec2<f32>,
    @location(3) @interpolate(flat) from_colour: vec4<f32>,
    @location(4) @interpolate(flat) to_colour: vec4<f32>,
    // Across which lines the neighbours begin: 0, 0 where there is none.
    @location(5) @interpolate(flat) joints: vec4<f32>,
}

fn colour_of(tint: f32, opacity: f32) -> vec4<f32> {
    return vec4<f32>(select(view.ink.rgb, mapped(tint), tint >= 0.0), 1.0) * clamp(opacity, 0.0, 1.0);
}

fn direction(step: vec2<f32>) -> vec2<f32> {
    let long = length(step);
    return select(vec2<f32>(1.0, 0.0), step / long, long > 1e-4);
}

// Halfway between two directions; on a turn back the first.
fn bisector(before: vec2<f32>, after: vec2<f32>) -> vec2<f32> {
    let sum = before + after;
    return select(before, normalize(sum), dot(sum, sum) > 1e-6);
}

@vertex
fn line(@builtin(vertex_index) index: u32) -> Line {
    var out: Line;
    let piece = index / 6u;
    let before = first_half(max(piece, 1u) - 1u) * f32(piece > 0u);
    let from_point = first_half(piece);
    let from_look = second_half(piece);
    let to_point = first_half(piece + 1u);
    let to_look = second_half(piece + 1u);
    let after = first_half(piece + 2u);
    let a = clip(from_point.xyz);
    let b = clip(to_point.xyz);
    if !(from_point.w > 0.0 && to_point.w > 0.0 && a.w > 1e-4 && b.w > 1e-4) {
        out.place = NOWHERE;
        return out;
    }
    let from_at = pixels(a);
    let to_at = pixels(b);
    let widths = 0.5 * vec2<f32>(from_point.w * pixels_per_unit(a), to_point.w * pixels_per_unit(b));
    out.half_widths = max(widths, vec2<f32>(0.5));
    // Thinner than a pixel: fainter instead.
    let faint = min(widths / 0.5, vec2<f32>(1.0));
    let along = direction(to_at - from_at);
    let reach = max(out.half_widths.x, out.half_widths.y) + 1.0;
    let at = corner_of_six(index);
    out.at = mix(from_at, to_at, at.x) + along * (at.x * 2.0 - 1.0) * reach
        + vec2<f32>(-along.y, along.x) * (at.y * 2.0 - 1.0) * reach;
    let depth = mix(a.z / a.w, b.z / b.w, at.x);
    out.place = vec4<f32>(out.at / view.screen.xy * 2.0 - 1.0, depth, 1.0);
    out.ends = vec4<f32>(from_at, to_at);
    out.from_colour = colour_of(from_look.x, from_look.y) * faint.x;
    out.to_colour = colour_of(to_look.x, to_look.y) * faint.y;
    out.joints = vec4<f32>(0.0);
    let c = clip(before.xyz);
    if before.w > 0.0 && c.w > 1e-4 {
        out.joints = vec4<f32>(bisector(direction(from_at - pixels(c)), along), 0.0, 0.0);
    }
    let d = clip(after.xyz);
    if after.w > 0.0 && d.w > 1e-4 {
        out.joints = vec4<f32>(out.joints.xy, bisector(along, direction(pixels(d) - to_at)));
    }
    return out;
}

@fragment
fn fragment_line(in: Line) -> @location(0) vec4<f32> {
    let step = in.ends.zw - in.ends.xy;
    let from_start = in.at - in.ends.xy;
    let t = clamp(dot(from_start, step) / max(dot(step, step), 1e-6), 0.0, 1.0);
    let away = length(from_start - step * t) - mix(in.half_widths.x, in.half_widths.y, t);
    var cover = clamp(0.5 - away, 0.0, 1.0);
    // Each pixel of a joint belongs to one piece only, so see-through lines have no darker knots. The hundredth of a pixel
    // keeps rounding from leaving holes.
    if dot(from_start, in.joints.xy) < 0.0 {
        cover = 0.0;
    }
    if any(in.joints.zw != vec2<f32>(0.0)) && dot(in.at - in.ends.zw, in.joints.zw) >= 0.01 {
        cover = 0.0;
    }
    return mix(in.from_colour, in.to_colour, t) * cover;
}

struct Fill {
    @builtin(position) place: vec4<f32>,
    @location(0) at: vec2<f32>,
    // Line at both ends, base at both ends, as pixels upwards.
    @location(1) @interpolate(flat) heights: vec4<f32>,
    // Pixels to the right of both ends.
    @location(2) @interpolate(flat) sides: vec2<f32>,
    @location(3) @interpolate(flat) from_colour: vec4<f32>,
    @location(4) @interpolate(flat) to_colour: vec4<f32>,
    @location(5) @interpolate(flat) from_base: vec4<f32>,
    @location(6) @interpolate(flat) to_base: vec4<f32>,
    // Part of the way along and upwards; used before a perspective camera.
    @location(7) part: vec2<f32>,
}

@vertex
fn fill(@builtin(vertex_index) index: u32) -> Fill {
    var out: Fill;
    let piece = index / 6u;
    let from_point = first_half(piece);
    let from_look = second_half(piece);
    let to_point = first_half(piece + 1u);
    let to_look = second_half(piece + 1u);
    if !(from_point.w > 0.0 && to_point.w > 0.0) {
        out.place = NOWHERE;
        return out;
    }
    out.from_colour = colour_of(from_look.x, from_look.y);
    out.to_colour = colour_of(to_look.x, to_look.y);
    out.from_base = colour_of(from_look.w, from_look.y);
    out.to_base = colour_of(to_look.w, to_look.y);
    let from_floor = vec3<f32>(from_point.x, layer.more.x + from_look.z, from_point.z);
    let to_floor = vec3<f32>(to_point.x, layer.more.x + to_look.z, to_point.z);
    let at = corner_of_six(index);
    out.part = at;
    if view.eye.w < 0.5 {
        let low = mix(from_floor, to_floor, at.x);
        out.place = clip(mix(low, mix(from_point.xyz, to_point.xyz, at.x), at.y));
        return out;
    }
    // Flat: an upright box around the piece; what lies between line and base is found for each pixel.
    let a = pixels(clip(from_point.xyz));
    let b = pixels(clip(to_point.xyz));
    let c = pixels(clip(from_floor));
    let d = pixels(clip(to_floor));
    out.heights = vec4<f32>(a.y, b.y, c.y, d.y);
    out.sides = vec2<f32>(a.x, b.x);
    let bottom = min(min(a.y, b.y), min(c.y, d.y)) - 1.5;
    let top = max(max(a.y, b.y), max(c.y, d.y)) + 1.5;
    out.at = vec2<f32>(mix(a.x, b.x, at.x), mix(bottom, top, at.y));
    out.place = vec4<f32>(out.at / view.screen.xy * 2.0 - 1.0, clip(from_point.xyz).z, 1.0);
    return out;
}

@fragment
fn fragment_fill(in: Fill) -> @location(0) vec4<f32> {
    if view.eye.w < 0.5 {
        return mix(mix(in.from_base, in.to_base, in.part.x), mix(in.from_colour, in.to_colour, in.part.x), in.part.y);
    }
    let across = in.sides.y - in.sides.x;
    let safe_across = select(across, 1e-3, abs(across) < 1e-3);
    let t = clamp((in.at.x - in.sides.x) / safe_across, 0.0, 1.0);
    let line = mix(in.heights.x, in.heights.y, t);
    let base = mix(in.heights.z, in.heights.w, t);
    // Pixels upwards count less where an edge is steep.
    let line_slope = (in.heights.y - in.heights.x) / safe_across;
    let base_slope = (in.heights.w - in.heights.z) / safe_across;
    let sign = select(-1.0, 1.0, line >= base);
    let under = (line - in.at.y) * sign / sqrt(1.0 + line_slope * line_slope);
    let over = (in.at.y - base) * sign / sqrt(1.0 + base_slope * base_slope);
    let cover = clamp(under + 0.5, 0.0, 1.0) * clamp(over + 0.5, 0.0, 1.0);
    let up = clamp((in.at.y - base) / (sign * max(abs(line - base), 1e-3)), 0.0, 1.0);
    let colour = mix(mix(in.from_base, in.to_base, t), mix(in.from_colour, in.to_colour, t), up);
    return colour * cover;
}
