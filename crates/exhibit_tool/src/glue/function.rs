//! The class a model is used through: one method for each function of the exported interface.

use std::fmt::Write;

use wit_parser::Function;
use wit_parser::abi::AbiVariant;

use super::lift::{self, Answer};
use super::{GlueError, World, lower, names};

/// The exported class, named after the interface.
pub fn class(world: &World) -> Result<String, GlueError> {
    let mut js = String::new();
    let class = names::pascal(&world.export.name);
    let _ = writeln!(
        js,
        "\n/** A running guest. Everything it gives back is a copy; a guest that failed once stays unusable. */"
    );
    let _ = writeln!(js, "export class {class} {{");
    js.push_str("  #guest;\n\n  constructor(guest) {\n    this.#guest = guest;\n  }\n\n");
    js.push_str(&instantiate(world, &class)?);
    for function in &world.export.functions {
        js.push_str(&method(world, function)?);
    }
    js.push_str("}\n");
    Ok(js)
}

/// The function that links the host's functions to the core module's imports.
fn instantiate(world: &World, class: &str) -> Result<String, GlueError> {
    let mut linked = String::new();
    for interface in &world.imports {
        let _ = writeln!(linked, "      '{}': {{", interface.core_name);
        for function in &interface.functions {
            let (mut core, mut lifted) = (Vec::new(), Vec::new());
            for parameter in &function.params {
                let name = names::camel(&parameter.name);
                let (params, value) = lift::parameter(world, &function.name, &name, &parameter.ty)?;
                core.extend(params);
                lifted.push(value);
            }
            if let Some(ty) = &function.result {
                let shape = world.shape(ty);
                return Err(GlueError::Shape { shape, place: "the result", function: function.name.clone() });
            }
            let call = format!("host.{}({})", names::camel(&function.name), lifted.join(", "));
            let _ = writeln!(
                linked,
                "        '{}': ({}) => {{\n          {call};\n        }},",
                function.name,
                core.join(", ")
            );
        }
        linked.push_str("      },\n");
    }
    Ok(format!(
        "  /** Compiles and links a core module that admission has passed. `host` has the functions the model may call. */\n  \
         static async instantiate(coreBytes, host) {{\n    \
         const memory = new GuestMemory();\n    \
         const guest = await Guest.start(coreBytes, memory, {{\n{linked}    }});\n    \
         return new {class}(guest);\n  }}\n"
    ))
}

fn method(world: &World, function: &Function) -> Result<String, GlueError> {
    let signature = world.resolve.wasm_signature(AbiVariant::GuestExport, function);
    if signature.indirect_params {
        return Err(GlueError::Shape {
            shape: "more than 16 core values".into(),
            place: "parameters",
            function: function.name.clone(),
        });
    }
    let (mut names, mut before, mut arguments) = (Vec::new(), Vec::new(), Vec::new());
    for parameter in &function.params {
        let name = names::camel(&parameter.name);
        let lowered = lower::parameter(world, &function.name, &name, &parameter.ty)?;
        before.extend(lowered.before);
        arguments.extend(lowered.arguments);
        names.push(name);
    }
    let answer = lift::answer(world, &function.name, function.result.as_ref())?;
    if matches!(answer, Answer::List(_)) {
        names.push("most = MOST_ELEMENTS".into());
    }
    let core = names::export_name(&world.export, &function.name);
    let call = format!("exports['{core}']({})", arguments.join(", "));
    let post = names::post_return_name(&world.export, &function.name);
    let mut body = before;
    match &answer {
        Answer::Nothing => body.push(format!("{call};")),
        Answer::Flat(lifted) => body.extend([format!("const answer = {call};"), format!("return {lifted};")]),
        Answer::List(copy) => body.extend([
            format!("const answer = {call};"),
            format!("const copy = {copy};"),
            format!("exports['{post}']?.(answer);"),
            "return copy;".into(),
        ]),
        Answer::Refusal(check) => body.extend([
            format!("const answer = {call};"),
            format!("const refusal = {check};"),
            format!("exports['{post}']?.(answer);"),
            "if (refusal !== null) throw new ModelRefusal(refusal);".into(),
        ]),
    }
    let mut js = String::new();
    let memory = if body.iter().any(|line| line.contains("memory.")) { "memory" } else { "" };
    let given = if memory.is_empty() { "exports" } else { "exports, memory" };
    let _ = writeln!(js, "\n  {}({}) {{", names::camel(&function.name), names.join(", "));
    let _ = writeln!(js, "    return this.#guest.call('{}', ({given}) => {{", function.name);
    for line in body {
        let _ = writeln!(js, "      {line}");
    }
    js.push_str("    });\n  }\n");
    Ok(js)
}
