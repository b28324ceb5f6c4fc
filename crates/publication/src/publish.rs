//! Making a publication.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sanjeh_messages::{Lang, Problem, Problems, message};
use sanjeh_methodology::document::Texts;
use sanjeh_round::{AnswersPolicy, Open, Place, Round, open};

use crate::acceptable::{is_day, is_id, shown};
use crate::contents::{Contents, contents, one};
use crate::correction::corrected_id;
use crate::digest::sha256;
use crate::keys::SecretKey;
use crate::manifest::{
    FORMAT, FileEntry, Link, MANIFEST, Manifest, SIGNATURE, Supersedes, said_of,
};
use crate::published::Publication;
use crate::results::results;
use crate::signature::sign;

/// How a round is published.
#[derive(Debug, Clone, Default)]
pub struct Options<'a> {
    /// The publication's id; the round's number, or the methodology's id and version, if `None`.
    pub id: Option<String>,
    /// The day of publication, as `2022-06-20`.
    pub published: String,
    /// What it corrects.
    pub corrects: Option<Correction<'a>>,
    /// The key with which it is signed; it is not signed if `None`.
    pub key: Option<&'a SecretKey>,
    /// Gives the doubts about parts of the round that are not scored, such as press templates.
    pub doubts: Option<fn(&Round) -> Problems>,
}

/// Which publication is corrected, and why.
#[derive(Debug, Clone)]
pub struct Correction<'a> {
    /// The publication.
    pub of: &'a Publication,
    /// Why, by language.
    pub reason: Texts,
}

/// Publishes a round: writes its publication as a folder of `folder`, named by its id.
///
/// Everything is checked and made before anything is written, and the folder is there as a whole or
/// not at all. `previous` is the publication of the round before, which is taken over so that the
/// new folder alone suffices to compute everything again.
///
/// # Errors
/// Everything that is wrong with the round; warnings that the round does not accept; a publication of this id that is there already, for
/// publications never change; what the file system says.
pub fn publish(
    source: &Place,
    previous: Option<&Publication>,
    options: &Options<'_>,
    folder: &Path,
) -> Result<Publication, Problems> {
    let what = Open { place: source.clone(), keep_all: true, ..Open::default() };
    let (round, mut problems) = open(&what, &|_| ())?;
    if let Some(doubts) = options.doubts {
        problems.append(doubts(&round));
    }
    let gate = round.gate(problems);
    if !gate.is_open() {
        return Err(refused(gate.problems));
    }
    let manifest = describe(&round, previous, options)?;
    let target = folder.join(&manifest.id);
    if target.exists() {
        let id = manifest.id.as_str();
        let problem = Problem::error(message!("publication-exists", id = id));
        let help = message!("publication-exists-help", id = id);
        return Err(one(problem.help(help).in_file(target.display().to_string())));
    }
    let mut files = contents(&round, previous, &options.published)?;
    let made = made_from(manifest, &files, &round)?;
    files.extend(results(&made));
    seal(made.manifest, &mut files, options.key)?;
    write(&target, &files).map_err(|(path, error)| {
        let path = path.display().to_string();
        let text = message!("publication-unwritable", file = path, why = error.to_string());
        one(Problem::error(text))
    })?;
    Publication::open(&target)
}

/// The problems with which nothing is published, and what to do with those that are warnings.
fn refused(mut problems: Problems) -> Problems {
    if !problems.has_errors() {
        let n = problems.warnings();
        let problem = Problem::error(message!("publication-doubts", n = n));
        problems.push(problem.help(message!("publication-doubts-help")));
    }
    problems
}

