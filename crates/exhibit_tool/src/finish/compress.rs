//! Writes a brotli twin beside every file that gains by it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::trouble::AtPath;
use crate::{Result, Trouble};

/// How long to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Quick: for a server on this machine.
    Serve,
    /// As small as it gets: for visitors.
    Ship,
}

/// Endings of files that are not compressed already.
const KINDS: [&str; 10] = ["html", "js", "css", "wasm", "json", "svg", "ftl", "glb", "gltf", "txt"];

/// Below this many bytes the twin is not worth the file.
const LEAST_BYTES: u64 = 512;

/// Writes `<file>.br` beside every large file below `folder`, on all processors.
pub fn twins(folder: &Path, effort: Effort) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    // The largest first, so that no processor starts it last.
    files.sort_by_key(|(bytes, _)| *bytes);
    let queue = Mutex::new(files);
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let work = move || -> Result<()> {
            while let Some((_, path)) = next() {
                write_twin(&path, effort)?;
            }
            Ok(())
        };
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let crashed = |_| Err(Trouble::new(folder.display(), "compressing crashed", "Report this as a bug."));
        running.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(crashed))
    })
}

fn collect(folder: &Path, files: &mut Vec<(u64, PathBuf)>) -> Result<()> {
    for entry in fs::read_dir(folder).at(folder, "list the folder")? {
        let path = entry.at(folder, "list the folder")?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| KINDS.contains(&kind)) {
            let bytes = fs::metadata(&path).at(&path, "look at the file")?.len();
            if bytes >= LEAST_BYTES {
                files.push((bytes, path));
            }
        }
    }
    Ok(())
}

fn write_twin(path: &Path, effort: Effort) -> Result<()> {
    let bytes = fs::read(path).at(path, "read the file")?;
    let mut twin = path.as_os_str().to_owned();
    twin.push(".br");
    let twin = PathBuf::from(twin);
    fs::write(&twin, brotli(&bytes, effort)?).at(&twin, "write the file")
}

/// `bytes`, compressed.
pub fn brotli(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let quality = if effort == Effort::Ship { 11 } else { 5 };
    let failed =
        |error: std::io::Error| Trouble::new("brotli", format!("cannot compress: {error}"), "Report this as a bug.");
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, 22);
    writer.write_all(bytes).map_err(failed)?;
    Ok(writer.into_inner())
}
