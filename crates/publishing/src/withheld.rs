//! Text tables without the answers that stand in them.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::path::Path;

use csv::Writer;
use sanjeh_engine::text::fold;
use sanjeh_intake::{Files, Rows, TableLayout, Template};
use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::Round;

use crate::parts::inside;

/// A file whose bytes are here, under any name.
pub(crate) struct Held<'a>(pub(crate) &'a [u8]);

impl Files for Held<'_> {
    fn open(&self, _: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        Ok(Box::new(self.0))
    }

    fn size(&self, _: &str) -> Option<u64> {
        Some(self.0.len() as u64)
    }

    fn names(&self) -> Vec<String> {
        Vec::new()
    }
}

/// What the methodology reads of a file.
#[derive(Default)]
struct Parts<'a> {
    layouts: Vec<&'a TableLayout>,
    /// The columns with answers.
    hidden: Vec<&'a str>,
    /// Those without which nothing could be made again.
    needed: Vec<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(round: &'a Round, path: &str) -> Self {
        let sources = &round.methodology.sources;
        // One file may be named in several ways.
        let is_same = |file: &str| inside(Path::new(file)).is_ok_and(|other| other == path);
        let mut parts = Self::default();
        for subject in sources.subjects.iter().filter(|subject| is_same(&subject.file)) {
            parts.layouts.push(&subject.layout);
            parts.hidden.extend(subject.columns.iter().map(|(_, column)| column.as_str()));
            let links = subject.links.iter().map(|link| &link.subject);
            parts.needed.extend(links.chain([&subject.id]).flat_map(Template::columns));
            parts.needed.extend(subject.attributes.iter().map(String::as_str));
            parts.needed.extend(subject.names.iter().map(String::as_str));
            parts.needed.extend(subject.only.iter().map(|only| only.column.as_str()));
        }
        for answers in sources.answers.iter().filter(|answers| is_same(&answers.file)) {
            parts.layouts.push(&answers.layout);
            parts.hidden.extend([answers.question.as_str(), answers.value.as_str()]);
        }
        if let Some(decided) = sources.decided.as_ref().filter(|decided| is_same(&decided.file)) {
            parts.layouts.push(&decided.layout);
            parts.needed.extend(decided.subject.columns());
            parts.needed.extend([decided.measure.as_str(), decided.score.as_str()]);
            parts.needed.extend(decided.reason.as_deref());
        }
        parts
    }

    /// How the table lies in the file, if there is but one.
    fn layout(&self) -> Option<&'a TableLayout> {
        let place =
            |layout: &TableLayout| (layout.header_row.filter(|row| *row != 1), layout.until_blank);
        let (first, others) = self.layouts.split_first()?;
        others.iter().all(|other| place(other) == place(first)).then_some(*first)
    }
}

/// A text file without its columns of answers, and without whatever stands above and below the
/// table, which nobody reads; a note says so where there is such. Lines are counted as before.
///
/// # Errors
/// If the answers cannot be distinguished from what is published.
pub(crate) fn without_answers(
    round: &Round,
    path: &str,
    bytes: Vec<u8>,
) -> Result<(Vec<u8>, Option<Problem>), Problems> {
    let parts = Parts::of(round, path);
    if parts.hidden.is_empty() {
        return Ok((bytes, None));
    }
    let Some(layout) = parts.layout() else {
        let problem = Problem::error(message!("publication-withheld-tables", file = path));
        let help = message!("publication-withheld-tables-help");
        return Err(problem.help(help).in_file(path).into());
    };
    let limits = &round.methodology.limits.tables;
    let source = Held(&bytes);
    let rows = Rows::open(&source, path, None, layout, limits).map_err(|p| Problems::from(*p))?;
    let shown = shown(&rows, &parts)?;
    let above = layout.header_row.map_or(0, |row| row.saturating_sub(1));
    let mut writer = Writer::from_writer(vec![b'\n'; above as usize]);
    let names = rows.columns().iter().zip(&shown).filter(|(_, shown)| **shown);
    let mut written = writer.write_record(names.map(|(name, _)| name));
    rows.each(&|_| (), &mut |row| {
        let cells = row.cells().zip(&shown).filter(|(_, shown)| **shown);
        written = writer.write_record(cells.map(|(cell, _)| cell));
        written.is_ok()
    })
    .map_err(|problem| Problems::from(*problem))?;
    let broken = |why: String| {
        Problems::from(Problem::error(message!("round-broken-table", why = why)).in_file(path))
    };
    written.map_err(|error| broken(error.to_string()))?;
    let left = writer.into_inner().map_err(|error| broken(error.to_string()))?;
    let note = (above > 0 || layout.until_blank).then(|| {
        let text = message!("publication-withheld-around", file = path);
        let note = Problem::note(text).about(path);
        note.help(message!("publication-withheld-around-help")).in_file(path)
    });
    Ok((left, note))
}

/// Which columns of a table are published: all but those with answers, under whatever spelling.
///
/// # Errors
/// If a column with answers is not found.
fn shown(rows: &Rows<'_>, parts: &Parts<'_>) -> Result<Vec<bool>, Problems> {
    let find = |name: &&str| rows.column(name).map_err(|problem| Problems::from(*problem));
    let needed: BTreeSet<usize> = parts.needed.iter().map(find).collect::<Result<_, _>>()?;
    let hidden: BTreeSet<usize> = parts.hidden.iter().map(find).collect::<Result<_, _>>()?;
    let names = rows.columns();
    // What differs only in case or spaces may well be the same answers once more.
    let answers: BTreeSet<String> = hidden.iter().map(|at| fold(&names[*at])).collect();
    let is_shown = |at: usize| needed.contains(&at) || !answers.contains(&fold(&names[at]));
    Ok((0..names.len()).map(is_shown).collect())
}
