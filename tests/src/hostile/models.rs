//! Models that must not come in, and models that come in and then misbehave.

use exhibit_contract::error::Code;

use super::{Hostile, Noticed, with};
use crate::guests::{component, core, push_section, wrapped};

const DO_STEP: &str = "(func (export \"kepu:exhibit/model@0.1.0#do-step\")";
const OUTPUTS: &str = "(func (export \"kepu:exhibit/model@0.1.0#outputs\") (result i32)";
const LAYER: &str = "(func (export \"kepu:exhibit/model@0.1.0#layer\") (param i32) (result i32)";
const REALLOC: &str = "(func (export \"cabi_realloc\") (param i32 i32 i32 i32) (result i32) (i32.const 0))";

pub fn all() -> Vec<Hostile> {
    let refused = refused().into_iter().map(|(name, code, model)| (name, code, Noticed::Reading, model));
    let misbehaving = misbehaving().into_iter().map(|(name, code, model)| (name, code, Noticed::Running, model));
    refused
        .chain(misbehaving)
        .map(|(name, code, noticed, model)| Hostile {
            noticed,
            ..Hostile::exhibit(&format!("model-{name}"), code, &with("model.wasm", model))
        })
        .collect()
}

fn refused() -> Vec<(&'static str, Code, Vec<u8>)> {
    let replaced = |part: &str, text: &str| wrapped(&core(&[(part, text)]));
    let step = |body: &str| replaced("do-step", &format!("{DO_STEP} {body})"));
    // Without its import and with plain functions, so that only the memory or table is wrong.
    let memory = |text: &str| {
        let outputs = format!("{OUTPUTS} (i32.const 0))");
        wrapped(&core(&[("import", ""), ("memory", text), ("realloc", REALLOC), ("outputs", &outputs)]))
    };
    let table = |text: &str| {
        wrapped(&core(&[("import", ""), ("memory", ""), ("table", text), ("extra", "(memory (export \"memory\") 1)")]))
    };
    let sound = component(&[]);
    let mut twice = wrapped(&core(&[]));
    push_section(&mut twice, 1, &core(&[]));
    vec![
        ("empty", Code::ModelGarbled, Vec::new()),
        ("of-words", Code::ModelGarbled, b"not WebAssembly at all".to_vec()),
        ("cut-off", Code::ModelGarbled, sound[..sound.len() / 3].to_vec()),
        ("core-module", Code::ModelNotComponent, core(&[])),
        ("hollow", Code::ModelNotOneModule, b"\0asm\x0d\0\x01\0".to_vec()),
        ("two-modules", Code::ModelNotOneModule, twice),
        (
            "wasi",
            Code::ModelForeignImport,
            replaced("import", "(import \"wasi:cli/environment@0.2.0\" \"get-environment\" (func (param i32)))"),
        ),
        (
            "fetch",
            Code::ModelForeignImport,
            replaced("import", "(import \"kepu:exhibit/host@0.1.0\" \"fetch\" (func (param i32)))"),
        ),
        ("global-import", Code::ModelForeignImport, replaced("import", "(import \"env\" \"g\" (global i32))")),
        ("signature", Code::ModelSignature, replaced("do-step", &format!("{DO_STEP} (param i32))"))),
        (
            "export-of-another-kind",
            Code::ModelSignature,
            replaced("do-step", "(global (export \"kepu:exhibit/model@0.1.0#do-step\") i32 (i32.const 0))"),
        ),
        ("export-missing", Code::ModelExportMissing, replaced("get-state", "")),
        ("start-function", Code::ModelStartFunction, replaced("extra", "(func $s) (start $s)")),
        ("initialize", Code::ModelStartFunction, replaced("extra", "(func (export \"_initialize\"))")),
        ("two-memories", Code::ModelMemory, memory("(memory (export \"memory\") 1) (memory 1)")),
        ("shared-memory", Code::ModelMemory, memory("(memory (export \"memory\") 1 2 shared)")),
        ("memory-of-64-bits", Code::ModelMemory, memory("(memory (export \"memory\") i64 1)")),
        (
            "imported-memory",
            Code::ModelMemory,
            memory("(import \"env\" \"memory\" (memory 1)) (export \"memory\" (memory 0))"),
        ),
        ("2-gib-at-start", Code::ModelMemoryLimit, replaced("memory", "(memory (export \"memory\") 32768)")),
        ("a-page-too-much", Code::ModelMemoryLimit, replaced("memory", "(memory (export \"memory\") 17)")),
        ("endless-table", Code::ModelTable, table("(table 4294967295 funcref)")),
        ("table-of-objects", Code::ModelTable, table("(table 1 externref)")),
        ("relaxed-simd", Code::ModelFeature, step("(drop (i32x4.relaxed_trunc_f32x4_s (v128.const f32x4 1 2 3 4)))")),
        ("atomics", Code::ModelFeature, step("(drop (i32.atomic.load (i32.const 0)))")),
        ("exceptions", Code::ModelFeature, replaced("extra", "(tag (param i32))")),
        ("of-17-mib", Code::FileTooLarge, {
            let mut large = component(&[]);
            push_section(&mut large, 0, &vec![0; 17 << 20]);
            large
        }),
    ]
}

