//! Small tables beside the data: claims, published values, scores of another round.

use std::path::Path;

use csv::StringRecord;
use sanjeh_engine::text::unify;
use sanjeh_intake::nearest;
use sanjeh_messages::{Message, Problem, Problems, message};
use sanjeh_methodology::Limits;

use crate::place::{one, read_text};

/// A CSV file in memory.
pub(crate) struct Table {
    file: String,
    header: Vec<String>,
    records: Vec<StringRecord>,
    /// The line on which each record begins.
    lines: Vec<u64>,
}

/// One row of a [`Table`].
#[derive(Clone, Copy)]
pub(crate) struct Row<'t> {
    table: &'t Table,
    record: &'t StringRecord,
    line: u64,
}

impl Table {
    /// Reads a table.
    pub(crate) fn read(file: &Path, limits: &Limits) -> Result<Self, Problems> {
        whole(Self::read_some(file, limits)?)
    }

    /// Reads a table from its text.
    pub(crate) fn parse(name: &str, text: &str) -> Result<Self, Problems> {
        whole(Self::parse_some(name, text)?)
    }

    /// Reads the rows of a table that can be read, with what is wrong with the others.
    pub(crate) fn read_some(file: &Path, limits: &Limits) -> Result<(Self, Problems), Problems> {
        Self::parse_some(&file.display().to_string(), &read_text(file, limits)?)
    }

    /// As [`Self::read_some`], from the text.
    pub(crate) fn parse_some(name: &str, text: &str) -> Result<(Self, Problems), Problems> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter(text)).from_reader(text.as_bytes());
        let broken = |error: &csv::Error| {
            let line = error.position().map_or(0, |at| line_at(text, at.byte() as usize));
            let problem = match error.kind() {
                csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                    let what = message!("intake-ragged", found = *len, expected = *expected_len);
                    Problem::error(what).help(if len > expected_len {
                        message!("intake-ragged-more-help")
                    } else {
                        message!("intake-ragged-fewer-help")
                    })
                }
                _ => Problem::error(message!("round-broken-table", why = error.to_string())),
            };
            let row = text.lines().nth((line as usize).saturating_sub(1)).unwrap_or_default();
            problem.at_line(name, line, row, None)
        };
        let header = reader.headers().map_err(|e| one(broken(&e)))?;
        let header = header.iter().map(|h| h.trim().to_owned()).collect();
        let mut problems = Problems::default();
        let (mut records, mut lines) = (Vec::new(), Vec::new());
        let (mut line, mut counted) = (1, 0);
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let at = record.position().map_or(0, |at| first_of(text, at.byte() as usize));
                    line += line_ends(&text[counted..at]);
                    counted = at;
                    lines.push(line);
                    records.push(record);
                }
                Err(error) => problems.push(broken(&error)),
            }
        }
        Ok((Self { file: name.to_owned(), header, records, lines }, problems))
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The position of a column.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|h| h == name)
    }

    /// The positions of columns that must be there.
    pub(crate) fn columns<const N: usize>(&self, names: [&str; N]) -> Result<[usize; N], Problems> {
        let mut problems = Problems::default();
        let found = names.map(|name| {
            self.column(name).unwrap_or_else(|| {
                problems.push(self.no_column(name));
                0
            })
        });
        if problems.has_errors() { Err(problems) } else { Ok(found) }
    }

    /// That a column which must be there is missing, at the one that is perhaps a misspelling of it.
    pub(crate) fn no_column(&self, name: &str) -> Problem {
        let text = message!("round-no-column", column = name, known = self.header.clone());
        let problem = Problem::error(text);
        match nearest(name, self.header.iter().map(String::as_str)) {
            Some(near) => {
                let help = message!("round-no-column-near", column = name, near = near.as_str());
                self.at_column(problem.help(help), &near)
            }
            None => problem.in_file(self.file.as_str()),
        }
    }

    /// A problem of a column, at its name.
    pub(crate) fn at_column(&self, problem: Problem, name: &str) -> Problem {
        let before = self.header.iter().take_while(|column| *column != name);
        let start: usize = before.map(|column| column.len() + 1).sum();
        let line = self.header.join(",");
        problem.at_line(self.file.as_str(), 1, line, Some(start..start + name.len()))
    }

    /// The rows, without the header.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let records = self.records.iter().zip(&self.lines);
        records.map(|(record, &line)| Row { table: self, record, line })
    }
}

/// A table of which every row could be read.
fn whole((table, problems): (Table, Problems)) -> Result<Table, Problems> {
    if problems.has_errors() { Err(problems) } else { Ok(table) }
}

/// Where a record begins that the reader of CSV took up here: it counts the second half of CR LF,
/// and empty lines, as part of what follows.
fn first_of(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    text.len() - rest.trim_start_matches(['\r', '\n']).len()
}

/// The number of the line on which a record begins.
fn line_at(text: &str, at: usize) -> u64 {
    1 + line_ends(&text[..first_of(text, at)])
}

/// How many lines end in a text, with LF, CR LF or CR.
fn line_ends(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let ends = |(i, b): (usize, &u8)| {
        *b == b'\n' || *b == b'\r' && bytes.get(i + 1).is_none_or(|next| *next != b'\n')
    };
    bytes.iter().enumerate().filter(|at| ends(*at)).count() as u64
}

/// What stands between the cells: a comma, or the semicolon or tab that spreadsheet programs write
/// where the comma is for decimals.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let has = |c: char| header.contains(c);
    match (has(','), has(';'), has('\t')) {
        (false, true, _) => b';',
        (false, false, true) => b'\t',
        _ => b',',
    }
}

impl<'t> Row<'t> {
    /// A cell, without white space at its ends.
    pub(crate) fn get(self, column: usize) -> &'t str {
        self.record.get(column).unwrap_or_default().trim()
    }

    /// A cell by the name of its column; empty if there is none.
    pub(crate) fn named(self, column: &str) -> &'t str {
        self.table.column(column).map_or("", |c| self.get(c))
    }

    /// The line of the file.
    pub(crate) fn line(self) -> u64 {
        self.line
    }

    /// The position of a column.
    pub(crate) fn column(self, name: &str) -> Option<usize> {
        self.table.column(name)
    }

    /// A problem in a cell.
    pub(crate) fn problem(self, column: usize, text: Message) -> Problem {
        let mut line = String::new();
        let mut range = None;
        for (i, cell) in self.record.iter().enumerate() {
            let start = line.len() + usize::from(i > 0);
            if i > 0 {
                line.push(',');
            }
            line.push_str(cell);
            if i == column {
                range = Some(start..line.len());
            }
        }
        Problem::error(text).at_line(self.table.file.as_str(), self.line(), line, range)
    }

    /// A text with `{column}` replaced by the row's cells. The error is a column that is not there.
    pub(crate) fn fill(self, template: &str) -> Result<String, String> {
        let mut filled = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let (column, after) = after.split_once('}').ok_or_else(|| after.to_owned())?;
            let cell = self.table.column(column).ok_or_else(|| column.to_owned())?;
            filled.push_str(&unify(self.get(cell)));
            rest = after;
        }
        filled.push_str(rest);
        Ok(filled)
    }
}
