//! Rows below the blank row at which a table ends that look like rows of it.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::dataset::Ids;
use sanjeh_messages::{Message, Problem, message};

use crate::aggregates::is_aggregate;
use crate::cells::{NUMBER, Pattern};
use crate::columns::Value;
use crate::records::Records;
use crate::rest::Rest;
use crate::sources::Sources;
use crate::spot::{Faults, Spotter, placed};
use crate::subject_rows::Layout;
use crate::table::next_row;
use crate::text;
use crate::total_names::is_called_total;
use crate::until::End;

/// An id has the form that is usual if so many of ten have it.
const USUAL: usize = 9;

/// Rows below the blank row that have what rows of the table have.
#[derive(Debug, Default, Clone)]
pub(crate) struct Below {
    /// The blank row.
    blank: u64,
    /// How many rows stand below it.
    rows: u64,
    /// The ids of those that look like rows of the table, and their lines.
    like: BTreeMap<String, u64>,
}

/// Whether the methodology reads another table from the same sheet below a line: what is there is
/// that one's.
pub(crate) fn is_read_below(
    sources: &Sources,
    (file, sheet): (&str, Option<&str>),
    line: u64,
) -> bool {
    let subjects = sources.subjects.iter().map(|s| (&s.file, &s.sheet, &s.layout));
    let answers = sources.answers.iter().map(|a| (&a.file, &a.sheet, &a.layout));
    subjects.chain(answers).any(|(other, of, layout)| {
        let starts = layout.header_row.is_some_and(|row| u64::from(row) > line);
        starts && other == file && of.as_deref() == sheet
    })
}

/// The rows that have an id, and of the answers and of what else is read at least half.
pub(crate) fn rows_like(rest: &Rest, layout: &Layout<'_>, spotter: &Spotter<'_>) -> Below {
    let End { line, below, .. } = rest.end;
    let mut found = Below { blank: line, rows: below, like: BTreeMap::new() };
    let mut records = Records::new(&rest.text, 0, line, spotter.numbering());
    let (mut faults, mut lost, mut buffer) = (Faults::default(), false, String::new());
    while next_row(&mut records, layout.width, spotter, &mut faults, 0, &mut lost) {
        if layout.filter.takes(|column| records.field(column))
            && is_like(layout, &records)
            && let Ok(id) = layout.id.read(&records, &mut buffer)
        {
            found.like.entry(id.to_owned()).or_insert(records.line());
        }
    }
    found
}

/// Whether a row has at least half of the answers, and half of the rest that is read, and is called
/// neither a total nor the mean of a group.
fn is_like(layout: &Layout<'_>, records: &Records<'_>) -> bool {
    let is_filled = |column: &usize| !text::trim(records.field(*column)).is_empty();
    let is_answer = |(column, question): &(usize, usize)| {
        let value = layout.readers[*question].read(records, *column);
        is_filled(column) && value.is_ok_and(|value| value != Value::Missing)
    };
    let half = |some: usize, all: usize| all == 0 || (some > 0 && some * 2 >= all);
    let answers = layout.answers.iter().filter(|answer| is_answer(answer)).count();
    let own: BTreeSet<usize> = layout.id.columns().collect();
    let links = layout.links.iter().flat_map(|(pattern, _)| pattern.columns());
    let others: BTreeSet<usize> = links.chain(layout.attributes.iter().copied()).collect();
    let others: Vec<usize> = others.difference(&own).copied().collect();
    let filled = others.iter().filter(|column| is_filled(column)).count();
    let cells = || layout.id.columns().chain(layout.titles.iter().copied());
    let is_other = |cell: &str| is_called_total(cell) || is_aggregate(cell);
    (!layout.answers.is_empty() || !others.is_empty())
        && half(answers, layout.answers.len())
        && half(filled, others.len())
        && !cells().any(|column| is_other(records.field(column)))
}

