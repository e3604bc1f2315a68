//! Reads the numbers of a glTF accessor, wherever a stranger's file says they lie. (The `gltf` crate's own readers trust
//! the file, and panic where it lies.)

use gltf::Accessor;
use gltf::accessor::DataType;

/// Elements of `N` numbers, those that are fractions of an integer as such.
pub fn read<const N: usize>(accessor: &Accessor, buffers: &[&[u8]]) -> Result<Vec<[f32; N]>, String> {
    let numbers = accessor.dimensions().multiplicity();
    if numbers < N {
        return Err(format!("it has elements of {numbers} numbers where {N} are needed"));
    }
    let (kind, normalized) = (accessor.data_type(), accessor.normalized());
    elements(accessor, buffers, |bytes| {
        let mut element = [0.0; N];
        for (number, bytes) in element.iter_mut().zip(bytes.chunks_exact(kind.size())) {
            *number = if normalized { (whole(bytes, kind) / full(kind)).max(-1.0) } else { whole(bytes, kind) };
        }
        element
    })
}

/// Indices of corners.
pub fn indices(accessor: &Accessor, buffers: &[&[u8]]) -> Result<Vec<u32>, String> {
    if accessor.dimensions().multiplicity() != 1 || matches!(accessor.data_type(), DataType::F32) {
        return Err("its indices are no whole numbers".to_owned());
    }
    elements(accessor, buffers, |bytes| bytes.iter().rev().fold(0, |index, byte| (index << 8) | u32::from(*byte)))
}

/// Each element of an accessor by its bytes. How many there are has been limited before.
fn elements<T>(accessor: &Accessor, buffers: &[&[u8]], of: impl Fn(&[u8]) -> T) -> Result<Vec<T>, String> {
    if accessor.sparse().is_some() {
        return Err("it holds sparse numbers, which are not read".to_owned());
    }
    let view = accessor.view().ok_or("it has numbers that lie nowhere")?;
    let data = buffers.get(view.buffer().index()).and_then(|buffer| part(buffer, view.offset(), view.length()));
    let data = data.ok_or("it is cut off: a part of its numbers is missing")?;
    let (size, stride) = (accessor.size(), view.stride().unwrap_or_else(|| accessor.size()));
    let element = |at: usize| part(data, at.checked_mul(stride)?.checked_add(accessor.offset())?, size).map(&of);
    (0..accessor.count())
        .map(|at| element(at).ok_or_else(|| "it names more numbers than it holds".to_owned()))
        .collect()
}

fn part(bytes: &[u8], at: usize, length: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(length)?)
}

fn whole(bytes: &[u8], kind: DataType) -> f32 {
    match (kind, bytes) {
        (DataType::I8, [byte]) => f32::from(*byte as i8),
        (DataType::U8, [byte]) => f32::from(*byte),
        (DataType::I16, [a, b]) => f32::from(i16::from_le_bytes([*a, *b])),
        (DataType::U16, [a, b]) => f32::from(u16::from_le_bytes([*a, *b])),
        (DataType::U32, [a, b, c, d]) => u32::from_le_bytes([*a, *b, *c, *d]) as f32,
        (DataType::F32, [a, b, c, d]) => f32::from_le_bytes([*a, *b, *c, *d]),
        // `chunks_exact` gives none of another length.
        _ => f32::NAN,
    }
}

/// The integer that stands for one.
fn full(kind: DataType) -> f32 {
    match kind {
        DataType::I8 => f32::from(i8::MAX),
        DataType::U8 => f32::from(u8::MAX),
        DataType::I16 => f32::from(i16::MAX),
        DataType::U16 => f32::from(u16::MAX),
        DataType::U32 => u32::MAX as f32,
        DataType::F32 => 1.0,
    }
}
