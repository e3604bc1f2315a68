//! Solids: the four built in, and the compact buffers glTF files are turned into when packing.

#![expect(clippy::disallowed_methods, reason = "angles of a picture: no model depends on their last digit")]

use std::f32::consts::{PI, TAU};

/// Triangles ready for the GPU.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Solid {
    /// Position and normal of each corner, six numbers.
    pub corners: Vec<[f32; 6]>,
    /// Colour of each corner: red, green, blue (sRGB), and unused.
    pub colours: Vec<[u8; 4]>,
    /// Three corners for each triangle.
    pub indices: Vec<u32>,
}

/// Colour of a solid that has none of its own: a light, warm grey.
const PLAIN: [u8; 4] = [222, 220, 214, 255];
/// Sides of what is round.
const SIDES: u32 = 32;
/// Most corners and indices a mesh file may have.
const MOST: usize = 1 << 20;

/// The built-in solid of that name, one unit large: the cube, cylinder and cone stand with their foot on the origin, the
/// sphere has it at its centre.
pub fn built_in(name: &str) -> Option<Solid> {
    match name {
        "sphere" => Some(lathe(&half_circle(), false)),
        "cube" => Some(cube()),
        "cylinder" => Some(lathe(
            &[
                ([0.0, 1.0], [0.0, 1.0]),
                ([0.5, 1.0], [0.0, 1.0]),
                ([0.5, 1.0], [1.0, 0.0]),
                ([0.5, 0.0], [1.0, 0.0]),
                ([0.5, 0.0], [0.0, -1.0]),
                ([0.0, 0.0], [0.0, -1.0]),
            ],
            true,
        )),
        "cone" => {
            let slope = [2.0 / 5f32.sqrt(), 1.0 / 5f32.sqrt()];
            Some(lathe(
                &[([0.0, 1.0], slope), ([0.5, 0.0], slope), ([0.5, 0.0], [0.0, -1.0]), ([0.0, 0.0], [0.0, -1.0])],
                true,
            ))
        }
        _ => None,
    }
}

/// A mesh file: `KMSH`, the numbers of corners and indices, then for each corner six `f32` (position, normal) and four
/// colour bytes, then the indices as `u32`; all little endian. None for anything else.
pub fn from_file(bytes: &[u8]) -> Option<Solid> {
    let mut words = bytes.strip_prefix(b"KMSH")?.chunks_exact(4).filter_map(|word| <[u8; 4]>::try_from(word).ok());
    let mut count = || words.next().map(u32::from_le_bytes).map(|n| n as usize).filter(|&n| n <= MOST);
    let (corner_count, index_count) = (count()?, count()?);
    if bytes.len() != 12 + corner_count * 28 + index_count * 4 {
        return None;
    }
    let mut solid = Solid::default();
    for _ in 0..corner_count {
        let mut corner = [0.0; 6];
        for number in &mut corner {
            *number = f32::from_le_bytes(words.next()?);
        }
        if !corner.iter().all(|number| number.is_finite()) {
            return None;
        }
        solid.corners.push(corner);
        solid.colours.push(words.next()?);
    }
    solid.indices = words.map(u32::from_le_bytes).collect();
    let whole = solid.indices.len() % 3 == 0 && solid.indices.iter().all(|&i| (i as usize) < corner_count);
    (whole && !solid.indices.is_empty()).then_some(solid)
}

/// Points of an outline: radius and height, and the normal's part outwards and upwards.
type Outline = ([f32; 2], [f32; 2]);

fn half_circle() -> Vec<Outline> {
    let point = |i: u32| {
        let angle = PI * i as f32 / (SIDES / 2) as f32;
        let normal = [angle.sin(), angle.cos()];
        (normal.map(|n| n / 2.0), normal)
    };
    (0..=SIDES / 2).map(point).collect()
}

/// Turns an outline (from top to bottom) about the upward axis. `sharp` outlines are pairs of points with edges between.
fn lathe(outline: &[Outline], sharp: bool) -> Solid {
    let mut solid = Solid::default();
    for side in 0..=SIDES {
        let (sin, cos) = (TAU * side as f32 / SIDES as f32).sin_cos();
        for ([radius, height], [outwards, upwards]) in outline {
            solid.corner([radius * sin, *height, radius * cos], [outwards * sin, *upwards, outwards * cos]);
        }
    }
    let rings = outline.len() as u32;
    let step = if sharp { 2 } else { 1 };
    for side in 0..SIDES {
        for ring in (0..rings - 1).step_by(step) {
            let (a, b) = (side * rings + ring, (side + 1) * rings + ring);
            solid.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
        }
    }
    solid
}

fn cube() -> Solid {
    let mut solid = Solid::default();
    for axis in 0..3 {
        for sign in [1.0f32, -1.0] {
            let mut normal = [0.0; 3];
            normal[axis] = sign;
            let first = solid.corners.len() as u32;
            for (u, v) in [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)] {
                let mut place = [0.0; 3];
                place[axis] = sign / 2.0;
                place[(axis + 1) % 3] = u * sign;
                place[(axis + 2) % 3] = v;
                place[1] += 0.5;
                solid.corner(place, normal);
            }
            solid.indices.extend([0, 1, 2, 0, 2, 3].map(|i| first + i));
        }
    }
    solid
}

impl Solid {
    fn corner(&mut self, place: [f32; 3], normal: [f32; 3]) {
        let [x, y, z] = place;
        let [nx, ny, nz] = normal;
        self.corners.push([x, y, z, nx, ny, nz]);
        self.colours.push(PLAIN);
    }
}