impl Below {
    /// Keeps those that have an id like those of the table and are not in it.
    pub(crate) fn keep_new(&mut self, ids: &Ids) {
        let usual = usual_form(ids);
        self.like.retain(|id, _| {
            let id = id.replace(NUMBER, "1");
            ids.find(id.as_bytes()).is_none() && usual.as_ref().is_none_or(|usual| usual.fits(&id))
        });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.like.is_empty()
    }

    /// What is said of them.
    pub(crate) fn doubt(&self, spotter: &Spotter<'_>, field: usize) -> Option<Problem> {
        let first = *self.like.values().min()?;
        let n = self.like.len() as u64;
        Some(doubt((self.blank, self.rows), n, spotter, (first, field)))
    }

    /// What to do where the id of a row is named that is not read.
    pub(crate) fn help(&self, id: &str) -> Option<Message> {
        let row = *self.like.get(id)?;
        Some(message!("intake-rows-below-unknown-help", row = row, line = self.blank))
    }
}

/// Says that `n` of the rows below a blank row look like rows of the table, from this place on.
fn doubt(
    (blank, rows): (u64, u64),
    n: u64,
    spotter: &Spotter<'_>,
    (line, field): (u64, usize),
) -> Problem {
    let text = message!("intake-rows-below-like", line = blank, rows = rows, n = n, first = line);
    let problem = Problem::warning("rows-below-blank", text).about(spotter.file).times(n);
    let problem = problem.help(message!("intake-rows-below-like-help", line = blank));
    placed(problem, spotter.place_of_line(line, field))
}

/// What is doubtful of the rows below a table with one answer in each row: those that name a subject
/// and an item that are known.
pub(crate) fn answers_below(
    rest: &Rest,
    width: usize,
    spotter: &Spotter<'_>,
    subject: &Pattern,
    names: impl Fn(&Records<'_>, &str) -> bool,
) -> Option<Problem> {
    let End { line, below, .. } = rest.end;
    let mut records = Records::new(&rest.text, 0, line, spotter.numbering());
    let (mut faults, mut lost, mut buffer) = (Faults::default(), false, String::new());
    let (mut n, mut first) = (0, None);
    while next_row(&mut records, width, spotter, &mut faults, 0, &mut lost) {
        if let Ok(id) = subject.read(&records, &mut buffer)
            && names(&records, id)
        {
            n += 1;
            first = first.or(Some(records.line()));
        }
    }
    Some(doubt((line, below), n, spotter, (first?, subject.first())))
}

/// The form that nearly all ids have.
struct Usual {
    form: String,
    /// How long all of them are, if they are of letters alone.
    length: Option<usize>,
}

impl Usual {
    fn fits(&self, id: &str) -> bool {
        form(id) == self.form && self.length.is_none_or(|length| id.chars().count() == length)
    }
}

fn usual_form(ids: &Ids) -> Option<Usual> {
    let mut forms: BTreeMap<String, usize> = BTreeMap::new();
    for id in ids.iter() {
        *forms.entry(form(id)).or_default() += 1;
    }
    let (form, count) = forms.into_iter().max_by_key(|(_, count)| *count)?;
    if count * 10 < ids.len() * USUAL {
        return None;
    }
    let length = ids.iter().next().map(|id| id.chars().count());
    let length = length
        .filter(|length| !form.contains('0') && ids.iter().all(|id| id.chars().count() == *length));
    Some(Usual { form, length })
}

/// A text with one sign for every run of digits, of capitals and of other letters.
fn form(id: &str) -> String {
    let mut form = String::new();
    // Joiners are no part of it.
    for c in id.chars().filter(|c| *c != '\u{200c}') {
        let sign = match c {
            c if c.is_numeric() => '0',
            c if c.is_uppercase() => 'A',
            c if c.is_alphabetic() => 'a',
            c if c.is_whitespace() => ' ',
            other => other,
        };
        if !form.ends_with(sign) {
            form.push(sign);
        }
    }
    form
}
