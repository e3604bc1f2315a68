//! A model: the sections of a component and of the module in it.

#![no_main]

use exhibit_contract::guest::{admit, admit_core};
use exhibit_contract::limits::Limits;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits::default();
    let _ = admit_core(bytes, &limits);
    if let Ok(core) = admit(bytes, &limits) {
        assert_eq!(admit_core(&core, &limits).as_ref(), Ok(&core), "what was admitted is admitted unchanged");
    }
});
