//! Reads the files of an exhibit's folder. It may be a stranger's: no link is followed, nothing larger than an exhibit may be
//! is read.

use std::fs;
use std::path::Path;

use exhibit_contract::error::{Code, Error};
use exhibit_contract::limits::MOST_PACK_FILES;
use exhibit_pack::{Faults, Files, files};

/// The files of the exhibit in `folder`, or what keeps them from being read, each by its path in the folder.
pub fn read(folder: &Path) -> Result<Files, Faults> {
    let (mut list, mut faults) = (Vec::new(), Faults::new());
    list_below(folder, "", &mut list, &mut faults);
    // A file of no known kind is told with everything else that is wrong; here only what must not be read at all.
    let unreadable = files::check(list.iter().map(|(path, bytes)| (path.as_str(), *bytes)));
    faults.extend(
        unreadable.into_iter().filter(|fault| matches!(fault.code, Code::FileTooLarge | Code::PackTooManyFiles)),
    );
    let mut found = Files::new();
    for (path, _) in list {
        if !faults.is_empty() {
            break;
        }
        match fs::read(folder.join(&path)) {
            Ok(bytes) => drop(found.insert(path, bytes)),
            Err(error) => faults.push(unread(&path, &error)),
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

/// Lists every file below `folder` with its length; `inner` is the folder's path in the exhibit.
fn list_below(folder: &Path, inner: &str, list: &mut Vec<(String, u64)>, faults: &mut Faults) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return faults.push(unread(inner, &error)),
    };
    for entry in entries {
        // Enough to say that there are too many.
        if list.len() > MOST_PACK_FILES as usize {
            return;
        }
        let (path, metadata) = match entry.and_then(|entry| Ok((entry.path(), fs::symlink_metadata(entry.path())?))) {
            Ok(found) => found,
            Err(error) => return faults.push(unread(inner, &error)),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') || (inner.is_empty() && files::is_passed_over(&name)) {
            continue;
        }
        let inner = if inner.is_empty() { name } else { format!("{inner}/{name}") };
        if metadata.is_symlink() {
            faults.push(Error::new(Code::PackLink, inner, "This is a link to another file or folder."));
        } else if metadata.is_dir() {
            list_below(&path, &inner, list, faults);
        } else {
            list.push((inner, metadata.len()));
        }
    }
}

fn unread(path: &str, error: &std::io::Error) -> Error {
    Error::new(Code::FileMissing, path, format!("It cannot be read: {error}."))
        .with_remedy("Check the name and your right to read it, then try again.")
}
