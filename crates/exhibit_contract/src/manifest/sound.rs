//! What can be heard, when the visitor wants to hear it.

use serde::{Deserialize, Serialize};

/// A sound that follows an output of the model. Silent until the visitor turns sound on; its caption, the message
/// `sound-<id>`, is shown while it sounds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sound {
    /// Lower-case words joined by hyphens.
    pub id: String,
    /// An MP3, Ogg or Opus file, a path under `assets/`.
    pub file: String,
    /// Scalar output it follows. With `loop` it is the loudness, from 0 (silent) to 1 (full).
    pub output: String,
    /// Sounds on and on. Without, it sounds once each time the output has grown.
    #[serde(default, rename = "loop")]
    pub looped: bool,
}
