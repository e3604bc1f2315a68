//! Models that come in and then misbehave.

use std::time::{Duration, Instant};

use exhibit_contract::error::{Code, Error};
use exhibit_contract::manifest::Variable;
use exhibit_contract::visit::{Assignment, Input, Touch, Value};
use exhibit_sandbox::{Sandbox, rehearse};

use kepu_tests::guests::{component, manifest};

const DO_STEP: &str = "(func (export \"kepu:exhibit/model@0.1.0#do-step\")";
const OUTPUTS: &str = "(func (export \"kepu:exhibit/model@0.1.0#outputs\") (result i32)";
const LAYER: &str = "(func (export \"kepu:exhibit/model@0.1.0#layer\") (param i32) (result i32)";

fn sandbox(parts: &[(&str, &str)]) -> Sandbox {
    Sandbox::new(&component(parts), &manifest()).expect("the model is admitted")
}

/// The failure of one tick and reading the outputs, and that it stays.
fn failure_of(parts: &[(&str, &str)]) -> Error {
    let mut sandbox = sandbox(parts);
    let mut lived = || {
        sandbox.instantiate(1)?;
        sandbox.advance(&[], 1)?;
        sandbox.outputs().map(drop)
    };
    let failure = lived().expect_err("the model fails");
    assert_eq!(sandbox.advance(&[], 1), Err(failure.clone()), "a failed model answers nothing but its failure");
    failure
}

fn step_fails(body: &str) -> Code {
    failure_of(&[("do-step", &format!("{DO_STEP} {body})"))]).code
}

/// `outputs` that answers with this address and length.
fn outputs_fail(address: u32, length: u32) -> Code {
    let outputs = format!(
        "{OUTPUTS} (i32.store (i32.const 32) (i32.const {address})) (i32.store (i32.const 36) (i32.const {length})) (i32.const 32))"
    );
    failure_of(&[("outputs", &outputs)]).code
}

#[test]
fn a_sound_model_runs() {
    let mut sandbox = sandbox(&[]);
    sandbox.instantiate(7).expect("it starts");
    let touch = Touch { pointer: 1, x: 0.5, y: -0.5 };
    let set = |value| Input::Set(Assignment { variable: 0, value });
    let inputs = [
        set(Value::Float64(2.5)),
        set(Value::Int64(-1)),
        set(Value::Boolean(true)),
        Input::Press(touch),
        Input::Drag(touch),
        Input::Release(touch),
        Input::Action(0),
    ];
    sandbox.advance(&inputs, 20).expect("it steps");
    let outputs = sandbox.outputs().expect("it answers");
    assert_eq!((outputs.values, outputs.impossible), (vec![1.0], None));
    assert_eq!((sandbox.layer(0), sandbox.get_state(), sandbox.tick()), (Ok(vec![]), Ok(vec![]), 20));
    sandbox.set_state(&[], 3).expect("it goes back");
    assert_eq!(sandbox.tick(), 3);
}

#[test]
fn traps_are_told() {
    assert_eq!(step_fails("unreachable"), Code::ModelTrapped);
    assert_eq!(step_fails("(drop (i32.div_u (i32.const 1) (i32.const 0)))"), Code::ModelTrapped);
    assert_eq!(step_fails("(drop (i32.load (i32.const -4)))"), Code::ModelTrapped);
    let deep = "(func $deep (param i64) (call $deep (i64.add (local.get 0) (i64.const 1))))";
    let step = format!("{DO_STEP} (call $deep (i64.const 0)))");
    assert_eq!(failure_of(&[("extra", deep), ("do-step", &step)]).code, Code::ModelTrapped);
}

#[test]
fn an_endless_loop_is_ended_within_a_second() {
    let start = Instant::now();
    assert_eq!(step_fails("(loop $for_ever (br $for_ever))"), Code::ModelSilent);
    assert!(start.elapsed() < Duration::from_secs(5), "compiling and waiting took {:?}", start.elapsed());

    let mut sandbox = sandbox(&[("do-step", &format!("{DO_STEP} (loop $for_ever (br $for_ever)))"))]);
    sandbox.instantiate(1).expect("it starts");
    let start = Instant::now();
    assert!(sandbox.advance(&[], 1).is_err());
    assert!((Duration::from_millis(400)..Duration::from_secs(1)).contains(&start.elapsed()), "{:?}", start.elapsed());
}

#[test]
fn memory_does_not_grow_beyond_the_limit() {
    // Grows page by page until refused; then leaves the page count as the output.
    let step = format!(
        "{DO_STEP} (loop $more (br_if $more (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
         (f64.store (i32.const 64) (f64.convert_i32_u (memory.size))))"
    );
    let mut sandbox = sandbox(&[("do-step", &step)]);
    sandbox.instantiate(1).expect("it starts");
    sandbox.advance(&[], 1).expect("being refused memory is no failure");
    assert_eq!(sandbox.outputs().expect("it answers").values, [16.0], "1 MiB is 16 pages");
}