/// What `publication.json` says but for the list of files.
fn describe(
    round: &Round,
    previous: Option<&Publication>,
    options: &Options<'_>,
) -> Result<Manifest, Problems> {
    if !is_day(&options.published) {
        let text = message!("publication-bad-day", day = shown(&options.published));
        return Err(one(Problem::error(text)));
    }
    let mut manifest = Manifest {
        format: FORMAT,
        id: String::new(),
        published: options.published.clone(),
        previous: previous.map(link),
        supersedes: None,
        program: concat!("sanjeh ", env!("CARGO_PKG_VERSION")).to_owned(),
        files: Vec::new(),
        ..said_of(round)
    };
    let own = match manifest.round.number {
        Some(number) => number.to_string(),
        None => format!("{}-{}", manifest.methodology.id, manifest.methodology.version),
    };
    manifest.id = options.id.clone().unwrap_or(own);
    if let Some(Correction { of, reason }) = &options.corrects {
        let old = &of.manifest;
        if (old.round.number, &old.methodology.id)
            != (manifest.round.number, &manifest.methodology.id)
        {
            let text = message!("publication-corrects-another-round", id = old.id.as_str());
            return Err(one(Problem::error(text)));
        }
        let is_told =
            |lang: Lang| reason.get(lang.code()).is_some_and(|words| !words.trim().is_empty());
        if !Lang::ALL.into_iter().all(is_told) {
            let problem = Problem::error(message!("publication-no-reason"));
            return Err(one(problem.help(message!("publication-no-reason-help"))));
        }
        manifest.id = options.id.clone().unwrap_or_else(|| corrected_id(old));
        let Link { id, sha256 } = link(of);
        manifest.supersedes = Some(Supersedes { id, sha256, reason: reason.clone() });
    }
    if !is_id(&manifest.id) {
        let problem = Problem::error(message!("publication-bad-id", id = shown(&manifest.id)));
        return Err(one(problem.help(message!("publication-bad-id-help"))));
    }
    Ok(manifest)
}

fn link(of: &Publication) -> Link {
    Link { id: of.manifest.id.clone(), sha256: of.digest.clone() }
}

/// The publication as its readers will make it from these files alone. Where answers are withheld
/// the scores must come out as they do from the answers.
fn made_from(manifest: Manifest, files: &Contents, round: &Round) -> Result<Publication, Problems> {
    let place = Place::Bundled { name: manifest.id.clone(), files: Arc::new(files.clone()) };
    let made = Publication::read(manifest, String::new(), place)?;
    if round.header.answers == AnswersPolicy::Withheld {
        let bits = |column: Option<&[f64]>| -> Vec<u64> {
            column.into_iter().flatten().map(|x| x.to_bits()).collect()
        };
        let column_differs = made.round.results.kept.iter().find(|m| {
            bits(made.round.results.scores.column(**m)) != bits(round.results.scores.column(**m))
        });
        if let Some(measure) = column_differs {
            let measure = made.model().measure(*measure).id.as_str();
            let text = message!("publication-withheld-differs", measure = measure);
            return Err(one(Problem::error(text)));
        }
    }
    Ok(made)
}

/// Adds the list of files, and its signature.
fn seal(
    mut manifest: Manifest,
    files: &mut Contents,
    key: Option<&SecretKey>,
) -> Result<(), Problems> {
    let entry = |(path, bytes): (&String, &Vec<u8>)| FileEntry {
        path: path.clone(),
        sha256: sha256(bytes),
        bytes: bytes.len() as u64,
    };
    manifest.files = files.iter().map(entry).collect();
    let text = manifest.to_json();
    if let Some(key) = key {
        let signature = sign(key, &manifest.id, text.as_bytes())?;
        files.insert(SIGNATURE.to_owned(), signature.into_bytes());
    }
    files.insert(MANIFEST.to_owned(), text.into_bytes());
    Ok(())
}

/// Writes a folder beside its place and then moves it there, so that nobody sees half of it.
fn write(target: &Path, files: &Contents) -> Result<(), (PathBuf, std::io::Error)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let part = target.with_file_name(format!(".{name}.{}", std::process::id()));
    let written = files.iter().try_for_each(|(path, bytes)| {
        let file = part.join(path);
        let folder = file.parent().unwrap_or(&part);
        let made = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&file, bytes));
        made.map_err(|error| (file.clone(), error))
    });
    let moved = written.and_then(|()| {
        std::fs::rename(&part, target).map_err(|error| (target.to_path_buf(), error))
    });
    if moved.is_err() && part.exists() {
        // The first error is the one to tell.
        let _cleared = std::fs::remove_dir_all(&part);
    }
    moved
}
