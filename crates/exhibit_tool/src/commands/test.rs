//! `kepu test`: everything that must hold, in order, the quick steps first; stops at the first that fails.

use std::process::{Child, Command};
use std::time::{Duration, Instant};

use super::browser_tests;
use crate::cli::{Size, Test};
use crate::packs::Troubles;
use crate::prerequisites;
use crate::progress::in_words;
use crate::tree::Tree;
use crate::{Trouble, process, trunk};

/// One thing that must hold.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&Tree) -> Result<(), Troubles>,
}

/// The first step that keeps both cores busy for long.
const NATIVE: &str = "clippy-native";

/// Every step. Linking the stage keeps one core busy for minutes: it is begun beside the native steps, which share no build folder with
/// it, and ends beside them; and the browser meets what ships.
const STEPS: [Step; 11] = [
    Step { name: "format", what: "the code is formatted", run: format },
    Step { name: "tools", what: "every tool and package is there", run: tools },
    Step { name: "packs", what: "the exhibits are whole: manifest, texts, pictures, model", run: super::packs::run },
    Step { name: NATIVE, what: "no warning in tool, contract, SDK, sandbox, models and tests", run: clippy_native },
    Step { name: "clippy-models", what: "no warning in the exhibits' models", run: clippy_models },
    Step { name: "clippy-page", what: "no warning in the page", run: clippy_page },
    Step { name: "clippy-intake", what: "no warning in the intake", run: clippy_intake },
    Step {
        name: "rust",
        what: "the models meet published numbers, the contract hostile packs, the tree its rules",
        run: rust_tests,
    },
    Step { name: "clippy-stage", what: "no warning in the stage", run: clippy_stage },
    Step { name: "build", what: "the release is built and within its sizes", run: build_and_size },
    Step { name: "browser", what: "the hall works in a browser, in every language and size", run: browser_tests::run },
];

/// Runs the steps, or those chosen.
pub fn run(tree: &Tree, words: &Test) -> Result<(), Troubles> {
    let started = Instant::now();
    let mut times: Vec<(&str, Duration)> = Vec::new();
    let chosen =
        |step: &&Step| words.only.is_empty() || words.only.iter().any(|word| step.name.contains(word.as_str()));
    let steps: Vec<&Step> = STEPS.iter().filter(chosen).collect();
    if steps.is_empty() {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(vec![Trouble::new(
            words.only.join(" "),
            "no step has such a name",
            format!("Steps: {}.", names.join(", ")),
        )]);
    }
    let is_chosen = |name| steps.iter().any(|step| step.name == name);
    let begins_stage = is_chosen(NATIVE) && is_chosen("build");
    let mut stage = None;
    for (at, step) in steps.iter().enumerate() {
        println!(
            "━━ {} of {} · {} · {} (at {})",
            at + 1,
            steps.len(),
            step.name,
            step.what,
            in_words(started.elapsed())
        );
        if step.name == NATIVE && begins_stage {
            stage = Some(Aside(trunk::begin_stage(tree).map_err(|trouble| vec![trouble])?));
        } else if step.name == "clippy-stage" {
            // They share a build folder. Whether it was built is told by the step that needs it.
            if let Some(stage) = stage.take() {
                stage.wait();
            }
        }
        let begun = Instant::now();
        let result = (step.run)(tree);
        times.push((step.name, begun.elapsed()));
        if let Err(troubles) = result {
            summary(&times, started.elapsed());
            println!("✗ failed at {}; to run it alone: cargo kepu test {}", step.name, step.name);
            return Err(troubles);
        }
    }
    summary(&times, started.elapsed());
    println!("✓ everything holds");
    Ok(())
}

/// A program beside the steps, which ends with them at the latest.
struct Aside(Child);

