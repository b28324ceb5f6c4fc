//! Making a publication.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use sanjeh_intake::Rules;
use sanjeh_messages::{Lang, Problem, Problems, message};
use sanjeh_methodology::Limits;
use sanjeh_methodology::document::Texts;
use sanjeh_publication::{
    Bounds, FileEntry, Link, MANIFEST, Manifest, Publication, SIGNATURE, Signature, Supersedes,
    is_day, is_id, results, sha256, shown,
};
use sanjeh_round::{AnswersPolicy, Open, Place, Round, open, succession_doubts};

use crate::contents::contents;
use crate::keys::SecretKey;
use crate::parts::Contents;
use crate::tables::cuts;
use crate::writing::Publishing;

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
    pub doubts: Option<Doubts<'a>>,
    /// What is refused for its size.
    pub limits: Limits,
}

/// What gives doubts about a round; see [`Options::doubts`].
#[derive(Clone, Copy)]
pub struct Doubts<'a>(pub &'a dyn Fn(&Round) -> Problems);

impl fmt::Debug for Doubts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Doubts")
    }
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
/// not at all. `previous` is the publication of the previous round, which is taken over so that the
/// new folder alone suffices to compute everything again.
///
/// # Errors
/// Everything that is wrong with the round; warnings that the round does not accept; a publication
/// of this id that already exists, for publications never change; what the file system says.
pub fn publish(
    source: &Place,
    previous: Option<&Publication>,
    options: &Options<'_>,
    folder: &Path,
) -> Result<Publication, Problems> {
    let made = Publishing::begin(folder)?.publish(source, previous, options);
    made.map(|(publication, _)| publication)
}

impl Publishing {
    /// As [`publish`], by whoever has seen to it that nobody else publishes into the folder. Gives
    /// notes, too: what of the tables goes out though nothing reads it, and what does not.
    ///
    /// # Errors
    /// As [`publish`].
    pub fn publish(
        &self,
        source: &Place,
        previous: Option<&Publication>,
        options: &Options<'_>,
    ) -> Result<(Publication, Problems), Problems> {
        let (round, manifest) = checked(source, previous, options)?;
        let target = self.place_of(&manifest.id);
        if target.exists() {
            let id = manifest.id.as_str();
            let problem = Problem::error(message!("publication-exists", id = id));
            let help = message!("publication-exists-help", id = id);
            return Err(problem.help(help).in_file(target.display().to_string()).into());
        }
        let id = manifest.id.clone();
        let (files, notes) = prepared(&round, previous, manifest, options)?;
        self.place(&id, &files)?;
        let bounds = Bounds { limits: options.limits, ..Bounds::default() };
        let opened = Publication::open_within(&target, &bounds).inspect_err(|_| {
            // That it cannot be opened is the error to tell.
            let _taken_back = self.take_back(&id);
        });
        Ok((opened?, notes))
    }

    /// Whether a publication is, to the last byte of its list and by the same key, what publishing
    /// this would make: an interrupted run has placed it.
    ///
    /// # Errors
    /// As [`publish`].
    pub fn is_same(
        &self,
        there: &Publication,
        source: &Place,
        previous: Option<&Publication>,
        options: &Options<'_>,
    ) -> Result<bool, Problems> {
        let (round, manifest) = checked(source, previous, options)?;
        if manifest.id != there.manifest.id {
            return Ok(false);
        }
        let (files, _) = prepared(&round, previous, manifest, options)?;
        let signature =
            if there.place.has(SIGNATURE) { Some(there.place.bytes(SIGNATURE)?) } else { None };
        let list = files.get(MANIFEST).map_or(&[][..], Vec::as_slice);
        let is_signed_so = match (options.key, signature) {
            (None, None) => true,
            (Some(key), Some(signature)) => {
                let public = key.public()?;
                matches!(
                    Signature::check(Some(&signature), list, Some(&public)),
                    Signature::Good { .. }
                )
            }
            _ => false,
        };
        Ok(is_signed_so && sha256(list) == there.digest)
    }
}

/// The round, if it may be published, and what its publication says but for the list of files.
fn checked(
    source: &Place,
    previous: Option<&Publication>,
    options: &Options<'_>,
) -> Result<(Round, Manifest), Problems> {
    let rules = Some(Rules::Current);
    let what = Open { place: source.clone(), keep_all: true, rules, ..Open::default() };
    let what = Open { limits: options.limits, ..what };
    let (round, mut problems) = open(&what, &|_| ())?;
    if let Some(Doubts(doubts)) = options.doubts {
        problems.append(doubts(&round));
    }
    if let Some(previous) = previous {
        problems.append(succession_doubts(&round, &previous.round));
    }
    let gate = round.gate(problems);
    if !gate.is_open() {
        return Err(refused(gate.problems));
    }
    let manifest = Manifest { accepted: gate.accepted, ..describe(&round, previous, options)? };
    Ok((round, manifest))
}

