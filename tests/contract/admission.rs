//! Modules that must not come in.

use exhibit_contract::error::Code;
use exhibit_contract::guest::{admit, exports, import};
use exhibit_contract::limits::Limits;
use wit_parser::abi::{AbiVariant, WasmType};
use wit_parser::{Resolve, WorldItem};

use kepu_tests::guests::{component, core, encoded, manifest, push_section, wrapped};

const DO_STEP: &str = "(func (export \"kepu:exhibit/model@0.1.0#do-step\")";

fn refusal(component: &[u8]) -> Option<Code> {
    admit(component, &manifest().limits).err().map(|error| error.code)
}

/// The code with which the sound model is refused once this part is replaced.
fn refused(part: &str, replacement: &str) -> Option<Code> {
    refusal(&wrapped(&core(&[(part, replacement)])))
}

#[test]
fn a_sound_model_is_admitted_and_capped() {
    for component in [component(&[]), wrapped(&core(&[]))] {
        let core = admit(&component, &manifest().limits).expect("the sound model is admitted");
        // Section 5, 3 bytes: one memory, with a maximum, from 1 page.
        assert!(core.windows(5).any(|bytes| bytes == [5, 4, 1, 1, 1]), "the memory has a maximum of 16 pages");
        assert!(core.windows(6).any(|bytes| bytes == [5, 4, 1, 1, 1, 16]), "1 MiB is 16 pages");
        // Table of 1 function, at most 1,000 (LEB128: 0xe8 0x07).
        assert!(core.windows(6).any(|bytes| bytes == [1, 0x70, 1, 1, 0xe8, 0x07]), "the table has a maximum");
        assert_eq!(admit(&wrapped(&core), &manifest().limits), Ok(core), "what was admitted is admitted unchanged");
    }
}

#[test]
fn a_smaller_own_maximum_is_kept() {
    let own = component(&[("memory", "(memory (export \"memory\") 1 2)")]);
    let core = admit(&own, &manifest().limits).expect("the model is admitted");
    assert!(core.windows(6).any(|bytes| bytes == [5, 4, 1, 1, 1, 2]));
}

#[test]
fn foreign_imports_are_refused_by_name() {
    let wasi = "(import \"wasi:cli/environment@0.2.0\" \"get-environment\" (func (param i32)))";
    assert_eq!(refused("import", wasi), Some(Code::ModelForeignImport));
    let error = admit(&wrapped(&core(&[("import", wasi)])), &Limits::default()).expect_err("it is refused");
    assert!(error.sentence.contains("wasi:cli/environment@0.2.0"), "{error}");
    for import in [
        "(import \"kepu:exhibit/host@0.1.0\" \"fetch\" (func (param i32)))",
        "(import \"kepu:exhibit/host@0.2.0\" \"log\" (func (param i32 i32 i32)))",
        "(import \"env\" \"log\" (func))",
        "(import \"env\" \"g\" (global i32))",
    ] {
        assert_eq!(refused("import", import), Some(Code::ModelForeignImport), "{import}");
    }
}

#[test]
fn wrong_signatures_are_refused() {
    for (part, text) in [
        ("import", "(import \"kepu:exhibit/host@0.1.0\" \"log\" (func (param i32 i32)))"),
        ("import", "(import \"kepu:exhibit/host@0.1.0\" \"log\" (func (param i32 i32 i32) (result i32)))"),
        ("import", "(import \"kepu:exhibit/host@0.1.0\" \"log\" (global i32))"),
        ("do-step", "(func (export \"kepu:exhibit/model@0.1.0#do-step\") (param i32))"),
        ("do-step", "(global (export \"kepu:exhibit/model@0.1.0#do-step\") i32 (i32.const 0))"),
        ("outputs", "(func (export \"kepu:exhibit/model@0.1.0#outputs\") (result i64) (i64.const 0))"),
        ("extra", "(func (export \"cabi_post_kepu:exhibit/model@0.1.0#outputs\") (param i64))"),
        ("realloc", "(func (export \"cabi_realloc\") (param i32) (result i32) (i32.const 0))"),
    ] {
        assert_eq!(refused(part, text), Some(Code::ModelSignature), "{text}");
    }
}

#[test]
fn a_missing_export_is_named() {
    for part in ["instantiate", "apply", "do-step", "outputs", "layer", "get-state", "set-state"] {
        let error = admit(&wrapped(&core(&[(part, "")])), &Limits::default()).expect_err("it is refused");
        assert_eq!(error.code, Code::ModelExportMissing);
        assert!(error.sentence.contains(part), "{error}");
    }
    assert_eq!(refused("realloc", ""), Some(Code::ModelExportMissing));
    assert_eq!(refused("memory", "(memory 1)"), Some(Code::ModelExportMissing));
}

