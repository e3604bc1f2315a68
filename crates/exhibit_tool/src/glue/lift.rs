//! From a model's answer to a JavaScript value.

use std::fmt::Write;

use wit_parser::{Type, TypeDefKind};

use super::scalar::Scalar;
use super::{GlueError, World, names};

/// What a function's answer is made into.
pub enum Answer {
    /// No result.
    Nothing,
    /// One core value, lifted by this expression of `answer`.
    Flat(String),
    /// `answer` points to a list: this expression copies it, refusing more than `most` elements.
    List(String),
    /// `answer` points to a `result<_, string>`: this statement throws the string if it is an error.
    Refusal(String),
}

/// How the result of `function` is read.
pub fn answer(world: &World, function: &str, ty: Option<&Type>) -> Result<Answer, GlueError> {
    let Some(ty) = ty else { return Ok(Answer::Nothing) };
    if let Some(scalar) = world.primitive(ty).as_ref().and_then(Scalar::of) {
        return Ok(Answer::Flat(scalar.lifted("answer")));
    }
    match world.definition(ty).map(|def| &def.kind) {
        Some(TypeDefKind::List(element)) => {
            if let Some(array) = world.primitive(element).as_ref().and_then(Scalar::of).and_then(|s| s.array) {
                return Ok(Answer::List(format!("memory.list({array}, answer, most, '{function}')")));
            }
        }
        Some(TypeDefKind::Result(result))
            if result.ok.is_none() && result.err.as_ref().map(|e| world.primitive(e)) == Some(Some(Type::String)) =>
        {
            let payload = world.payload_offset(wit_parser::Int::U8, [None, result.err.as_ref()]);
            let size = world.size(ty);
            let align = world.align(ty);
            return Ok(Answer::Refusal(format!("memory.refusal(answer, {size}, {align}, {payload}, '{function}')")));
        }
        _ => {}
    }
    Err(GlueError::Shape { shape: world.shape(ty), place: "the result", function: function.into() })
}

/// One parameter of a host function: its core parameters, and the expression that lifts them.
pub fn parameter(world: &World, function: &str, name: &str, ty: &Type) -> Result<(Vec<String>, String), GlueError> {
    match world.primitive(ty) {
        Some(Type::String) => {
            let (pointer, length) = (format!("{name}Pointer"), format!("{name}Length"));
            let lifted = format!("memory.string({pointer}, {length}, '{function}')");
            return Ok((vec![pointer, length], lifted));
        }
        Some(own) => {
            if let Some(scalar) = Scalar::of(&own) {
                return Ok((vec![name.into()], scalar.lifted(name)));
            }
        }
        None => {}
    }
    if let Some(def) = world.definition(ty)
        && let TypeDefKind::Enum(_) = def.kind
        && let Some(type_name) = &def.name
    {
        return Ok((vec![name.into()], format!("enumCase({}, {name}, '{function}')", table(type_name))));
    }
    Err(GlueError::Shape { shape: world.shape(ty), place: "a parameter", function: function.into() })
}

/// The case names of every enum of the contract.
pub fn tables(world: &World) -> Result<String, GlueError> {
    let mut js = String::new();
    for (_, def) in &world.resolve.types {
        if let (TypeDefKind::Enum(cases), Some(name)) = (&def.kind, &def.name) {
            let cases: Vec<_> = cases.cases.iter().map(|c| format!("'{}'", c.name)).collect();
            let _ = writeln!(js, "const {} = Object.freeze([{}]);", table(name), cases.join(", "));
        }
    }
    Ok(js)
}

fn table(type_name: &str) -> String {
    format!("casesOf{}", names::pascal(type_name))
}
