//! The pot of rice, from outside: what a visitor sets and what the outputs say.

use super::*;
use exhibit_sdk::testing::Exhibit;
use exhibit_sdk::{Assignment, Value};

fn rice() -> Rice {
    Rice::instantiate(0).unwrap()
}

fn set(model: &mut Rice, variable: usize, value: f64) {
    model.apply(Input::Set(Assignment { variable: variable as u32, value: Value::Float64(value) }));
}

fn outputs_of(model: &Rice) -> Vec<f64> {
    let mut values = Vec::new();
    model.outputs(&mut values);
    values
}

#[test]
fn gives_what_the_manifest_declares_and_takes_its_limits() {
    let exhibit = Exhibit::read(include_str!("../../../exhibit.toml"));
    exhibit.assert_holds(&rice());
    exhibit.assert_limits(&inputs::LIMITS);
}

#[test]
fn goes_on_from_a_state_bit_for_bit() {
    let mut one = rice();
    set(&mut one, inputs::DEPTH, 5.5);
    set(&mut one, inputs::RUNNING, 1.0);
    set(&mut one, inputs::LAB, 1.0);
    set(&mut one, inputs::LAB_TEMPERATURE, 31.0);
    (0..200).for_each(|_| one.do_step());
    one.apply(Input::Action(inputs::REHEAT));
    (0..9).for_each(|_| one.do_step());
    let mut state = StateWriter::default();
    one.get_state(&mut state);
    let state = state.into_bytes();
    let mut other = Rice::instantiate(9).unwrap();
    other.set_state(&mut StateReader::new(&state)).unwrap();
    for model in [&mut one, &mut other] {
        set(model, inputs::LAB_TEMPERATURE, 12.0);
        (0..9).for_each(|_| model.do_step());
    }
    assert_eq!(outputs_of(&one), outputs_of(&other));
    assert!(other.set_state(&mut StateReader::new(&state[..40])).is_err());
}

#[test]
fn every_extreme_of_every_input_gives_numbers() {
    for laboratory in 0..6 {
        for choice in 0..64_u32 {
            let mut model = rice();
            for (place, (min, max, _)) in inputs::LIMITS.iter().enumerate() {
                let high = choice >> (place % 6) & 1 == 1;
                set(&mut model, place, if high { *max } else { *min });
            }
            set(&mut model, inputs::LAB, f64::from(laboratory));
            set(&mut model, inputs::LAB_TEMPERATURE, if choice % 2 == 0 { -1e9 } else { 1e9 });
            model.apply(Input::Action(inputs::REHEAT));
            for _ in 0..3 {
                model.do_step();
                let bad = outputs_of(&model).iter().position(|value| !value.is_finite());
                assert_eq!(bad, None, "{laboratory}, {choice}");
            }
        }
    }
}

#[test]
fn the_clock_runs_a_day_and_waits() {
    let mut model = rice();
    model.apply(Input::Action(inputs::COOK));
    (0..10_000).for_each(|_| model.do_step());
    assert_eq!((model.clock.hour, model.clock.running), (24.0, false));
    model.apply(Input::Action(inputs::REHEAT));
    (0..10_000).for_each(|_| model.do_step());
    assert_eq!((model.clock.hour, model.clock.reheat_minutes), (24.0, 5.0));
}
