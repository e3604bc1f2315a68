//! Holds a model to its manifest, in the model's own unit tests; the reader of `exhibit.toml` is the tool's.
//!
//! A model's crate asks for it where tests need it only, so that no guest carries it:
//!
//! ```toml
//! [dev-dependencies]
//! exhibit_sdk = { workspace = true, features = ["testing"] }
//! ```
//!
//! ```
//! # use exhibit_sdk::{Input, Model, StateError, StateReader, StateWriter};
//! # struct Tea;
//! # impl Model for Tea {
//! #     fn instantiate(_seed: u64) -> Result<Self, String> { Ok(Self) }
//! #     fn apply(&mut self, _input: Input) {}
//! #     fn do_step(&mut self) {}
//! #     fn outputs(&self, values: &mut Vec<f64>) { values.extend([0.0; 63]) }
//! #     fn get_state(&self, _state: &mut StateWriter) {}
//! #     fn set_state(&mut self, _state: &mut StateReader) -> Result<(), StateError> { Ok(()) }
//! # }
//! # let tea = Tea::instantiate(0).unwrap();
//! # mod manifest { pub const TEXT: &str = include_str!("../template/exhibit.toml"); }
//! // let text = include_str!("../../exhibit.toml");
//! # let text = manifest::TEXT;
//! exhibit_sdk::testing::Exhibit::read(text).assert_holds(&tea);
//! ```

use exhibit_contract::manifest::{Causality, LayerKind, Manifest, RECORD_NUMBERS, VariableType};

use crate::{Limits, Model};

/// An exhibit as its manifest has it.
pub struct Exhibit(Manifest);

impl Exhibit {
    /// Reads the text of `exhibit.toml`.
    ///
    /// # Panics
    /// It cannot be read; so with all that follows here, a panic is a test's verdict.
    pub fn read(text: &str) -> Self {
        Self(Manifest::from_toml(text, "exhibit.toml").unwrap_or_else(|error| panic!("{error}")))
    }

    /// Outputs are as many as declared, and every layer's buffer is one that the layer can show.
    ///
    /// # Panics
    /// They are not.
    pub fn assert_holds(&self, model: &impl Model) {
        let mut values = Vec::new();
        model.outputs(&mut values);
        self.0.model.check_output_count(values.len()).unwrap_or_else(|error| panic!("{error}"));
        self.assert_layers(|index, buffer| model.layer(index, buffer));
    }

    /// The buffer that `fill` appends for a layer's place is one that the layer can show: whole records, no more than its
    /// capacity; all of a field's numbers or none; for a backdrop one number or none. All numbers are finite.
    ///
    /// # Panics
    /// One is not.
    pub fn assert_layers(&self, fill: impl Fn(u32, &mut Vec<f32>)) {
        for (index, layer) in (0..).zip(&self.0.scene.layers) {
            let mut buffer = Vec::new();
            fill(index, &mut buffer);
            let (id, count, most) = (&layer.id, buffer.len(), layer.kind.most_numbers() as usize);
            let step = match layer.kind {
                LayerKind::Backdrop { .. } | LayerKind::Field { .. } => most,
                _ => RECORD_NUMBERS as usize,
            };
            assert!(count <= most, "layer {id}: {count} numbers, {most} fit");
            assert!(count.is_multiple_of(step), "layer {id}: {count} numbers, which is no multiple of {step}");
            let wrong = buffer.iter().position(|number| !number.is_finite());
            assert_eq!(wrong, None, "layer {id}: the number at this place is not finite");
        }
    }

    /// `limits` are those of the manifest's inputs.
    ///
    /// # Panics
    /// They are not.
    pub fn assert_limits(&self, limits: &[Limits]) {
        let inputs: Vec<_> =
            self.0.model.variables.iter().take_while(|variable| variable.causality == Causality::Input).collect();
        assert_eq!(inputs.len(), limits.len(), "inputs");
        for (variable, (min, max, first)) in inputs.into_iter().zip(limits) {
            let ends = match variable.kind {
                VariableType::Boolean => (Some(0.0), Some(1.0)),
                _ => (variable.min, variable.max),
            };
            let stated = (ends, variable.start);
            assert_eq!(stated, ((Some(*min), Some(*max)), Some(*first)), "variable {}", variable.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Layer 0 is a field of one number, layer 1 has room for 24 records.
    fn tea() -> Exhibit {
        Exhibit::read(include_str!("../template/exhibit.toml"))
    }

    fn layers(field: &'static [f32], steam: usize) {
        tea().assert_layers(|index, buffer| match index {
            0 => buffer.extend(field),
            _ => buffer.resize(steam, 1.0),
        });
    }

    #[test]
    fn what_fits_passes() {
        layers(&[20.0], 24 * 8);
        layers(&[], 0);
        tea().assert_limits(&[(-20.0, 40.0, 20.0)]);
    }

    #[test]
    #[should_panic(expected = "layer steam: 200 numbers, 192 fit")]
    fn too_many_records_are_told() {
        layers(&[20.0], 25 * 8);
    }

    #[test]
    #[should_panic(expected = "layer steam: 9 numbers")]
    fn half_a_record_is_told() {
        layers(&[20.0], 9);
    }

    #[test]
    #[should_panic(expected = "layer tea: the number at this place")]
    fn what_is_no_number_is_told() {
        layers(&[f32::NAN], 0);
    }

    #[test]
    #[should_panic(expected = "variable room")]
    fn other_limits_are_told() {
        tea().assert_limits(&[(-20.0, 41.0, 20.0)]);
    }
}
