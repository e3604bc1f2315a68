//! What a model draws with: records for layers, and motion that needs no memory.
//!
//! Nothing here is remembered between ticks: a picture made of it is a function of the model's state, so a visit that is
//! gone back to shows the same. Lengths are in stage units, angles in radians, anticlockwise; `docs/designers/layers.md` says what
//! the stage makes of each number.
//!
//! ```
//! use exhibit_sdk::picture::{Sprite, chance, phase, smooth, wrapped};
//!
//! /// Bubbles that rise for 90 ticks, then begin anew.
//! fn bubbles(tick: u64, buffer: &mut Vec<f32>) {
//!     let tick = wrapped(tick);
//!     for n in 0..40 {
//!         let age = phase(tick, n, 90.0, 1);
//!         let (x, y) = (4.0 * chance(n, 2), 3.0 * age);
//!         Sprite { x, y, size: 0.1, opacity: smooth(1.0, 0.8, age), ..Sprite::default() }.push(buffer);
//!     }
//! }
//! # let mut buffer = Vec::new();
//! # bubbles(7, &mut buffer);
//! # assert_eq!(buffer.len(), 8 * 40);
//! ```

mod motion;
mod path;
mod sprite;

pub use motion::{chance, mix, phase, share, smooth, waver, wrapped};
pub use path::{Point, lift};
pub use sprite::Sprite;
