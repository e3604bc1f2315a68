//! A `.kepu` file: read, and what is read made into a pack.

#![no_main]

use exhibit_pack::archive;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(files) = archive::read(bytes, "x.kepu") {
        let _ = exhibit_pack::make(&files);
        // What is let in is written again as it was, but for how hard it was deflated.
        assert_eq!(archive::read(&archive::write(&files), "x.kepu"), Ok(files));
    }
});
