//! Packs many small pictures into one large one, so that a crowd of different sprites is one draw.

/// Empty pixels kept around each picture, so that neighbours do not bleed in where the atlas is drawn small.
const GUTTER: u32 = 8;
/// Pictures a layer may use; the shader's table is this long.
pub const MOST_FRAMES: usize = 64;

/// Where the pictures lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    /// Width of the whole, in pixels.
    pub width: u32,
    /// Height of the whole, in pixels.
    pub height: u32,
    /// For each picture, in the order given: left, top, width, height, in pixels.
    pub frames: Vec<[u32; 4]>,
    /// How much smaller the pictures had to be made to fit, 1 or less.
    pub scale: f64,
}

/// Packs pictures of these sizes (width, height) into at most `limit` × `limit` pixels, making all smaller when they do
/// not fit. Pictures beyond [`MOST_FRAMES`] are left out.
pub fn pack(sizes: &[(u32, u32)], limit: u32) -> Atlas {
    let sizes = &sizes[..sizes.len().min(MOST_FRAMES)];
    let mut scale = 1.0;
    loop {
        let scaled: Vec<_> = sizes.iter().map(|&(w, h)| (shrink(w, scale), shrink(h, scale))).collect();
        if let Some((width, height, frames)) = shelves(&scaled, limit) {
            return Atlas { width, height, frames, scale };
        }
        if scaled.iter().all(|&size| size == (1, 1)) {
            // Only a limit of a few pixels leads here: no picture is then drawn.
            return Atlas { width: 1, height: 1, frames: vec![[0, 0, 1, 1]; sizes.len()], scale };
        }
        scale *= 0.8;
    }
}

fn shrink(length: u32, scale: f64) -> u32 {
    ((f64::from(length) * scale).round() as u32).max(1)
}

type Packed = (u32, u32, Vec<[u32; 4]>);

/// Shelf packing, the tallest first: simple, and good enough for a few dozen pictures packed once.
fn shelves(sizes: &[(u32, u32)], limit: u32) -> Option<Packed> {
    let cell = |length: u32| (length + 2 * GUTTER).next_multiple_of(GUTTER);
    let area: u64 = sizes.iter().map(|&(w, h)| u64::from(cell(w)) * u64::from(cell(h))).sum();
    let widest = sizes.iter().map(|&(w, _)| cell(w)).max().unwrap_or(1);
    let width = (area as f64).sqrt().ceil() as u32;
    let width = width.max(widest).next_power_of_two().min(limit);
    if widest > width {
        return None;
    }
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|&i| std::cmp::Reverse(sizes[i].1));
    let mut frames = vec![[0; 4]; sizes.len()];
    let (mut x, mut y, mut shelf) = (0, 0, 0);
    for i in order {
        let (w, h) = sizes[i];
        if x + cell(w) > width {
            (x, y, shelf) = (0, y + shelf, 0);
        }
        frames[i] = [x + GUTTER, y + GUTTER, w, h];
        x += cell(w);
        shelf = shelf.max(cell(h));
    }
    let height = (y + shelf).max(1);
    (height <= limit).then_some((width, height, frames))
}
