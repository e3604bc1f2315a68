//! What a kiosk keeps on this machine: the lock that makes it the only one, and Chromium's profile, in which the page's own
//! storage outlives every restart.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{self, Path, PathBuf};

use super::chromium;
use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// A data folder that no other kiosk uses while this value lives.
#[derive(Debug)]
pub struct Data {
    /// Chromium's profile.
    pub profile: PathBuf,
    /// The system unlocks it when this program ends, however it does.
    _lock: File,
}

impl Data {
    /// Takes `folder`, or the platform's; ends a Chromium that a kiosk before left in it.
    pub fn take(folder: Option<&Path>) -> Result<Self> {
        let folder = folder.map(Path::to_path_buf).map_or_else(platform_folder, Ok)?;
        fs::create_dir_all(&folder).at(&folder, "make the kiosk's data folder")?;
        // Chromium is started with its name, and may be started in another folder.
        let folder = path::absolute(&folder).at(&folder, "find the kiosk's data folder")?;
        let path = folder.join("kiosk.lock");
        let lock = File::options().create(true).truncate(false).write(true).open(&path).at(&path, "open the lock")?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Trouble::new(
                    path.display(),
                    "another kiosk uses this data folder",
                    "End that one first (`systemctl stop kepu-kiosk`, or Ctrl-C where it runs), or give this one a folder of its own by --data.",
                ));
            }
            Err(TryLockError::Error(error)) => return Err(Trouble::io(&path, "lock the data folder", &error)),
        }
        let profile = folder.join("chromium");
        free(&profile);
        Ok(Self { profile, _lock: lock })
    }
}

/// The platform's folder for what programs keep.
fn platform_folder() -> Result<PathBuf> {
    let from = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let found = if cfg!(windows) {
        from("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        from("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local/share")))
    };
    found.map(|folder| folder.join("kepu")).ok_or_else(|| {
        Trouble::new(
            "--data",
            "there is no folder to keep the browser's profile in: HOME is not set",
            "Give one by --data.",
        )
    })
}

/// Chromium marks its profile with its host and process. A mark left by a kiosk that was killed, or by a host that has been
/// renamed since, would keep Chromium from starting or make it ask; the lock says that nobody else uses the profile.
fn free(profile: &Path) {
    if !cfg!(target_os = "linux") {
        return;
    }
    let mark = profile.join("SingletonLock");
    let Ok(target) = fs::read_link(&mark) else { return };
    let process = target.to_str().and_then(|target| target.rsplit_once('-')?.1.parse::<u32>().ok());
    if let Some(process) = process.filter(|process| is_of(*process, profile)) {
        super::say(format_args!("ends the Chromium that an earlier kiosk left (process {process})"));
        chromium::kill_with_group(process);
    }
    for name in ["SingletonLock", "SingletonCookie", "SingletonSocket"] {
        // What is not there need not go; what cannot go is told by Chromium itself.
        drop(fs::remove_file(profile.join(name)));
    }
}

/// Whether a process was started with this profile; numbers are given anew to others.
fn is_of(process: u32, profile: &Path) -> bool {
    let words = fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
    let own = [b"--user-data-dir=", profile.as_os_str().as_encoded_bytes()].concat();
    words.split(|byte| *byte == 0).any(|word| word == own)
}

#[cfg(test)]
mod tests {
    use super::Data;

    #[test]
    fn one_kiosk_at_a_time_has_a_data_folder() {
        let folder = std::env::temp_dir().join(format!("kepu-kiosk-lock-{}", std::process::id()));
        let first = Data::take(Some(&folder)).expect("nobody else has it");
        let second = Data::take(Some(&folder)).expect_err("the first has it");
        assert!(second.remedy.contains("--data"), "{second}");
        drop(first);
        let third = Data::take(Some(&folder)).expect("the first is gone");
        assert!(third.profile.ends_with("chromium"));
        drop(third);
        std::fs::remove_dir_all(&folder).expect("it can go");
    }
}
