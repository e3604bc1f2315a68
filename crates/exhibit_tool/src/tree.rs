//! Where things are: the clone, what is built in it, and the cache of installed tools outside it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// A clone of Kepu.
#[derive(Clone, Debug)]
pub struct Tree {
    /// Its top folder.
    pub root: PathBuf,
}

impl Tree {
    /// The clone the command was called in: cargo's alias says where (`KEPU_ROOT` in `.cargo/config.toml`), else the nearest
    /// folder upwards that has both `Trunk.toml` and `exhibits/`.
    pub fn find() -> Result<Self> {
        let here = env::current_dir().at(Path::new("."), "find the current folder")?;
        let named = env::var_os("KEPU_ROOT").map(PathBuf::from);
        named
            .into_iter()
            .chain(here.ancestors().map(Path::to_path_buf))
            .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("exhibits").is_dir())
            .map(|folder| Self { root: folder.components().collect() })
            .ok_or_else(|| {
                Trouble::new(
                    here.display(),
                    "this is not inside a clone of Kepu",
                    "Change into the clone (the folder with Trunk.toml) and try again.",
                )
            })
    }

    /// The folder with one folder for each exhibit.
    pub fn exhibits(&self) -> PathBuf {
        self.root.join("exhibits")
    }

    /// The runtime's own words.
    pub fn locales(&self) -> PathBuf {
        self.root.join("assets/locales")
    }

    /// Everything the tool makes and trunk copies.
    pub fn build(&self) -> PathBuf {
        self.root.join("build")
    }

    /// The packs, ready to be served.
    pub fn packs(&self) -> PathBuf {
        self.build().join("packs")
    }

    /// The release: a folder any web server can hold.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where cargo builds: `CARGO_TARGET_DIR` if set, else `target/`.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// Where models are built: their own folder, so that a build of the runtime and one of a model never wait for each other.
    pub fn guests_target(&self) -> PathBuf {
        self.target().join("guests")
    }

    /// All exhibits, sorted: what of `exhibits/` is a folder with an `exhibit.toml`, or a `.kepu` file.
    pub fn exhibits_here(&self) -> Result<Vec<PathBuf>> {
        let folder = self.exhibits();
        let mut found = Vec::new();
        for entry in fs::read_dir(&folder).at(&folder, "list the exhibits")? {
            let path = entry.at(&folder, "list the exhibits")?.path();
            if path.join("exhibit.toml").is_file() || path.extension().is_some_and(|kind| kind == "kepu") {
                found.push(path);
            }
        }
        found.sort();
        Ok(found)
    }

    /// The operator's settings.
    pub fn hall(&self) -> PathBuf {
        self.root.join("hall.toml")
    }

    /// A path inside the clone as people write it.
    pub fn short<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// Where installed tools are kept between clones: `KEPU_CACHE`, else the platform's folder for caches.
pub fn cache() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let platform = || {
        if cfg!(windows) {
            from("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            from("HOME").map(|home| home.join("Library/Caches"))
        } else {
            from("XDG_CACHE_HOME").or_else(|| from("HOME").map(|home| home.join(".cache")))
        }
    };
    from("KEPU_CACHE").or_else(|| platform().map(|folder| folder.join("kepu"))).ok_or_else(|| {
        Trouble::new(
            "KEPU_CACHE",
            "there is no folder to keep installed tools in: neither KEPU_CACHE nor HOME is set",
            "Set KEPU_CACHE to a folder you may write to.",
        )
    })
}
