//! The designer's colours as the page sends them.

use bevy::ecs::prelude::*;

use crate::colour_map::{Rgb, parse_hex};

/// Names of the manifest's colours, in its order.
const NAMES: [&str; 6] = ["ink", "ember", "water", "leaf", "sun", "dusk"];

/// The colours of the visitor's theme.
#[derive(Resource, Clone, PartialEq)]
pub struct Theme {
    /// The six colours a manifest can name, in its order.
    pub colours: [Rgb; 6],
    /// What is seen where no layer is.
    pub sky: Rgb,
}

impl Default for Theme {
    /// The dark theme's, for colours the page does not send.
    fn default() -> Self {
        Self {
            colours: [
                [0xf2, 0xf4, 0xf8],
                [0xf2, 0x7a, 0x54],
                [0x5a, 0xa9, 0xe6],
                [0x6c, 0xc2, 0x8a],
                [0xf4, 0xcf, 0x5d],
                [0xa9, 0x8e, 0xda],
            ],
            sky: [0x0d, 0x17, 0x33],
        }
    }
}

impl Theme {
    /// Sets the colour of that name from `#rrggbb`; unknown names and unreadable colours change nothing.
    pub fn set(&mut self, name: &str, colour: &str) {
        let Some(colour) = parse_hex(colour) else { return };
        if name == "sky" {
            self.sky = colour;
        } else if let Some(place) = NAMES.iter().position(|known| *known == name) {
            self.colours[place] = colour;
        }
    }
}
