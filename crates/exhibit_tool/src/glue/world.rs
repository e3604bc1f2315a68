//! The contract's WIT, read once: its functions, and the size and alignment of its types.

use wit_parser::{Function, Resolve, SizeAlign, Type, TypeDef, TypeDefKind, WorldItem, WorldKey};

use super::GlueError;

/// One interface of the world, with the name its functions carry in a core module.
pub struct Interface {
    /// `model`.
    pub name: String,
    /// `kepu:exhibit/model@0.1.0`.
    pub core_name: String,
    /// In the order of the WIT.
    pub functions: Vec<Function>,
}

/// A parsed contract.
pub struct World {
    pub resolve: Resolve,
    sizes: SizeAlign,
    /// What the model may call.
    pub imports: Vec<Interface>,
    /// What the model provides.
    pub export: Interface,
}

impl World {
    /// Reads a WIT package with one world.
    pub fn parse(wit: &str) -> Result<Self, GlueError> {
        let mut resolve = Resolve::default();
        let package = resolve.push_source("exhibit.wit", wit).map_err(|e| GlueError::Wit(format!("{e:#}")))?;
        let world = resolve.select_world(&[package], None).map_err(|e| GlueError::World(format!("{e:#}")))?;
        let mut sizes = SizeAlign::default();
        sizes.fill(&resolve);
        let imports = resolve.worlds[world].imports.iter().map(|(k, i)| interface(&resolve, k, i));
        let imports = imports.collect::<Result<_, _>>()?;
        let exports = resolve.worlds[world].exports.iter().map(|(k, i)| interface(&resolve, k, i));
        let mut exports = exports.collect::<Result<Vec<_>, _>>()?;
        match (exports.pop(), exports.is_empty()) {
            (Some(export), true) => Ok(Self { resolve, sizes, imports, export }),
            _ => Err(GlueError::World("it must export exactly one interface".into())),
        }
    }

    /// Bytes a value takes in a model's (32-bit) memory.
    pub fn size(&self, ty: &Type) -> usize {
        self.sizes.size(ty).size_wasm32()
    }

    /// The multiple of bytes at which a value starts.
    pub fn align(&self, ty: &Type) -> usize {
        self.sizes.align(ty).align_wasm32()
    }

    /// Where a record's fields start.
    pub fn offsets<'a>(&self, fields: impl IntoIterator<Item = &'a Type>) -> Vec<usize> {
        self.sizes.field_offsets(fields).into_iter().map(|(offset, _)| offset.size_wasm32()).collect()
    }

    /// Where the payload of a variant starts, whichever case it is.
    pub fn payload_offset<'a>(&self, tag: wit_parser::Int, cases: impl IntoIterator<Item = Option<&'a Type>>) -> usize {
        self.sizes.payload_offset(tag, cases).size_wasm32()
    }

    /// The definition behind a type, aliases followed; `None` for WIT's own types.
    pub fn definition(&self, ty: &Type) -> Option<&TypeDef> {
        let Type::Id(id) = ty else { return None };
        let mut id = *id;
        loop {
            match &self.resolve.types[id].kind {
                TypeDefKind::Type(Type::Id(next)) => id = *next,
                TypeDefKind::Type(_) => return None,
                _ => return Some(&self.resolve.types[id]),
            }
        }
    }

    /// One of WIT's own types, aliases followed.
    pub fn primitive(&self, ty: &Type) -> Option<Type> {
        let mut ty = *ty;
        loop {
            match ty {
                Type::Id(id) => match &self.resolve.types[id].kind {
                    TypeDefKind::Type(next) => ty = *next,
                    _ => return None,
                },
                own => return Some(own),
            }
        }
    }

    /// What to call a type in an error.
    pub fn shape(&self, ty: &Type) -> String {
        match self.definition(ty) {
            Some(def) => def.name.clone().unwrap_or_else(|| def.kind.as_str().to_string()),
            None => format!("{ty:?}").to_lowercase(),
        }
    }
}

fn interface(resolve: &Resolve, key: &WorldKey, item: &WorldItem) -> Result<Interface, GlueError> {
    let core_name = resolve.name_world_key(key);
    let WorldItem::Interface { id, .. } = item else {
        return Err(GlueError::World(format!("`{core_name}` is not an interface")));
    };
    let interface = &resolve.interfaces[*id];
    let name = interface.name.clone().unwrap_or_else(|| core_name.clone());
    Ok(Interface { name, core_name, functions: interface.functions.values().cloned().collect() })
}
