//! Opening what lies in a folder, which may be anything: a publication that cannot be what it says
//! is refused with the reason, and keeps no other one from being opened.

use std::io;
use std::path::{Path, PathBuf};

use sanjeh_messages::{Problem, Problems, message, why};
use sanjeh_round::Place;

use crate::acceptable::accept;
use crate::bounds::Bounds;
use crate::digest::sha256;
use crate::finding::{Finding, What};
use crate::keys::PublicKey;
use crate::load::{list, load, signature};
use crate::manifest::{MANIFEST, Manifest};
use crate::published::{Publication, renamed};
use crate::refusal::may_have_been_taken;
use crate::signature::Signature;

/// How the publications of a place are opened.
#[derive(Debug, Clone, Default)]
pub struct Opening {
    /// The keys of the publishers that are known here. What none of them signed is left out; without
    /// any, whose a publication is stays unknown.
    pub keys: Vec<PublicKey>,
    /// What a publication may cost.
    pub bounds: Bounds,
}

impl Publication {
    /// Opens the publication in a folder, if every file of it is what it was when it was published.
    /// Whose it is, and whether its results come out again, is not asked.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn open(folder: &Path) -> Result<Self, Problems> {
        Self::open_within(folder, &Bounds::default())
    }

    /// As [`open`](Self::open), with other bounds.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_within(folder: &Path, bounds: &Bounds) -> Result<Self, Problems> {
        open_folder(folder, &[], bounds).map(|(publication, _)| publication)
    }
}

/// Opens the publication in a folder: only if it is signed by one of these keys, where there are
/// any, and if all its files are as they were published. Gives it with the number of the key.
///
/// # Errors
/// Everything that is wrong with it.
pub(crate) fn open_folder(
    folder: &Path,
    keys: &[PublicKey],
    bounds: &Bounds,
) -> Result<(Publication, Option<String>), Problems> {
    let place = Place::Folder(folder.to_path_buf());
    let name = folder.display().to_string();
    let opened = opened(&place, keys, bounds);
    opened.map_err(|problems| {
        // Files are named with their folder, of which there are several.
        let within = format!("{name}/");
        let problems = renamed(problems, |file| {
            if file.starts_with(&within) { file.to_owned() } else { format!("{within}{file}") }
        });
        let of_all = |mut problem: Problem| {
            if problem.place.is_none() {
                problem = problem.in_file(name.as_str());
            }
            problem
        };
        problems.into_iter().map(of_all).collect()
    })
}

fn opened(
    place: &Place,
    keys: &[PublicKey],
    bounds: &Bounds,
) -> Result<(Publication, Option<String>), Problems> {
    let text = list(place)?;
    let signed = signature(place).map_err(|what| {
        Problems::from(Problem::error(Finding::new(crate::manifest::SIGNATURE, what).message()))
    })?;
    let key = match Signature::check(signed.as_deref(), &text, keys) {
        Signature::Good { key_id } => Some(key_id),
        Signature::Absent | Signature::Unchecked { .. } => None,
        Signature::Bad(fault) => {
            let finding = Finding::new(MANIFEST, What::Signature(fault));
            let problem = Problem::error(finding.message());
            return Err(Problems::from(if keys.is_empty() {
                problem
            } else {
                let known: Vec<String> = keys.iter().map(PublicKey::id).collect();
                problem.help(message!("publication-known-keys-help", keys = known))
            }));
        }
    };
    let manifest = Manifest::parse(MANIFEST, &text)?;
    accept(&manifest)?;
    bounds.hold(&manifest)?;
    let loaded = load(place, &manifest, bounds);
    let mut problems = Problems::default();
    for finding in loaded.findings {
        let problem = Problem::error(finding.message());
        problems.push(problem.help(message!("publication-not-intact-help")));
    }
    if problems.has_errors() {
        return Err(problems);
    }
    let (rules, program) = (manifest.rules(), manifest.program.clone());
    let publication =
        Publication::read_within(manifest, sha256(&text), loaded.place, &bounds.limits);
    let mut publication = publication.map_err(|mut problems| {
        if may_have_been_taken(rules, &problems) {
            let text = message!("publication-refused", program = program.as_str());
            problems.push(Problem::error(text).help(message!("publication-refused-help")));
        }
        problems
    })?;
    // What is given out later is read from there again, and held against its digest again.
    publication.place = place.clone();
    publication.signature = signed;
    Ok((publication, key))
}

/// Looks which folders in a folder have a publication, by name; not those that are being written.
/// Gives what may be one and cannot be looked at to `unclear`.
pub(crate) fn folders(folder: &Path, unclear: &mut dyn FnMut(&Path, Problems)) -> Vec<PathBuf> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let name = folder.display().to_string();
            let problem = if error.kind() == io::ErrorKind::NotFound {
                Problem::error(message!("publication-no-folder", folder = name.as_str()))
            } else {
                let text = message!("round-unreadable", file = name.as_str(), why = why(&error));
                Problem::error(text).in_file(name)
            };
            unclear(folder, Problems::from(problem));
            return Vec::new();
        }
    };
    let is_hidden =
        |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| !is_hidden(path) && path.is_dir());
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        match std::fs::metadata(path.join(MANIFEST)) {
            // Whether it is an ordinary file is asked when it is read.
            Ok(_) => found.push(path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                let name = path.display().to_string();
                let why = why(&error);
                let text =
                    message!("publication-folder-unreadable", folder = name.as_str(), why = why);
                let problem = Problem::error(text);
                let help = message!("publication-folder-unreadable-help");
                unclear(&path, Problems::from(problem.help(help).in_file(name)));
            }
        }
    }
    found
}
