//! Files of a publication as its list has them: ordinary files, as long as they should be, and with
//! the digest that they should have.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use sanjeh_intake::InMemory;
use sanjeh_messages::{Problem, Problems, message, why};
use sanjeh_round::Place;
use sha2::{Digest, Sha256};

use crate::bounds::{Bounds, LARGEST_LIST, LARGEST_SIGNATURE};
use crate::digest::{lower_hexadecimal, sha256};
use crate::finding::{Finding, What};
use crate::manifest::{FileEntry, MANIFEST, Manifest, SIGNATURE};
use crate::parts::RESULTS;

/// Bytes that are read at a time.
const PIECE: usize = 64 << 10;

/// The files of a publication from which everything else is computed, in memory: what is computed
/// is computed from the very bytes that were held against their digests, and nothing that the list
/// does not name can be read.
pub(crate) struct Loaded {
    /// These files.
    pub(crate) place: Place,
    /// What is wrong with them, or with the results beside them.
    pub(crate) findings: Vec<Finding>,
    /// How many files there were, and their bytes.
    pub(crate) files: u64,
    pub(crate) bytes: u64,
}

/// Reads all files of a list, and holds them against it.
pub(crate) fn load(place: &Place, manifest: &Manifest, bounds: &Bounds) -> Loaded {
    let mut inputs = InMemory::new();
    let (mut findings, mut files, mut bytes) = (Vec::new(), 0, 0_u64);
    for entry in &manifest.files {
        let path = entry.path.as_str();
        let most = bounds.bytes.saturating_sub(bytes);
        let read = if path.starts_with(RESULTS) {
            digest(place, path, most)
        } else {
            read(place, path, most).map(|content| {
                let found = (content.len() as u64, sha256(&content));
                inputs.insert(path.to_owned(), content);
                found
            })
        };
        match read {
            Ok((length, digest)) => {
                files += 1;
                bytes += length;
                if length != entry.bytes || digest != entry.sha256 {
                    findings.push(Finding::new(path, What::Changed));
                }
            }
            Err(what) => findings.push(Finding::new(path, what)),
        }
    }
    let is_listed = |path: &str| {
        path == MANIFEST || path == SIGNATURE || manifest.files.iter().any(|f| f.path == path)
    };
    let extra = names(place).into_iter().filter(|path| !is_listed(path));
    findings.extend(extra.map(|path| Finding::new(path, What::Extra)));
    let place = Place::Bundled { name: place.name(), files: Arc::new(inputs) };
    Loaded { place, findings, files, bytes }
}

/// A file that is listed, if it still is what it was when it was published.
pub(crate) fn unchanged(place: &Place, entry: &FileEntry) -> Option<Vec<u8>> {
    let content = read(place, &entry.path, entry.bytes).ok()?;
    (sha256(&content) == entry.sha256).then_some(content)
}

/// The signature, if there is one.
///
/// # Errors
/// If what is there is no file, or too long for a signature.
pub(crate) fn signature(place: &Place) -> Result<Option<Vec<u8>>, What> {
    match read(place, SIGNATURE, LARGEST_SIGNATURE) {
        Ok(text) => Ok(Some(text)),
        Err(What::Missing) => Ok(None),
        Err(what) => Err(what),
    }
}

/// The content of a file; neither of one that is longer nor of what is no ordinary file: a pipe
/// would be waited for, a device may have no end.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn read(place: &Place, path: &str, most: u64) -> Result<Vec<u8>, What> {
    match place {
        Place::Folder(folder) => {
            let (file, length) = open(&folder.join(path), most)?;
            let mut content = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
            // One byte more shows that it has grown since it was opened.
            let whole = file.take(most.saturating_add(1)).read_to_end(&mut content);
            whole.map_err(|error| unreadable(&error))?;
            if content.len() as u64 > most { Err(What::Changed) } else { Ok(content) }
        }
        Place::Bundled { files, .. } => match files.get(path) {
            Some(content) if content.len() as u64 <= most => Ok(content.clone()),
            Some(_) => Err(What::Changed),
            None => Err(What::Missing),
        },
    }
}

/// The length and the digest of a file, of which no more than a piece is in memory at one time.
fn digest(place: &Place, path: &str, most: u64) -> Result<(u64, String), What> {
    let Place::Folder(folder) = place else {
        return read(place, path, most).map(|content| (content.len() as u64, sha256(&content)));
    };
    let (mut file, _) = open(&folder.join(path), most)?;
    let (mut digest, mut length, mut piece) = (Sha256::new(), 0, vec![0; PIECE]);
    loop {
        let n = file.read(&mut piece).map_err(|error| unreadable(&error))?;
        if n == 0 {
            return Ok((length, lower_hexadecimal(digest.finalize())));
        }
        length += n as u64;
        if length > most {
            return Err(What::Changed);
        }
        digest.update(&piece[..n]);
    }
}

/// Opens an ordinary file of at most so many bytes.
fn open(file: &Path, most: u64) -> Result<(File, u64), What> {
    let about = std::fs::metadata(file).map_err(|error| unreadable(&error))?;
    if !about.is_file() {
        return Err(What::Special);
    }
    if about.len() > most {
        return Err(What::Changed);
    }
    let file = File::open(file).map_err(|error| unreadable(&error))?;
    Ok((file, about.len()))
}

fn unreadable(error: &io::Error) -> What {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => What::Missing,
        _ => What::Forbidden(why(error)),
    }
}

/// All files of a place, by path.
fn names(place: &Place) -> Vec<String> {
    let mut names = Vec::new();
    match place {
        Place::Folder(folder) => walk(folder, "", &mut names),
        Place::Bundled { files, .. } => names.extend(files.keys().cloned()),
    }
    names.sort();
    names
}

fn walk(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // A link to a folder counts as a file: it may lead anywhere, even in a circle.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&entry.path(), &format!("{path}/"), names);
        } else {
            names.push(path);
        }
    }
}

/// The text of `publication.json`.
///
/// # Errors
/// If there is none that can be read.
pub(crate) fn list(place: &Place) -> Result<Vec<u8>, Problems> {
    read(place, MANIFEST, LARGEST_LIST).map_err(|what| {
        Problems::from(match what {
            What::Missing => {
                let text = message!("publication-none-here", folder = place.name());
                Problem::error(text).help(message!("publication-none-here-help"))
            }
            What::Changed => {
                Problem::error(message!("publication-list-too-long", most = LARGEST_LIST))
            }
            what => Problem::error(Finding::new(MANIFEST, what).message()),
        })
    })
}
