//! Verifying a publication: its files, its signature, and every result computed again.

use std::path::Path;

use sanjeh_messages::{Message, Problem, Problems, message};
use sanjeh_round::Place;

use crate::contents::{PREVIOUS, RESULTS, is_csv, one};
use crate::difference::{Difference, in_json, in_table};
use crate::digest::sha256;
use crate::keys::PublicKey;
use crate::manifest::{MANIFEST, Manifest, SIGNATURE, said_of};
use crate::published::{Publication, renamed};
use crate::results::results;
use crate::signature::{Fault, Signature, check};

/// What was found in a publication.
#[derive(Debug, Clone)]
pub struct Verified {
    /// What `publication.json` says; `None` if it cannot be read, which a finding tells.
    pub manifest: Option<Manifest>,
    /// SHA-256 of `publication.json`, in hexadecimal digits.
    pub digest: String,
    /// What its signature is worth.
    pub signature: Signature,
    /// How many files were held against their digests.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// How many values of tables were computed again and compared.
    pub values: u64,
    /// Whether the results could be computed at all; if not, a finding says why.
    pub computed: bool,
    /// Whether this started from the indicators' scores, for want of the answers.
    pub from_indicators: bool,
    /// Whether the growth like for like could be told.
    pub like_for_like: bool,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

/// Something that is wrong with a publication.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub what: What,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It is not there.
    Missing,
    /// It is there, and `publication.json` does not know of it.
    Extra,
    /// It is not what it was when `publication.json` was made.
    Changed,
    /// It is not as in the publication of the round before.
    NotAsBefore,
    /// This program makes no such table.
    Unknown,
    /// It has another value than the computation.
    Differs(Difference),
    /// It is no JSON, or has a key twice, at this line and column.
    NoJson {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// Nothing can be computed from it.
    Unreadable(Problems),
    /// Its signature does not hold.
    Signature(Fault),
}

impl Verified {
    /// Whether nothing is wrong. That it is not signed, or by a key that nobody vouched for, is not
    /// wrong: see [`Verified::signature`].
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }
}

impl Finding {
    fn new(file: impl Into<String>, what: What) -> Self {
        Self { file: file.into(), what }
    }

    /// What is wrong, for people.
    pub fn message(&self) -> Message {
        let file = self.file.as_str();
        match &self.what {
            What::Missing => message!("publication-file-missing", file = file),
            What::Extra => message!("publication-file-extra", file = file),
            What::Changed => message!("publication-file-changed", file = file),
            What::NotAsBefore => message!("publication-file-not-as-before", file = file),
            What::Unknown => message!("publication-file-unknown", file = file),
            What::Differs(Difference { line, row, column, published, computed }) => {
                let (row, column) = (row.as_str(), column.as_str());
                let (published, computed) = (published.as_str(), computed.as_str());
                match line {
                    Some(line) => message!(
                        "publication-value-differs",
                        file = file,
                        line = *line,
                        row = row,
                        column = column,
                        published = published,
                        computed = computed
                    ),
                    None => message!(
                        "publication-entry-differs",
                        file = file,
                        path = column,
                        published = published,
                        computed = computed
                    ),
                }
            }
            What::NoJson { line, column } => {
                message!("publication-no-json", file = file, line = *line, column = *column)
            }
            What::Unreadable(_) => message!("publication-file-unreadable", file = file),
            What::Signature(Fault::Unreadable) => message!("publication-signature-unreadable"),
            What::Signature(Fault::AnotherKey(id)) => {
                message!("publication-signature-another-key", id = id)
            }
            What::Signature(Fault::Forged) => message!("publication-signature-forged"),
            What::Signature(Fault::OldForm) => message!("publication-signature-old-form"),
            What::Signature(Fault::Missing) => message!("publication-signature-missing"),
        }
    }
}

