//! A folder that takes the place of another one as a whole: there is no moment without either, and
//! none with half of one.
//!
//! The new folder is made beside its place. A lock on it says that somebody still works on it; it ends
//! with the program, in whatever way, so that the next one knows what was left behind and takes it
//! away.

use std::fs::{self, File};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What failed, and where.
pub(crate) type Failed = (PathBuf, io::Error);

/// In the names of new folders, between the name of the place and a random part.
const NEW: &str = "new";

/// In the names of folders that stood at the place, where two cannot be exchanged at once.
const OLD: &str = "old";

/// How often another name is tried.
const TRIES: usize = 100;

/// A new folder beside the one whose place it will take.
pub(crate) struct Replacement {
    place: PathBuf,
    new: PathBuf,
    /// Nobody takes the new folder away while this is held; none where folders have no locks.
    _lock: Option<File>,
}

impl Replacement {
    /// A new, empty folder for a place; what interrupted runs left beside the place goes.
    pub(crate) fn begin(place: &Path) -> Result<Self, Failed> {
        Self::begin_with(place, &lock)
    }

    fn begin_with(
        place: &Path,
        lock: &dyn Fn(&Path) -> io::Result<Option<File>>,
    ) -> Result<Self, Failed> {
        let parent = parent(place);
        fs::create_dir_all(parent).map_err(|error| (parent.to_path_buf(), error))?;
        clear(place)?;
        for _ in 0..TRIES {
            let new = beside(place, NEW);
            match fs::create_dir(&new) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
                made => made.map_err(|error| (new.clone(), error))?,
            }
            match lock(&new) {
                Ok(lock) if new.exists() => {
                    return Ok(Self { place: place.to_path_buf(), new, _lock: lock });
                }
                // Whoever clears up came in between.
                Ok(_) => {}
                Err(error) => {
                    // It is empty, and may be gone.
                    let _gone = fs::remove_dir(&new);
                    let is_cleared =
                        matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::NotFound);
                    if !is_cleared {
                        return Err((new, error));
                    }
                }
            }
        }
        Err((place.to_path_buf(), ErrorKind::ResourceBusy.into()))
    }

    /// Where the new folder is.
    pub(crate) fn path(&self) -> &Path {
        &self.new
    }

    /// Puts the new folder into its place, and takes away the one that stood there.
    pub(crate) fn replace(self) -> Result<(), Failed> {
        let Self { place, new, .. } = &self;
        match fs::rename(new, place) {
            Ok(()) => return Ok(()),
            Err(error) if is_taken(&error) => {}
            Err(error) => return Err((place.clone(), error)),
        }
        match exchange(new, place) {
            Err(error) if cannot_exchange(&error) => one_after_the_other(new, place),
            exchanged => exchanged.map_err(|error| (place.clone(), error)).and_then(|()| gone(new)),
        }
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        // What was begun is of no use; the next run takes away what is left.
        let _gone = fs::remove_dir_all(&self.new);
    }
}

/// Puts two folders into each other's place at one moment.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether the system or the file system knows no exchange: it says so, or calls it invalid.
fn cannot_exchange(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput)
}

/// The same without an exchange. For a moment nothing is in the place; whoever is interrupted then
/// leaves the old folder to be put back.
fn one_after_the_other(new: &Path, place: &Path) -> Result<(), Failed> {
    let at = |error| (place.to_path_buf(), error);
    let old = beside(place, OLD);
    // Held until it is gone, so that nobody else puts it back meanwhile.
    let _lock = lock(place).map_err(at)?;
    fs::rename(place, &old).map_err(at)?;
    if let Err(error) = fs::rename(new, place) {
        // The first error is the one to tell; the next run puts it back, too.
        let _back = fs::rename(&old, place);
        return Err(at(error));
    }
    gone(&old)
}

/// Takes away what interrupted runs left beside a place; if that was all there was, it is put back.
fn clear(place: &Path) -> Result<(), Failed> {
    let parent = parent(place);
    let at = |error| (parent.to_path_buf(), error);
    for entry in fs::read_dir(parent).map_err(at)? {
        let entry = entry.map_err(at)?;
        let name = entry.file_name();
        let Some(what) = left_behind(place, &name.to_string_lossy()) else { continue };
        let path = place.with_file_name(&name);
        // A folder that is locked, or gone by now, is somebody else's.
        if !entry.file_type().map_err(at)?.is_dir() || !matches!(lock(&path), Ok(Some(_))) {
            continue;
        }
        if what == OLD && !place.exists() {
            fs::rename(&path, place).map_err(|error| (path, error))?;
        } else {
            gone(&path)?;
        }
    }
    Ok(())
}

/// Of which kind a name beside a place is, if runs that were interrupted leave such names behind.
/// Earlier versions named folders by the number of their process, and another one.
fn left_behind(place: &Path, name: &str) -> Option<&'static str> {
    let own = place.file_name()?.to_string_lossy();
    let rest = name.strip_prefix('.')?.strip_prefix(&*own)?.strip_prefix('.')?;
    let (what, rest) = rest.split_once('-')?;
    let digits = |text: &str, radix| !text.is_empty() && text.chars().all(|c| c.is_digit(radix));
    let by_process = rest.split_once('-').is_some_and(|(a, b)| digits(a, 10) && digits(b, 10));
    let is_one = (rest.len() == 16 && digits(rest, 16)) || by_process;
    [NEW, OLD].into_iter().find(|known| is_one && *known == what)
}

/// A name beside a place that nobody can know before.
fn beside(place: &Path, what: &str) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let random = RandomState::new().build_hasher().finish();
    place.with_file_name(format!(".{name}.{what}-{random:016x}"))
}

fn parent(place: &Path) -> &Path {
    let parent = place.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or(Path::new("."))
}

