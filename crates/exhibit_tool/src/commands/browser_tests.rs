//! What a browser is driven for, at the release: the tests of `tests/browser`, and whatever else a script of Node's does there.

use std::io::IsTerminal;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use crate::packs::{Troubles, settings};
use crate::prerequisites::{browser, npm};
use crate::server::{self, Site, StageState};
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, process, words};

/// Tests that need the machine to themselves: of how long the page or the picture stands still, and one that fills it by itself.
const ALONE: [&str; 3] = ["sandbox.test.js", "stage.test.js", "walk.test.js"];
/// Two files at a time: a visitor in a test waits longer than a core is busy with it.
const TOGETHER: usize = 2;
/// A test that waits for the clock can fail where two files share a busy machine. That many files that failed are run once more, each
/// by itself; where more failed, the clock is not why.
const MOST_AGAIN: usize = 3;
const REMEDY: &str = "Mend what the failed tests name above; pictures are in build/artefacts.";

/// Serves the release on a free port and lets a browser at it.
pub fn run(tree: &Tree) -> Result<(), Troubles> {
    browse(tree).map_err(|trouble| vec![trouble])
}

fn browse(tree: &Tree) -> Result<()> {
    let pseudo = tree.build().join("pseudo/release");
    words::pseudo_hall::copy(&tree.dist(), &pseudo)?;
    let pseudo = serve_on_a_free_port(tree, pseudo)?;
    let is_alone = |file: &PathBuf| ALONE.iter().any(|name| file.ends_with(name));
    let (alone, together): (Vec<_>, Vec<_>) =
        test_files(&tree.root.join("tests/browser"))?.into_iter().partition(is_alone);
    // Whatever failed first, all is run.
    let runs = [(TOGETHER, together), (1, alone)].map(|(at_once, files)| node_tests(tree, &pseudo, at_once, &files));
    let failed: Vec<PathBuf> = runs.into_iter().collect::<Result<Vec<_>>>()?.concat();
    if failed.is_empty() {
        return Ok(());
    }
    if failed.len() <= MOST_AGAIN {
        println!("━━ once more, alone: {}", names(&failed));
        if node_tests(tree, &pseudo, 1, &failed)?.is_empty() {
            println!("⚠ failed at first, passed alone: {}; what failed is above", names(&failed));
            return Ok(());
        }
    }
    Err(Trouble::new(names(&failed), "failed; the tests' own words are above", REMEDY))
}

fn names(files: &[PathBuf]) -> String {
    files.iter().filter_map(|file| file.file_name()?.to_str()).collect::<Vec<_>>().join(", ")
}

/// Runs these files, `at_once` at a time, and gives those of which a test failed.
fn node_tests(tree: &Tree, pseudo: &str, at_once: usize, files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let list = tree.build().join("failed_tests.txt");
    let reporter = tree.root.join("tests/browser/lib/failed_files.js");
    // As Node chooses by itself where it is not asked for a second report.
    let report = if std::io::stdout().is_terminal() { "--test-reporter=spec" } else { "--test-reporter=tap" };
    let mut node = with_release(tree)?;
    node.env("KEPU_PSEUDO_URL", pseudo)
        .args(["--test", &format!("--test-concurrency={at_once}")])
        .args([report, "--test-reporter-destination=stdout"])
        .arg(format!("--test-reporter={}", reporter.display()))
        .arg(format!("--test-reporter-destination={}", list.display()))
        .args(files);
    let Err(failure) = process::run(&mut node, REMEDY) else { return Ok(Vec::new()) };
    let named = std::fs::read_to_string(&list).at(&list, "read which tests failed")?;
    let failed: Vec<PathBuf> = named.lines().map(PathBuf::from).collect();
    // Node failed, and not for a test.
    if failed.is_empty() { Err(failure) } else { Ok(failed) }
}

/// Node, ready for a script that drives Chromium: the release is served on a free port, and the script told where
/// everything is.
pub fn with_release(tree: &Tree) -> Result<Command> {
    npm::install(tree, npm::Set::Everything)?;
    let chromium = browser::find_or_install_headless()?;
    let tool = std::env::current_exe().at(Path::new("kepu"), "find this program itself")?;
    let dist = tree.dist();
    if !dist.join("index.html").is_file() {
        return Err(Trouble::new(dist.display(), "there is no release to test", "Run `cargo kepu build` first."));
    }
    let address = serve_on_a_free_port(tree, dist.clone())?;
    let mut node = Command::new("node");
    node.current_dir(&tree.root)
        .env("KEPU_URL", address)
        .env("KEPU_DIST", &dist)
        .env("KEPU_TOOL", &tool)
        .env("KEPU_CHROMIUM", &chromium);
    Ok(node)
}

/// Serves a finished hall as long as this program runs, and says where.
fn serve_on_a_free_port(tree: &Tree, hall: PathBuf) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).at(Path::new("127.0.0.1"), "open a port")?;
    let address = listener.local_addr().at(Path::new("127.0.0.1"), "open a port")?;
    let site = Arc::new(Site::new(hall, StageState::Ready, &settings::hall(tree, None)?));
    std::thread::spawn(move || server::serve(listener, site));
    Ok(format!("http://{address}"))
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).at(folder, "list the browser tests")? {
        let path = entry.at(folder, "list the browser tests")?.path();
        if path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.ends_with(".test.js")) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Trouble::new(folder.display(), "there is no browser test", "Restore the files of a clean clone."));
    }
    Ok(files)
}
