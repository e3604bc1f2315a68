//! The stage: draws an exhibit's layers. The only Bevy in the tree.
fn main() {}
