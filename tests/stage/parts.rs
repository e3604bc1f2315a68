//! Atlas packing, what is taken of a model's buffers, colour maps, solids, and the choice of quality.

use exhibit_contract::manifest::ColourMap;

use crate::atlas::{Atlas, MOST_FRAMES, pack};
use crate::colour_map::{STEPS, parse_hex, table};
use crate::quality::Quality;
use crate::records::{backdrop_opacity, field_texels, leave_out_impossible, record_count};
use crate::solid::{Solid, built_in, from_file};

#[track_caller]
fn check_atlas(sizes: &[(u32, u32)], limit: u32) -> Atlas {
    let atlas = pack(sizes, limit);
    assert!(atlas.width <= limit && atlas.height <= limit, "{atlas:?}");
    assert_eq!(atlas.frames.len(), sizes.len().min(MOST_FRAMES));
    for (i, &[x, y, w, h]) in atlas.frames.iter().enumerate() {
        assert!(w > 0 && h > 0 && x + w <= atlas.width && y + h <= atlas.height, "frame {i} lies outside: {atlas:?}");
        for (j, &[x2, y2, w2, h2]) in atlas.frames.iter().enumerate().skip(i + 1) {
            let apart = x + w + 8 <= x2 || x2 + w2 + 8 <= x || y + h + 8 <= y2 || y2 + h2 + 8 <= y;
            assert!(apart, "frames {i} and {j} touch: {atlas:?}");
        }
    }
    atlas
}

#[test]
fn pictures_lie_apart_in_the_atlas() {
    let atlas = check_atlas(&[(120, 60), (64, 64), (32, 200), (256, 256), (1, 1), (90, 90)], 4096);
    assert_eq!(atlas.scale, 1.0);
    assert_eq!(atlas.frames[2][2..], [32, 200], "a picture that fits keeps its size");
}

#[test]
fn pictures_too_large_for_the_atlas_are_made_smaller_together() {
    let atlas = check_atlas(&[(3000, 3000), (3000, 1500), (1000, 4000)], 2048);
    assert!(atlas.scale < 1.0);
    let [_, _, w, h] = atlas.frames[1];
    assert!((f64::from(w) / f64::from(h) - 2.0).abs() < 0.01, "shape kept");
}

#[test]
fn an_atlas_of_nothing_or_too_much_does_no_harm() {
    check_atlas(&[], 4096);
    check_atlas(&[(10, 10); 200], 4096);
    assert_eq!(pack(&[(100, 100)], 4).frames, [[0, 0, 1, 1]]);
}

#[test]
fn records_are_counted_whole_and_within_capacity() {
    for (floats, capacity, expected) in [(0, 10, 0), (7, 10, 0), (8, 10, 1), (23, 10, 2), (80, 10, 10), (8000, 10, 10)]
    {
        assert_eq!(record_count(floats, capacity), expected, "{floats} numbers, capacity {capacity}");
    }
    assert_eq!(record_count(usize::MAX, u32::MAX), u32::MAX);
}

#[test]
fn a_record_with_a_number_that_is_none_is_empty_and_the_others_stay() {
    let sound: Vec<f32> = vec![0.0, -1.5, f32::MAX, f32::MIN_POSITIVE, 3.0e38, -0.0, 1.0e-40, 8.0];
    for bad in [f32::NAN, -f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::from_bits(0x7f80_0001)] {
        for place in 0..8 {
            let mut spoilt = sound.clone();
            spoilt[place] = bad;
            let numbers = [sound.clone(), spoilt, sound.clone()].concat();
            let mut bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
            let before = bytes.clone();
            leave_out_impossible(&mut bytes);
            assert_eq!((&bytes[..32], &bytes[64..]), (&before[..32], &before[64..]), "{bad} at {place}");
            assert!(bytes[32..64].iter().all(|byte| *byte == 0), "{bad} at {place}");
        }
    }
}

#[test]
fn a_backdrop_without_a_number_is_opaque() {
    for (buffer, expected) in [
        (&[][..], 1.0),
        (&[0.25], 0.25),
        (&[7.0], 1.0),
        (&[-1.0], 0.0),
        (&[f32::NAN], 0.0),
        (&[f32::INFINITY, 3.0], 1.0),
    ] {
        assert_eq!(backdrop_opacity(buffer), expected, "{buffer:?}");
    }
}

/// Reads a half float of 0 to 1 back.
fn number(half: u16) -> f32 {
    let (exponent, fraction) = (u32::from(half >> 10), u32::from(half & 0x3ff));
    if exponent == 0 { 0.0 } else { f32::from_bits((exponent + 127 - 15) << 23 | fraction << 13) }
}

