//! Where a point of the scene lies on the screen. The stage draws with these numbers and the page places labels and
//! handles with them, so words sit right even before the stage has arrived or when there is none.
//!
//! Stage coordinates: x to the right, y up, z towards the visitor. Screen coordinates: CSS pixels from the upper left
//! corner of the stage, y down. Clip space is WebGPU's: x and y from -1 to 1, depth from 0 (near) to 1 (far).

#![expect(clippy::disallowed_methods, reason = "angles of a picture: no model depends on their last digit")]

use exhibit_contract::manifest::Camera;

/// A 4 × 4 matrix by columns: `matrix[column][row]`.
pub type Matrix = [[f32; 4]; 4];

type Vector = [f64; 3];

/// How much deeper than its larger side a flat camera's area reaches, before and behind the plane z = 0.
const FLAT_DEPTH: f64 = 10.0;
/// The near and far planes of a perspective camera, in distances from eye to target.
const NEAR: f64 = 0.01;
const FAR: f64 = 100.0;
/// Closest a perspective camera comes to straight above or below, in degrees: at the pole "up" has no meaning.
const STEEPEST_DEGREES: f64 = 89.0;

/// What takes a point of the scene, as a column (x, y, z, 1), to clip space.
///
/// `width` and `height` are the stage's, in any unit; zero and non-finite sizes count as 1. `yaw` and `pitch` are how far
/// the visitor has turned a perspective camera from where the manifest puts it, in degrees; they are held within the
/// camera's `turn_degrees`. A flat camera does not turn.
pub fn view_projection(camera: &Camera, width: f64, height: f64, yaw: f64, pitch: f64) -> Matrix {
    let (width, height) = (side(width), side(height));
    match camera {
        Camera::Flat { .. } => {
            let [x, y, w, h] = seen_area(camera, width, height).unwrap_or([0.0, 0.0, 1.0, 1.0]);
            let deep = FLAT_DEPTH * w.max(h);
            columns([
                [2.0 / w, 0.0, 0.0, -(2.0 * x + w) / w],
                [0.0, 2.0 / h, 0.0, -(2.0 * y + h) / h],
                [0.0, 0.0, -0.5 / deep, 0.5],
                [0.0, 0.0, 0.0, 1.0],
            ])
        }
        Camera::Perspective { .. } => {
            let Looking { eye, right, up, back, distance, half_width, half_height } =
                looking(camera, width, height, yaw, pitch);
            let (near, far) = (distance * NEAR, distance * FAR);
            let row = |axis: Vector, by: f64| [axis[0] * by, axis[1] * by, axis[2] * by, -dot(axis, eye) * by];
            // Distance before the eye, the number everything is divided by.
            let ahead = row(back, -1.0);
            let depth = far / (far - near);
            columns([
                row(right, 1.0 / half_width),
                row(up, 1.0 / half_height),
                [ahead[0] * depth, ahead[1] * depth, ahead[2] * depth, (ahead[3] - near) * depth],
                ahead,
            ])
        }
    }
}

/// Where `point` lies on a stage of `width` × `height` CSS pixels, in CSS pixels; none for a point behind the eye.
pub fn project(matrix: &Matrix, width: f64, height: f64, point: [f64; 3]) -> Option<[f64; 2]> {
    let row = |row: usize| {
        let at = |column: usize| f64::from(matrix[column][row]);
        at(0) * point[0] + at(1) * point[1] + at(2) * point[2] + at(3)
    };
    let w = row(3);
    if w.is_nan() || w <= 1e-9 {
        return None;
    }
    let (x, y) = (row(0) / w, row(1) / w);
    (x.is_finite() && y.is_finite()).then(|| [(x + 1.0) / 2.0 * width, (1.0 - y) / 2.0 * height])
}

/// The point of the plane z = 0 seen at `place` (CSS pixels), as x and y; none where that plane is not seen. This is the
/// point a press or a drag on the stage tells the model.
pub fn stage_point(
    camera: &Camera,
    width: f64,
    height: f64,
    yaw: f64,
    pitch: f64,
    place: [f64; 2],
) -> Option<[f64; 2]> {
    let (width, height) = (side(width), side(height));
    let (u, v) = (place[0] / width, 1.0 - place[1] / height);
    if let Some([x, y, w, h]) = seen_area(camera, width, height) {
        return Some([x + u * w, y + v * h]);
    }
    let Looking { eye, right, up, back, half_width, half_height, .. } = looking(camera, width, height, yaw, pitch);
    let (across, upwards) = ((2.0 * u - 1.0) * half_width, (2.0 * v - 1.0) * half_height);
    let ray = [0, 1, 2].map(|i| right[i] * across + up[i] * upwards - back[i]);
    let along = -eye[2] / ray[2];
    (along.is_finite() && along > 0.0).then(|| [eye[0] + ray[0] * along, eye[1] + ray[1] * along])
}

