//! Every layer gives what the manifest has room for, whatever the model says.

use super::*;
use exhibit_sdk::testing::Exhibit;
use exhibit_sdk::{Assignment, Input, Model, Value};

#[test]
fn buffers_fit_their_layers_whatever_is_set() {
    let exhibit = Exhibit::read(include_str!("../../../exhibit.toml"));
    for choice in 0..64_u32 {
        let mut rice = Rice::instantiate(0).unwrap();
        let ends = |bit: u32, [low, high]: [f64; 2]| if choice >> bit & 1 == 1 { high } else { low };
        let settings = [
            (inputs::ROOM, ends(0, [0.0, 60.0])),
            (inputs::COUNTER_HOURS, ends(1, [0.0, 48.0])),
            (inputs::DEPTH, ends(2, [1.0, 15.0])),
            (inputs::SHOWN_HOUR, ends(3, [0.3, 48.0])),
            (inputs::BEAT, ends(4, [0.0, 1.0])),
            (inputs::SHOWN_DAY, 28.0),
        ];
        for (variable, value) in settings {
            rice.apply(Input::Set(Assignment { variable: variable as u32, value: Value::Float64(value) }));
        }
        if choice >> 5 == 1 {
            rice.apply(Input::Action(inputs::REHEAT));
        }
        (0..3).for_each(|_| rice.do_step());
        exhibit.assert_holds(&rice);
    }
}
