//! The folder of the demo: one that was named stays, and the next demo goes on with it; another one is
//! in the temporary folder and goes when the demo ends.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use sanjeh_messages::{Problem, message, why};
use sanjeh_publishing::{SecretKey, new_keys};
use tempfile::TempDir;

use super::keys::{read, write_new};
use crate::fail::Fail;
use crate::terminal::quoted;

/// By this file a folder is known as one of the demo. It is locked while a demo uses the folder.
const MARK: &str = ".sanjeh-demo";

/// What the names of temporary folders begin with.
const PREFIX: &str = "sanjeh-demo-";

/// A folder that no other demo uses.
pub(super) struct DemoFolder {
    path: PathBuf,
    /// Goes with this.
    temporary: Option<TempDir>,
    /// The system gives it free when this program ends, in whatever way.
    _lock: File,
}

impl DemoFolder {
    /// The folder that was named, or a temporary one.
    pub(super) fn open(named: Option<&Path>) -> Result<Self, Fail> {
        match named {
            Some(path) => Self::kept(path),
            None => Self::temporary(),
        }
    }

    fn kept(path: &Path) -> Result<Self, Fail> {
        let failed = |error: io::Error| unwritable(path, &error);
        fs::create_dir_all(path).map_err(failed)?;
        let mark = path.join(MARK);
        if !mark.is_file() && fs::read_dir(path).map_err(failed)?.next().is_some() {
            // Rounds that somebody works on would be moved on and published.
            let text = message!("cli-demo-other-folder", folder = quoted(path));
            return Err(Problem::error(text).help(message!("cli-demo-other-folder-help")).into());
        }
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(&mark);
        let lock = lock.map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_path_buf(), temporary: None, _lock: lock }),
            Err(fs::TryLockError::WouldBlock) => {
                let text = message!("cli-demo-in-use", folder = quoted(path));
                Err(Problem::error(text).help(message!("cli-demo-other-folder-help")).into())
            }
            Err(fs::TryLockError::Error(error)) => Err(failed(error).into()),
        }
    }

    /// A new folder with a name that nobody can know before, into which nobody else can look.
    fn temporary() -> Result<Self, Fail> {
        let all = std::env::temp_dir();
        let failed = |error: io::Error| unwritable(&all, &error);
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let temporary = builder.tempdir_in(&all).map_err(failed)?;
        let path = temporary.path().to_path_buf();
        // It has its name only when it is locked: nobody takes it for one that was left behind.
        let unnamed = path.join("mark");
        let lock = File::create_new(&unnamed).map_err(failed)?;
        lock.try_lock().map_err(|error| failed(error.into()))?;
        fs::rename(&unnamed, path.join(MARK)).map_err(failed)?;
        clear(&all, &path);
        Ok(Self { path, temporary: Some(temporary), _lock: lock })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The key that signs what the demo publishes. A folder that stays keeps it; the public one lies
    /// beside it in any case.
    pub(super) fn key(&self) -> Result<SecretKey, Fail> {
        let file = self.path.join("sanjeh.key");
        let key = if file.exists() {
            SecretKey::parse(&read(&file)?, None)?
        } else {
            let keys = new_keys(None)?;
            if self.temporary.is_none() {
                write_new(&file, &keys.secret, true)?;
            }
            SecretKey::parse(&keys.secret, None)?
        };
        write_new(&self.path.join("sanjeh.pub"), &key.public()?.text(), false)?;
        Ok(key)
    }
}

/// Takes away what killed demos left in the temporary folder. Only what is certainly theirs goes: a
/// folder of our own with their name and their mark, which nobody uses. It is no matter if that fails.
fn clear(all: &Path, own: &Path) {
    for entry in fs::read_dir(all).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_named_so = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if !is_named_so || path == own || !is_of_same_owner(&path, own) {
            continue;
        }
        let Ok(mark) = File::open(path.join(MARK)) else { continue };
        if mark.try_lock().is_ok() {
            let _gone = fs::remove_dir_all(&path);
        }
    }
}

/// Whether two folders have the same owner, and neither is a link.
#[cfg(unix)]
fn is_of_same_owner(a: &Path, b: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let owner = |path: &Path| {
        let found = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_dir);
        found.map(|found| found.uid())
    };
    owner(a).is_some_and(|of_a| owner(b) == Some(of_a))
}

#[cfg(not(unix))]
fn is_of_same_owner(_: &Path, _: &Path) -> bool {
    false
}

fn unwritable(path: &Path, error: &io::Error) -> Problem {
    let file = path.display().to_string();
    Problem::error(message!("publication-unwritable", file = file, why = why(error)))
}
