//! Reads the rows of a table of subjects, block by block.

use sanjeh_engine::model::{Question, SubjectType};
use sanjeh_messages::{Message, Problem, message};

use crate::aggregates::is_aggregate;
use crate::cells::{Pattern, cell_error, column};
use crate::columns::Value;
use crate::header::Header;
use crate::header_rows::{HeaderNames, are_names, in_brackets};
use crate::odd_rows::column_number;
use crate::only::{Filter, Seen};
use crate::records::Records;
use crate::refusal::{cause, refused};
use crate::sources::{Rules, SubjectSource};
use crate::spelling::{Reader, Refusal};
use crate::spot::{Faults, Spotter};
use crate::table::next_row;
use crate::text;
use crate::total_names::is_called_total;
use crate::unvalued::is_error;

/// Where the parts of a row stand.
pub(crate) struct Layout<'m> {
    pub(crate) width: usize,
    pub(crate) id: Pattern,
    pub(crate) filter: Filter,
    pub(crate) links: Vec<(Pattern, bool)>,
    pub(crate) attributes: Vec<usize>,
    /// Those of them that hold names.
    pub(crate) titles: Vec<usize>,
    pub(crate) answers: Vec<(usize, usize)>,
    pub(crate) readers: &'m [Reader],
    names: HeaderNames,
    /// Whether a row that repeats the header is one of data, as when publications had format 1.
    takes_header: bool,
    /// Whether errors of formulas are texts like others.
    pub(crate) lenient: bool,
}

/// What a block holds.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is what a block says by itself")]
pub(crate) struct Found {
    pub(crate) lines: Vec<u64>,
    /// For each row its id, links and attributes.
    pub(crate) text: String,
    pub(crate) ends: Vec<usize>,
    /// Row of the block, question, answer.
    pub(crate) answers: Vec<(u32, usize, Value)>,
    /// Rows of which nothing but the id is filled.
    pub(crate) notes: Vec<u32>,
    /// Rows before which an empty one stands, however many that are not read stand between them too.
    pub(crate) gaps: Vec<u32>,
    /// Whether an empty one stands behind the last row.
    pub(crate) gap_at_end: bool,
    /// How many columns the first row numbers, 1, 2, 3 …, if it does nothing else.
    pub(crate) numbered: Option<Numbered>,
    /// Whether the first row stands below the header, and all in it in brackets.
    pub(crate) bracketed: bool,
    /// Which values of the filter stand in the block.
    pub(crate) seen: Seen,
    pub(crate) faults: Faults,
    pub(crate) lost: bool,
    pub(crate) any: bool,
}

/// A row that numbers its columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbered {
    pub(crate) columns: usize,
    /// Whether the numbers stand in brackets, or so: it is no row of numbers then.
    pub(crate) marked: bool,
}

impl<'m> Layout<'m> {
    pub(crate) fn find(
        source: &SubjectSource,
        header: &Header,
        spotter: &Spotter<'_>,
        readers: &'m [Reader],
    ) -> Result<Self, Vec<Problem>> {
        let mut wrong = Vec::new();
        let id = Pattern::find(&source.id, header, spotter, &mut wrong);
        let mut find = |name: &str| column(name, header, spotter, &mut wrong);
        let filter = Filter::find(&source.only, |name| find(name).ok_or(())).ok();
        let attributes: Vec<_> = source.attributes.iter().map(|name| find(name)).collect();
        let titles = attributes.iter().zip(&source.attributes);
        let titles = titles.filter(|(_, column)| source.names.contains(column));
        let titles: Vec<usize> = titles.filter_map(|(field, _)| *field).collect();
        let answers: Vec<_> =
            source.columns.iter().map(|(question, name)| Some((find(name)?, question.0))).collect();
        let links: Vec<_> = (source.links.iter())
            .map(|link| {
                let pattern = Pattern::find(&link.subject, header, spotter, &mut wrong)?;
                Some((pattern, link.optional))
            })
            .collect();
        let layout = || {
            Some(Self {
                width: header.len(),
                id: id?,
                filter: filter?,
                links: links.into_iter().collect::<Option<_>>()?,
                attributes: attributes.into_iter().collect::<Option<_>>()?,
                titles,
                answers: answers.into_iter().collect::<Option<_>>()?,
                readers,
                names: HeaderNames::of(header),
                takes_header: source.layout.rules == Rules::First || source.layout.lenient,
                lenient: source.layout.lenient,
            })
        };
        layout().ok_or(wrong)
    }

