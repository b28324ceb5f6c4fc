//! The folder in which publications are written: by one program at a time, and each publication as a
//! whole or not at all, whatever interrupts it.
//!
//! A publication is *prepared* in a work folder beside its place, *placed* by one renaming, and
//! *recorded* by whoever keeps a record. All that was prepared is on the disk before it is placed,
//! and its place before anything is recorded. What an interrupted run prepared is taken away by the
//! next one; what it placed is recognised by [`Publishing::is_same`].

use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sanjeh_messages::{Problem, Problems, message, why};

use crate::parts::Contents;

/// The file that is locked while somebody writes into the folder.
const LOCK: &str = ".lock";

/// What the names of work folders have between the id and their random part.
const WORK: &str = ".work-";

/// How often the lock is tried again that somebody took away together with its folder.
const TRIES: usize = 100;

/// A folder of publications in which nobody else publishes meanwhile.
#[derive(Debug)]
pub struct Publishing {
    folder: PathBuf,
    /// Whether the folder was made for this, and goes again if nothing is published.
    made: bool,
    /// The system gives it free when this program ends, in whatever way.
    _lock: File,
}

impl Publishing {
    /// Waits until nobody else publishes into a folder, and takes away what interrupted runs left.
    ///
    /// # Errors
    /// What the file system says.
    pub fn begin(folder: &Path) -> Result<Self, Problems> {
        let made = !folder.exists();
        let lock = locked(folder).map_err(|error| unwritable(folder, &error))?;
        let publishing = Self { folder: folder.to_path_buf(), made, _lock: lock };
        publishing.clear().map_err(|error| unwritable(folder, &error))?;
        Ok(publishing)
    }

    /// The place of a publication.
    pub(crate) fn place_of(&self, id: &str) -> PathBuf {
        self.folder.join(id)
    }

    /// Prepares a publication and places it.
    pub(crate) fn place(&self, id: &str, files: &Contents) -> Result<(), Problems> {
        let work = self.work(id);
        let target = self.place_of(id);
        let prepared = prepare(&work, files);
        let placed = prepared.and_then(|()| {
            let moved = fs::rename(&work, &target).and_then(|()| sync_folder(&self.folder));
            moved.map_err(|error| (target.clone(), error))
        });
        placed.map_err(|(path, error)| {
            // The first error is the one to tell; the next run takes away what is left.
            let _cleared = fs::remove_dir_all(&work);
            unwritable(&path, &error)
        })
    }

    /// Takes a publication back that was placed, but not recorded.
    ///
    /// # Errors
    /// What the file system says.
    pub fn take_back(&self, id: &str) -> Result<(), Problems> {
        let (target, work) = (self.place_of(id), self.work(id));
        let gone = fs::rename(&target, &work).and_then(|()| sync_folder(&self.folder));
        gone.map_err(|error| unwritable(&target, &error))?;
        // It is out of everybody's sight; the next run takes away what is left.
        let _cleared = fs::remove_dir_all(&work);
        Ok(())
    }

    /// A work folder of which nobody can know the name before.
    fn work(&self, id: &str) -> PathBuf {
        let random = RandomState::new().build_hasher().finish();
        self.folder.join(format!(".{id}{WORK}{random:016x}"))
    }

    /// Takes away what interrupted runs prepared: nobody else prepares anything now.
    fn clear(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() && is_work(&entry.file_name().to_string_lossy()) {
                fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(())
    }
}

impl Drop for Publishing {
    fn drop(&mut self) {
        // Whoever waits for the lock sees that it is gone, and makes another one.
        let _removed = fs::remove_file(self.folder.join(LOCK));
        if self.made {
            // Only an empty folder can be removed so.
            let _removed = fs::remove_dir(&self.folder);
        }
    }
}

/// Whether a name is that of a work folder, also of one that earlier versions named by the number of
/// their process.
fn is_work(name: &str) -> bool {
    let digits = |text: &str, radix| !text.is_empty() && text.chars().all(|c| c.is_digit(radix));
    let Some(name) = name.strip_prefix('.') else { return false };
    name.rsplit_once(WORK).is_some_and(|(id, random)| !id.is_empty() && digits(random, 16))
        || name.rsplit_once('.').is_some_and(|(id, process)| !id.is_empty() && digits(process, 10))
}

fn locked(folder: &Path) -> io::Result<File> {
    let path = folder.join(LOCK);
    for _ in 0..TRIES {
        match make(folder) {
            // Whoever published nothing has just taken away what he made.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            made => made?,
        }
        let file = match OpenOptions::new().create(true).truncate(false).write(true).open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            opened => opened?,
        };
        file.lock()?;
        if is_at(&file, &path) {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

/// Makes a folder with those above it, until their names are on the disk.
fn make(folder: &Path) -> io::Result<()> {
    let above = folder.ancestors().filter(|folder| !folder.as_os_str().is_empty());
    let new: Vec<&Path> = above.take_while(|folder| !folder.exists()).collect();
    fs::create_dir_all(folder)?;
    new.into_iter().try_for_each(|folder| {
        let within = folder.parent().filter(|within| !within.as_os_str().is_empty());
        sync_folder(within.unwrap_or(Path::new(".")))
    })
}

/// Whether an open file is still the one at a path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |found: fs::Metadata| (found.dev(), found.ino());
    matches!((file.metadata().map(id), fs::metadata(path).map(id)), (Ok(a), Ok(b)) if a == b)
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

/// Writes a new folder, until all of it is on the disk.
fn prepare(work: &Path, files: &Contents) -> Result<(), (PathBuf, io::Error)> {
    // It fails if it is there: what others left never becomes part of a publication.
    fs::create_dir(work).map_err(|error| (work.to_path_buf(), error))?;
    let mut folders = vec![work.to_path_buf()];
    for (path, bytes) in files {
        let file = work.join(path);
        let folder = file.parent().unwrap_or(work);
        let written = fs::create_dir_all(folder).and_then(|()| {
            let mut to = File::create_new(&file)?;
            to.write_all(bytes)?;
            to.sync_all()
        });
        written.map_err(|error| (file.clone(), error))?;
        let within = folder.ancestors().take_while(|folder| *folder != work);
        folders.extend(within.map(Path::to_path_buf));
    }
    folders.sort();
    folders.dedup();
    // The inner ones first.
    folders
        .iter()
        .rev()
        .try_for_each(|folder| sync_folder(folder).map_err(|error| (folder.clone(), error)))
}

/// Waits until the names in a folder are on the disk.
///
/// # Errors
/// What the file system says.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    // Elsewhere folders cannot be opened, and a renaming is on the disk when it is done.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn unwritable(path: &Path, error: &io::Error) -> Problems {
    let path = path.display().to_string();
    Problems::from(Problem::error(message!(
        "publication-unwritable",
        file = path,
        why = why(error)
    )))
}
