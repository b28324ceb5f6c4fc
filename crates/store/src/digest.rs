//! Digests of files, by which a change is noticed.

use std::io::{self, Read};

use sanjeh_intake::{Files, Folder};
use sanjeh_messages::{Problem, Problems, message, why};
use sanjeh_round::Place;
use sha2::{Digest, Sha256};

/// The SHA-256 digest of bytes, in hexadecimal digits.
pub(crate) fn digest(bytes: &[u8]) -> String {
    hexadecimal(Sha256::new().chain_update(bytes))
}

/// The digest of a file, which passes through in pieces.
pub(crate) fn digest_of(files: &dyn Files, name: &str) -> Result<String, Problems> {
    let unreadable = |error: io::Error| -> Problems {
        let text = message!("round-unreadable", file = name, why = why(&error));
        Problem::error(text).in_file(name).into()
    };
    let mut file = files.open(name).map_err(unreadable)?;
    let mut hasher = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(hexadecimal(hasher)),
            Ok(n) => hasher.update(&piece[..n]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
    }
}

pub(crate) fn hexadecimal(hasher: Sha256) -> String {
    hasher.finalize().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Gives the files of a place to a function.
pub(crate) fn with_files<T>(place: &Place, work: impl FnOnce(&dyn Files) -> T) -> T {
    match place {
        Place::Folder(folder) => work(&Folder::new(folder)),
        Place::Bundled { files, .. } => work(files.as_ref()),
    }
}
