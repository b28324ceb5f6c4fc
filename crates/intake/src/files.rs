//! Where tables come from: a folder, or memory.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;

/// A set of files that are read by name.
pub trait Files {
    /// Opens a file; it may be opened several times.
    ///
    /// # Errors
    /// Any error of the file system; [`ErrorKind::IsADirectory`] for a folder,
    /// [`ErrorKind::Unsupported`] for a pipe or a device.
    fn open(&self, name: &str) -> io::Result<Box<dyn Read + Send + '_>>;

    /// Its length in bytes, if that is known.
    fn size(&self, name: &str) -> Option<u64>;

    /// Names of the files that there are, in any order, to say which one was meant.
    fn names(&self) -> Vec<String>;
}

/// The files of a folder; names are paths relative to it.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at this path.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }
}

impl Files for Folder {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        let path = self.path.join(name);
        // Opening a folder succeeds on Linux and only reading fails; elsewhere opening is denied.
        let data = fs::metadata(&path)?;
        if data.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        // Opening a pipe waits for a writer; a device may never end.
        if !data.is_file() {
            return Err(ErrorKind::Unsupported.into());
        }
        Ok(Box::new(File::open(path)?))
    }

    fn size(&self, name: &str) -> Option<u64> {
        fs::metadata(self.path.join(name)).ok().map(|data| data.len())
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.path).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }
}

/// Files in memory, by name: for tests and for data that come over the network.
pub type InMemory = BTreeMap<String, Vec<u8>>;

impl Files for InMemory {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        let bytes = self.get(name).ok_or(ErrorKind::NotFound)?;
        Ok(Box::new(bytes.as_slice()))
    }

    fn size(&self, name: &str) -> Option<u64> {
        self.get(name).map(|bytes| bytes.len() as u64)
    }

    fn names(&self) -> Vec<String> {
        self.keys().cloned().collect()
    }
}
