//! `cargo kepu`: without the native sandbox, which takes minutes to compile. Commands that need it go on in `kepu-native`.

use std::process::ExitCode;

fn main() -> ExitCode {
    exhibit_tool::commands::main()
}
