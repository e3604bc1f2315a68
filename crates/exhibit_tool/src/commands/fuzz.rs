//! `kepu fuzz`: throws mutated exhibits, manifests, models and visits at what reads them, until time is up.

use std::fs;
use std::process::Command;

use crate::cli::Fuzz;
use crate::packs::Troubles;
use crate::prerequisites::npm;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, process, progress};

/// Every target of `fuzz/targets/`.
const TARGETS: [&str; 7] = ["archive", "catalogue", "component", "exhibit", "manifest", "trust", "visit"];
/// `fuzz/lifting.mjs`: the browser's side of the Canonical ABI, in JavaScript, so without libFuzzer.
const LIFTING: &str = "lifting";

/// Coverage that libFuzzer is guided by, on a stable compiler.
const FLAGS: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/// What counts as growth without bounds: most memory in all, and of one allocation.
const MEMORY: [&str; 2] = ["-rss_limit_mb=1024", "-malloc_limit_mb=256"];
/// An input that takes longer, in seconds, hangs.
const HANGS: &str = "-timeout=10";
const LONGEST_INPUT: &str = "-max_len=65536";

/// Runs the targets named, or all, one after the other. What was found is in `build/fuzz/`.
pub fn run(tree: &Tree, words: &Fuzz) -> Result<(), Troubles> {
    let unknown = |name: &&String| *name != LIFTING && !TARGETS.contains(&name.as_str());
    if let Some(name) = words.targets.iter().find(unknown) {
        let remedy = format!("Targets: {}, {LIFTING}.", TARGETS.join(", "));
        return Err(vec![Trouble::new(name, "there is no such target", remedy)]);
    }
    let is_chosen = |target: &str| words.targets.is_empty() || words.targets.iter().any(|name| name == target);
    let chosen: Vec<&str> = TARGETS.into_iter().filter(|target| is_chosen(target)).collect();
    let mut troubles = Troubles::new();
    if !chosen.is_empty() {
        build(tree).map_err(|trouble| vec![trouble])?;
    }
    troubles.extend(chosen.into_iter().filter_map(|target| fuzz(tree, target, words.secs).err()));
    if is_chosen(LIFTING) {
        troubles.extend(lifting(tree, words.secs).err());
    }
    if troubles.is_empty() { Ok(()) } else { Err(troubles) }
}

/// Throws a guest's wild answers at the glue.
fn lifting(tree: &Tree, secs: u32) -> Result<()> {
    npm::install(tree, npm::Set::Everything)?;
    let step = progress::start(format_args!("Fuzzing {LIFTING} for {secs} s"));
    let mut node = Command::new("node");
    node.current_dir(&tree.root).arg("fuzz/lifting.mjs").arg(secs.to_string());
    process::run(
        &mut node,
        "Its seed is above; mend crates/exhibit_tool/src/glue, and add the case to tests/browser.",
    )?;
    step.done("nothing found");
    Ok(())
}

fn build(tree: &Tree) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(tree.root.join("fuzz"))
        .args(["build", "--locked", "--release", "--target", env!("KEPU_HOST"), "--target-dir"])
        .arg(tree.target().join("fuzz"))
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\x1f"));
    process::run(&mut cargo, "libFuzzer needs a C++ compiler: on Debian `apt-get install g++`.")
}

fn fuzz(tree: &Tree, target: &str, secs: u32) -> Result<()> {
    let seeds = tree.build().join("hostile/seeds").join(target);
    if !seeds.is_dir() {
        let remedy = "Run `cargo kepu test rust`, which writes the corpus.";
        return Err(Trouble::new(seeds.display(), "there is nothing to begin with", remedy));
    }
    let found = tree.build().join("fuzz");
    let corpus = found.join(target);
    fs::create_dir_all(&corpus).at(&corpus, "make the folder")?;
    let step = progress::start(format_args!("Fuzzing {target} for {secs} s"));
    let mut command = Command::new(tree.target().join("fuzz").join(env!("KEPU_HOST")).join("release").join(target));
    command
        .args([&corpus, &seeds])
        .args(MEMORY)
        .args([HANGS, LONGEST_INPUT, "-print_final_stats=1", "-verbosity=0"])
        .arg(format!("-max_total_time={secs}"))
        .arg(format!("-artifact_prefix={}/{target}-", found.display()));
    let remedy = format!("The input is in {}; mend what reads it, and add it to tests/src/hostile.", found.display());
    process::run(&mut command, &remedy)?;
    step.done("nothing found");
    Ok(())
}
