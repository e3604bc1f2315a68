//! A visit replays bit for bit, and a state is all there is to a model.

use exhibit_contract::error::Code;
use exhibit_contract::visit::{Assignment, Input, Value, Visit, VisitHasher};
use exhibit_sandbox::{Sandbox, replay};

use kepu_tests::guests::{component, manifest};

/// A model whose output begins at 1 and is changed by every input and tick; its state is that number.
fn sum() -> Vec<u8> {
    let apply = "(func (export \"kepu:exhibit/model@0.1.0#apply\") (param $inputs i32) (param $count i32)
        (f64.store (i32.const 64) (f64.add
          (f64.load (i32.const 64))
          (f64.load offset=24 (local.get $inputs)))))";
    let step = "(func (export \"kepu:exhibit/model@0.1.0#do-step\")
        (f64.store (i32.const 64) (f64.mul (f64.load (i32.const 64)) (f64.const 1.0000001))))";
    let get = "(func (export \"kepu:exhibit/model@0.1.0#get-state\") (result i32)
        (i32.store (i32.const 48) (i32.const 64)) (i32.store (i32.const 52) (i32.const 8)) (i32.const 48))";
    let set =
        "(func (export \"kepu:exhibit/model@0.1.0#set-state\") (param $state i32) (param $length i32) (result i32)
        (f64.store (i32.const 64) (f64.load (local.get $state))) (i32.const 16))";
    component(&[("apply", apply), ("do-step", step), ("get-state", get), ("set-state", set)])
}

fn input(value: f64) -> Input {
    Input::Set(Assignment { variable: 0, value: Value::Float64(value) })
}

fn visit() -> Visit {
    let mut visit = Visit::new("00".repeat(32), 1);
    visit.ticks = 700;
    visit.inputs = (0..500).map(|number| (number, input(number as f64 / 7.0))).collect();
    visit
}

#[test]
fn a_visit_has_one_hash() {
    let first = replay(&sum(), &manifest(), &visit()).expect("it replays");
    let second = replay(&sum(), &manifest(), &visit()).expect("it replays");
    assert_eq!(first.hash, second.hash);
    let mut other = visit();
    other.inputs[250].1 = input(0.1);
    assert_ne!(first.hash, replay(&sum(), &manifest(), &other).expect("it replays").hash);
}

#[test]
fn the_hash_is_of_what_the_contract_says() {
    let mut visit = Visit::new("00".repeat(32), 1);
    visit.ticks = 3;
    visit.inputs = vec![(1, input(1.0))];
    let mut hasher = VisitHasher::new();
    // One tick without inputs, one after the input, the last.
    let (mut value, factor) = (1.0_f64, 1.000_000_1);
    value = (value * factor + 1.0) * factor;
    hasher.boundary(&[value]);
    value *= factor;
    hasher.boundary(&[value]);
    let expected = hasher.finish(&value.to_le_bytes());
    assert_eq!(replay(&sum(), &manifest(), &visit).expect("it replays").hash, expected);
}

#[test]
fn from_a_kept_state_everything_goes_on_the_same() {
    let component = sum();
    let mut one = Sandbox::new(&component, &manifest()).expect("it is admitted");
    one.instantiate(1).expect("it starts");
    one.advance(&[input(2.0)], 10).expect("it steps");
    let state = one.get_state().expect("it has a state");
    one.advance(&[input(0.3)], 10).expect("it steps");

    let mut other = Sandbox::new(&component, &manifest()).expect("it is admitted");
    other.instantiate(1).expect("it starts");
    other.set_state(&state, 10).expect("it goes back");
    other.advance(&[input(0.3)], 10).expect("it steps");
    assert_eq!(one.outputs().expect("it answers").values, other.outputs().expect("it answers").values);
    assert_eq!(one.get_state(), other.get_state());
    assert_eq!(one.tick(), other.tick());
}

#[test]
fn an_unsound_visit_is_not_replayed() {
    let mut unsound = visit();
    unsound.ticks = 5;
    let refused = replay(&sum(), &manifest(), &unsound).map(|_| ()).map_err(|error| error.code);
    assert_eq!(refused, Err(Code::VisitUnreadable));
}
