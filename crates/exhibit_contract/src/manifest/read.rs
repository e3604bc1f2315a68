//! How a manifest is read from JSON: the same fields, names and defaults as serde's attributes say, which a test holds.

use super::layer::full;
use super::*;
use crate::json::{Choice as _, Fields, Node, Read, Reader, choices, readable};

readable! { Manifest:
    need contract, need id, need version, need topic, need languages, need audience, may metadata,
    need preview, need model,
    may control_groups as "control_group", may readouts as "readout", may charts as "chart", need scene, may story,
    may questions as "question", may facts as "fact", may sounds as "sound", may sources as "source",
    may authors as "author", may limits
}
readable! { Audience: need min_age_years, need max_age_years, need duration_minutes, may level, may reading_levels }
readable! { Metadata: may licence, may learning_goals, may gbt_32844_class, may gbt_41132_identifier }
readable! { Model: need ticks_per_sec, may seed, may runs, may variables as "variable", may actions as "action" }
readable! { Variable:
    need name, need causality, may kind as "type", need unit, may min, may max, may start, or(1) dimension
}
readable! { Action: need id }
readable! { ControlGroup: need id, need controls as "control" }
readable! { Control: need id, need inputs, may widget, or(1.0) step, may digits, may choices, may colour }
readable! { Choice: need id, need value }
readable! { Readout: need id, need output, may low, may high, may digits, may signed, may colour }
readable! { Chart:
    need id, need x, need y_unit, need y_range, may digits, need series, may drags as "drag", may prediction
}
readable! { XAxis: need first, need step, need unit, need range, may now }
readable! { Series: need id, need output, may low, may high, may colour, may dashed, may after_prediction }
readable! { ChartDrag:
    need id, may control_group, may x_control, may y_control, need x_output, need y_output, may y_control_per_unit,
    may colour
}
readable! { Prediction: need from, need to, need step, need series }
readable! { StoryStep: need id, may set, may chart, may control_groups, may facts, may until }
readable! { Assignment: need input, need value }
readable! { Question: need id, need options, need answer }
readable! { Scene: need camera, may layers as "layer", may labels as "label", may handles as "handle", may touch }
readable! { Label: need id, need at, may at_outputs, may output, may digits, may colour, may announced }
readable! { Handle:
    need id, may control_group, need control, may y_control, need from, need to, may colour
}
readable! { Sound: need id, need file, need output, may looped as "loop" }
readable! { Fact: need id, need value, need unit, may digits, need year, need source }
readable! { Source: need id, need citation, may doi, may url, may licence }
readable! { Person: need name, need role }

choices! { Causality: Input "input", Output "output" }
choices! { VariableType: Float64 "float64", Int64 "int64", Boolean "boolean" }
choices! { Widget: Slider "slider", Choice "choice", Switch "switch" }
choices! { Colour: Ink "ink", Ember "ember", Water "water", Leaf "leaf", Sun "sun", Dusk "dusk" }
choices! { ColourMap:
    Viridis "viridis", Inferno "inferno", BlueRed "blue-red", Water "water", Smoke "smoke", Theme "theme"
}
choices! { Level:
    Preschool "preschool", Primary "primary", LowerSecondary "lower-secondary", UpperSecondary "upper-secondary",
    Tertiary "tertiary", Public "public"
}
choices! { ReadingLevel: Children "children", Adults "adults" }
choices! { Topic:
    CarbonNeutrality "carbon-neutrality", FoodSafety "food-safety", Climate "climate", Emergencies "emergencies",
    Energy "energy", Health "health", DisasterRisk "disaster-risk", RuralLife "rural-life", Rumours "rumours",
    Scientists "scientists", MentalHealth "mental-health", AfterSchool "after-school", YouthScience "youth-science"
}

/// The place among `known` of the name that says which form `node` has; the first where nothing does.
fn form(node: &Node, field: &str, known: &[&str], reader: &mut Reader) -> usize {
    match node.get(field) {
        Some(name) => reader.choice(name, known),
        None => {
            match node {
                Node::Table(_) => reader.fault(format!("missing field `{field}`")),
                _ => reader.other_type(node, "a table"),
            }
            0
        }
    }
}

