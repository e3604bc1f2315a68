//! Reads the buffers a model gives for a layer. Whatever comes, only whole records within the layer's capacity are taken.

/// Numbers in one record of a crowd or a path.
pub const RECORD_FLOATS: usize = 8;

/// How many records of a buffer of `floats` numbers a layer of `capacity` draws: an unfinished record at the end and
/// records beyond the capacity are left out.
pub fn record_count(floats: usize, capacity: u32) -> u32 {
    u32::try_from(floats / RECORD_FLOATS).unwrap_or(u32::MAX).min(capacity)
}

/// Empties each record in which a number is not finite, so that it is not drawn: shaders may take such a number for any.
/// `bytes` are whole records of little-endian floats.
pub fn leave_out_impossible(bytes: &mut [u8]) {
    // All bits of the exponent are set in what is infinite or no number, and in nothing else.
    let is_impossible = |float: &[u8]| float[3] & 0x7f == 0x7f && float[2] & 0x80 != 0;
    for record in bytes.chunks_exact_mut(RECORD_FLOATS * 4) {
        if record.chunks_exact(4).any(is_impossible) {
            record.fill(0);
        }
    }
}

/// Opacity of a backdrop: the first number, 1 without one, 0 for what is not a number.
pub fn backdrop_opacity(buffer: &[f32]) -> f32 {
    buffer.first().map_or(1.0, |opacity| if opacity.is_nan() { 0.0 } else { opacity.clamp(0.0, 1.0) })
}

/// A field's numbers made ready for the GPU, two half floats for each: how far the value lies between the ends of
/// `range` (0 to 1), and 1 where there is a value. Numbers that are not finite and cells the buffer lacks are 0, 0: nothing there.
pub fn field_texels(values: &[f32], cells: usize, range: [f64; 2], texels: &mut Vec<u16>) {
    const ONE: u16 = 0x3c00;
    let [low, high] = range.map(|end| end as f32);
    let per_unit = if high == low { 0.0 } else { 1.0 / (high - low) };
    texels.clear();
    texels.reserve(cells * 2);
    for value in values.iter().take(cells) {
        if !value.is_finite() {
            texels.extend([0, 0]);
        } else {
            texels.extend([half(((value - low) * per_unit).clamp(0.0, 1.0)), ONE]);
        }
    }
    texels.resize(cells * 2, 0);
}

/// A number from 0 to 1 as an IEEE 754 half float, rounded to nearest.
fn half(number: f32) -> u16 {
    // Below the least normal half float (6.1e-5) all is 0: far less than one step of a colour map.
    if number.is_nan() || number < 6.2e-5 {
        return 0;
    }
    let bits = number.to_bits() + 0x1000;
    let exponent = (bits >> 23) as i32 - 127 + 15;
    ((exponent as u16) << 10) | ((bits >> 13) & 0x3ff) as u16
}
