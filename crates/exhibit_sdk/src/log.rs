//! One line for the exhibit's designer. Visitors never see it.

pub use crate::bindings::kepu::exhibit::host::Level;

/// Writes one line. Lines beyond the rate in the manifest's limits are counted and dropped.
/// In a model's native unit tests it goes to standard error.
pub fn log(level: Level, text: &str) {
    if cfg!(target_family = "wasm") {
        crate::bindings::kepu::exhibit::host::log(level, text);
    } else {
        eprintln!("{level:?}: {text}");
    }
}

/// A panic traps, and a trap has no words: the log is where the designer can read them.
pub(crate) fn send_panics_to_the_log() {
    if cfg!(target_family = "wasm") {
        std::panic::set_hook(Box::new(|panic| log(Level::Error, &panic.to_string())));
    }
}
