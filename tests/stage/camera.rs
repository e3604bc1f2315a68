//! The camera maths that page and stage share: what is framed, where points land, and the way back.

use exhibit_contract::manifest::Camera;

use crate::camera::{Matrix, looking, project, seen_area, stage_point, view_projection};

fn flat() -> Camera {
    Camera::Flat { wide: [0.0, 0.0, 16.0, 9.0], tall: [4.0, 0.0, 8.0, 9.0] }
}

fn perspective() -> Camera {
    Camera::Perspective {
        target: [0.0, 1.0, 0.0],
        distance: 10.0,
        yaw_degrees: 0.0,
        pitch_degrees: 30.0,
        field_of_view_degrees: 90.0,
        turn_degrees: [45.0, 20.0],
    }
}

#[track_caller]
fn check_place(place: Option<[f64; 2]>, expected: [f64; 2]) {
    let place = place.expect("the point is seen");
    let near = |i: usize| (place[i] - expected[i]).abs() < 0.01;
    assert!(near(0) && near(1), "{place:?} is not {expected:?}");
}

#[test]
fn a_flat_camera_puts_its_area_on_the_screen() {
    let matrix = view_projection(&flat(), 1920.0, 1080.0, 0.0, 0.0);
    check_place(project(&matrix, 1920.0, 1080.0, [0.0, 0.0, 0.0]), [0.0, 1080.0]);
    check_place(project(&matrix, 1920.0, 1080.0, [16.0, 9.0, 0.0]), [1920.0, 0.0]);
    check_place(project(&matrix, 1920.0, 1080.0, [8.0, 4.5, 3.0]), [960.0, 540.0]);
}

#[test]
fn a_flat_camera_shows_more_where_the_screen_leaves_room() {
    assert_eq!(seen_area(&flat(), 3200.0, 900.0), Some([-8.0, 0.0, 32.0, 9.0]));
    assert_eq!(seen_area(&flat(), 800.0, 1800.0), Some([4.0, -4.5, 8.0, 18.0]));
}

#[test]
fn a_perspective_camera_looks_at_its_target() {
    for (width, height) in [(1920.0, 1080.0), (1080.0, 1920.0)] {
        let matrix = view_projection(&perspective(), width, height, 0.0, 0.0);
        check_place(project(&matrix, width, height, [0.0, 1.0, 0.0]), [width / 2.0, height / 2.0]);
    }
}

#[test]
fn the_field_of_view_spans_the_shorter_side() {
    let Camera::Perspective { target, distance, turn_degrees, .. } = perspective() else { unreachable!() };
    let level = Camera::Perspective {
        target,
        distance,
        yaw_degrees: 0.0,
        pitch_degrees: 0.0,
        field_of_view_degrees: 90.0,
        turn_degrees,
    };
    let wide = view_projection(&level, 1600.0, 800.0, 0.0, 0.0);
    check_place(project(&wide, 1600.0, 800.0, [0.0, 11.0, 0.0]), [800.0, 0.0]);
    let tall = view_projection(&level, 800.0, 1600.0, 0.0, 0.0);
    check_place(project(&tall, 800.0, 1600.0, [10.0, 1.0, 0.0]), [800.0, 800.0]);
}

#[test]
fn nearer_points_have_less_depth() {
    let depth = |matrix: &Matrix, z: f32| {
        let row = |r: usize| matrix[2][r] * z + matrix[3][r];
        row(2) / row(3)
    };
    for camera in [flat(), perspective()] {
        let matrix = view_projection(&camera, 1600.0, 900.0, 0.0, 0.0);
        let (near, far) = (depth(&matrix, 1.0), depth(&matrix, -1.0));
        assert!(0.0 < near && near < far && far < 1.0, "{near} {far}");
    }
}

#[test]
fn a_point_behind_the_eye_has_no_place() {
    let matrix = view_projection(&perspective(), 1600.0, 900.0, 0.0, 0.0);
    assert_eq!(project(&matrix, 1600.0, 900.0, [0.0, 20.0, 30.0]), None);
}

#[test]
fn a_place_leads_back_to_its_point() {
    for camera in [flat(), perspective()] {
        for (width, height) in [(1366.0, 768.0), (390.0, 844.0)] {
            let matrix = view_projection(&camera, width, height, 20.0, -5.0);
            let place = project(&matrix, width, height, [1.5, 0.5, 0.0]).expect("seen");
            check_place(stage_point(&camera, width, height, 20.0, -5.0, place), [1.5, 0.5]);
        }
    }
}

#[test]
fn turning_stays_within_the_limits() {
    let far = looking(&perspective(), 16.0, 9.0, 400.0, -400.0);
    let limit = looking(&perspective(), 16.0, 9.0, 45.0, -20.0);
    assert_eq!(far.eye, limit.eye);
    assert!(far.eye[0] > 0.0, "a positive yaw moves the eye to the right");
}

#[test]
fn sizes_of_nothing_do_not_break_it() {
    for camera in [flat(), perspective()] {
        for size in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let matrix = view_projection(&camera, size, size, f64::NAN, f64::INFINITY);
            assert!(matrix.iter().flatten().all(|number| number.is_finite()), "{matrix:?}");
        }
    }
}