impl Aside {
    fn wait(mut self) {
        drop(self.0.wait());
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn summary(times: &[(&str, Duration)], all: Duration) {
    println!("━━ times");
    for (name, time) in times {
        println!("{:>12}  {name}", in_words(*time));
    }
    println!("{:>12}  in all", in_words(all));
}

/// Cargo, in the clone, with `words`.
fn cargo(tree: &Tree, words: &[&str], remedy: &str) -> Result<(), Troubles> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&tree.root).args(words);
    process::run(&mut cargo, remedy).map_err(|trouble| vec![trouble])
}

fn format(tree: &Tree) -> Result<(), Troubles> {
    cargo(tree, &["fmt", "--all", "--check"], "Run `cargo fmt --all`.")?;
    // No member of the workspace.
    let fuzz = ["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"];
    cargo(tree, &fuzz, "Run `cargo fmt --manifest-path fuzz/Cargo.toml`.")
}

fn tools(tree: &Tree) -> Result<(), Troubles> {
    prerequisites::for_building(tree).map(drop).map_err(|trouble| vec![trouble])
}

const LINT_REMEDY: &str = "Mend what clippy names above.";

fn clippy_native(tree: &Tree) -> Result<(), Troubles> {
    native(tree, &["--no-run"], LINT_REMEDY)
}

/// Builds what runs on this machine, and runs its tests. Clippy's compiler builds it: it warns as it compiles, where `cargo clippy`
/// would read the tree, and all that the sandbox needs, a second time.
fn native(tree: &Tree, words: &[&str], remedy: &str) -> Result<(), Troubles> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&tree.root)
        .args(["test", "--locked", "--workspace", "--exclude", "kepu", "--features", "exhibit_tool/sandbox"])
        .args(["--config", "build.rustc-workspace-wrapper='clippy-driver'"])
        // As `cargo clippy -- -D warnings` hands it on.
        .env("CLIPPY_ARGS", ["-D", "warnings"].join("__CLIPPY_HACKERY__"))
        .args(words);
    process::run(&mut cargo, remedy).map_err(|trouble| vec![trouble])
}

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

fn clippy_models(tree: &Tree) -> Result<(), Troubles> {
    let target = tree.guests_target().display().to_string();
    let mut words = vec!["clippy", "--locked", "--release", "--target-dir", &target];
    words.extend(WASM);
    words.extend(["--workspace", "--exclude", "kepu", "--exclude", "kepu_tests"]);
    for package in ["exhibit_contract", "exhibit_pack", "exhibit_sandbox", "exhibit_tool"] {
        words.extend(["--exclude", package]);
    }
    words.extend(["--", "-D", "warnings"]);
    cargo(tree, &words, LINT_REMEDY)
}

fn clippy_page(tree: &Tree) -> Result<(), Troubles> {
    clippy_runtime(tree, "page", "page")
}

fn clippy_intake(tree: &Tree) -> Result<(), Troubles> {
    // It ships in the page's profile.
    clippy_runtime(tree, "intake", "page")
}

fn clippy_stage(tree: &Tree) -> Result<(), Troubles> {
    clippy_runtime(tree, "stage", "stage")
}

/// Checks one program of the runtime in the profile it ships in. That reads its dependencies without compiling them.
fn clippy_runtime(tree: &Tree, part: &str, profile: &str) -> Result<(), Troubles> {
    let mut words = vec!["clippy", "--locked", "--profile", profile, "--package", "kepu", "--no-default-features"];
    words.extend(["--features", part, "--bin", part]);
    words.extend(WASM);
    words.extend(["--", "-D", "warnings"]);
    cargo(tree, &words, LINT_REMEDY)
}

fn rust_tests(tree: &Tree) -> Result<(), Troubles> {
    native(tree, &["--no-fail-fast", "--", "--quiet"], "Mend what the failed tests name above.")
}

fn build_and_size(tree: &Tree) -> Result<(), Troubles> {
    super::build::run(tree)?;
    let record = tree.build().join("size.json");
    super::size::run(tree, &Size { json: Some(record) }).map_err(|trouble| vec![trouble])
}
