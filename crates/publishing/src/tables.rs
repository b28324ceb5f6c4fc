//! The tables of a publication: of text files all of it, of workbooks what the methodology reads,
//! unless it says that the whole of it is published.

use std::collections::BTreeSet;
use std::path::Path;

use sanjeh_engine::text::fold;
use sanjeh_intake::{
    Extract, Ignored, InMemory, Limits, Rows, TableLayout, Used, extract, unread_rows,
};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_publication::is_csv;
use sanjeh_round::{AnswersPolicy, Round};

use crate::parts::{Contents, inside};
use crate::withheld::{Held, without_answers};

/// Names that are listed.
const LISTED: usize = 12;

/// Adds the tables that the methodology names. Gives notes: which columns and rows of a text file go out
/// though nothing reads them, and what of a workbook does not.
pub(crate) fn tables(round: &Round, files: &mut Contents) -> Result<Problems, Problems> {
    let withheld = round.header.answers == AnswersPolicy::Withheld;
    let all = all_used(round, withheld);
    // Also where what is to be published whole is withheld.
    let whole = all_used(round, false).into_iter().filter(|read| read.whole);
    let whole: BTreeSet<&str> = whole.map(|read| read.file).collect();
    let mut notes = Problems::default();
    let mut done = BTreeSet::new();
    for Read { file, .. } in &all {
        let path = inside(Path::new(file))?;
        if !done.insert(path.clone()) {
            continue;
        }
        // One file may be named in several ways.
        let same = |read: &&Read<'_>| inside(Path::new(read.file)).is_ok_and(|p| p == path);
        let of_file: Vec<&Read<'_>> = all.iter().filter(same).collect();
        let bytes = round.tables.bytes(&path)?;
        let limits = &round.methodology.limits.tables;
        let bytes = if is_csv(Path::new(&path)) {
            let (bytes, note) =
                if withheld { without_answers(round, &path, bytes)? } else { (bytes, None) };
            notes.extend(note);
            notes.extend(unread(&path, &bytes, &of_file, limits));
            notes.extend(rows_unread(&path, &bytes, &of_file, limits));
            bytes
        } else if whole.contains(file) {
            if withheld && holds_answers(round, file) {
                let problem = Problem::error(message!("publication-withheld-whole", file = *file));
                return Err(problem.help(message!("publication-withheld-whole-help")).into());
            }
            bytes
        } else {
            let source = InMemory::from([(path.clone(), bytes)]);
            let used: Vec<Used<'_>> = of_file.iter().map(|read| read.used.clone()).collect();
            let found = extract(&source, &path, &used, limits)
                .map_err(|problem| Problems::from(*problem))?;
            notes.extend(left_out(&path, &found.sheets, &found.columns));
            notes.extend(blanked(&path, &found));
            found.bytes
        };
        files.insert(path, bytes);
    }
    Ok(notes)
}

/// Whether something of a round's workbooks does not go into its publication.
pub(crate) fn cuts(round: &Round) -> bool {
    let all = all_used(round, false);
    all.iter().any(|read| !is_csv(Path::new(read.file)) && !read.whole)
}

/// What one entry of the methodology reads of a file.
struct Read<'a> {
    file: &'a str,
    whole: bool,
    used: Used<'a>,
}

fn all_used(round: &Round, withheld: bool) -> Vec<Read<'_>> {
    let (document, sources) = (&round.methodology.document, &round.methodology.sources);
    let mut all = Vec::new();
    for (source, entry) in sources.subjects.iter().zip(document.subjects.values()) {
        let mut columns: Vec<&str> = source.id.columns().collect();
        columns.extend(source.links.iter().flat_map(|link| link.subject.columns()));
        columns.extend(source.attributes.iter().map(String::as_str));
        columns.extend(source.names.iter().map(String::as_str));
        columns.extend(source.only.iter().map(|only| only.column.as_str()));
        if !withheld {
            columns.extend(source.columns.iter().map(|(_, column)| column.as_str()));
        }
        let mut used = used(source.sheet.as_deref(), &source.layout, columns);
        used.only = &source.only;
        all.push(Read { file: &source.file, whole: entry.value.whole, used });
    }
    let answers = sources.answers.iter().zip(&document.answers).filter(|_| !withheld);
    for (source, entry) in answers {
        let mut columns: Vec<&str> = source.subject.columns().collect();
        columns.extend([source.question.as_str(), source.value.as_str()]);
        let mut used = used(source.sheet.as_deref(), &source.layout, columns);
        let asked: BTreeSet<String> =
            round.model().questions.iter().map(|question| fold(&question.id)).collect();
        let values = source.ignore.iter().map(String::as_str);
        let values = values.filter(|name| !asked.contains(&fold(name))).collect();
        used.ignored = Some(Ignored { by: &source.question, values, cleared: &source.value });
        all.push(Read { file: &source.file, whole: entry.value.whole, used });
    }
    if let (Some(source), Some(entry)) = (&sources.decided, &document.decided) {
        let mut columns: Vec<&str> = source.subject.columns().collect();
        columns.extend([source.measure.as_str(), source.score.as_str()]);
        columns.extend(source.reason.as_deref());
        let used = used(source.sheet.as_deref(), &source.layout, columns);
        all.push(Read { file: &source.file, whole: entry.value.whole, used });
    }
    all
}

