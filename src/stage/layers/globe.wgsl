// A ball drawn on one quad: for each pixel the ray to it is met with the ball, so the rim is round and smooth at any size.
// numbers: cover, 1 with a picture, 1 when the map's middle is to leave the picture as it is, turn in radians.
// more: centre and radius.

struct Corner {
    @builtin(position) place: vec4<f32>,
    @location(0) stage: vec3<f32>,
}

const PI: f32 = 3.14159265;
// How far the thin air reaches, in radii.
const AIR: f32 = 0.06;
// A ground without a picture.
const GROUND: vec3<f32> = vec3<f32>(0.20, 0.34, 0.50);
const SKY: vec3<f32> = vec3<f32>(0.53, 0.76, 1.0);

@vertex
fn vertex(@builtin(vertex_index) index: u32) -> Corner {
    let centre = layer.more.xyz;
    let radius = layer.more.w;
    // Seen from near by a ball hides more than its cross-section.
    let far = length(view.eye.xyz - centre);
    let near_by = far / sqrt(max(far * far - radius * radius, 0.0001 * far * far));
    let half = radius * (1.0 + 2.0 * AIR) * mix(near_by * 1.05, 1.0, view.eye.w);
    let at = (corner(index) * 2.0 - 1.0) * half;
    // The quad faces the eye, which for a ball off the middle is not quite the picture's own direction.
    let towards = mix(normalize(view.eye.xyz - centre), view.back.xyz, view.eye.w);
    let right = normalize(cross(view.up.xyz, towards));
    let up = cross(towards, right);
    var out: Corner;
    out.stage = centre + right * at.x + up * at.y;
    out.place = clip(out.stage);
    if !(radius > 0.0) || (view.eye.w < 0.5 && far <= radius) {
        out.place = NOWHERE;
    }
    return out;
}

struct Seen {
    colour: vec4<f32>,
    depth: f32,
}

fn look(stage: vec3<f32>) -> Seen {
    let centre = layer.more.xyz;
    let radius = layer.more.w;
    let ray = normalize(mix(stage - view.eye.xyz, -view.back.xyz, view.eye.w));
    // The ray's nearest point to the centre, in radii.
    let from_centre = (stage - centre) / radius;
    let nearest = from_centre - ray * dot(from_centre, ray);
    let off = length(nearest);
    let pixel = max(fwidth(off), 1e-5);
    let inside = clamp((1.0 - off) / pixel + 0.5, 0.0, 1.0);
    let normal = normalize(nearest - ray * sqrt(max(1.0 - off * off, 0.0)));

    // Longitude east of the turned middle and latitude, as parts of the whole.
    let u = fract(atan2(normal.x, normal.z) / (2.0 * PI) + 0.5 - layer.numbers.w / (2.0 * PI));
    let v = 0.5 + asin(clamp(normal.y, -1.0, 1.0)) / PI;
    // At the picture's seam the change of u is taken the other way round, or a line of blur would show there.
    let shifted = fract(u + 0.5);
    let change_u = min(fwidth(u), fwidth(shifted));
    let size = vec2<f32>(textureDimensions(picture));
    let texels = max(change_u * size.x * max(cos(asin(clamp(normal.y, -1.0, 1.0))), 0.2), fwidth(v) * size.y);
    let beneath = textureSampleLevel(picture, around, vec2<f32>(u, 1.0 - v), log2(max(texels, 1.0))).rgb;
    let ground = mix(GROUND, beneath, layer.numbers.y);

    let value = textureSampleLevel(values, around, vec2<f32>(u, v), 0.0).rg;
    let t = value.x / max(value.y, 0.001);
    let cover = value.y * layer.numbers.x * mix(1.0, abs(2.0 * t - 1.0), layer.numbers.z);
    let surface = mix(ground, mapped(t), cover);

    // Weak sunlight: the far side stays readable. Towards the rim one looks through more and more air.
    let sun = normalize(view.up.xyz * 0.5 + view.back.xyz * 0.75 - view.right.xyz * 0.6);
    let light = dot(normal, sun);
    let shade = 0.74 + 0.3 * smoothstep(-0.25, 0.9, light);
    let haze = pow(clamp(off, 0.0, 1.0), 7.0) * 0.6 * smoothstep(-0.6, 0.6, light);
    let ball = mix(encoded(linear(surface) * shade), SKY, haze);

    let above = max(off - 1.0, 0.0) / AIR;
    let air = exp(-3.2 * above) * (1.0 - smoothstep(1.4, 1.95, above)) * 0.55 * smoothstep(-1.0, 0.7, light);
    var seen: Seen;
    seen.colour = vec4<f32>(ball, 1.0) * inside + vec4<f32>(SKY, 1.0) * air * (1.0 - inside);
    let place = clip(centre + normal * radius);
    // The air hides nothing that is drawn later.
    seen.depth = select(layer.depth.x + layer.depth.y, place.z / place.w, inside > 0.5);
    return seen;
}

@fragment
fn fragment(in: Corner) -> @location(0) vec4<f32> {
    return look(in.stage).colour;
}

struct Deep {
    @location(0) colour: vec4<f32>,
    @builtin(frag_depth) depth: f32,
}

@fragment
fn fragment_deep(in: Corner) -> Deep {
    let seen = look(in.stage);
    return Deep(seen.colour, clamp(seen.depth, 0.0, 1.0));
}