fn misbehaving() -> Vec<(&'static str, Code, Vec<u8>)> {
    let step = |body: &str| component(&[("do-step", &format!("{DO_STEP} {body})"))]);
    let outputs = |address: u32, length: u32| {
        let text = format!(
            "{OUTPUTS} (i32.store (i32.const 32) (i32.const {address})) (i32.store (i32.const 36) (i32.const {length})) (i32.const 32))"
        );
        component(&[("outputs", &text)])
    };
    let layer = format!(
        "{LAYER} (i32.store (i32.const 40) (i32.const 1024)) (i32.store (i32.const 44) (i32.const 17)) (i32.const 40))"
    );
    let says_no = "(func (export \"kepu:exhibit/model@0.1.0#instantiate\") (param i64) (result i32)
        (i32.store8 (i32.const 16) (i32.const 1)) (i32.store (i32.const 20) (i32.const 512))
        (i32.store (i32.const 24) (i32.const 14)) (i32.const 16))";
    vec![
        ("trap", Code::ModelTrapped, step("unreachable")),
        ("loop", Code::ModelSilent, step("(loop $for_ever (br $for_ever))")),
        ("reads-outside", Code::ModelTrapped, step("(drop (i32.load (i32.const -4)))")),
        ("endless-recursion", Code::ModelTrapped, {
            let deep = "(func $deep (param i64) (call $deep (i64.add (local.get 0) (i64.const 1))))";
            component(&[("extra", deep), ("do-step", &format!("{DO_STEP} (call $deep (i64.const 0)))"))])
        }),
        ("nan", Code::ModelOutputNotFinite, step("(f64.store (i32.const 64) (f64.const nan))")),
        ("infinite", Code::ModelOutputNotFinite, step("(f64.store (i32.const 64) (f64.const inf))")),
        ("out-of-range", Code::ModelOutputOutOfRange, step("(f64.store (i32.const 64) (f64.const 1000001))")),
        ("no-values", Code::ModelOutputCount, outputs(64, 0)),
        ("two-values", Code::ModelOutputCount, outputs(64, 2)),
        ("list-of-2-to-the-31", Code::ModelPointer, outputs(64, 1 << 31)),
        ("pointer-outside", Code::ModelPointer, outputs(u32::MAX - 7, 1)),
        ("pointer-aslant", Code::ModelPointer, outputs(65, 1)),
        ("layer-too-long", Code::ModelListLength, component(&[("layer", &layer)])),
        ("says-no", Code::ModelRefused, component(&[("instantiate", says_no)])),
    ]
}
