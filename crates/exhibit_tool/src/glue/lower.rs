//! From JavaScript values to what a model's functions take.

use std::fmt::Write;

use wit_parser::{Int, Record, Type, TypeDefKind, Variant};

use super::scalar::Scalar;
use super::{GlueError, World, names};

/// A parameter of an exported function, lowered: statements to run first, and the core arguments.
pub struct Lowered {
    pub before: Option<String>,
    pub arguments: Vec<String>,
}

/// Lowers one parameter that is passed flat.
pub fn parameter(world: &World, function: &str, name: &str, ty: &Type) -> Result<Lowered, GlueError> {
    if let Some(scalar) = world.primitive(ty).as_ref().and_then(Scalar::of) {
        // A core i64 crosses the border as a signed BigInt or an unsigned one alike; narrower integers too.
        return Ok(Lowered { before: None, arguments: vec![scalar.lowered(name)] });
    }
    if let Some(TypeDefKind::List(element)) = world.definition(ty).map(|def| &def.kind) {
        let place = format!("{name}At");
        let before = match world.primitive(element).as_ref().and_then(Scalar::of).and_then(|s| s.array) {
            Some(array) => format!("const {place} = memory.storeArray({array}, {name}, '{function}');"),
            None => {
                let (size, align) = (world.size(element), world.align(element));
                let writer = writer(world, function, element)?;
                format!("const {place} = memory.storeList({name}, {size}, {align}, {writer}, '{function}');")
            }
        };
        return Ok(Lowered { before: Some(before), arguments: vec![place, format!("{name}.length")] });
    }
    Err(GlueError::Shape { shape: world.shape(ty), place: "a parameter", function: function.into() })
}

/// The functions that write each record and variant of the contract into a model's memory.
pub fn writers(world: &World) -> Result<String, GlueError> {
    let mut js = String::new();
    for (_, def) in &world.resolve.types {
        let Some(name) = &def.name else { continue };
        match &def.kind {
            TypeDefKind::Record(record) => write_record(world, &mut js, name, record)?,
            TypeDefKind::Variant(variant) => write_variant(world, &mut js, name, variant)?,
            _ => {}
        }
    }
    Ok(js)
}

fn write_record(world: &World, js: &mut String, name: &str, record: &Record) -> Result<(), GlueError> {
    let _ = writeln!(js, "\nfunction {}(memory, at, value) {{", writer_name(name));
    let offsets = world.offsets(record.fields.iter().map(|f| &f.ty));
    for (field, offset) in record.fields.iter().zip(offsets) {
        let value = format!("value.{}", names::camel(&field.name));
        let _ = writeln!(js, "  {};", store(world, name, &field.ty, &plus("at", offset), &value)?);
    }
    js.push_str("}\n");
    Ok(())
}

fn write_variant(world: &World, js: &mut String, name: &str, variant: &Variant) -> Result<(), GlueError> {
    let payload = world.payload_offset(variant.tag(), variant.cases.iter().map(|c| c.ty.as_ref()));
    let tag = match variant.tag() {
        Int::U8 => Type::U8,
        Int::U16 => Type::U16,
        Int::U32 | Int::U64 => Type::U32,
    };
    let _ = writeln!(js, "\nfunction {}(memory, at, value) {{\n  switch (value.tag) {{", writer_name(name));
    for (number, case) in variant.cases.iter().enumerate() {
        let _ =
            writeln!(js, "    case '{}':\n      {};", case.name, store(world, name, &tag, "at", &number.to_string())?);
        if let Some(ty) = &case.ty {
            let _ = writeln!(js, "      {};", store(world, name, ty, &plus("at", payload), "value.val")?);
        }
        js.push_str("      return;\n");
    }
    let _ = writeln!(js, "    default:\n      throw new TypeError(`{name} has no case ${{value.tag}}`);\n  }}\n}}");
    Ok(())
}

/// The statement that stores `value` at `place`.
fn store(world: &World, within: &str, ty: &Type, place: &str, value: &str) -> Result<String, GlueError> {
    match world.primitive(ty).as_ref().and_then(Scalar::of) {
        Some(scalar) => Ok(scalar.stored(place, value)),
        None => Ok(format!("{}(memory, {place}, {value})", writer(world, within, ty)?)),
    }
}

fn writer(world: &World, within: &str, ty: &Type) -> Result<String, GlueError> {
    match world.definition(ty) {
        Some(def) => match (&def.kind, &def.name) {
            (TypeDefKind::Record(_) | TypeDefKind::Variant(_), Some(name)) => Ok(writer_name(name)),
            _ => Err(GlueError::Shape { shape: world.shape(ty), place: "a part", function: within.into() }),
        },
        None => Err(GlueError::Shape { shape: world.shape(ty), place: "a part", function: within.into() }),
    }
}

fn writer_name(type_name: &str) -> String {
    format!("write{}", names::pascal(type_name))
}

fn plus(base: &str, offset: usize) -> String {
    if offset == 0 { base.into() } else { format!("{base} + {offset}") }
}
