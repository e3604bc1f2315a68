//! `kepu kiosk`: opens the hall full screen on this machine and keeps it open, for months, with nobody watching.
//!
//! | file | what |
//! |---|---|
//! | [`address`], [`release`] | what is opened, and served |
//! | [`flags`] | what Chromium is started with |
//! | [`data`] | what is kept on this machine, and that only one kiosk uses it |
//! | [`chromium`], [`stop`] | processes and signals |
//! | [`keeper`] | starts Chromium again, by [`rests`] and [`watchdog`] |
//! | [`routes`] | what the page and the operator's panel tell |

mod address;
mod chromium;
mod data;
mod flags;
mod keeper;
mod release;
mod rests;
mod routes;
mod stop;
mod watchdog;

use std::env;
use std::fmt::Display;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;

use crate::cli::Kiosk;
use crate::packs::Troubles;
use crate::prerequisites::{browser, system_package};
use crate::tree::Tree;
use crate::{Result, Trouble, server};

/// Beats and orders that may wait while Chromium is being ended.
const MOST_WAITING: usize = 16;

/// Keeps a kiosk open until it is asked to end.
pub fn run(words: &Kiosk) -> Result<(), Troubles> {
    let one = |trouble| vec![trouble];
    let program = program(words).map_err(one)?;
    let data = data::Data::take(words.data.as_deref()).map_err(one)?;
    let (sender, heard) = mpsc::channel(MOST_WAITING);
    let opened = match &words.address {
        Some(address) => address::in_kiosk_mode(address).map_err(one)?,
        None => {
            let folder = folder(words)?;
            serve(words.port, release::open(&folder).map_err(one)?, sender).map_err(one)?
        }
    };
    let is_root = system_package::is_root();
    if is_root {
        say("WARNING: this is root, so Chromium runs WITHOUT ITS SANDBOX. A kiosk should have a user of its own.");
    }
    // A program the operator names may bring a screen along.
    let needs_screen = cfg!(target_os = "linux") && words.chromium.is_none();
    if needs_screen && env::var_os("DISPLAY").or_else(|| env::var_os("WAYLAND_DISPLAY")).is_none() {
        say("WARNING: neither DISPLAY nor WAYLAND_DISPLAY is set: Chromium will find no screen.");
    }
    let arguments = flags::arguments(&data.profile, &opened, is_root, &words.more);
    say(format_args!("opens {opened}, keeps Chromium's profile in {}", data.profile.display()));
    let failed = |error: std::io::Error| Trouble::new("the kiosk", format!("cannot begin: {error}"), "Start it again.");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(failed).map_err(one)?;
    let kept = runtime.block_on(async {
        let stop = stop::Stop::listen().map_err(failed)?;
        let lost_after = Duration::from_secs(words.beat_lost_secs);
        keeper::Keeper { program, arguments, heard, stop, lost_after, beats: words.address.is_none() }.keep().await
    });
    kept.map_err(one)
}

/// A plain line for the log.
fn say(what: impl Display) {
    eprintln!("kiosk: {what}");
}

/// Chromium's program.
fn program(words: &Kiosk) -> Result<PathBuf> {
    match &words.chromium {
        Some(named) if named.is_file() => Ok(named.clone()),
        Some(named) => {
            let remedy = "Correct --chromium, or leave it out to have Chromium looked for.";
            Err(Trouble::new(named.display(), "--chromium names a program that is not there", remedy))
        }
        None => browser::find_or_install(),
    }
}

/// The release to serve: the one named, else the clone's, built if it is not there.
fn folder(words: &Kiosk) -> Result<PathBuf, Troubles> {
    if let Some(folder) = &words.folder {
        return Ok(folder.clone());
    }
    let tree = Tree::find().map_err(|mut trouble| {
        trouble.remedy = "Name the release by --folder, or the hall by --address.".to_owned();
        vec![trouble]
    })?;
    if !tree.dist().join("index.html").is_file() {
        super::build::run(&tree)?;
    }
    Ok(tree.dist())
}

/// Serves `site` on this machine alone, together with the paths of the kiosk. Gives the address to open.
fn serve(port: u16, site: server::Site, heard: mpsc::Sender<routes::Heard>) -> Result<String> {
    let listener = server::listen(SocketAddr::from((Ipv4Addr::LOCALHOST, port)), "kiosk")?;
    let router = routes::router(server::router(Arc::new(site)), heard, port);
    std::thread::spawn(move || {
        if let Err(trouble) = server::answer(listener, router) {
            // Without a server there is no hall. Whoever started this program starts it again.
            eprintln!("✗ {trouble}");
            std::process::exit(1);
        }
    });
    Ok(format!("http://127.0.0.1:{port}/?mode=kiosk"))
}

#[cfg(test)]
mod tests {
    use super::Kiosk;
    use crate::cli::{Cli, Command};
    use clap::Parser;

    fn parsed(line: &str) -> Kiosk {
        match Cli::try_parse_from(line.split_whitespace()).map(|cli| cli.command) {
            Ok(Command::Kiosk(words)) => words,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn the_unit_for_debian_says_what_this_command_understands() {
        let unit = include_str!("../../../../../docs/operators/debian/kepu-kiosk.service");
        let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).expect("the unit starts something");
        let words = parsed(line);
        assert_eq!((words.address, words.more.len()), (None, 0));
        assert!(words.folder.is_some() && words.data.is_some() && words.chromium.is_some());
        let guide = include_str!("../../../../../docs/operators/kiosk-debian.md");
        for path in [words.folder, words.data, words.chromium].into_iter().flatten() {
            assert!(guide.contains(&path.display().to_string()), "kiosk-debian.md does not make {}", path.display());
        }
    }

    #[test]
    fn the_policy_for_debian_allows_what_the_unit_opens() {
        let policy = include_str!("../../../../../docs/operators/debian/policy.json");
        let policy: serde_json::Value = serde_json::from_str(policy).expect("it is JSON");
        let port = parsed("kepu kiosk").port;
        assert_eq!(policy["URLAllowlist"], serde_json::json!([format!("http://127.0.0.1:{port}")]));
    }

    #[test]
    fn a_hall_elsewhere_is_not_served_here() {
        assert!(
            Cli::try_parse_from(["kepu", "kiosk", "--address", "https://hall.example/", "--folder", "dist"]).is_err()
        );
        assert_eq!(parsed("kepu kiosk --address https://hall.example/ -- --use-angle=gl").more, ["--use-angle=gl"]);
    }
}