/// Locks a folder, if nobody else has; `None` where folders cannot be locked.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    if !cfg!(unix) {
        return Ok(None);
    }
    let file = File::open(folder)?;
    Ok(is_locked(&file.try_lock())?.then_some(file))
}

/// What came of locking: whether the folder is locked now, or an error if somebody else has locked
/// it. Network file systems refuse locks of folders in many ways, none of which says that.
fn is_locked(outcome: &Result<(), fs::TryLockError>) -> io::Result<bool> {
    match outcome {
        Ok(()) => Ok(true),
        Err(fs::TryLockError::WouldBlock) => Err(ErrorKind::WouldBlock.into()),
        Err(fs::TryLockError::Error(_)) => Ok(false),
    }
}

/// Takes a folder away; somebody else may have done so.
fn gone(folder: &Path) -> Result<(), Failed> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err((folder.to_path_buf(), error)),
        _ => Ok(()),
    }
}

/// Whether a place is not free.
fn is_taken(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("sanjeh-{name}-{}", std::process::id()));
            let _old = fs::remove_dir_all(&path);
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn folder(&self, name: &str) -> PathBuf {
            let folder = self.0.join(name);
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("name.txt"), name).unwrap();
            folder
        }

        fn names(&self) -> Vec<String> {
            let entries = fs::read_dir(&self.0).unwrap();
            let mut names: Vec<String> =
                entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
            names.sort();
            names
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _gone = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn without_an_exchange_one_is_renamed_after_the_other() {
        let scratch = Scratch::new("replace");
        let [place, new] = ["site", ".site.new-0000000000000001"].map(|name| scratch.folder(name));
        one_after_the_other(&new, &place).unwrap();
        assert_eq!(scratch.names(), ["site"]);
        let name = fs::read_to_string(place.join("name.txt")).unwrap();
        assert_eq!(name, ".site.new-0000000000000001");
        // Where the second renaming fails, the old one stands again.
        one_after_the_other(&new, &place).unwrap_err();
        assert_eq!(scratch.names(), ["site"]);
    }

    #[test]
    fn what_was_interrupted_between_two_renamings_is_put_back() {
        let scratch = Scratch::new("put-back");
        scratch.folder(".site.old-71-0");
        scratch.folder(".site.new-71-0");
        let begun = Replacement::begin(&scratch.0.join("site")).unwrap();
        let name = fs::read_to_string(scratch.0.join("site/name.txt")).unwrap();
        assert_eq!(name, ".site.old-71-0");
        assert_eq!(scratch.names().len(), 2);
        drop(begun);
        assert_eq!(scratch.names(), ["site"]);
    }

    #[test]
    fn only_a_lock_of_somebody_else_stands_in_the_way() {
        use std::fs::TryLockError::{Error, WouldBlock};
        assert!(is_locked(&Ok(())).unwrap());
        assert_eq!(is_locked(&Err(WouldBlock)).unwrap_err().kind(), ErrorKind::WouldBlock);
        // EBADF, ENOLCK, ENOSYS, EOPNOTSUPP, as file systems of networks answer.
        for code in [9, 37, 38, 95] {
            assert!(!is_locked(&Err(Error(io::Error::from_raw_os_error(code)))).unwrap());
        }
    }

    #[test]
    fn a_folder_that_cannot_be_locked_is_no_reason_to_fail_and_nothing_is_left_of_one_that_fails() {
        let scratch = Scratch::new("locks");
        let place = scratch.0.join("site");
        let begun = Replacement::begin_with(&place, &|_| Ok(None)).unwrap();
        fs::write(begun.path().join("name.txt"), "new").unwrap();
        begun.replace().unwrap();
        assert_eq!(scratch.names(), ["site"]);
        for (found, kind) in [
            (ErrorKind::WouldBlock, ErrorKind::ResourceBusy),
            (ErrorKind::PermissionDenied, ErrorKind::PermissionDenied),
        ] {
            let failed = Replacement::begin_with(&place, &|_| Err(found.into()));
            assert_eq!(failed.map(|_| ()).unwrap_err().1.kind(), kind);
            assert_eq!(scratch.names(), ["site"]);
        }
    }

    #[test]
    fn what_is_not_left_behind_stays() {
        let scratch = Scratch::new("not-left");
        let names = [
            ".site.new",
            ".site.new-",
            ".site.new-1",
            ".site.new-a-1",
            ".site.new-1-a",
            ".site.new-00000000000000zz",
            ".site.other-1-0",
            ".sites.new-1-0",
            "site.new-1-0",
        ];
        for name in names {
            scratch.folder(name);
        }
        fs::write(scratch.0.join(".site.new-7-0"), "no folder").unwrap();
        let working = Replacement::begin(&scratch.0.join("site")).unwrap();
        // Another run takes nothing away from one that is at work.
        drop(Replacement::begin(&scratch.0.join("site")).unwrap());
        assert!(working.path().is_dir());
        drop(working);
        assert_eq!(scratch.names().len(), names.len() + 1);
    }

    #[test]
    fn the_place_is_never_empty() {
        let scratch = Scratch::new("never-empty");
        let place = scratch.folder("site");
        let stop = std::sync::atomic::AtomicBool::new(false);
        let order = std::sync::atomic::Ordering::Relaxed;
        std::thread::scope(|scope| {
            let watching = scope.spawn(|| {
                while !stop.load(order) {
                    assert!(place.exists());
                }
            });
            for _ in 0..200 {
                let next = Replacement::begin(&place).unwrap();
                fs::write(next.path().join("name.txt"), "next").unwrap();
                next.replace().unwrap();
            }
            stop.store(true, order);
            watching.join().unwrap();
        });
        assert_eq!(scratch.names(), ["site"]);
    }
}