#[test]
fn a_field_is_measured_against_its_range() {
    let mut texels = vec![9; 3];
    let values = [-2.0, -1.0, 0.0, 0.5, 2.0, 99.0, f32::NAN, f32::INFINITY];
    field_texels(&values, 9, [-1.0, 1.0], &mut texels);
    let pairs: Vec<_> = texels.chunks(2).map(|pair| (number(pair[0]), number(pair[1]))).collect();
    let there = |t| (t, 1.0);
    let expected =
        [there(0.0), there(0.0), there(0.5), there(0.75), there(1.0), there(1.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)];
    assert_eq!(pairs, expected);
}

#[test]
fn a_field_is_fine_to_a_thousandth() {
    let values: Vec<f32> = (0..=1000).map(|i| i as f32 / 1000.0).collect();
    let mut texels = Vec::new();
    field_texels(&values, values.len(), [0.0, 1.0], &mut texels);
    for (value, pair) in values.iter().zip(texels.chunks(2)) {
        assert!((number(pair[0]) - value).abs() < 0.0005, "{value}");
    }
}

#[test]
fn a_range_of_nothing_gives_numbers_all_the_same() {
    let mut texels = Vec::new();
    field_texels(&[3.0, 4.0], 2, [3.0, 3.0], &mut texels);
    assert_eq!(texels, [0, 0x3c00, 0, 0x3c00]);
}

const THEME: [[u8; 3]; 6] = [[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4], [5, 5, 5], [6, 6, 6]];

#[test]
fn maps_begin_and_end_with_their_published_colours() {
    let ends = |map| {
        let table = table(map, THEME);
        (table[0], table[STEPS - 1])
    };
    assert_eq!(ends(ColourMap::Viridis), ([0x44, 0x01, 0x54], [0xfd, 0xe7, 0x25]));
    assert_eq!(ends(ColourMap::Inferno), ([0x00, 0x00, 0x04], [0xfc, 0xff, 0xa4]));
    assert_eq!(ends(ColourMap::BlueRed), ([0x05, 0x30, 0x61], [0x67, 0x00, 0x1f]));
    assert_eq!(ends(ColourMap::Theme), ([1; 3], [6; 3]));
}

#[test]
fn sequential_maps_keep_their_order_of_lightness() {
    let lightness = |[r, g, b]: [u8; 3]| 0.299 * f64::from(r) + 0.587 * f64::from(g) + 0.114 * f64::from(b);
    for (map, sign) in
        [(ColourMap::Viridis, 1.0), (ColourMap::Inferno, 1.0), (ColourMap::Water, -1.0), (ColourMap::Smoke, 1.0)]
    {
        let table = table(map, THEME);
        let steps = table.windows(8).map(|window| (lightness(window[7]) - lightness(window[0])) * sign);
        assert!(steps.clone().all(|step| step > 0.0), "{map:?}: {:?}", steps.collect::<Vec<_>>());
    }
}

#[test]
fn the_middle_of_each_sixth_is_a_theme_colour() {
    let table = table(ColourMap::Theme, THEME);
    for (k, colour) in THEME.iter().enumerate() {
        assert_eq!(table[((k as f64 + 0.5) / 6.0 * (STEPS - 1) as f64).round() as usize], *colour);
    }
}

#[test]
fn colours_are_read_from_six_digits() {
    assert_eq!(parse_hex(" #0d1733 "), Some([0x0d, 0x17, 0x33]));
    for wrong in ["", "#fff", "0d1733", "#0d173g", "#é0d17", "rgb(1,2,3)"] {
        assert_eq!(parse_hex(wrong), None, "{wrong}");
    }
}

#[track_caller]
fn check_solid(solid: &Solid) {
    assert!(!solid.indices.is_empty() && solid.indices.len().is_multiple_of(3));
    assert!(solid.indices.iter().all(|&i| (i as usize) < solid.corners.len()));
    assert_eq!(solid.colours.len(), solid.corners.len());
    for [.., x, y, z] in &solid.corners {
        assert!((x * x + y * y + z * z - 1.0).abs() < 1e-5, "normals have length 1");
    }
}

