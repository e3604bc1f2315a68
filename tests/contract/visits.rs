//! Visits are written and read without losing a bit, and broken ones are refused.

use exhibit_contract::error::Code;
use exhibit_contract::visit::{Assignment, Input, Touch, Value, Visit};

fn visit() -> Visit {
    let set = |variable, value| Input::Set(Assignment { variable, value });
    let touch = Touch { pointer: 3, x: 0.1 + 0.2, y: -1e-308 };
    let mut visit = Visit::new("ab".repeat(32), u64::MAX);
    visit.ticks = 1 << 40;
    visit.inputs = vec![
        (0, set(0, Value::Float64(1.0 / 3.0))),
        (0, set(300, Value::Int64(i64::MIN))),
        (5, set(u32::MAX, Value::Boolean(true))),
        (5, Input::Press(touch)),
        (6, Input::Drag(touch)),
        (600, Input::Release(touch)),
        (1 << 40, Input::Action(7)),
    ];
    visit
}

#[test]
fn every_form_keeps_every_bit() {
    let visit = visit();
    let bytes = visit.to_bytes().expect("it can be written");
    assert_eq!(Visit::from_bytes(&bytes), Ok(visit.clone()));
    assert_eq!(Visit::from_lines(&visit.to_lines()), Ok(visit.clone()));
    let json = serde_json::to_string(&visit).expect("it can be written");
    assert_eq!(serde_json::from_str::<Visit>(&json).expect("it can be read"), visit);
    assert_eq!(Visit::from_json(&json), Ok(visit));
    assert!(
        json.contains(r#"{"tag":"set","val":{"variable":5,"#) || json.contains(r#"{"tag":"set","val":{"variable":0,"#),
        "{json}"
    );
    assert!(json.contains("\"seed\":\"18446744073709551615\""), "JSON's numbers end at 2^53: {json}");
}

#[test]
fn numbers_of_any_size_keep_their_bits() {
    // A walk through the doubles, from the smallest to the largest.
    for place in 0..2_000_u64 {
        let value = f64::from_bits(place.wrapping_mul(0x0020_1234_5678_9abd) & 0x7fef_ffff_ffff_ffff);
        let mut visit = Visit::new("00".repeat(32), 0);
        visit.inputs = vec![(0, Input::Set(Assignment { variable: 0, value: Value::Float64(value) }))];
        assert_eq!(Visit::from_lines(&visit.to_lines()), Ok(visit), "{value:e}");
    }
}

#[test]
fn a_slider_moved_is_few_bytes() {
    let mut visit = Visit::new("00".repeat(32), 1);
    let before = visit.to_bytes().expect("it can be written").len();
    visit.ticks = 60;
    visit.inputs = vec![(60, Input::Set(Assignment { variable: 3, value: Value::Int64(2030) }))];
    assert_eq!(visit.to_bytes().expect("it can be written").len() - before, 5);
}

#[test]
fn broken_visits_are_refused() {
    let bytes = visit().to_bytes().expect("it can be written");
    for length in 0..bytes.len() {
        assert!(Visit::from_bytes(&bytes[..length]).is_err());
    }
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 0xff;
        // Either refused, or another visit that is sound: never a panic, never unsound.
        if let Ok(visit) = Visit::from_bytes(&changed) {
            assert_eq!(visit.check(), Ok(()));
        }
    }
    let lines = visit().to_lines();
    let code = |text: &str| Visit::from_lines(text).err().map(|error| error.code);
    assert_eq!(code(""), Some(Code::VisitUnreadable));
    assert_eq!(code(&lines[..lines.len() - 5]), Some(Code::VisitUnreadable));
    assert_eq!(code(&lines.replace("\"0.1\"", "\"9.0\"")), Some(Code::ContractNewer));
    assert_eq!(code(&lines.replace("0.3333333333333333", "1e999")), Some(Code::VisitUnreadable));
}

#[test]
fn no_visit_that_no_host_could_record() {
    let refused = |change: &dyn Fn(&mut Visit)| {
        let mut changed = visit();
        change(&mut changed);
        assert_eq!(changed.to_bytes(), changed.check().map(|()| vec![]));
        changed.check().err().map(|error| error.code)
    };
    assert_eq!(refused(&|visit| visit.inputs.reverse()), Some(Code::VisitUnreadable));
    assert_eq!(refused(&|visit| visit.ticks = 3), Some(Code::VisitUnreadable));
    assert_eq!(refused(&|visit| visit.pack = "pack".into()), Some(Code::VisitUnreadable));
    let nan = Input::Set(Assignment { variable: 0, value: Value::Float64(f64::NAN) });
    assert_eq!(refused(&|visit| visit.inputs[0].1 = nan), Some(Code::VisitUnreadable));
}
