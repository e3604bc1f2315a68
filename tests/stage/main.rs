//! Parts of the runtime that need neither GPU nor browser, tested natively: the files are compiled in here as they are.

#[path = "../../src/stage/atlas.rs"]
mod atlas;
#[path = "../../src/link/camera.rs"]
mod camera;
#[path = "../../src/stage/colour_map.rs"]
mod colour_map;
#[path = "../../src/model/effort.rs"]
mod effort;
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
