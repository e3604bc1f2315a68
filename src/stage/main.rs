//! The stage: draws an exhibit's layers on a canvas, in a worker of its own or, where a browser cannot do that, on the main
//! thread. The only Bevy in the tree. It knows layers, not exhibits, and can be killed and started again at any time.
//!
//! Bevy's app, entities and systems carry it, and its render crate's device, queue and resources. Its render *plugins* are
//! left out: a stage has one canvas, one camera and one pass, so views, phases, batching, extraction into a second world and
//! the tone-mapping and upscaling passes would only cost bytes to send and time in every frame.

mod atlas;
#[path = "../link/camera.rs"]
#[expect(dead_code, reason = "the page uses what the stage does not")]
mod camera;
mod canvas;
mod colour_map;
mod failure;
mod fence;
mod frame;
mod host;
mod inbox;
mod kit;
mod layers;
mod message;
mod pace;
mod picture;
mod quality;
mod records;
mod solid;
mod spawn;
mod theme;
mod view;

/// What the browser calls is [`host::host`].
fn main() {}
