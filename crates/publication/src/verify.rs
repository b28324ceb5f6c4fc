//! Verifying a publication: its files, its signature, and every result computed again.

use sanjeh_messages::{Problems, message};
use sanjeh_round::Place;

use crate::acceptable::accept;
use crate::bounds::Bounds;
use crate::digest::sha256;
use crate::finding::{Finding, What, is_of_missing_file};
use crate::keys::PublicKey;
use crate::load::{self, list, load};
use crate::manifest::{MANIFEST, Manifest, SIGNATURE};
use crate::published::{Publication, renamed};
use crate::recheck::{Compared, compare};
use crate::refusal::may_have_been_taken;
use crate::signature::Signature;

/// What was found in a publication.
#[derive(Debug, Clone)]
pub struct Verified {
    /// What `publication.json` says; `None` if it cannot be read, which a finding says.
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
    /// Whether the growth like for like could be computed.
    pub like_for_like: bool,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

impl Verified {
    /// Whether nothing is known to be wrong, and yet nothing could be computed: it is of an earlier
    /// format, whose rules may have taken what this program does not.
    pub fn is_refused(&self) -> bool {
        matches!(self.findings.as_slice(), [Finding { what: What::Refused(_), .. }])
    }

    /// Whether nothing is wrong. That it is not signed, or by a key that nobody vouched for, is not
    /// wrong: see [`Verified::signature`].
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
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
        signature: Signature::check(signed.as_deref(), &text, key),
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
    let (list, digest) = (manifest.clone(), verified.digest.clone());
    let made = Publication::read_within(list, digest, loaded.place, &bounds.limits);
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
            // Whoever verifies a publication corrects nothing in it.
            let problems = problems.map(|problem| {
                if is_of_missing_file(&problem) {
                    problem.help(message!("publication-incomplete-help"))
                } else {
                    problem
                }
            });
            let place = problems.iter().find_map(|problem| problem.place.as_ref());
            let file = place.map_or(MANIFEST, |place| place.file.as_str()).to_owned();
            let is_intact = verified.findings.is_empty();
            let is_refused = is_intact && may_have_been_taken(manifest.rules(), &problems);
            let what =
                if is_refused { What::Refused(problems) } else { What::Unreadable(problems) };
            verified.findings.push(Finding::new(file, what));
        }
    }
    verified.manifest = Some(manifest);
    Ok(verified)
}