#[test]
fn solids_are_one_unit_large_and_stand_on_their_foot() {
    for (name, foot) in [("sphere", -0.5), ("cube", 0.0), ("cylinder", 0.0), ("cone", 0.0)] {
        let solid = built_in(name).expect(name);
        check_solid(&solid);
        let heights = solid.corners.iter().map(|corner| corner[1]);
        assert_eq!(heights.clone().fold(f32::MAX, f32::min), foot, "{name}");
        assert_eq!(heights.fold(f32::MIN, f32::max), foot + 1.0, "{name}");
    }
    assert!(built_in("teapot").is_none());
}

fn mesh_file(corners: u32, indices: &[u32]) -> Vec<u8> {
    let mut bytes = b"KMSH".to_vec();
    bytes.extend(corners.to_le_bytes());
    bytes.extend((indices.len() as u32).to_le_bytes());
    for corner in 0..corners {
        for number in [corner as f32, 0.0, 0.0, 0.0, 1.0, 0.0] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend([10, 20, 30, 255]);
    }
    bytes.extend(indices.iter().flat_map(|index| index.to_le_bytes()));
    bytes
}

#[test]
fn a_mesh_file_is_read() {
    let solid = from_file(&mesh_file(3, &[0, 1, 2])).expect("whole");
    check_solid(&solid);
    assert_eq!(solid.corners[2][0], 2.0);
    assert_eq!(solid.colours[0], [10, 20, 30, 255]);
}

#[test]
fn a_broken_mesh_file_is_refused() {
    let whole = mesh_file(3, &[0, 1, 2]);
    for length in 0..whole.len() {
        assert_eq!(from_file(&whole[..length]), None, "cut off at {length}");
    }
    assert_eq!(from_file(&mesh_file(3, &[0, 1, 3])), None, "an index beyond the corners");
    assert_eq!(from_file(&mesh_file(3, &[0, 1])), None, "half a triangle");
    let mut not_a_number = whole;
    not_a_number[12..16].copy_from_slice(&f32::NAN.to_le_bytes());
    assert_eq!(from_file(&not_a_number), None, "a corner nowhere");
    let mut huge = b"KMSH".to_vec();
    huge.extend([0xff; 8]);
    assert_eq!(from_file(&huge), None, "more than there can be");
}

fn frames(quality: &mut Quality, count: usize, millis: f64) {
    for _ in 0..count {
        quality.frame(millis);
    }
}

#[test]
fn a_slow_machine_gets_fewer_pixels_rests_and_draws_in_parts() {
    let mut quality = Quality::default();
    assert_eq!((quality.rest_millis(), quality.parts()), (0.0, 1), "nothing is known yet");
    frames(&mut quality, 14, 50.0);
    assert!((0.5..1.0).contains(&quality.sharpness()));
    frames(&mut quality, 200, 100.0);
    assert_eq!(quality.sharpness(), 0.5);
    assert!(quality.rest_millis() > 190.0, "the page has more of the GPU than the stage");
    assert_eq!(quality.parts(), 7);
    frames(&mut quality, 50, 1e9);
    assert_eq!(quality.parts(), 8, "never more");
}

#[test]
fn a_machine_without_a_gpu_begins_where_it_would_end() {
    let mut quality = Quality::without_gpu();
    assert_eq!((quality.sharpness(), quality.parts()), (0.5, 8));
    frames(&mut quality, 2000, 10.0);
    assert_eq!(quality.sharpness(), 1.0, "it may be quick all the same");
}

#[test]
fn a_very_slow_machine_is_helped_within_three_frames() {
    let mut quality = Quality::default();
    frames(&mut quality, 3, 900.0);
    assert!(quality.sharpness() < 1.0);
}

#[test]
fn a_machine_that_recovers_gets_everything_back() {
    let mut quality = Quality::default();
    frames(&mut quality, 300, 90.0);
    frames(&mut quality, 2000, 10.0);
    assert_eq!((quality.sharpness(), quality.rest_millis(), quality.parts()), (1.0, 0.0, 1));
}

#[test]
fn a_machine_just_too_slow_is_not_asked_again_and_again() {
    let mut quality = Quality::default();
    let mut changes = 0;
    for _ in 0..20_000 {
        let slow = quality.sharpness() > 0.7;
        changes += u32::from(quality.frame(if slow { 50.0 } else { 12.0 }));
    }
    assert!(changes < 30, "{changes} changes in 20,000 frames");
}

#[test]
fn little_motion_means_two_pictures_a_second() {
    let mut quality = Quality::default();
    quality.set_calm(true);
    frames(&mut quality, 300, 10.0);
    assert_eq!((quality.sharpness(), quality.rest_millis()), (1.0, 500.0));
    quality.set_calm(false);
    assert_eq!(quality.rest_millis(), 0.0);
}