#[test]
fn nothing_may_run_before_the_limits_hold() {
    assert_eq!(refused("extra", "(func $s) (start $s)"), Some(Code::ModelStartFunction));
    assert_eq!(refused("extra", "(func (export \"_initialize\"))"), Some(Code::ModelStartFunction));
}

#[test]
fn memories_of_other_kinds_are_refused() {
    let exported = "(memory (export \"memory\")";
    for memory in [
        format!("{exported} 1) (memory 1)"),
        format!("{exported} 1 2 shared)"),
        "(memory (export \"memory\") i64 1)".to_owned(),
        "(import \"env\" \"memory\" (memory 1)) (export \"memory\" (memory 0))".to_owned(),
    ] {
        let parts = [
            ("import", ""),
            ("memory", memory.as_str()),
            ("realloc", REALLOC_WITHOUT_MEMORY),
            ("outputs", OUTPUTS_WITHOUT_MEMORY),
        ];
        assert_eq!(refusal(&wrapped(&core(&parts))), Some(Code::ModelMemory), "{memory}");
    }
}

const REALLOC_WITHOUT_MEMORY: &str =
    "(func (export \"cabi_realloc\") (param i32 i32 i32 i32) (result i32) (i32.const 0))";
const OUTPUTS_WITHOUT_MEMORY: &str = "(func (export \"kepu:exhibit/model@0.1.0#outputs\") (result i32) (i32.const 0))";

#[test]
fn too_much_at_start_is_refused() {
    let two_gib = "(memory (export \"memory\") 32768)";
    assert_eq!(refused("memory", two_gib), Some(Code::ModelMemoryLimit));
    assert_eq!(refused("memory", "(memory (export \"memory\") 17)"), Some(Code::ModelMemoryLimit));
    assert_eq!(refused("memory", "(memory (export \"memory\") 16)"), None);
    let greedy = Limits { memory_mib: u32::MAX, ..Limits::default() };
    let refused = admit(&wrapped(&core(&[("memory", two_gib)])), &greedy).err().map(|error| error.code);
    assert_eq!(refused, Some(Code::ModelMemoryLimit), "no manifest lifts the ceiling");
}

#[test]
fn tables_are_of_few_functions() {
    for table in [
        "(table 10001 funcref)",
        "(table 4294967295 funcref)",
        "(table 1 externref)",
        "(import \"env\" \"t\" (table 1 funcref))",
        "(table 1 funcref) (table 1 funcref) (table 1 funcref) (table 1 funcref) (table 1 funcref)",
    ] {
        let parts = [("import", ""), ("memory", ""), ("table", table), ("extra", "(memory (export \"memory\") 1)")];
        assert_eq!(refusal(&wrapped(&core(&parts))), Some(Code::ModelTable), "{table}");
    }
}

#[test]
fn instructions_that_differ_between_machines_are_refused() {
    for body in [
        "(drop (i32x4.relaxed_trunc_f32x4_s (v128.const f32x4 1 2 3 4)))",
        "(drop (f32x4.relaxed_madd (v128.const f32x4 1 2 3 4) (v128.const f32x4 1 2 3 4) (v128.const f32x4 1 2 3 4)))",
        "(drop (i32.atomic.load (i32.const 0)))",
        "(drop (struct.new_default $pair))",
        "(try_table)",
    ] {
        let pair = if body.contains("$pair") { "(type $pair (struct (field i32)))" } else { "" };
        let step = format!("{DO_STEP} {body})");
        let code = refusal(&wrapped(&core(&[("do-step", &step), ("extra", pair)])));
        assert_eq!(code, Some(Code::ModelFeature), "{body}");
    }
    let tag = "(tag (param i32))";
    assert_eq!(refused("extra", tag), Some(Code::ModelFeature));
    // Plain SIMD, saturating conversion and bulk memory are everywhere and exact.
    let plain = format!(
        "{DO_STEP} (drop (f64x2.sqrt (v128.load offset=8 (i32.const 0)))) (drop (i32.trunc_sat_f64_s (f64.const 1e99)))
         (memory.fill (i32.const 0) (i32.const 0) (i32.const 8)) (drop (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
         (v128.const i64x2 1 2) (v128.const i64x2 1 2))) (block (br_table 0 0 0 (i32.const 1))))"
    );
    assert_eq!(refused("do-step", &plain), None);
}

