//! A recorded visit in each of its forms.

#![no_main]

use exhibit_contract::visit::Visit;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(visit) = Visit::from_bytes(bytes) {
        check(&visit);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for visit in [Visit::from_lines(text), Visit::from_json(text)].into_iter().flatten() {
        check(&visit);
    }
});

/// Every form gives the same visit again.
fn check(visit: &Visit) {
    assert_eq!(Visit::from_lines(&visit.to_lines()).as_ref(), Ok(visit));
    if let Ok(bytes) = visit.to_bytes() {
        assert_eq!(Visit::from_bytes(&bytes).as_ref(), Ok(visit));
    }
}
