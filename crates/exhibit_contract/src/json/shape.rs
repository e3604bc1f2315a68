//! Types out of JSON: the plain ones, lists and names. Messages begin as serde's do.

use std::collections::BTreeMap;

use super::Node;

/// Remembers the first thing that is wrong. Reading goes on after it, with values that stand for nothing: so no type needs
/// code to take back what it has read.
#[derive(Default)]
pub(crate) struct Reader {
    pub wrong: Option<String>,
}

/// A type that JSON can hold.
pub(crate) trait Read: Sized {
    /// The value of `node`, or, after telling `reader` what is wrong, any value.
    fn read(node: &Node, reader: &mut Reader) -> Self;
}

impl Reader {
    /// Notes what is wrong, unless something was before.
    pub fn fault(&mut self, wrong: String) {
        self.wrong.get_or_insert(wrong);
    }

    /// Notes that `node` is of another type than expected.
    pub fn other_type(&mut self, node: &Node, expected: &str) {
        let found = match node {
            Node::Null => "null".to_owned(),
            Node::Boolean(value) => format!("boolean `{value}`"),
            Node::Number(text) if text.contains(['.', 'e', 'E']) => format!("floating point `{text}`"),
            Node::Number(text) => format!("integer `{text}`"),
            Node::Text(text) => format!("string {text:?}"),
            Node::List(_) => "sequence".to_owned(),
            Node::Table(_) => "map".to_owned(),
        };
        self.fault(format!("invalid type: {found}, expected {expected}"));
    }

    /// Notes that `name` is none of `known`.
    pub fn unknown(&mut self, kind: &str, name: &str, known: &[&str]) {
        if self.wrong.is_none() {
            self.fault(format!("unknown {kind} `{name}`, expected one of `{}`", known.join("`, `")));
        }
    }

    /// The place of a name among those known.
    pub fn choice(&mut self, node: &Node, known: &[&str]) -> usize {
        let Node::Text(name) = node else {
            self.other_type(node, "a name");
            return 0;
        };
        known.iter().position(|each| each == name).unwrap_or_else(|| {
            self.unknown("variant", name, known);
            0
        })
    }

    /// The items of a list; of `count`, if that is given.
    pub fn list<'n, 'a>(&mut self, node: &'n Node<'a>, count: Option<usize>) -> &'n [Node<'a>] {
        match node {
            Node::List(items) if count.is_none_or(|count| count == items.len()) => items,
            Node::List(items) => {
                let count = count.unwrap_or_default();
                self.fault(format!("invalid length {}, expected an array of length {count}", items.len()));
                &[]
            }
            _ => {
                self.other_type(node, "a sequence");
                &[]
            }
        }
    }

    /// A whole number from `least` to `most`, its bits in 64.
    fn whole(&mut self, node: &Node, least: i64, most: u64, expected: &str) -> u64 {
        let Node::Number(text) = node else {
            self.other_type(node, expected);
            return 0;
        };
        let number = match text.strip_prefix('-') {
            Some(digits) => {
                digits.parse().ok().filter(|size| *size <= least.unsigned_abs()).map(|size| 0_u64.wrapping_sub(size))
            }
            None => text.parse().ok().filter(|size| *size <= most),
        };
        number.unwrap_or_else(|| {
            if text.contains(['.', 'e', 'E']) {
                self.other_type(node, expected);
            } else {
                self.fault(format!("invalid value: integer `{text}`, expected {expected}"));
            }
            0
        })
    }
}

/// Whole numbers, by their type.
macro_rules! whole {
    ($($type:ident)*) => {$(
        impl Read for $type {
            fn read(node: &Node, reader: &mut Reader) -> Self {
                reader.whole(node, $type::MIN as i64, $type::MAX as u64, stringify!($type)) as $type
            }
        }
    )*};
}
whole!(u8 u16 u32 u64 i32 i64);

impl Read for f64 {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match node {
            // Correctly rounded, as std promises: a replayed visit needs every bit.
            Node::Number(text) => text.parse().unwrap_or_default(),
            _ => {
                reader.other_type(node, "f64");
                0.0
            }
        }
    }
}

impl Read for bool {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match node {
            Node::Boolean(value) => *value,
            _ => {
                reader.other_type(node, "a boolean");
                false
            }
        }
    }
}

impl Read for String {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match node {
            Node::Text(text) => text.as_ref().to_owned(),
            _ => {
                reader.other_type(node, "a string");
                Self::new()
            }
        }
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match node {
            Node::Null => None,
            node => Some(T::read(node, reader)),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let items = reader.list(node, None);
        let mut list = Self::with_capacity(items.len());
        for item in items {
            list.push(T::read(item, reader));
        }
        list
    }
}

impl<T: Read, const N: usize> Read for [T; N] {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let items = reader.list(node, Some(N));
        std::array::from_fn(|place| T::read(items.get(place).unwrap_or(&Node::Null), reader))
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let mut map = Self::new();
        match node {
            Node::Table(fields) => {
                for (name, node) in fields {
                    map.insert(name.as_ref().to_owned(), T::read(node, reader));
                }
            }
            _ => reader.other_type(node, "a map"),
        }
        map
    }
}

/// A type whose values are names.
pub(crate) trait Choice: Copy + 'static {
    /// The names as written.
    const NAMES: &'static [&'static str];
    /// The values, in the order of their names.
    const VALUES: &'static [Self];
    /// The first of the values.
    const FIRST: Self;
}

impl<T: Choice> Read for T {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        T::VALUES.get(reader.choice(node, T::NAMES)).copied().unwrap_or(T::FIRST)
    }
}

/// Gives a type of names its [`Choice`].
macro_rules! choices {
    ($type:ident: $first:ident $first_name:literal $(, $value:ident $name:literal)*) => {
        impl $crate::json::Choice for $type {
            const NAMES: &'static [&'static str] = &[$first_name $(, $name)*];
            const VALUES: &'static [Self] = &[Self::$first $(, Self::$value)*];
            const FIRST: Self = Self::$first;
        }
    };
}
pub(crate) use choices;
