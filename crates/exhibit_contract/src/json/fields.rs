//! Structures out of JSON: their fields are looked up once, by a list of names, and then taken in the order of that list.

use super::{Node, Read, Reader};

/// The fields of a table, still to be taken.
pub(crate) struct Fields<'n, 'a, 'r> {
    names: &'static [&'static str],
    /// None where the table is no table.
    table: Option<&'n Node<'a>>,
    taken: usize,
    pub reader: &'r mut Reader,
}

impl<'n, 'a, 'r> Fields<'n, 'a, 'r> {
    /// The fields called `names` of `node`, which may have no others.
    pub fn of(node: &'n Node<'a>, names: &'static [&'static str], reader: &'r mut Reader) -> Self {
        let table = match node {
            Node::Table(fields) => {
                for (name, _) in fields {
                    if !names.contains(&name.as_ref()) {
                        reader.unknown("field", name, names);
                    }
                }
                Some(node)
            }
            _ => {
                reader.other_type(node, "a table");
                None
            }
        };
        Self { names, table, taken: 0, reader }
    }

    fn next(&mut self) -> (&'static str, Option<&'n Node<'a>>) {
        let name = self.names.get(self.taken).copied().unwrap_or_default();
        self.taken += 1;
        (name, self.table.and_then(|table| table.get(name)))
    }

    /// The next field as it is, which must be there.
    pub fn node(&mut self) -> &'n Node<'a> {
        let (name, node) = self.next();
        node.unwrap_or_else(|| {
            self.reader.fault(format!("missing field `{name}`"));
            &Node::Null
        })
    }

    /// The next field, which must be there.
    pub fn need<T: Read>(&mut self) -> T {
        let node = self.node();
        T::read(node, self.reader)
    }

    /// The next field, or the value its type has when nothing is said.
    pub fn may<T: Read + Default>(&mut self) -> T {
        match self.next().1 {
            Some(node) => T::read(node, self.reader),
            None => T::default(),
        }
    }

    /// The next field, or another value.
    pub fn or<T: Read>(&mut self, otherwise: T) -> T {
        match self.next().1 {
            Some(node) => T::read(node, self.reader),
            None => otherwise,
        }
    }

    /// Passes over the next field, which has been read by other ways.
    pub fn pass(&mut self) {
        self.taken += 1;
    }
}

/// Says how a structure's fields are read, each by a method of [`Fields`]: `need id`, `may digits`, `or(1.0) step`. A name
/// other than Rust's follows with `as`.
macro_rules! readable {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
    ($type:ident: $($how:ident $(($otherwise:expr))? $field:ident $(as $name:literal)?),*) => {
        impl $crate::json::Read for $type {
            fn read(node: &$crate::json::Node, reader: &mut $crate::json::Reader) -> Self {
                let names = &[$($crate::json::readable!(@name $field $($name)?)),*];
                let mut fields = $crate::json::Fields::of(node, names, reader);
                Self { $($field: fields.$how($($otherwise)?)),* }
            }
        }
    };
}
pub(crate) use readable;