fn used<'a>(sheet: Option<&'a str>, layout: &'a TableLayout, columns: Vec<&'a str>) -> Used<'a> {
    Used { sheet, layout, columns, only: &[], ignored: None }
}

/// Names the columns of a text file that go out though nothing reads them.
fn unread(path: &str, bytes: &[u8], of_file: &[&Read<'_>], limits: &Limits) -> Option<Problem> {
    if of_file.iter().any(|read| read.whole) {
        return None;
    }
    let source = Held(bytes);
    let mut read = BTreeSet::new();
    let mut names = Vec::new();
    for part in of_file {
        // What cannot be read was said when the round was opened.
        let rows = Rows::open(&source, path, None, part.used.layout, limits).ok()?;
        read.extend(part.used.columns.iter().filter_map(|name| rows.column(name).ok()));
        names = rows.columns().to_vec();
    }
    let unread =
        names.into_iter().enumerate().filter(|(at, n)| !read.contains(at) && !n.is_empty());
    let unread: Vec<String> = unread.map(|(_, name)| name).collect();
    if unread.is_empty() {
        return None;
    }
    let count = unread.len();
    let names = listed(unread);
    let note = message!("publication-unread-columns", file = path, n = count, columns = names);
    let note = Problem::note(note).about(path).times(count as u64);
    Some(note.help(message!("publication-unread-columns-help")).in_file(path))
}

/// Says how many rows of a text file go out though nothing reads them.
fn rows_unread(
    path: &str,
    bytes: &[u8],
    of_file: &[&Read<'_>],
    limits: &Limits,
) -> Option<Problem> {
    if of_file.iter().any(|read| read.whole) {
        return None;
    }
    let used: Vec<Used<'_>> = of_file.iter().map(|read| read.used.clone()).collect();
    // What cannot be read was said when the round was opened.
    let n = unread_rows(&Held(bytes), path, &used, limits).ok().filter(|n| *n > 0)?;
    let note = message!("publication-unread-rows", file = path, n = n);
    let note = Problem::note(note).about(path).times(n);
    Some(note.help(message!("publication-unread-rows-help")).in_file(path))
}

/// Names what of a workbook does not go out.
fn left_out(path: &str, sheets: &[String], columns: &[String]) -> Option<Problem> {
    let text = match (sheets.is_empty(), columns.is_empty()) {
        (true, true) => return None,
        (false, true) => {
            message!("publication-left-out-sheets", file = path, sheets = listed(sheets.to_vec()))
        }
        (true, false) => {
            let columns = listed(columns.to_vec());
            message!("publication-left-out-columns", file = path, columns = columns)
        }
        (false, false) => message!(
            "publication-left-out",
            file = path,
            sheets = listed(sheets.to_vec()),
            columns = listed(columns.to_vec())
        ),
    };
    let note = Problem::note(text).about(path);
    Some(note.help(message!("publication-left-out-help")).in_file(path))
}

/// Says how many rows of a workbook go out without what stands in them.
fn blanked(path: &str, found: &Extract) -> Option<Problem> {
    let n = found.rows;
    (n > 0).then(|| {
        let text = message!("publication-left-out-rows", file = path, n = n);
        let note = Problem::note(text).about(path).times(n);
        note.help(message!("publication-left-out-help")).in_file(path)
    })
}

/// The first names of a list, and a sign that there are more.
fn listed(mut names: Vec<String>) -> Vec<String> {
    if names.len() > LISTED {
        names.truncate(LISTED);
        names.push("…".to_owned());
    }
    names
}

/// Whether answers stand in a file.
fn holds_answers(round: &Round, file: &str) -> bool {
    let sources = &round.methodology.sources;
    let is_same = |other: &str| inside(Path::new(other)).ok() == inside(Path::new(file)).ok();
    sources.answers.iter().any(|answers| is_same(&answers.file))
        || sources.subjects.iter().any(|s| is_same(&s.file) && !s.columns.is_empty())
}
