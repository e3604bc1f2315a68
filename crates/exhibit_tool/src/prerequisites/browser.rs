//! Chromium, for the tests and for the kiosk.

use std::env;
use std::path::PathBuf;

use super::system_package;
use crate::{Result, Trouble, process};

/// Names under which Chromium and Chrome are on PATH.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where macOS and Windows keep them.
const PLACES: [&str; 4] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files/Chromium/Application/chrome.exe",
];

/// Chromium without windows, as Debian packs it: a fifth less work for the processor than Chromium that hides its windows.
const HEADLESS: &str = "chromium-headless-shell";

/// The browser's program: `CHROMIUM` if set, else one that is installed, else the system's package manager installs it.
pub fn find_or_install() -> Result<PathBuf> {
    find_or(installed, &system_package::CHROMIUM)
}

/// The program of a browser that nobody has to see.
pub fn find_or_install_headless() -> Result<PathBuf> {
    find_or(|| process::on_path(HEADLESS).or_else(installed), &system_package::HEADLESS_CHROMIUM)
}

fn find_or(installed: fn() -> Option<PathBuf>, packages: &system_package::Names) -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Trouble::new(
                named.display(),
                "CHROMIUM names a program that is not there",
                "Correct CHROMIUM, or unset it.",
            ))
        };
    }
    if let Some(path) = installed() {
        return Ok(path);
    }
    system_package::install("Chromium", packages)?;
    installed().ok_or_else(|| {
        Trouble::new("Chromium", "it was installed but cannot be found", "Set CHROMIUM to its program and try again.")
    })
}

fn installed() -> Option<PathBuf> {
    let on_path = NAMES.iter().find_map(|name| process::on_path(name));
    on_path.or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}