impl Read for Camera {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match form(node, "kind", &["flat", "perspective"], reader) {
            0 => {
                let mut fields = Fields::of(node, &["wide", "tall", "kind"], reader);
                Self::Flat { wide: fields.need(), tall: fields.need() }
            }
            _ => {
                const NAMES: &[&str] = &[
                    "target",
                    "distance",
                    "yaw_degrees",
                    "pitch_degrees",
                    "field_of_view_degrees",
                    "turn_degrees",
                    "kind",
                ];
                let mut fields = Fields::of(node, NAMES, reader);
                Self::Perspective {
                    target: fields.need(),
                    distance: fields.need(),
                    yaw_degrees: fields.need(),
                    pitch_degrees: fields.need(),
                    field_of_view_degrees: fields.need(),
                    turn_degrees: fields.may(),
                }
            }
        }
    }
}

impl Read for Until {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        match form(node, "what", &["prediction", "goal", "answer"], reader) {
            0 => {
                Fields::of(node, &["what"], reader);
                Self::Prediction
            }
            1 => Self::Goal { output: Fields::of(node, &["output", "what"], reader).need() },
            _ => Self::Answer { question: Fields::of(node, &["question", "what"], reader).need() },
        }
    }
}

impl Read for Layer {
    fn read(node: &Node, reader: &mut Reader) -> Self {
        let kind = form(node, "kind", &["backdrop", "sprites", "meshes", "paths", "field"], reader);
        let names: &[&str] = match kind {
            0 => &["id", "picture", "area", "kind"],
            1 => &["id", "pictures", "capacity", "colours", "glow", "kind"],
            2 => &["id", "mesh", "capacity", "colours", "kind"],
            3 => &["id", "capacity", "colours", "fill_to", "kind"],
            _ => return field(node, reader),
        };
        let mut fields = Fields::of(node, names, reader);
        let id = fields.need();
        let kind = match kind {
            0 => LayerKind::Backdrop { picture: fields.need(), area: fields.need() },
            1 => LayerKind::Sprites {
                pictures: fields.need(),
                capacity: fields.need(),
                colours: fields.may(),
                glow: fields.may(),
            },
            2 => LayerKind::Meshes { mesh: fields.need(), capacity: fields.need(), colours: fields.may() },
            _ => LayerKind::Paths { capacity: fields.need(), colours: fields.may(), fill_to: fields.may() },
        };
        Self { id, kind }
    }
}

/// A field, whose own fields depend on the surface it lies on.
fn field(node: &Node, reader: &mut Reader) -> Layer {
    let surface = form(node, "surface", &["plane", "terrain", "globe"], reader);
    let names: &[&str] = match surface {
        0 => &["id", "columns", "rows", "range", "colours", "picture", "cover", "area", "kind", "surface"],
        1 => &["id", "columns", "rows", "range", "colours", "picture", "cover", "area", "height", "kind", "surface"],
        _ => &["id", "columns", "rows", "range", "colours", "picture", "cover", "centre", "radius", "kind", "surface"],
    };
    let mut fields = Fields::of(node, names, reader);
    let id = fields.need();
    let (columns, rows, range) = (fields.need(), fields.need(), fields.need());
    let (colours, picture, cover) = (fields.may(), fields.may(), fields.or(full()));
    let surface = match surface {
        0 => Surface::Plane { area: fields.need() },
        1 => Surface::Terrain { area: fields.need(), height: fields.need() },
        _ => Surface::Globe { centre: fields.need(), radius: fields.need() },
    };
    Layer { id, kind: LayerKind::Field { columns, rows, range, colours, surface, picture, cover } }
}

impl Topic {
    /// Its name in a manifest.
    pub fn name(self) -> &'static str {
        name_of(self)
    }
}

impl ReadingLevel {
    /// Its name in a manifest, in the exhibit's messages (`$reader`) and in an address.
    pub fn name(self) -> &'static str {
        name_of(self)
    }

    /// The level of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::VALUES.iter().copied().find(|each| each.name() == name)
    }
}