    /// The columns of which ids are made: its own, and those that it names.
    pub(crate) fn id_columns(&self) -> impl Iterator<Item = usize> {
        let links = self.links.iter().flat_map(|(pattern, _)| pattern.columns());
        self.id.columns().chain(links)
    }

    pub(crate) fn parse(
        &self,
        records: &mut Records<'_>,
        found: &mut Found,
        kind: &SubjectType,
        spotter: &Spotter<'_>,
        most: usize,
        questions: &[Question],
    ) {
        found.clear();
        let mut buffer = String::new();
        let mut gap = false;
        let (_, mut next) = records.position();
        while next_row(records, self.width, spotter, &mut found.faults, most, &mut found.lost) {
            found.any = true;
            gap |= records.line() > next;
            (_, next) = records.position();
            if !self.filter.takes_and_notes(|column| records.field(column), &mut found.seen) {
                continue;
            }
            let line = records.line();
            if !self.takes_header
                && self.belongs_to_header(records, found, questions, (spotter, most))
            {
                continue;
            }
            if !self.takes_header
                && let Some(id) = self.id.single()
                && let Some(doubt) = self.names.over_id(id, records, spotter)
            {
                found.faults.add(most, line, || doubt);
            }
            let begin = (found.text.len(), found.ends.len());
            let faults = found.faults.count();
            match self.id.read(records, &mut buffer) {
                Ok(id) => found.push(id),
                Err(column) => {
                    found.faults.add(most, line, || {
                        let problem = Problem::error(message!("intake-no-id"));
                        spotter.field(problem.help(self.no_id_help(records)), records, column)
                    });
                }
            }
            for ((pattern, optional), link) in self.links.iter().zip(&kind.links) {
                match pattern.read(records, &mut buffer) {
                    Ok(id) => found.push(id),
                    Err(_) if *optional && pattern.is_blank(records) => found.push(""),
                    Err(column) => found.faults.add(most, line, || {
                        let problem =
                            Problem::error(message!("intake-no-link", link = link.id.as_str()));
                        let problem = problem.help(message!("intake-no-link-help"));
                        spotter.field(problem, records, column)
                    }),
                }
            }
            for &column in &self.attributes {
                found.push(&text::words(records.field(column)));
            }
            if spotter.sheet.is_some() && !self.lenient {
                self.check_cells(records, found, spotter, most);
            }
            if found.faults.count() > faults {
                found.lost = true;
                found.text.truncate(begin.0);
                found.ends.truncate(begin.1);
                continue;
            }
            let row = found.lines.len() as u32;
            if row == 0 {
                found.numbered = self.numbered(records);
                let cells = (0..self.width).map(|column| records.field(column));
                found.bracketed = self.names.is_above(line) && in_brackets(cells);
            }
            found.lines.push(line);
            if self.is_note(records) {
                found.notes.push(row);
            }
            if std::mem::take(&mut gap) {
                found.gaps.push(row);
            }
            for &(column, question) in &self.answers {
                let answer = records.field(column);
                if text::trim(answer).is_empty() {
                    continue;
                }
                match self.readers[question].read(records, column) {
                    Ok(value) => found.answers.push((row, question, value)),
                    Err(refusal) => {
                        let (asked, spelt) = (&questions[question], &self.readers[question].spelt);
                        let cause = cause(refusal, asked, answer);
                        found.faults.add_like(most, line, cause, || {
                            spotter.field(refused(refusal, asked, spelt, answer), records, column)
                        });
                    }
                }
            }
        }
        found.gap_at_end = gap || records.position().1 > next;
    }

