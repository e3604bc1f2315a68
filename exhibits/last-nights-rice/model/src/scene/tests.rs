//! Every layer gives what the manifest has room for, whatever the model says.

use super::*;
use exhibit_sdk::{Assignment, Input, Model, Value};

/// Layers of the manifest: the id, and how many numbers its buffer may hold.
fn layers() -> impl Iterator<Item = (&'static str, usize)> {
    include_str!("../../../exhibit.toml").split("[[scene.layer]]").skip(1).map(|layer| {
        let after =
            |key: &str| layer.lines().find_map(|line| line.strip_prefix(key)).map(|value| value.trim_matches('"'));
        let number = |key: &str| after(key).and_then(|value| value.replace('_', "").parse::<usize>().ok());
        let most = number("capacity = ").map_or(1, |records| 8 * records);
        (after("id = ").unwrap_or_default(), most)
    })
}

#[test]
fn buffers_fit_their_layers_whatever_is_set() {
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
        for (index, (id, most)) in layers().enumerate() {
            let mut buffer = Vec::new();
            rice.layer(index as u32, &mut buffer);
            assert!(buffer.len() <= most, "{id}: {} numbers, {most} fit", buffer.len());
            assert!(buffer.iter().all(|number| number.is_finite()), "{id}");
        }
    }
}
