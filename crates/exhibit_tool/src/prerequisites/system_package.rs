//! Programs that only the system's own package manager should install.

use std::process::Command;

use crate::{Result, Trouble, process, progress};

/// A program's name in each package manager; `None` where it has none.
pub struct Names {
    /// Debian, Ubuntu.
    pub apt: Option<&'static [&'static str]>,
    /// Fedora, openEuler.
    pub dnf: Option<&'static [&'static str]>,
    /// Arch.
    pub pacman: Option<&'static [&'static str]>,
    /// Alpine.
    pub apk: Option<&'static [&'static str]>,
    /// macOS.
    pub brew: Option<&'static [&'static str]>,
    /// Windows.
    pub winget: Option<&'static [&'static str]>,
    /// Where to get it by hand.
    pub by_hand: &'static str,
}

/// Node.js with npm.
pub const NODE: Names = Names {
    apt: Some(&["nodejs", "npm"]),
    dnf: Some(&["nodejs", "npm"]),
    pacman: Some(&["nodejs", "npm"]),
    apk: Some(&["nodejs", "npm"]),
    brew: Some(&["node"]),
    winget: Some(&["OpenJS.NodeJS.LTS"]),
    by_hand: "Install Node.js 20 or later from https://nodejs.org.",
};

/// Chromium, with fonts that have Chinese.
pub const CHROMIUM: Names = Names {
    apt: Some(&["chromium", "fonts-noto-cjk"]),
    dnf: Some(&["chromium", "google-noto-sans-cjk-fonts"]),
    pacman: Some(&["chromium", "noto-fonts-cjk"]),
    apk: Some(&["chromium", "font-noto-cjk"]),
    brew: Some(&["--cask", "chromium"]),
    winget: Some(&["Hibbiki.Chromium"]),
    by_hand: "Install Chromium or Chrome and set CHROMIUM to its program.",
};

/// The same for a browser that nobody has to see, where there is a smaller one.
pub const HEADLESS_CHROMIUM: Names = Names { apt: Some(&["chromium-headless-shell", "fonts-noto-cjk"]), ..CHROMIUM };

/// Installs a program by the first package manager there is.
pub fn install(what: &str, names: &Names) -> Result<()> {
    let Some((commands, needs_root)) = commands(names) else {
        return Err(Trouble::new(what, "it is not installed, and no package manager known here has it", names.by_hand));
    };
    let typed = commands.iter().map(|words| words.join(" ")).collect::<Vec<_>>().join(" && ");
    let remedy = format!("Run `{typed}` with the right to install programs, then try again. Or: {}", names.by_hand);
    let step = progress::start(format_args!("Installing {what} by `{typed}`"));
    for words in commands {
        let mut command = as_root_if(needs_root, &words);
        process::run(&mut command, &remedy)?;
    }
    step.done("installed");
    Ok(())
}

type Words = Vec<&'static str>;

/// A system's package manager.
struct Manager {
    program: &'static str,
    /// The packages to ask it for, where it has them.
    packages: Option<&'static [&'static str]>,
    install: &'static [&'static str],
    needs_root: bool,
}

/// The commands that install the program here, and whether they need the right to change the system.
fn commands(names: &Names) -> Option<(Vec<Words>, bool)> {
    let manager = |program, packages, install, needs_root| Manager { program, packages, install, needs_root };
    let managers = [
        manager("apt-get", names.apt, &["apt-get", "install", "--yes", "--no-install-recommends"], true),
        manager("dnf", names.dnf, &["dnf", "install", "--assumeyes"], true),
        manager("pacman", names.pacman, &["pacman", "-S", "--noconfirm"], true),
        manager("apk", names.apk, &["apk", "add"], true),
        manager("brew", names.brew, &["brew", "install"], false),
        manager("winget", names.winget, &["winget", "install", "--silent", "--id"], false),
    ];
    let found =
        managers.into_iter().find(|each| each.packages.is_some() && process::on_path(each.program).is_some())?;
    let install = found.install.iter().chain(found.packages.unwrap_or_default()).copied().collect();
    let refresh = (found.program == "apt-get").then(|| vec!["apt-get", "update"]);
    Some((refresh.into_iter().chain([install]).collect(), found.needs_root))
}

/// `words` as a command: through `sudo` unless we may change the system anyway. `sudo` never waits for a password here.
fn as_root_if(needs_root: bool, words: &[&'static str]) -> Command {
    let through_sudo = needs_root && !is_root() && process::on_path("sudo").is_some();
    let line: Vec<&str> =
        if through_sudo { ["sudo", "-n"].into_iter().chain(words.iter().copied()).collect() } else { words.to_vec() };
    let mut command = Command::new(line.first().copied().unwrap_or_default());
    command.args(line.iter().skip(1)).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// Whether this program may do everything.
pub fn is_root() -> bool {
    process::output(Command::new("id").arg("-u"), "").is_ok_and(|id| id == "0")
}
