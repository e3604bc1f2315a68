//! Makes a [`Model`] a guest of the contract's world.

use crate::bindings::exports::kepu::exhibit::model::{Guest, Input};
use crate::{Model, StateReader, StateWriter};

/// A place where the one instance of a model lives. [`export_model!`](crate::export_model) implements it.
#[doc(hidden)]
pub trait Hosted {
    /// The model.
    type Model: Model;
    /// Gives access to the instance, if there is one yet.
    fn with<R>(use_it: impl FnOnce(&mut Option<Self::Model>) -> R) -> R;
}

impl<H: Hosted> Guest for H {
    fn instantiate(seed: u64) -> Result<(), String> {
        crate::log::send_panics_to_the_log();
        let model = H::Model::instantiate(seed)?;
        H::with(|instance| *instance = Some(model));
        Ok(())
    }

    fn apply(inputs: Vec<Input>) {
        H::with(|instance| {
            let Some(model) = instance else { return };
            inputs.into_iter().for_each(|input| model.apply(input));
        });
    }

    fn do_step() {
        H::with(|instance| instance.as_mut().map(Model::do_step));
    }

    fn outputs() -> Vec<f64> {
        let mut values = Vec::new();
        H::with(|instance| instance.as_ref().map(|model| model.outputs(&mut values)));
        values
    }

    fn layer(index: u32) -> Vec<f32> {
        let mut buffer = Vec::new();
        H::with(|instance| instance.as_ref().map(|model| model.layer(index, &mut buffer)));
        buffer
    }

    fn get_state() -> Vec<u8> {
        let mut state = StateWriter::default();
        H::with(|instance| instance.as_ref().map(|model| model.get_state(&mut state)));
        state.into_bytes()
    }

    fn set_state(state: Vec<u8>) -> Result<(), String> {
        let mut reader = StateReader::new(&state);
        H::with(|instance| {
            let model = instance.as_mut().ok_or("set-state before instantiate")?;
            model.set_state(&mut reader).and_then(|()| reader.finish()).map_err(|error| error.to_string())
        })
    }
}

/// Exports one type that implements [`Model`](crate::Model) as the model of this crate, which must be a `cdylib`.
#[macro_export]
macro_rules! export_model {
    ($model:ty) => {
        const _: () = {
            struct Exported;

            impl $crate::Hosted for Exported {
                type Model = $model;

                fn with<R>(use_it: impl FnOnce(&mut Option<$model>) -> R) -> R {
                    ::std::thread_local! {
                        static INSTANCE: ::core::cell::RefCell<Option<$model>> =
                            const { ::core::cell::RefCell::new(None) };
                    }
                    INSTANCE.with_borrow_mut(use_it)
                }
            }

    $crate::bindings::export!(Exported with_types_in $crate::bindings);
        };
    };
}