    /// Whether a row repeats the header, or is a second row of it, which is said then.
    fn belongs_to_header(
        &self,
        records: &Records<'_>,
        found: &mut Found,
        questions: &[Question],
        (spotter, most): (&Spotter<'_>, usize),
    ) -> bool {
        let line = records.line();
        if self.names.repeats(records) {
            let cause = format!("intake-header-again {}", spotter.file);
            let id = self.id.single();
            found.faults.add_like(most, line, cause, || self.names.again(id, records, spotter));
            return true;
        }
        if !self.names.is_above(line) {
            return false;
        }
        let mut refused = Vec::new();
        for &(column, question) in &self.answers {
            let answer = text::trim(records.field(column));
            if answer.is_empty() {
                continue;
            }
            match self.readers[question].read(records, column) {
                Ok(Value::Option(_) | Value::Number(_)) => return false,
                Ok(_) => {}
                Err(why) => refused.push((&questions[question], why, answer)),
            }
        }
        if !are_names(&refused) {
            return false;
        }
        let cells: Vec<&str> = refused.iter().map(|(_, _, text)| *text).collect();
        let id = self.id.first();
        found.faults.add(most, line, || self.names.second(id, &cells, records, spotter));
        true
    }

    /// What to do about a row without an id: it may be one of units, or of means.
    #[cold]
    fn no_id_help(&self, records: &Records<'_>) -> Message {
        let is_other = |cell: &str| is_called_total(cell) || is_aggregate(cell);
        if self.titles.iter().any(|column| is_other(records.field(*column))) {
            return message!("intake-no-id-means-help");
        }
        let (mut numbers, mut others, mut options) = (0, 0, false);
        for &(column, question) in &self.answers {
            if text::trim(records.field(column)).is_empty() {
                continue;
            }
            match self.readers[question].read(records, column) {
                Ok(Value::Number(_)) | Err(Refusal::OutOfRange(_)) => numbers += 1,
                Ok(value) => options |= matches!(value, Value::Option(_)),
                Err(_) => others += 1,
            }
        }
        let asked =
            self.answers.iter().filter(|(_, question)| self.readers[*question].takes_numbers());
        if numbers > 0 && !options && numbers * 2 >= asked.count() {
            message!("intake-no-id-means-help")
        } else if self.names.is_above(records.line()) && numbers == 0 && others > 0 {
            message!("intake-no-id-units-help")
        } else {
            message!("intake-no-id-help")
        }
    }

    /// Whether nothing but the id is filled, and at least two other columns could be: a note under
    /// the table stands so in its first column.
    fn is_note(&self, records: &Records<'_>) -> bool {
        let ids = |column: &usize| self.id.columns().any(|id| id == *column);
        let mut others = 0;
        let empty = (0..self.width).filter(|column| !ids(column)).all(|column| {
            others += 1;
            text::trim(records.field(column)).is_empty()
        });
        empty && others >= 2
    }

    /// Whether the filled columns, at least two, are numbered from 1 on.
    fn numbered(&self, records: &Records<'_>) -> Option<Numbered> {
        let (mut columns, mut marked) = (0, true);
        let cells = (0..self.width).map(|column| text::trim(records.field(column)));
        for cell in cells.filter(|cell| !cell.is_empty()) {
            columns += 1;
            if column_number(cell)? != columns {
                return None;
            }
            marked &= cell.ends_with([')', ']']);
        }
        (columns >= 2).then_some(Numbered { columns, marked })
    }

    /// Ids and attributes are texts, so that the error of a formula would pass as one.
    fn check_cells(
        &self,
        records: &Records<'_>,
        found: &mut Found,
        spotter: &Spotter<'_>,
        most: usize,
    ) {
        let links = self.links.iter().flat_map(|(pattern, _)| pattern.columns());
        for column in self.id.columns().chain(links).chain(self.attributes.iter().copied()) {
            let field = records.field(column);
            if is_error(field) {
                found.faults.add(most, records.line(), || {
                    spotter.field(cell_error(field), records, column)
                });
            }
        }
    }
}

impl Found {
    pub(crate) fn clear(&mut self) {
        self.lines.clear();
        self.text.clear();
        self.ends.clear();
        self.answers.clear();
        self.notes.clear();
        self.gaps.clear();
        self.gap_at_end = false;
        self.numbered = None;
        self.bracketed = false;
        self.seen.clear();
        self.faults.clear();
        self.lost = false;
        self.any = false;
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    pub(crate) fn part(&self, index: usize) -> &str {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        &self.text[start..self.ends[index]]
    }
}
