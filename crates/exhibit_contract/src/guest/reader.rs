//! Reads WebAssembly's numbers, names and sections. Answers `None` where bytes end or make no sense.

/// Bytes yet to be read.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// Reads these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// The next `count` bytes.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// An unsigned LEB128 number of at most 32 bits.
    pub fn u32(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            let bits = u32::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return None;
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// Skips a LEB128 number, signed or not, of at most `bits` bits.
    pub fn skip_leb(&mut self, bits: u32) -> Option<()> {
        for _ in 0..bits.div_ceil(7) {
            if self.byte()? < 0x80 {
                return Some(());
            }
        }
        None
    }

    /// A length and that many bytes.
    pub fn sized(&mut self) -> Option<&'a [u8]> {
        let length = self.u32()?;
        self.take(usize::try_from(length).ok()?)
    }

    /// A length and that many bytes of UTF-8.
    pub fn name(&mut self) -> Option<&'a str> {
        core::str::from_utf8(self.sized()?).ok()
    }

    /// A section: its id and contents.
    pub fn section(&mut self) -> Option<(u8, &'a [u8])> {
        let id = self.byte()?;
        Some((id, self.sized()?))
    }
}

/// Reads a vector: a count and that many elements, and nothing after them.
pub fn vector<'a, T>(bytes: &'a [u8], mut element: impl FnMut(&mut Reader<'a>) -> Option<T>) -> Option<Vec<T>> {
    let mut reader = Reader::new(bytes);
    // Collected one by one: a count is never believed enough to reserve room for it.
    let count = reader.u32()?;
    let elements = (0..count).map(|_| element(&mut reader)).collect::<Option<Vec<T>>>()?;
    reader.is_empty().then_some(elements)
}