#[test]
fn what_is_not_finite_is_flagged_and_goes_on() {
    for (number, name) in [("nan", "NaN"), ("inf", "infinite"), ("-inf", "infinite")] {
        let step = format!("{DO_STEP} (f64.store (i32.const 64) (f64.const {number})))");
        let mut sandbox = sandbox(&[("do-step", &step)]);
        sandbox.instantiate(1).expect("it starts");
        sandbox.advance(&[], 1).expect("it steps");
        let flagged = sandbox.outputs().expect("the exhibit goes on").impossible.expect(name);
        assert_eq!(flagged.code, Code::ModelOutputNotFinite);
        assert!(flagged.sentence.contains("answer"), "{flagged}");
        sandbox.advance(&[], 1).expect("it still steps");
    }
}

#[test]
fn what_is_out_of_its_range_is_flagged_and_goes_on() {
    let outputs = |number: f64| {
        let step = format!("{DO_STEP} (f64.store (i32.const 64) (f64.const {number:?})))");
        let mut sandbox = sandbox(&[("do-step", &step)]);
        sandbox.instantiate(1).expect("it starts");
        sandbox.advance(&[], 1).expect("it steps");
        let outputs = sandbox.outputs().expect("the exhibit goes on");
        assert_eq!(outputs.values, [number], "what a visit is hashed by stays as it is");
        outputs.impossible
    };
    for within in [-1e6, 0.0, 1e6, 1e6 + 1e-4, -1e6 - 1e-4] {
        assert_eq!(outputs(within), None, "{within} is possible, but for rounding");
    }
    for beyond in [1e6 + 1e-2, -1e6 - 1e-2, 1e300] {
        let flagged = outputs(beyond).unwrap_or_else(|| panic!("{beyond} is not possible"));
        assert_eq!(flagged.code, Code::ModelOutputOutOfRange);
        assert!(flagged.place.contains("answer") && flagged.sentence.contains(&beyond.to_string()), "{flagged}");
    }
}

/// What is shown of a list of outputs: each value that cannot be is missing, those beside it are as they were.
#[test]
fn what_cannot_be_is_marked_among_all_others() {
    let mut model = manifest().model;
    let (curve, mut one) = (model.variables[1].clone(), model.variables[1].clone());
    model.variables[1] = Variable { dimension: 4, min: Some(0.0), max: None, ..curve };
    (one.name, one.min, one.max) = ("other".to_owned(), None, None);
    model.variables.push(one);
    let mut values = [-1e-13, -2.0, f64::INFINITY, 9e9, -9e9];
    let told = model.mark_impossible(&mut values).expect("two cannot be");
    assert_eq!(values.map(|value| value.is_nan()), [false, true, true, false, false]);
    assert_eq!((values[0], values[3], values[4]), (-1e-13, 9e9, -9e9));
    assert!((told.variable.name.as_str(), told.element, told.value) == ("answer", 1, -2.0), "{told:?}");
    assert!(Error::from(told).sentence.contains("(value 1) is -2; its manifest says at least 0."), "{told:?}");
    assert_eq!(model.mark_impossible(&mut [0.0; 5]), None);
}

#[test]
fn a_rehearsal_tells_of_what_is_out_of_its_range() {
    let step = format!("{DO_STEP} (f64.store (i32.const 64) (f64.const -1e7)))");
    let refused = rehearse(&component(&[("do-step", &step)]), &manifest()).map(drop);
    assert_eq!(refused.map_err(|error| error.code), Err(Code::ModelOutputOutOfRange));
}

#[test]
fn the_wrong_number_of_values_is_refused() {
    assert_eq!(outputs_fail(64, 0), Code::ModelOutputCount);
    assert_eq!(outputs_fail(64, 2), Code::ModelOutputCount);
}

#[test]
fn lists_outside_memory_are_refused() {
    assert_eq!(outputs_fail(64, 1 << 31), Code::ModelPointer);
    assert_eq!(outputs_fail(64, u32::MAX), Code::ModelPointer);
    assert_eq!(outputs_fail(65_536, 1), Code::ModelPointer);
    assert_eq!(outputs_fail(u32::MAX - 7, 1), Code::ModelPointer);
    assert_eq!(outputs_fail(65, 1), Code::ModelPointer, "an address that is not a multiple of 8");
    let nowhere = format!("{OUTPUTS} (i32.const -4))");
    assert_eq!(failure_of(&[("outputs", &nowhere)]).code, Code::ModelPointer);
}

#[test]
fn a_layer_holds_no_more_than_its_capacity() {
    let layer = |length: u32| {
        let text = format!(
            "{LAYER} (i32.store (i32.const 40) (i32.const 1024)) (i32.store (i32.const 44) (i32.const {length})) (i32.const 40))"
        );
        let mut sandbox = sandbox(&[("layer", &text)]);
        sandbox.instantiate(1).expect("it starts");
        sandbox.layer(0).map(|buffer| buffer.len()).map_err(|error| error.code)
    };
    assert_eq!(layer(16), Ok(16));
    assert_eq!(layer(17), Err(Code::ModelListLength));
    assert_eq!(layer(1 << 31), Err(Code::ModelPointer));
}

