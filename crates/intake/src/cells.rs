//! Columns and templates of a table that was opened.

use std::borrow::Cow;
use std::ops::Range;

use sanjeh_messages::{Problem, message};

use crate::header::Header;
use crate::records::Records;
use crate::spot::Spotter;
use crate::template::{Part, Template};
use crate::text::code;
use crate::unvalued::Unvalued;

/// Stands for the running number in the text of an id: no table has a NUL.
pub(crate) const NUMBER: char = '\0';

/// A template with its columns found in a header.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    parts: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Text(String),
    Column(usize),
    Number,
}

impl Pattern {
    /// Finds the columns; those that are not there are problems.
    pub(crate) fn find(
        template: &Template,
        header: &Header,
        spotter: &Spotter<'_>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let mut parts = Vec::new();
        for part in &template.parts {
            parts.push(match part {
                Part::Text(text) => Piece::Text(text.clone()),
                Part::Number => Piece::Number,
                Part::Column(name) => Piece::Column(column(name, header, spotter, problems)?),
            });
        }
        Some(Self { parts })
    }

    /// The text for a row, or the column that is empty.
    #[inline]
    pub(crate) fn read<'r>(
        &self,
        records: &'r Records<'_>,
        buffer: &'r mut String,
    ) -> Result<&'r str, usize> {
        if let [Piece::Column(column)] = self.parts[..] {
            let text = match code(records.field(column)) {
                Cow::Borrowed(text) => text,
                Cow::Owned(text) => {
                    *buffer = text;
                    buffer.as_str()
                }
            };
            return if text.is_empty() { Err(column) } else { Ok(text) };
        }
        buffer.clear();
        for part in &self.parts {
            match part {
                Piece::Text(text) => buffer.push_str(text),
                Piece::Number => buffer.push(NUMBER),
                Piece::Column(column) => {
                    let text = code(records.field(*column));
                    if text.is_empty() {
                        return Err(*column);
                    }
                    buffer.push_str(&text);
                }
            }
        }
        Ok(buffer)
    }

    /// The column, if the text is nothing but the one of a column.
    pub(crate) fn single(&self) -> Option<usize> {
        match self.parts[..] {
            [Piece::Column(column)] => Some(column),
            _ => None,
        }
    }

    /// Whether all of its columns are empty.
    pub(crate) fn is_blank(&self, records: &Records<'_>) -> bool {
        self.columns().all(|column| code(records.field(column)).is_empty())
    }

    /// Its columns.
    pub(crate) fn columns(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().filter_map(|part| match part {
            Piece::Column(column) => Some(*column),
            Piece::Text(_) | Piece::Number => None,
        })
    }

    /// The columns of which the id of a row is made, and the range that each fills of it.
    pub(crate) fn parts_of(
        &self,
        records: &Records<'_>,
        id: &str,
    ) -> impl Iterator<Item = (usize, Range<usize>)> {
        let bytes = |part: &Piece| match part {
            Piece::Text(text) => text.len(),
            Piece::Column(column) => code(records.field(*column)).len(),
            Piece::Number => 0,
        };
        // The running number is all that is left.
        let number = id.len().saturating_sub(self.parts.iter().map(bytes).sum());
        let mut end = 0;
        self.parts.iter().filter_map(move |part| {
            let start = end;
            end += if matches!(part, Piece::Number) { number } else { bytes(part) };
            match part {
                Piece::Column(column) => Some((*column, start..end)),
                Piece::Text(_) | Piece::Number => None,
            }
        })
    }

    /// The column to point at.
    pub(crate) fn first(&self) -> usize {
        self.columns().next().unwrap_or(0)
    }
}

/// Finds a column; one that is not there is a problem.
pub(crate) fn column(
    name: &str,
    header: &Header,
    spotter: &Spotter<'_>,
    problems: &mut Vec<Problem>,
) -> Option<usize> {
    match header.find(name, spotter) {
        Ok(column) => Some(column),
        Err(problem) => {
            // Several templates may name the same column.
            if !problems.contains(&problem) {
                problems.push(*problem);
            }
            None
        }
    }
}

/// The problem of a cell in which a spreadsheet shows the error of a formula, or that has no value of
/// its own.
#[cold]
pub(crate) fn cell_error(text: &str) -> Problem {
    match Unvalued::parse(text) {
        Some(unvalued) => unvalued.problem(),
        None => Problem::error(message!("intake-cell-error", error = text))
            .help(message!("intake-cell-error-help")),
    }
}
