//! Rows that are no data but belong to the header: those that repeat it, and a second row of it.

use std::collections::BTreeSet;

use sanjeh_engine::model::{Kind, Question};
use sanjeh_messages::{Message, Problem, message};

use crate::header::Header;
use crate::records::Records;
use crate::spelling::Refusal;
use crate::spot::Spotter;
use crate::text;

/// So many cells make sure that a row belongs to the header.
const FEWEST: usize = 2;
/// Cells that are shown.
const SHOWN: usize = 3;

/// The names of the columns that are read.
pub(crate) struct HeaderNames {
    line: u64,
    columns: Vec<(usize, String)>,
}

impl HeaderNames {
    /// Of the columns that were asked for.
    pub(crate) fn of(header: &Header) -> Self {
        let name = |column: usize| (column, header.names()[column].clone());
        Self { line: header.line(), columns: header.asked().into_iter().map(name).collect() }
    }

    /// Whether the row of this line stands directly below.
    pub(crate) fn is_above(&self, line: u64) -> bool {
        line == self.line + 1
    }

    /// Whether a row has the name of each column in it.
    pub(crate) fn repeats(&self, records: &Records<'_>) -> bool {
        let same = |(column, name): &(usize, String)| {
            let field = records.field(*column);
            field.len() >= name.len() && text::words(field) == name.as_str()
        };
        self.columns.len() >= FEWEST && self.columns.iter().all(same)
    }

    /// What is doubtful of the first row below the header if its id is the name of the column, or begins
    /// with it, and was perhaps written over the id.
    pub(crate) fn over_id(
        &self,
        id: usize,
        records: &Records<'_>,
        spotter: &Spotter<'_>,
    ) -> Option<Problem> {
        if !self.is_above(records.line()) {
            return None;
        }
        let (_, name) = self.columns.iter().find(|(column, _)| *column == id)?;
        let id_text = text::words(records.field(id));
        let is_name = match id_text.strip_prefix(name.as_str()) {
            Some("") => true,
            // The id of what, too.
            Some(rest) => rest.starts_with(' ') && !rest.contains(char::is_numeric),
            None => false,
        };
        if name.is_empty() || !is_name {
            return None;
        }
        let text = message!("intake-id-is-column-name", id = &*id_text, name = name.as_str());
        let problem = Problem::warning("id-is-column-name", text).about(spotter.file);
        let problem = problem.help(message!("intake-id-is-column-name-help"));
        Some(spotter.field(problem, records, id))
    }

    /// What is said of a row that does; `id` is the column by which such rows may be left out.
    pub(crate) fn again(
        &self,
        id: Option<usize>,
        records: &Records<'_>,
        spotter: &Spotter<'_>,
    ) -> Problem {
        let first = self.columns.first().map_or(0, |(column, _)| *column);
        let problem = Problem::error(message!("intake-header-again", line = self.line));
        let by = id.and_then(|id| self.columns.iter().find(|(column, _)| *column == id));
        let help = match by {
            Some((_, column)) => left_out(column, column),
            None => message!("intake-header-row-help"),
        };
        spotter.field(problem.help(help), records, id.unwrap_or(first))
    }

    /// What is said of a row below the header that has these texts where numbers are asked; `id` is the
    /// column of its id.
    pub(crate) fn second(
        &self,
        id: usize,
        cells: &[&str],
        records: &Records<'_>,
        spotter: &Spotter<'_>,
    ) -> Problem {
        let mut shown: Vec<&str> = Vec::new();
        for cell in cells {
            if shown.len() < SHOWN && !shown.contains(cell) {
                shown.push(cell);
            }
        }
        let problem = Problem::error(message!("intake-second-header", cells = shown));
        let value = text::words(records.field(id));
        let column = self.columns.iter().find(|(column, _)| *column == id);
        let help = match column {
            Some((_, column)) if !value.is_empty() => left_out(column, &value),
            _ => message!("intake-header-row-help"),
        };
        spotter.field(problem.help(help), records, id)
    }
}

/// How rows with a value are left out.
fn left_out(column: &str, value: &str) -> Message {
    let quoted = |text: &str| format!("{text:?}");
    let only = format!("only = {{ {} = {{ not = [{}] }} }}", quoted(column), quoted(value));
    message!("intake-header-row-only-help", only = only)
}

/// Whether texts that were refused in the answers of a row are units, or names again: none has a digit,
/// and they are not all the same.
pub(crate) fn are_names(refused: &[(&Question, Refusal, &str)]) -> bool {
    let is_number = |question: &Question| matches!(question.kind, Kind::Number { .. });
    let of_numbers: BTreeSet<&str> = refused
        .iter()
        .filter(|(question, why, _)| is_number(question) && matches!(why, Refusal::NoNumber(_)))
        .map(|(_, _, text)| *text)
        .collect();
    let all = || refused.iter().map(|(_, _, text)| *text);
    of_numbers.len() >= FEWEST
        && all().all(|text| !text.chars().any(char::is_numeric))
        && all().any(|text| text.chars().any(char::is_alphabetic))
}

/// Whether the cells of a row that have anything, two at least, all stand in brackets.
pub(crate) fn in_brackets<'r>(cells: impl Iterator<Item = &'r str>) -> bool {
    let mut filled = 0;
    let mut cells = cells.map(text::trim).filter(|cell| !cell.is_empty());
    let all = cells.all(|cell| {
        filled += 1;
        let inner = cell.strip_prefix(['(', '[']).and_then(|cell| cell.strip_suffix([')', ']']));
        inner.is_some_and(|inner| inner.chars().any(char::is_alphabetic))
    });
    all && filled >= FEWEST
}