/// All files of a publication, and notes on its tables.
fn prepared(
    round: &Round,
    previous: Option<&Publication>,
    manifest: Manifest,
    options: &Options<'_>,
) -> Result<(Contents, Problems), Problems> {
    let (mut files, notes) = contents(round, previous, &options.published)?;
    let made = made_from(manifest, &files, round)?;
    files.extend(results(&made));
    seal(made.manifest, &mut files, options.key)?;
    // What readers would refuse is refused before it is written.
    Manifest::parse(MANIFEST, files.get(MANIFEST).map_or(&[], Vec::as_slice))?;
    Ok((files, notes))
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
        return Err(Problem::error(text).into());
    }
    let mut manifest = Manifest {
        published: options.published.clone(),
        previous: previous.map(link),
        program: concat!("sanjeh ", env!("CARGO_PKG_VERSION")).to_owned(),
        ..Manifest::of(round)
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
            return Err(Problem::error(text).into());
        }
        explained(round, reason)?;
        manifest.id = options.id.clone().unwrap_or_else(|| corrected_id(old));
        let Link { id, sha256 } = link(of);
        manifest.supersedes = Some(Supersedes { id, sha256, reason: reason.clone() });
    }
    if !is_id(&manifest.id) {
        let problem = Problem::error(message!("publication-bad-id", id = shown(&manifest.id)));
        return Err(problem.help(message!("publication-bad-id-help")).into());
    }
    Ok(manifest)
}

/// The id of the next correction: `9-2` after `9`, `9-3` after `9-2`.
fn corrected_id(old: &Manifest) -> String {
    let counted = old.id.rsplit_once('-').filter(|_| old.supersedes.is_some());
    let counted = counted.and_then(|(stem, n)| Some((stem, n.parse::<u32>().ok()?)));
    match counted {
        Some((stem, n)) => format!("{stem}-{}", n + 1),
        None => format!("{}-2", old.id),
    }
}

/// Whether a correction says why in each language of its round, and in no other.
fn explained(round: &Round, reason: &Texts) -> Result<(), Problems> {
    let languages = &round.header.languages;
    let mut problems = Problems::default();
    for code in reason.keys().filter(|code| !languages.iter().any(|lang| lang.code() == **code)) {
        let text = message!("publication-reason-not-of-round", code = code.as_str());
        let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
        let help = message!("publication-reason-not-of-round-help", languages = codes);
        problems.push(Problem::error(text).help(help));
    }
    let has = |lang: &&Lang| reason.get(lang.code()).is_some_and(|words| !words.trim().is_empty());
    if !languages.iter().all(|lang| has(&lang)) {
        let problem = Problem::error(message!("publication-no-reason"));
        let options = reason_options(languages);
        problems.push(problem.help(message!("publication-no-reason-help", options = options)));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The options of the command line that give the reason of a correction in these languages.
pub fn reason_options(languages: &[Lang]) -> String {
    let options: Vec<String> =
        languages.iter().map(|lang| format!("--reason {lang}=\"…\"")).collect();
    options.join(" ")
}

fn link(of: &Publication) -> Link {
    Link { id: of.manifest.id.clone(), sha256: of.digest.clone() }
}

/// The publication as its readers will make it from these files alone. Where answers are withheld,
/// or a workbook goes out in part, the scores must come out as they do from all that there is.
fn made_from(manifest: Manifest, files: &Contents, round: &Round) -> Result<Publication, Problems> {
    let place = Place::Bundled { name: manifest.id.clone(), files: Arc::new(files.clone()) };
    let made = Publication::read_within(manifest, String::new(), place, &round.methodology.limits)?;
    let withheld = round.header.answers == AnswersPolicy::Withheld;
    if (withheld || cuts(round))
        && let Some(measure) = differing(&made.round, round)
    {
        let problem = if withheld {
            Problem::error(message!("publication-withheld-differs", measure = measure))
        } else {
            Problem::error(message!("publication-cut-differs", measure = measure))
                .help(message!("publication-cut-differs-help"))
        };
        return Err(problem.into());
    }
    Ok(made)
}

/// The first measure of which the scores are not the same to the last bit.
fn differing<'m>(made: &'m Round, round: &Round) -> Option<&'m str> {
    let bits = |column: Option<&[f64]>| -> Vec<u64> {
        column.into_iter().flatten().map(|x| x.to_bits()).collect()
    };
    let differs =
        made.results.kept.iter().find(|m| {
            bits(made.results.scores.column(**m)) != bits(round.results.scores.column(**m))
        });
    differs.map(|measure| made.model().measure(*measure).id.as_str())
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
        let signature = key.sign(&manifest.id, text.as_bytes())?;
        files.insert(SIGNATURE.to_owned(), signature.into_bytes());
    }
    files.insert(MANIFEST.to_owned(), text.into_bytes());
    Ok(())
}
