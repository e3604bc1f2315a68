//! The record of a `sprites` layer.

/// One small picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sprite {
    /// Middle, to the right.
    pub x: f32,
    /// Middle, up.
    pub y: f32,
    /// Middle, towards the visitor.
    pub z: f32,
    /// Height.
    pub size: f32,
    /// Rotation.
    pub turn: f32,
    /// Place of the picture among the layer's.
    pub frame: u8,
    /// From 0 to 1 through the layer's colours; below 0 the picture's own.
    pub tint: f32,
    /// 0 to 1.
    pub opacity: f32,
}

impl Default for Sprite {
    /// The layer's first picture, 1 high, upright, in its own colours, at the origin.
    fn default() -> Self {
        Self { x: 0.0, y: 0.0, z: 0.0, size: 1.0, turn: 0.0, frame: 0, tint: -1.0, opacity: 1.0 }
    }
}

impl Sprite {
    /// Appends the record, unless nothing would be seen of it.
    pub fn push(self, buffer: &mut Vec<f32>) {
        let Self { x, y, z, size, turn, frame, tint, opacity } = self;
        // What is not a number is appended: a test is to find it.
        if size <= 0.0 || opacity <= 0.0 {
            return;
        }
        buffer.extend([x, y, z, size, turn, f32::from(frame), tint, opacity]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_left_out_and_what_is_wrong_is_not() {
        let pushed = |opacity: f32| {
            let mut buffer = Vec::new();
            Sprite { x: 2.0, frame: 3, opacity, ..Sprite::default() }.push(&mut buffer);
            buffer
        };
        assert_eq!(pushed(0.5), [2.0, 0.0, 0.0, 1.0, 0.0, 3.0, -1.0, 0.5]);
        assert!(pushed(0.0).is_empty());
        assert_eq!(pushed(f32::NAN).len(), 8);
    }
}