#[test]
fn garbage_is_refused_and_never_panics() {
    let sound = component(&[]);
    assert_eq!(refusal(b""), Some(Code::ModelGarbled));
    assert_eq!(refusal(b"not WebAssembly at all"), Some(Code::ModelGarbled));
    assert_eq!(refusal(&core(&[])), Some(Code::ModelNotComponent));
    assert_eq!(refusal(b"\0asm\x0d\0\x01\0"), Some(Code::ModelNotOneModule));
    let mut twice = wrapped(&core(&[]));
    push_section(&mut twice, 1, &core(&[]));
    assert_eq!(refusal(&twice), Some(Code::ModelNotOneModule));
    for length in 0..sound.len() {
        // A component ends with sections that admission does not need; what it keeps must be whole all the same.
        let _ = refusal(&sound[..length]);
    }
    assert!(refusal(&sound[..sound.len() / 2]).is_some());
    // Every byte of the module changed, in two ways.
    let mut bytes = wrapped(&core(&[]));
    for place in 0..bytes.len() {
        for change in [0xff, 0x01] {
            bytes[place] ^= change;
            let _ = refusal(&bytes);
            bytes[place] ^= change;
        }
    }
    assert_eq!(refusal(&bytes), None);
}

#[test]
fn too_large_a_file_is_refused() {
    let mut bytes = component(&[]);
    push_section(&mut bytes, 0, &vec![0; 17 << 20]);
    assert_eq!(refusal(&bytes), Some(Code::FileTooLarge));
}

#[test]
fn custom_sections_are_left_out() {
    let mut with_url = core(&[]);
    let mut custom = vec![16];
    custom.extend(b"sourceMappingURL");
    custom.extend(b"https://elsewhere.example/x");
    push_section(&mut with_url, 0, &custom);
    let admitted = admit(&encoded(&with_url), &manifest().limits).expect("the model is admitted");
    assert!(!admitted.windows(16).any(|bytes| bytes == b"sourceMappingURL"));
}

/// The contract crate carries no WIT parser, so its list of functions is written out: here it is compared with the WIT.
#[test]
fn the_list_of_functions_is_that_of_the_wit() {
    let mut resolve = Resolve::default();
    let package = resolve.push_str("exhibit.wit", exhibit_contract::WIT).expect("the contract's WIT parses");
    let world = resolve.select_world(&[package], Some("exhibit")).expect("the WIT has the world");
    let types = |types: &[WasmType]| -> Vec<String> {
        let name = |ty: &WasmType| match ty {
            WasmType::I32 | WasmType::Pointer | WasmType::Length => "I32".to_owned(),
            WasmType::I64 | WasmType::PointerOrI64 => "I64".to_owned(),
            other => format!("{other:?}"),
        };
        types.iter().map(name).collect()
    };
    let functions = |items: &[&WorldItem], variant| -> Vec<(String, Vec<String>, Vec<String>)> {
        let mut found = Vec::new();
        for item in items {
            let WorldItem::Interface { id, .. } = item else { continue };
            let prefix = resolve.id_of(*id).expect("the interface has a name");
            for function in resolve.interfaces[*id].functions.values() {
                let signature = resolve.wasm_signature(variant, function);
                let name = format!("{prefix}#{}", function.name);
                if signature.retptr && variant == AbiVariant::GuestExport {
                    found.push((format!("cabi_post_{name}"), types(&signature.results), Vec::new()));
                }
                found.push((name, types(&signature.params), types(&signature.results)));
            }
        }
        found.sort();
        found
    };
    let listed = |name: String, function: &exhibit_contract::guest::Function| {
        let types = |types: &[exhibit_contract::guest::ValType]| types.iter().map(|ty| format!("{ty:?}")).collect();
        (name, types(function.params), types(function.results))
    };
    let world = &resolve.worlds[world];
    let mut ours: Vec<(String, Vec<String>, Vec<String>)> = exports()
        .iter()
        .filter(|function| function.name != "cabi_realloc")
        .map(|function| listed(function.name.to_owned(), function))
        .collect();
    ours.sort();
    assert_eq!(ours, functions(&world.exports.values().collect::<Vec<_>>(), AbiVariant::GuestExport));
    let (host, log) = import();
    assert_eq!(
        vec![listed(format!("{host}#{}", log.name), &log)],
        functions(&world.imports.values().collect::<Vec<_>>(), AbiVariant::GuestImport)
    );
}
