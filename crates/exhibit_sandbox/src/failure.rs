//! Tells what wasmtime reports in the contract's words.

use exhibit_contract::error::{Code, Error};
use wasmtime::Trap;

/// The failure of a call to the model's function `what`.
pub fn of_call(what: &str, error: &wasmtime::Error, call_millis: u32) -> Error {
    match error.downcast_ref::<Trap>() {
        Some(Trap::Interrupt) => Error::new(
            Code::ModelSilent,
            what,
            format!("The model did not answer within {call_millis} ms and was ended."),
        ),
        Some(trap) => Error::new(Code::ModelTrapped, what, format!("The model trapped: {trap}.")),
        // Everything else that can go wrong in a call is an answer that is none: an address outside memory, a list longer
        // than memory, a case that does not exist.
        None => {
            Error::new(Code::ModelPointer, what, format!("The model's answer cannot be read: {}.", error.root_cause()))
        }
    }
}

/// The component does not compile or link.
pub fn of_start(error: &wasmtime::Error) -> Error {
    match error.downcast_ref::<Trap>() {
        Some(trap) => Error::new(Code::ModelTrapped, "instantiation", format!("The model trapped: {trap}.")),
        None => Error::new(Code::ModelInvalid, "model.wasm", format!("The model does not compile or link: {error:#}.")),
    }
}
