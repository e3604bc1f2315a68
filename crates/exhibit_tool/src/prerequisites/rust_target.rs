//! The Rust compiler's WebAssembly target.

use std::path::Path;
use std::process::Command;

use crate::tree::Tree;
use crate::{Result, Trouble, process, progress};

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that rustc can build for the browser.
pub fn find_or_install(tree: &Tree) -> Result<()> {
    let by_hand = format!("rustup target add {TARGET}");
    let mut ask = Command::new("rustc");
    ask.current_dir(&tree.root).args(["--print", "target-libdir", "--target", TARGET]);
    let folder = process::output(&mut ask, "Install Rust from https://rustup.rs, then try again.")?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    let step = progress::start(format_args!("Installing the Rust target {TARGET}"));
    if process::on_path("rustup").is_none() {
        let remedy = format!(
            "Install Rust from https://rustup.rs and run `{by_hand}`, or install your distribution's package of that target."
        );
        return Err(Trouble::new(
            TARGET,
            "rustc cannot build for the browser, and there is no rustup to add that",
            remedy,
        ));
    }
    let mut install = Command::new("rustup");
    install.current_dir(&tree.root).args(["target", "add", TARGET]);
    process::run(&mut install, &format!("Look at the network, then run `{by_hand}` by hand."))?;
    step.done("installed");
    Ok(())
}
