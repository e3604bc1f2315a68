//! When P and S waves arrive: rays through the spherical earth of iasp91 (Kennett and Engdahl 1991). `MODEL.md` derives them.

mod iasp91;
mod rays;
mod shells;
mod times;

pub use times::{FirstArrivals, TravelTimes};

/// Radius of the earth, km.
pub const RADIUS_KM: f64 = 6371.0;
