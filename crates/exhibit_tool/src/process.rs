//! Runs other programs, and says plainly when one fails.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, io};

use crate::{Result, Trouble};

/// The command as one would type it.
pub fn as_typed(command: &Command) -> String {
    let quoted = |word: &OsStr| {
        let word = word.to_string_lossy();
        if word.is_empty() || word.contains([' ', '"', '*', '$']) { format!("'{word}'") } else { word.into_owned() }
    };
    std::iter::once(command.get_program()).chain(command.get_args()).map(quoted).collect::<Vec<_>>().join(" ")
}

/// Runs `command` with its output shown; `remedy` says what to do when it fails.
pub fn run(command: &mut Command, remedy: &str) -> Result<()> {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => {
            Err(Trouble::new(as_typed(command), format!("failed ({status}); its own words are above"), remedy))
        }
        Err(error) => Err(cannot_start(command, &error, remedy)),
    }
}

/// Starts `command` and lets it run beside; its output is shown.
pub fn start(command: &mut Command, remedy: &str) -> Result<Child> {
    command.stdin(Stdio::null()).spawn().map_err(|error| cannot_start(command, &error, remedy))
}

/// Runs `command` and gives what it wrote; what it wrote to its error stream is part of the failure.
pub fn output(command: &mut Command, remedy: &str) -> Result<String> {
    match command.stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned()),
        Ok(output) => {
            let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            Err(Trouble::new(as_typed(command), format!("failed ({}): {words}", output.status), remedy))
        }
        Err(error) => Err(cannot_start(command, &error, remedy)),
    }
}

/// Runs `command` in our place: its input, output and exit code are ours. Ends this program.
pub fn hand_over(command: &mut Command) -> Result<()> {
    match command.status() {
        Ok(status) => std::process::exit(status.code().unwrap_or(1)),
        Err(error) => Err(cannot_start(command, &error, "Install Rust from https://rustup.rs, then try again.")),
    }
}

fn cannot_start(command: &Command, error: &io::Error, remedy: &str) -> Trouble {
    let sentence = if error.kind() == io::ErrorKind::NotFound {
        format!("`{}` is not installed or not on PATH", command.get_program().to_string_lossy())
    } else {
        format!("cannot be started: {error}")
    };
    Trouble::new(as_typed(command), sentence, remedy)
}

/// The program `name` on PATH, if it is there.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| program_in(&folder, name))
}

/// The program `name` in `folder`, if it is there, whatever this platform adds to program names.
pub fn program_in(folder: &Path, name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{name}{ending}"))).find(|path| path.is_file())
}