/// Verifies a publication: holds its files against their digests, its signature against the key
/// that the reader trusts, and computes all results again from what it has.
///
/// # Errors
/// If there is no `publication.json`, or one that this program does not understand.
pub fn verify(place: &Place, key: Option<&PublicKey>) -> Result<Verified, Problems> {
    if !place.has(MANIFEST) {
        let problem = Problem::error(message!("publication-none-here", folder = place.name()));
        return Err(one(problem.help(message!("publication-none-here-help"))));
    }
    let text = place.bytes(MANIFEST)?;
    let signed = if place.has(SIGNATURE) { Some(place.bytes(SIGNATURE)?) } else { None };
    let mut verified = Verified {
        manifest: None,
        digest: sha256(&text),
        signature: check(signed.as_deref(), &text, key),
        files: 0,
        bytes: 0,
        values: 0,
        computed: false,
        from_indicators: false,
        like_for_like: false,
        findings: Vec::new(),
    };
    if let Signature::Bad(fault) = &verified.signature {
        let finding = Finding::new(MANIFEST, What::Signature(fault.clone()));
        verified.findings.push(finding);
    }
    let manifest = match Manifest::parse(MANIFEST, &text) {
        Ok(manifest) => manifest,
        // What was changed after it was signed may well be unreadable; that it was changed is said.
        Err(_) if !verified.is_sound() => return Ok(verified),
        Err(problems) => return Err(problems),
    };
    check_files(place, &manifest, &mut verified);
    check_previous(place, &manifest, &mut verified.findings);
    let made = Publication::read(manifest.clone(), verified.digest.clone(), place.clone());
    match made {
        Ok(made) => {
            let files = results(&made);
            verified.computed = true;
            verified.from_indicators = made.round.is_given();
            verified.like_for_like = made.compared.is_some_and(|c| c.like_for_like.is_some());
            check_said(&manifest, &said_of(&made.round), &mut verified.findings);
            for (path, computed) in &files {
                check_result(place, &manifest, path, computed, &mut verified);
            }
            let listed = manifest.files.iter().map(|file| &file.path);
            let unknown = listed.filter(|p| p.starts_with(RESULTS) && !files.contains_key(*p));
            verified.findings.extend(unknown.map(|path| Finding::new(path, What::Unknown)));
        }
        Err(problems) => {
            // As the list calls its files, wherever the folder is.
            let here = format!("{}/", place.name());
            let problems = renamed(problems, |file| {
                file.strip_prefix(&here).map_or_else(|| file.to_owned(), ToOwned::to_owned)
            });
            let place = problems.iter().find_map(|problem| problem.place.as_ref());
            let file = place.map_or(MANIFEST, |place| place.file.as_str()).to_owned();
            verified.findings.push(Finding::new(file, What::Unreadable(problems)));
        }
    }
    verified.manifest = Some(manifest);
    Ok(verified)
}

/// Holds the files against the list.
fn check_files(place: &Place, manifest: &Manifest, verified: &mut Verified) {
    for entry in &manifest.files {
        let path = entry.path.as_str();
        if !place.has(path) {
            verified.findings.push(Finding::new(path, What::Missing));
            continue;
        }
        let bytes = place.bytes(path).unwrap_or_default();
        if bytes.len() as u64 != entry.bytes || sha256(&bytes) != entry.sha256 {
            verified.findings.push(Finding::new(path, What::Changed));
        }
        verified.files += 1;
        verified.bytes += bytes.len() as u64;
    }
    let is_listed = |path: &str| {
        path == MANIFEST || path == SIGNATURE || manifest.files.iter().any(|f| f.path == path)
    };
    let extra = names(place).into_iter().filter(|path| !is_listed(path));
    verified.findings.extend(extra.map(|path| Finding::new(path, What::Extra)));
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

/// The round before must be that of the publication to which this one is linked.
fn check_previous(place: &Place, manifest: &Manifest, findings: &mut Vec<Finding>) {
    let digest = |path: &str| {
        let found = manifest.files.iter().find(|file| file.path == path);
        found.map(|file| file.sha256.as_str())
    };
    let own = format!("{PREVIOUS}{MANIFEST}");
    let Some(previous) = &manifest.previous else {
        return;
    };
    if digest(&own) != Some(previous.sha256.as_str()) {
        findings.push(Finding::new(own, What::NotAsBefore));
        return;
    }
    let text = place.bytes(&own).unwrap_or_default();
    // If it cannot be read it was changed, which is said already.
    let Ok(before) = Manifest::parse(&own, &text) else { return };
    for file in before.files {
        let path = format!("{PREVIOUS}{}", file.path);
        let is_needed = !file.path.starts_with(PREVIOUS) && !file.path.starts_with(RESULTS);
        if is_needed && digest(&path) != Some(file.sha256.as_str()) {
            findings.push(Finding::new(path, What::NotAsBefore));
        }
    }
}

/// What `publication.json` says of the round must be what the round says of itself.
fn check_said(manifest: &Manifest, said: &Manifest, findings: &mut Vec<Finding>) {
    let expected = Manifest {
        round: said.round.clone(),
        methodology: said.methodology.clone(),
        answers: said.answers,
        licence: said.licence.clone(),
        ..manifest.clone()
    };
    let (ours, theirs) = (expected.to_json(), manifest.to_json());
    if let Ok(Some(difference)) = in_json(theirs.as_bytes(), ours.as_bytes()) {
        findings.push(Finding::new(MANIFEST, What::Differs(difference)));
    }
}

/// A file of results beside what it should be.
fn check_result(
    place: &Place,
    manifest: &Manifest,
    path: &str,
    computed: &[u8],
    verified: &mut Verified,
) {
    if !manifest.files.iter().any(|file| file.path == path) {
        verified.findings.push(Finding::new(path, What::Missing));
        return;
    }
    let Ok(published) = place.bytes(path) else { return };
    let is_table = is_csv(Path::new(path));
    if is_table {
        verified.values += values(computed);
    }
    if published == computed {
        return;
    }
    let difference = if is_table {
        in_table(&published, computed).map(What::Differs)
    } else {
        match in_json(&published, computed) {
            Ok(difference) => difference.map(What::Differs),
            Err(error) => Some(What::NoJson { line: error.line(), column: error.column() }),
        }
    };
    verified.findings.extend(difference.map(|what| Finding::new(path, what)));
}

/// How many values a table has, without its header.
fn values(table: &[u8]) -> u64 {
    let mut reader = csv::Reader::from_reader(table);
    reader.byte_records().flatten().map(|record| record.len() as u64).sum()
}
