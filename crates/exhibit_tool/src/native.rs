//! `kepu-native`: the commands that run a model on this machine.

use std::process::ExitCode;

fn main() -> ExitCode {
    exhibit_tool::commands::native::main()
}