fn name_of<T: crate::json::Choice + PartialEq>(value: T) -> &'static str {
    let place = T::VALUES.iter().position(|each| *each == value);
    place.and_then(|place| T::NAMES.get(place)).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A manifest with everything a manifest can have.
    fn everything() -> Value {
        let layer = |id: &str, fields: Value| {
            let mut layer = fields;
            layer["id"] = id.into();
            layer
        };
        json!({
            "contract": "0.1", "id": "a", "version": "1.0.0", "topic": "rural-life", "languages": ["en"],
            "audience": {
                "min_age_years": 8, "max_age_years": 99, "duration_minutes": 3, "level": "public",
                "reading_levels": ["children", "adults"],
            },
            "preview": "assets/p.svg",
            "model": {
                "ticks_per_sec": 20, "seed": u64::MAX, "runs": true, "action": [{ "id": "go" }],
                "variable": [{
                    "name": "x", "causality": "input", "type": "int64", "unit": "1", "min": -1, "max": 1e3,
                    "start": 0.1, "dimension": 2,
                }],
            },
            "control_group": [{ "id": "g", "control": [{
                "id": "c", "inputs": ["x"], "widget": "choice", "step": 0.5, "digits": 1,
                "choices": [{ "id": "one", "value": 1 }], "colour": "dusk",
            }] }],
            "readout": [{
                "id": "r", "output": "y", "low": "l", "high": "h", "digits": 2, "signed": true, "colour": "sun",
            }],
            "chart": [{
                "id": "c", "x": { "first": 0, "step": 1, "unit": "a", "range": [0, 10], "now": "n" }, "y_unit": "K",
                "y_range": [-1, 1.5], "digits": 1, "series": [{
                    "id": "s", "output": "y", "low": "l", "high": "h", "colour": "leaf", "dashed": true,
                    "after_prediction": true,
                }],
                "drag": [{
                    "id": "d", "control_group": "g", "x_control": "c", "y_control": "c", "x_output": "y",
                    "y_output": "y", "y_control_per_unit": "y", "colour": "ember",
                }],
                "prediction": { "from": 1, "to": 2, "step": 0.5, "series": "s" },
            }],
            "scene": {
                "camera": { "kind": "flat", "wide": [0, 0, 1, 1], "tall": [0, 0, 1, 2] }, "touch": true,
                "layer": [
                    layer("b", json!({ "kind": "backdrop", "picture": "assets/p.svg", "area": [0, 0, 1, 1] })),
                    layer("s", json!({
                        "kind": "sprites", "pictures": ["assets/p.svg"], "capacity": 2, "colours": "blue-red",
                        "glow": true,
                    })),
                    layer("m", json!({ "kind": "meshes", "mesh": "cube", "capacity": 2, "colours": "smoke" })),
                    layer("p", json!({ "kind": "paths", "capacity": 2, "colours": "water", "fill_to": -1 })),
                    layer("f", json!({
                        "kind": "field", "columns": 2, "rows": 2, "range": [0, 1], "colours": "theme",
                        "surface": "plane", "area": [0, 0, 1, 1], "picture": "assets/p.svg", "cover": 0.5,
                    })),
                    layer("t", json!({
                        "kind": "field", "columns": 2, "rows": 2, "range": [0, 1], "surface": "terrain",
                        "area": [0, 0, 1, 1], "height": 2,
                    })),
                    layer("o", json!({
                        "kind": "field", "columns": 2, "rows": 2, "range": [0, 1], "surface": "globe",
                        "centre": [0, 0, 0], "radius": 2,
                    })),
                ],
                "label": [{
                    "id": "l", "at": [0, 0, 0], "at_outputs": ["y", "y"], "output": "y", "digits": 1, "colour": "water",
                    "announced": true,
                }],
                "handle": [{
                    "id": "h", "control_group": "g", "control": "c", "y_control": "c", "from": [0, 0, 0], "to": [1, 1, 0],
                    "colour": "ink",
                }],
            },
            "story": [
                {
                    "id": "one", "set": [{ "input": "x", "value": 1 }], "chart": "c", "control_groups": ["g"],
                    "facts": ["f"], "until": { "what": "prediction" },
                },
                { "id": "two", "until": { "what": "goal", "output": "y" } },
                { "id": "three", "until": { "what": "answer", "question": "q" } },
            ],
            "question": [{ "id": "q", "options": ["a", "b"], "answer": "a" }],
            "fact": [{ "id": "f", "value": 1, "unit": "K", "digits": 1, "year": -5, "source": "s" }],
            "sound": [{ "id": "s", "file": "assets/s.mp3", "output": "y", "loop": true }],
            "source": [{ "id": "s", "citation": "A", "doi": "10.1/1", "url": "https://a.b", "licence": "MIT" }],
            "author": [{ "name": "A", "role": "model" }],
            "limits": {
                "packed_mib": 1, "unpacked_mib": 2, "files": 3, "picture_side_pixels": 4, "mesh_numbers": 5,
                "message_characters": 6, "variables": 7, "layers": 8, "layer_records": 9, "memory_mib": 10,
                "table_elements": 11, "tick_millis": 12, "log_lines_per_sec": 13,
            },
        })
    }

    /// What both readers make of `value`; where they refuse it, the beginning of what they say.
    fn both(value: &Value) -> [Result<Manifest, String>; 2] {
        let text = value.to_string();
        let beginning = |message: String| {
            let kinds = ["missing field", "unknown field", "unknown variant", "invalid"];
            let kind = kinds.into_iter().find(|kind| message.starts_with(kind)).unwrap_or("invalid");
            // Fields of tagged forms are told in another order.
            if kind == "invalid" { kind.to_owned() } else { message.split('`').take(2).collect::<Vec<_>>().join("`") }
        };
        [
            crate::json::line(&text).map_err(beginning),
            serde_json::from_str(&text).map_err(|error| beginning(error.to_string())),
        ]
    }

    /// Every place in `value`, as JSON pointers.
    fn places(value: &Value, here: &str, all: &mut Vec<String>) {
        all.push(here.to_owned());
        match value {
            Value::Object(fields) => {
                fields.iter().for_each(|(name, each)| places(each, &format!("{here}/{name}"), all))
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(place, each)| places(each, &format!("{here}/{place}"), all));
            }
            _ => {}
        }
    }

    #[test]
    fn both_readers_read_alike_what_is_sound_and_what_is_not() {
        let everything = everything();
        let [ours, theirs] = both(&everything);
        assert!(ours.is_ok(), "{ours:?}");
        assert_eq!(ours, theirs);
        let mut all = Vec::new();
        places(&everything, "", &mut all);
        for place in &all {
            let (parent, name) = place.rsplit_once('/').unwrap_or_default();
            let mut changes: Vec<Value> = vec![
                json!(null),
                json!(true),
                json!(-1),
                json!(0.5),
                json!(70_000),
                json!(1e300),
                json!("x"),
                json!([]),
                json!([1, 2, 3]),
                json!({}),
                json!({ "nothing": 1 }),
            ];
            changes.extend([json!("flat"), json!("field"), json!("prediction")]);
            for change in changes {
                let mut changed = everything.clone();
                *changed.pointer_mut(place).expect("it is there") = change.clone();
                let [ours, theirs] = both(&changed);
                // serde takes a list of values for a table of fields, nothing for a layer's default and
                // any fields of a form that has none; nobody means that.
                let loose = change.is_array() || change.is_null() || change == "prediction";
                let stricter = loose && ours.is_err();
                // Of two faults either may be told.
                let refused = ours.is_err() && theirs.is_err();
                assert!(ours == theirs || stricter || refused, "{place} as {change}: {ours:?}, {theirs:?}");
            }
            let mut with = everything.clone();
            let mut without = everything.clone();
            if let Some(table) = with.pointer_mut(place).and_then(Value::as_object_mut) {
                table.insert("extra".to_owned(), json!(1));
                let [ours, theirs] = both(&with);
                assert!(ours.is_err(), "{place}: one more");
                // serde lets tagged forms without fields of their own have any.
                assert!(ours == theirs || place == "/story/0/until", "{place}: one more: {ours:?}, {theirs:?}");
            }
            if let Some(table) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
                table.remove(name);
                let [ours, theirs] = both(&without);
                assert_eq!(ours, theirs, "without {place}");
            }
        }
    }

    #[test]
    fn names_are_the_same_to_every_reader() {
        fn all<T: crate::json::Choice + serde::Serialize>() {
            let names: Vec<Value> = T::VALUES.iter().map(|value| json!(value)).collect();
            assert_eq!(names, T::NAMES);
        }
        all::<Causality>();
        all::<VariableType>();
        all::<Widget>();
        all::<Colour>();
        all::<ColourMap>();
        all::<Topic>();
        assert_eq!(Topic::RuralLife.name(), "rural-life");
    }
}
