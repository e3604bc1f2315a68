//! Records of a `paths` layer.

/// One point of a line. Width and colour run evenly from point to point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Up.
    pub y: f32,
    /// Towards the visitor.
    pub z: f32,
    /// Width of the line here.
    pub width: f32,
    /// From 0 to 1 through the layer's colours; below 0 the theme's ink.
    pub tint: f32,
    /// 0 to 1.
    pub opacity: f32,
    /// In a layer that fills: how far above its `fill_to` the filling ends here.
    pub base: f32,
    /// In a layer that fills: the tint there.
    pub base_tint: f32,
}

impl Default for Point {
    /// A line 1 wide, in the theme's ink, at the origin.
    fn default() -> Self {
        Self { x: 0.0, y: 0.0, z: 0.0, width: 1.0, tint: -1.0, opacity: 1.0, base: 0.0, base_tint: -1.0 }
    }
}

impl Point {
    /// Appends the record.
    pub fn push(self, buffer: &mut Vec<f32>) {
        let Self { x, y, z, width, tint, opacity, base, base_tint } = self;
        buffer.extend([x, y, z, width, tint, opacity, base, base_tint]);
    }
}

/// Ends the line: the next point begins another. Takes one record of the layer's capacity.
pub fn lift(buffer: &mut Vec<f32>) {
    buffer.extend([0.0; 8]);
}
