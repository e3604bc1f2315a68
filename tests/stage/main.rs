//! The stage's parts that need no GPU, tested natively: they hold no Bevy, so the files are compiled in here as they are.

#[path = "../../src/stage/atlas.rs"]
mod atlas;
#[path = "../../src/link/camera.rs"]
mod camera;
#[path = "../../src/stage/colour_map.rs"]
mod colour_map;
#[path = "../../src/stage/quality.rs"]
mod quality;
#[path = "../../src/stage/records.rs"]
mod records;
#[path = "../../src/stage/solid.rs"]
mod solid;

#[path = "camera.rs"]
mod camera_tests;
#[path = "parts.rs"]
mod parts_tests;