#[test]
fn a_case_that_does_not_exist_is_refused() {
    let text = "(func (export \"kepu:exhibit/model@0.1.0#instantiate\") (param i64) (result i32)
        (i32.store8 (i32.const 16) (i32.const 2)) (i32.const 16))";
    let refused = sandbox(&[("instantiate", text)]).instantiate(1).map_err(|error| error.code);
    assert_eq!(refused, Err(Code::ModelPointer));
}

#[test]
fn room_for_inputs_outside_memory_is_refused() {
    for address in ["-8", "65536"] {
        let realloc =
            format!("(func (export \"cabi_realloc\") (param i32 i32 i32 i32) (result i32) (i32.const {address}))");
        let mut sandbox = sandbox(&[("realloc", &realloc)]);
        sandbox.instantiate(1).expect("it starts");
        let refused = sandbox.advance(&[Input::Action(0)], 0).map_err(|error| error.code);
        assert_eq!(refused, Err(Code::ModelPointer), "{address}");
    }
}

/// A result that says no, in the words at 512.
const SAYS_NO: &str = "(i32.store8 (i32.const 16) (i32.const 1)) (i32.store (i32.const 20) (i32.const 512))
    (i32.store (i32.const 24) (i32.const 14)) (i32.const 16)";

#[test]
fn a_model_may_say_no() {
    let text = format!("(func (export \"kepu:exhibit/model@0.1.0#instantiate\") (param i64) (result i32) {SAYS_NO})");
    let error = sandbox(&[("instantiate", &text)]).instantiate(1).expect_err("it says no");
    assert_eq!(error.code, Code::ModelRefused);
    assert!(error.sentence.contains("no, I will not"), "{error}");

    let text = format!("(func (export \"kepu:exhibit/model@0.1.0#set-state\") (param i32 i32) (result i32) {SAYS_NO})");
    let mut sandbox = sandbox(&[("set-state", &text)]);
    sandbox.instantiate(1).expect("it starts");
    assert_eq!(sandbox.set_state(&[1, 2], 0).map_err(|error| error.code), Err(Code::ModelStateRefused));
}

#[test]
fn the_log_has_a_rate() {
    let step = format!("{DO_STEP} (call $log (i32.const 3) (i32.const 512) (i32.const 14)))");
    let mut sandbox = sandbox(&[("do-step", &step)]);
    sandbox.instantiate(1).expect("it starts");
    sandbox.advance(&[], 100).expect("it steps");
    let lines = sandbox.take_log();
    assert_eq!(lines.first().map(|line| line.text.as_str()), Some("no, I will not"));
    assert!((5..=10).contains(&lines.len()), "{} lines of 100", lines.len());
    assert_eq!(sandbox.dropped_log_lines(), 100 - lines.len() as u64);
}

#[test]
fn what_does_not_validate_is_invalid() {
    // Well-formed for admission, ill-typed for the engine: i32.add on an empty stack.
    let mut bytes = component(&[("do-step", &format!("{DO_STEP} (drop (i32.add (i32.const 77) (i32.const 78))))"))]);
    let body = [0x41, 0xcd, 0x00, 0x41, 0xce, 0x00, 0x6a];
    let place = bytes.windows(body.len()).position(|window| window == body).expect("the body is there");
    bytes[place..place + 3].copy_from_slice(&[0x01, 0x01, 0x01]);
    let refused = Sandbox::new(&bytes, &manifest()).err().map(|error| error.code);
    assert_eq!(refused, Some(Code::ModelInvalid));
}

#[test]
fn a_sound_model_rehearses_well() {
    let rehearsal = rehearse(&component(&[]), &manifest()).expect("nothing is wrong with it");
    assert_eq!((rehearsal.ticks, rehearsal.layer_numbers, rehearsal.state_bytes), (200, vec![0], 0));
}

#[test]
fn a_model_that_takes_too_long_is_slow() {
    let step = format!(
        "{DO_STEP} (local i32) (loop $more (br_if $more (i32.lt_u (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (i32.const 30000000)))))"
    );
    let mut manifest = manifest();
    manifest.limits.tick_millis = 1;
    let error = rehearse(&component(&[("do-step", &step)]), &manifest).expect_err("it is slow");
    assert_eq!(error.code, Code::ModelSlow, "{error}");
}

#[test]
fn a_model_that_keeps_a_part_to_itself_is_forgetful() {
    // Answers with the ticks it has lived, and says that there is nothing to keep.
    let step = format!(
        "{DO_STEP} (global.set $ticks (i32.add (global.get $ticks) (i32.const 1)))
         (f64.store (i32.const 64) (f64.convert_i32_u (global.get $ticks))))"
    );
    let error = rehearse(&component(&[("do-step", &step)]), &manifest()).expect_err("it forgets");
    assert_eq!(error.code, Code::ModelForgetful, "{error}");
}
