//! WIT's numbers and truth values: how each is read from memory, written to it and passed as a core value.

use wit_parser::Type;

/// How one plain type travels.
pub struct Scalar {
    /// `DataView` accessor without `get`/`set`: `Float64`.
    pub accessor: &'static str,
    /// Typed array that holds a list of it, where JavaScript has one whose elements need no check.
    pub array: Option<&'static str>,
    /// From what the caller gave to what is stored or passed.
    pub lower: &'static str,
    /// From what was loaded or passed to what the caller gets.
    pub lift: &'static str,
}

impl Scalar {
    /// `None` for anything but the plain types. `char` is left out: the contract has none, and it needs a check.
    pub fn of(ty: &Type) -> Option<Self> {
        let (accessor, array, lower, lift) = match ty {
            Type::Bool => ("Uint8", None, "$ ? 1 : 0", "$ !== 0"),
            Type::U8 => ("Uint8", Some("Uint8Array"), "$ & 0xff", "$ & 0xff"),
            Type::S8 => ("Int8", Some("Int8Array"), "($ << 24) >> 24", "($ << 24) >> 24"),
            Type::U16 => ("Uint16", Some("Uint16Array"), "$ & 0xffff", "$ & 0xffff"),
            Type::S16 => ("Int16", Some("Int16Array"), "($ << 16) >> 16", "($ << 16) >> 16"),
            Type::U32 => ("Uint32", Some("Uint32Array"), "$ >>> 0", "$ >>> 0"),
            Type::S32 => ("Int32", Some("Int32Array"), "$ | 0", "$ | 0"),
            Type::U64 => {
                ("BigUint64", Some("BigUint64Array"), "BigInt.asUintN(64, BigInt($))", "BigInt.asUintN(64, $)")
            }
            Type::S64 => ("BigInt64", Some("BigInt64Array"), "BigInt.asIntN(64, BigInt($))", "BigInt.asIntN(64, $)"),
            Type::F32 => ("Float32", Some("Float32Array"), "+$", "$"),
            Type::F64 => ("Float64", Some("Float64Array"), "+$", "$"),
            _ => return None,
        };
        Some(Self { accessor, array, lower, lift })
    }

    /// The lowered form of the JavaScript expression `value`.
    pub fn lowered(&self, value: &str) -> String {
        self.lower.replace('$', value)
    }

    /// The statement that stores the JavaScript expression `value` at `place` in memory.
    pub fn stored(&self, place: &str, value: &str) -> String {
        // A `DataView` wraps the narrower integers itself; one byte has no order of bytes.
        let wraps = self.accessor.starts_with("Int") || (self.accessor.starts_with("Uint") && self.array.is_some());
        let value = if wraps { value.to_string() } else { self.lowered(value) };
        let little_endian = if self.accessor.ends_with("t8") { "" } else { ", true" };
        format!("memory.view.set{}({place}, {value}{little_endian})", self.accessor)
    }

    /// The lifted form of the JavaScript expression `value`.
    pub fn lifted(&self, value: &str) -> String {
        self.lift.replace('$', value)
    }
}
