//! Corrections: a new publication in place of an old one, which stays where it is.

use std::path::Path;

use crate::manifest::Manifest;
use crate::parts::{RESULTS, is_csv};

/// The tables of results in which two publications differ, or that only one of them has. Their JSON
/// files name the publication, so it is the CSV files that are compared.
pub fn changed_results<'m>(old: &'m Manifest, new: &'m Manifest) -> Vec<&'m str> {
    let tables = |manifest: &'m Manifest| {
        let files = manifest.files.iter();
        files.filter(|f| f.path.starts_with(RESULTS) && is_csv(Path::new(&f.path)))
    };
    let differs = |other: &'m Manifest, path: &str, sha256: &str| {
        !tables(other).any(|f| f.path == path && f.sha256 == sha256)
    };
    let changed = tables(new).filter(|f| differs(old, &f.path, &f.sha256));
    let gone = tables(old).filter(|f| !tables(new).any(|other| other.path == f.path));
    changed.chain(gone).map(|f| f.path.as_str()).collect()
}
