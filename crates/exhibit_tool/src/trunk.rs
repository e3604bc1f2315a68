//! Calls trunk, which builds the page, the stage and the intake from `index.html`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use crate::prerequisites::Builder;
use crate::tree::Tree;
use crate::trouble::AtPath;
use crate::{Result, Trouble, process};

/// Which programs to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// The page alone: enough to use every exhibit in words, charts and tables.
    Page,
    /// The page, and the intake that checks exhibits somebody brings.
    WithoutStage,
    /// The page, the stage, and the intake that checks exhibits somebody brings.
    Everything,
}

/// How to build them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Links in seconds; names stay as they are.
    Develop,
    /// Small; optimised once more by binaryen; every name carries its content.
    Ship,
}

/// Runs trunk; what it makes ends in `dist`.
pub fn build(tree: &Tree, builder: &Builder, parts: Parts, profile: Profile, dist: &Path) -> Result<()> {
    if let Some(parent) = dist.parent() {
        fs::create_dir_all(parent).at(parent, "make the folder")?;
    }
    let target = match parts {
        Parts::Page => without_programs(tree, &["stage", "intake"])?,
        Parts::WithoutStage => without_programs(tree, &["stage"])?,
        Parts::Everything => tree.root.join("index.html"),
    };
    let mut trunk = Command::new(&builder.trunk);
    trunk
        .current_dir(&tree.root)
        .env("PATH", &builder.path)
        // Trunk reads NO_COLOR as a boolean and refuses other people's `NO_COLOR=1`.
        .env_remove("NO_COLOR")
        .args(["--quiet", "build", "--html-output", "index.html", "--dist"])
        .arg(dist)
        .arg(&target);
    if profile == Profile::Ship {
        trunk.arg("--release");
    }
    let built = process::run(&mut trunk, "Mend what the compiler names above, then try again.");
    if parts != Parts::Everything {
        fs::remove_file(&target).at(&target, "remove the passing file")?;
    }
    built
}

/// Begins to build the stage as [`build`] does to ship it, so that trunk finds it built.
pub fn begin_stage(tree: &Tree) -> Result<Child> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&tree.root)
        .args(["build", "--quiet", "--locked", "--target", "wasm32-unknown-unknown", "--profile", "stage"])
        .args(["--no-default-features", "--features", "stage", "--bin", "stage"]);
    process::start(&mut cargo, "Look whether cargo is installed, then try again.")
}

/// `index.html` without programs that the hall can be used without, so that it answers sooner; beside the real one because
/// trunk reads paths relative to it.
fn without_programs(tree: &Tree, programs: &[&str]) -> Result<PathBuf> {
    let source = tree.root.join("index.html");
    let html = fs::read_to_string(&source).at(&source, "read the page")?;
    let html = programs.iter().try_fold(html, |html, program| {
        without(&html, program).ok_or_else(|| {
            let sentence = format!("there is no link that builds the {program}");
            Trouble::new("index.html", sentence, format!("Restore the link with data-bin=\"{program}\"."))
        })
    })?;
    let target = tree.root.join(".page-only.html");
    fs::write(&target, html).at(&target, "write the page without its stage")?;
    Ok(target)
}

/// `html` without the link that builds `program`.
fn without(html: &str, program: &str) -> Option<String> {
    let within = html.find(&format!("data-bin=\"{program}\""))?;
    let start = html.get(..within)?.rfind("<link")?;
    let end = within + html.get(within..)?.find('>')? + 1;
    Some(format!("{}{}", html.get(..start)?, html.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn only_the_program_named_is_left_out() {
        let html = "<link data-bin=\"page\"><link data-trunk\n data-bin=\"stage\" data-x><link rel=\"css\">";
        assert_eq!(without(html, "stage").as_deref(), Some("<link data-bin=\"page\"><link rel=\"css\">"));
        assert_eq!(without("<body>", "stage"), None);
    }
}
