//! Chromium as a process: started, waited for, ended together with all it has started.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::{Duration, Instant};

use tokio::process::{Child, Command};

/// How long Chromium may take to write what it keeps when it is asked to end.
const TO_END: Duration = Duration::from_secs(5);

/// A Chromium that has been started.
pub struct Chromium {
    child: Child,
    /// Its process, and on Unix its group: known also after it has ended.
    process: u32,
    /// When it was started.
    pub started: Instant,
}

impl Chromium {
    /// Starts `program`.
    pub fn start(program: &Path, arguments: &[OsString]) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true);
        // A group of its own: Ctrl-C then reaches it through us alone, and all of it can be ended at once.
        #[cfg(unix)]
        command.process_group(0);
        let child = command.spawn()?;
        let process = child.id().ok_or_else(|| io::Error::other("it has no process number"))?;
        Ok(Self { child, process, started: Instant::now() })
    }

    /// Its process number, for the log.
    pub fn process(&self) -> u32 {
        self.process
    }

    /// Waits until it ends by itself; what it has started ends too.
    pub async fn ended(&mut self) -> io::Result<ExitStatus> {
        let status = self.child.wait().await;
        kill_all_of(self.process);
        status
    }

    /// Asks it to end, so that it can write what it keeps; then ends it and all it has started.
    pub async fn end(mut self) {
        ask_to_end(self.process);
        // Whether it ended by itself or not: what is left of it goes now.
        drop(tokio::time::timeout(TO_END, self.child.wait()).await);
        kill_all_of(self.process);
        drop(self.child.kill().await);
    }
}

#[cfg(unix)]
fn ask_to_end(process: u32) {
    if let Some(process) = number(process) {
        // It may have ended meanwhile.
        let _ = rustix::process::kill_process(process, rustix::process::Signal::TERM);
    }
}

/// Ends `process` and all it has started, at once.
#[cfg(unix)]
pub fn kill_all_of(process: u32) {
    if let Some(group) = number(process) {
        // Nothing may be left of it.
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
}

/// Ends `process` and all that is in its group, at once, whoever leads the group; if that is this program's own, `process` alone.
#[cfg(unix)]
pub fn kill_with_group(process: u32) {
    use rustix::process::{Signal, getpgid, getpgrp, kill_process, kill_process_group};
    let Some(process) = number(process) else { return };
    let Ok(group) = getpgid(Some(process)) else { return };
    // It may have ended meanwhile.
    let _ = match group == getpgrp() {
        true => kill_process(process, Signal::KILL),
        false => kill_process_group(group, Signal::KILL),
    };
}

#[cfg(unix)]
fn number(process: u32) -> Option<rustix::process::Pid> {
    i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw)
}

#[cfg(not(unix))]
fn ask_to_end(process: u32) {
    taskkill(process, &[]);
}

/// Ends `process` and all it has started, at once.
#[cfg(not(unix))]
pub fn kill_all_of(process: u32) {
    taskkill(process, &["/F"]);
}

/// Ends `process` and all it has started, at once.
#[cfg(not(unix))]
pub fn kill_with_group(process: u32) {
    kill_all_of(process);
}

#[cfg(not(unix))]
fn taskkill(process: u32, more: &[&str]) {
    let mut command = std::process::Command::new("taskkill");
    command.args(["/T", "/PID", &process.to_string()]).args(more).stdout(Stdio::null()).stderr(Stdio::null());
    // It may have ended meanwhile.
    drop(command.status());
}