/// The part of the plane z = 0 a flat camera shows: x, y of the lower left corner, width, height. It holds the whole of
/// the manifest's `wide` or `tall`, and more on the sides where the screen's shape leaves room. None for a perspective
/// camera.
pub fn seen_area(camera: &Camera, width: f64, height: f64) -> Option<[f64; 4]> {
    let Camera::Flat { wide, tall } = camera else { return None };
    let (width, height) = (side(width), side(height));
    let [x, y, w, h] = if width >= height { *wide } else { *tall };
    let (w, h) = (side(w), side(h));
    let unit_per_pixel = (w / width).max(h / height);
    let (seen_w, seen_h) = (width * unit_per_pixel, height * unit_per_pixel);
    let (x, y) = (finite(x), finite(y));
    Some([x - (seen_w - w) / 2.0, y - (seen_h - h) / 2.0, seen_w, seen_h])
}

/// The camera's axes and eye in stage coordinates: what lit shading, globes and things that face the visitor need.
pub struct Looking {
    /// Where the eye is. A flat camera's is as far before the plane z = 0 as it sees.
    pub eye: [f64; 3],
    /// Unit vector to the right of the picture.
    pub right: [f64; 3],
    /// Unit vector to the top of the picture.
    pub up: [f64; 3],
    /// Unit vector from the target to the eye.
    pub back: [f64; 3],
    /// From eye to target, in stage units.
    pub distance: f64,
    /// Half the picture's width at distance 1 (a flat camera's: half the width seen).
    pub half_width: f64,
    /// Half the picture's height at distance 1 (a flat camera's: half the height seen).
    pub half_height: f64,
}

/// See [`Looking`]; the parameters are those of [`view_projection`].
pub fn looking(camera: &Camera, width: f64, height: f64, yaw: f64, pitch: f64) -> Looking {
    let (width, height) = (side(width), side(height));
    match camera {
        Camera::Flat { .. } => {
            let [x, y, w, h] = seen_area(camera, width, height).unwrap_or([0.0, 0.0, 1.0, 1.0]);
            let distance = FLAT_DEPTH * w.max(h);
            Looking {
                eye: [x + w / 2.0, y + h / 2.0, distance],
                right: [1.0, 0.0, 0.0],
                up: [0.0, 1.0, 0.0],
                back: [0.0, 0.0, 1.0],
                distance,
                half_width: w / 2.0,
                half_height: h / 2.0,
            }
        }
        Camera::Perspective { target, distance, yaw_degrees, pitch_degrees, field_of_view_degrees, turn_degrees } => {
            let turn = |by: f64, limit: f64| {
                let limit = finite(limit).abs();
                finite(by).clamp(-limit, limit)
            };
            let yaw = (finite(*yaw_degrees) + turn(yaw, turn_degrees[0])).to_radians();
            let pitch = finite(*pitch_degrees) + turn(pitch, turn_degrees[1]);
            let pitch = pitch.clamp(-STEEPEST_DEGREES, STEEPEST_DEGREES).to_radians();
            let distance = side(*distance);
            let target = target.map(finite);
            let back = [pitch.cos() * yaw.sin(), pitch.sin(), pitch.cos() * yaw.cos()];
            let right = [yaw.cos(), 0.0, -yaw.sin()];
            let up = [-pitch.sin() * yaw.sin(), pitch.cos(), -pitch.sin() * yaw.cos()];
            let half = (finite(*field_of_view_degrees).clamp(1.0, 170.0) / 2.0).to_radians().tan();
            let (half_width, half_height) =
                if width >= height { (half * width / height, half) } else { (half, half * height / width) };
            Looking {
                eye: [0, 1, 2].map(|i| target[i] + back[i] * distance),
                right,
                up,
                back,
                distance,
                half_width,
                half_height,
            }
        }
    }
}

/// A length one can divide by.
fn side(length: f64) -> f64 {
    if length.is_finite() && length > 0.0 { length } else { 1.0 }
}

fn finite(number: f64) -> f64 {
    if number.is_finite() { number } else { 0.0 }
}

fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn columns(rows: [[f64; 4]; 4]) -> Matrix {
    [0, 1, 2, 3].map(|column| [0, 1, 2, 3].map(|row: usize| rows[row][column] as f32))
}
