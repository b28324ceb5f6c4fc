//! Verifying a publication: its files, its signature, and every result computed again.

use sanjeh_messages::{Message, Problem, Problems, message};
use sanjeh_round::Place;

use crate::acceptable::accept;
use crate::bounds::{Bounds, LARGEST_LIST};
use crate::contents::one;
use crate::difference::Difference;
use crate::digest::sha256;
use crate::keys::PublicKey;
use crate::load::{self, load};
use crate::manifest::{MANIFEST, Manifest, SIGNATURE};
use crate::published::{Publication, renamed};
use crate::recheck::{Compared, compare};
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
    /// It is no ordinary file but a pipe, a device or a folder, and was not read.
    Special,
    /// The system does not let it be read, for this reason.
    Forbidden(String),
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
    pub(crate) fn new(file: impl Into<String>, what: What) -> Self {
        Self { file: file.into(), what }
    }

    /// What is wrong, for people.
    pub fn message(&self) -> Message {
        let file = self.file.as_str();
        match &self.what {
            What::Missing => message!("publication-file-missing", file = file),
            What::Extra => message!("publication-file-extra", file = file),
            What::Changed => message!("publication-file-changed", file = file),
            What::Special => message!("publication-file-special", file = file),
            What::Forbidden(why) => {
                message!("round-unreadable", file = file, why = why.as_str())
            }
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
/// As [`verify_within`], with the usual bounds.
pub fn verify(place: &Place, key: Option<&PublicKey>) -> Result<Verified, Problems> {
    verify_within(place, key, &Bounds::default())
}

/// Verifies a publication that may cost no more than this.
///
/// # Errors
/// If there is no `publication.json`, or one that this program does not understand; if the
/// publication is beyond the bounds, or the program fails in it.
pub fn verify_within(
    place: &Place,
    key: Option<&PublicKey>,
    bounds: &Bounds,
) -> Result<Verified, Problems> {
    let (place, key, theirs) = (place.clone(), key.cloned(), *bounds);
    bounds.within(move || verified(&place, key.as_ref(), &theirs))
}

fn verified(place: &Place, key: Option<&PublicKey>, bounds: &Bounds) -> Result<Verified, Problems> {
    let text = list(place)?;
    let (signed, strange) = match load::signature(place) {
        Ok(signed) => (signed, None),
        Err(what) => (None, Some(Finding::new(SIGNATURE, what))),
    };
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
        findings: strange.into_iter().collect(),
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
    if let Err(problems) = accept(&manifest) {
        verified.findings.push(Finding::new(MANIFEST, What::Unreadable(problems)));
    }
    bounds.hold(&manifest)?;
    let loaded = load(place, &manifest, bounds);
    verified.findings.extend(loaded.findings);
    (verified.files, verified.bytes) = (loaded.files, loaded.bytes);
    let made = Publication::read(manifest.clone(), verified.digest.clone(), loaded.place);
    match made {
        Ok(made) => {
            let Compared { findings, values } = compare(&made, place);
            verified.computed = true;
            verified.values = values;
            verified.from_indicators = made.round.is_given();
            verified.like_for_like = made.compared.is_some_and(|c| c.like_for_like.is_some());
            verified.findings.extend(findings);
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

/// The text of `publication.json`.
///
/// # Errors
/// If there is none that can be read.
pub(crate) fn list(place: &Place) -> Result<Vec<u8>, Problems> {
    load::read(place, MANIFEST, LARGEST_LIST).map_err(|what| {
        one(match what {
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
