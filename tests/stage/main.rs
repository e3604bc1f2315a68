//! The stage's parts that need no GPU, tested natively: they hold no Bevy, so the files are compiled in here as they are.

#[path = "../../src/link/camera.rs"]
mod camera;

#[path = "camera.rs"]
mod camera_tests;
