//! Every result of a publication computed again, and held against what was published.

use std::path::Path;

use sanjeh_intake::Rules;
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::{Acceptance, Accepted, Place};

use crate::additions::{in_columns, in_keys};
use crate::bounds::Bounds;
use crate::difference::{Difference, in_json, in_table};
use crate::digest::sha256;
use crate::finding::{Finding, What};
use crate::former_titles;
use crate::load;
use crate::manifest::{FileEntry, MANIFEST, Manifest};
use crate::parts::{PREVIOUS, RESULTS, is_csv};
use crate::published::Publication;
use crate::results::{is_since_ever, results, table_of};

/// Findings that are named of one publication; the others are counted.
const NAMED: usize = 10;

/// What came out.
#[derive(Debug, Default)]
pub(crate) struct Compared {
    /// What is wrong.
    pub(crate) findings: Vec<Finding>,
    /// How many values of tables were compared.
    pub(crate) values: u64,
}

/// Computes every result of an open publication again and holds it against what was published: only
/// then do its figures count as verified. That they come out is all that this shows; whose they are
/// the signature shows.
///
/// # Errors
/// Everything that does not come out.
pub fn recheck(publication: &std::sync::Arc<Publication>, bounds: &Bounds) -> Result<(), Problems> {
    let publication = std::sync::Arc::clone(publication);
    bounds.within(move || {
        let Compared { findings, .. } = compare(&publication, &publication.place);
        if findings.is_empty() {
            return Ok(());
        }
        let mut problems = Problems::default();
        for finding in findings.iter().take(NAMED) {
            let problem = Problem::error(finding.message());
            problems.push(problem.help(message!("publication-not-intact-help")));
        }
        if let Some(more) = findings.len().checked_sub(NAMED).filter(|more| *more > 0) {
            problems.push(Problem::error(message!("publication-more-findings", n = more)));
        }
        Err(problems)
    })
}

/// Holds everything that can be computed against what was published at a place.
pub(crate) fn compare(made: &Publication, place: &Place) -> Compared {
    let mut compared = Compared::default();
    let manifest = &made.manifest;
    previous(place, manifest, &mut compared.findings);
    said(manifest, &Manifest::of(&made.round), &mut compared.findings);
    accepted(made, &mut compared.findings);
    let mut known = Vec::new();
    for (path, computed) in results(made) {
        result(place, made, &path, &computed, &mut compared);
        known.push(path);
    }
    let unknown = manifest.files.iter().map(|file| &file.path);
    let unknown = unknown.filter(|path| path.starts_with(RESULTS) && !known.contains(path));
    compared.findings.extend(unknown.map(|path| Finding::new(path, What::Unknown)));
    compared
}

/// The previous round must be that of the publication to which this one is linked.
fn previous(place: &Place, manifest: &Manifest, findings: &mut Vec<Finding>) {
    let listed = |path: &str| manifest.files.iter().find(|file| file.path == path);
    let digest = |path: &str| listed(path).map(|file| file.sha256.as_str());
    let own = format!("{PREVIOUS}{MANIFEST}");
    let Some(previous) = &manifest.previous else {
        return;
    };
    if digest(&own) != Some(previous.sha256.as_str()) {
        findings.push(Finding::new(own, What::NotAsBefore));
        return;
    }
    // If it cannot be read it was changed, which is said already.
    let text = listed(&own).and_then(|entry| load::unchanged(place, entry)).unwrap_or_default();
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
fn said(manifest: &Manifest, said: &Manifest, findings: &mut Vec<Finding>) {
    let expected = Manifest {
        round: said.round.clone(),
        methodology: said.methodology.clone(),
        answers: said.answers,
        licence: said.licence.clone().or_else(|| manifest.former_licence()),
        ..manifest.clone()
    };
    let (ours, theirs) = (expected.to_json(), manifest.to_json());
    if let Ok(Some(difference)) = in_json(theirs.as_bytes(), ours.as_bytes()) {
        findings.push(Finding::new(MANIFEST, What::Differs(difference)));
    }
}

/// The doubts that were accepted must be those that the round accepts. How many each stood for was
/// counted when it was published, and is not counted again: what is doubtful changes with programs.
fn accepted(made: &Publication, findings: &mut Vec<Finding>) {
    let (listed, entries) = (&made.manifest.accepted, &made.round.header.accept);
    if made.manifest.rules() == Rules::First {
        return;
    }
    let same = |(accepted, entry): (&Accepted, &Acceptance)| accepted.acceptance == *entry;
    if listed.len() != entries.len() || !listed.iter().zip(entries).all(same) {
        let codes = |all: Vec<&str>| all.join(", ");
        findings.push(Finding::new(
            MANIFEST,
            What::Differs(Difference {
                line: None,
                row: String::new(),
                column: "accepted".to_owned(),
                published: codes(listed.iter().map(|a| a.acceptance.code.as_str()).collect()),
                computed: codes(entries.iter().map(|a| a.code.as_str()).collect()),
            }),
        ));
    }
}

/// A file of results beside what it should be.
fn result(place: &Place, made: &Publication, path: &str, computed: &[u8], compared: &mut Compared) {
    let manifest = &made.manifest;
    let Some(entry) = manifest.files.iter().find(|file| file.path == path) else {
        if is_since_ever(made, path) {
            compared.findings.push(Finding::new(path, What::Missing));
        }
        return;
    };
    let is_table = is_csv(Path::new(path));
    // What is listed is there, or it was said that it is not.
    if is_as_listed(entry, computed) && load::unchanged(place, entry).is_some() {
        if is_table {
            compared.values += values(computed);
        }
        return;
    }
    let most = (entry.bytes).max(computed.len() as u64).saturating_mul(2);
    let Ok(published) = load::read(place, path, most) else { return };
    let difference = if is_table {
        let computed = in_columns(table_of(path), &published, computed);
        let computed = former_titles::in_table(table_of(path), &published, computed);
        compared.values += values(&computed);
        in_table(&published, &computed).map(What::Differs)
    } else {
        let computed = in_keys(table_of(path), &published, computed);
        let computed = former_titles::in_json(table_of(path), &published, computed);
        match in_json(&published, &computed) {
            Ok(difference) => difference.map(What::Differs),
            Err(error) => Some(What::NoJson { line: error.line(), column: error.column() }),
        }
    };
    compared.findings.extend(difference.map(|what| Finding::new(path, what)));
}

fn is_as_listed(entry: &FileEntry, computed: &[u8]) -> bool {
    entry.bytes == computed.len() as u64 && entry.sha256 == sha256(computed)
}

/// How many values a table has, without its header.
fn values(table: &[u8]) -> u64 {
    let mut reader = csv::Reader::from_reader(table);
    reader.byte_records().flatten().map(|record| record.len() as u64).sum()
}
