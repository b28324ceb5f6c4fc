//! Says where in a table something is, and collects what is wrong.

use std::collections::BTreeMap;
use std::ops::Range;

use memchr::{memchr, memrchr};
use sanjeh_messages::{Place, Problem, Spot};

use crate::blocks::Block;
use crate::records::{Numbering, Records};

/// Characters of a line that are shown around a mistake.
const SHOWN: usize = 120;

/// Names places of one table.
#[derive(Debug, Clone)]
pub(crate) struct Spotter<'a> {
    pub(crate) file: &'a str,
    /// The sheet, for a workbook.
    pub(crate) sheet: Option<String>,
}

impl Spotter<'_> {
    pub(crate) fn numbering(&self) -> Numbering {
        if self.sheet.is_some() { Numbering::Rows } else { Numbering::Lines }
    }

    /// The problem at a field of the current record.
    pub(crate) fn field(&self, problem: Problem, records: &Records<'_>, field: usize) -> Problem {
        placed(problem, self.place(records, field))
    }

    /// Where a field of the current record stands.
    pub(crate) fn place(&self, records: &Records<'_>, field: usize) -> Place {
        let range = records.range(field);
        let line = match self.numbering() {
            Numbering::Lines => records.line() + records.breaks_before(range.start),
            Numbering::Rows => records.line(),
        };
        self.place_of_bytes(records.text(), range, line, field)
    }

    /// Where a range of a text stands that is in this line and column.
    pub(crate) fn place_of_bytes(
        &self,
        text: &str,
        range: Range<usize>,
        line: u64,
        field: usize,
    ) -> Place {
        match &self.sheet {
            Some(_) => self.place_of_line(line, field),
            None => Place { file: self.file.to_owned(), spot: excerpt(text, range, line) },
        }
    }

    /// Where a line is of which only the number is known.
    pub(crate) fn place_of_line(&self, line: u64, field: usize) -> Place {
        let spot = match &self.sheet {
            Some(sheet) => Spot::Cell { sheet: sheet.clone(), row: line, column: letters(field) },
            None => Spot::Line { line, column: None, text: String::new(), range: None },
        };
        Place { file: self.file.to_owned(), spot }
    }

    /// Where a field of a row stands that was parsed before.
    #[cold]
    pub(crate) fn place_again(&self, block: &Block, line: u64, field: usize) -> Place {
        let text = block.valid_text().0;
        let start = block.start.min(text.len());
        let mut records = Records::new(text, start, block.line, self.numbering());
        while records.step().is_some() {
            if records.line() == line {
                return self.place(&records, field);
            }
        }
        self.place_of_line(line, field)
    }
}

/// The problem at a place.
pub(crate) fn placed(mut problem: Problem, place: Place) -> Problem {
    problem.place = Some(place);
    problem
}

/// The line around a range of bytes, or the part of a long line around it.
fn excerpt(text: &str, range: Range<usize>, line: u64) -> Spot {
    let bytes = text.as_bytes();
    let begin = memrchr(b'\n', &bytes[..range.start]).map_or(0, |at| at + 1);
    let end = memchr(b'\n', &bytes[range.start..]).map_or(text.len(), |at| range.start + at);
    let whole = text[begin..end].trim_end_matches('\r');
    let start = (range.start - begin).min(whole.len());
    let stop = (range.end - begin).clamp(start, whole.len());
    let column = whole[..start].chars().count() as u64 + 1;
    // What is underlined is shown from its beginning, with some of what is around it.
    let from = if start > SHOWN { whole.floor_char_boundary(start - SHOWN / 2) } else { 0 };
    let to = whole.ceil_char_boundary(whole.len().min(start + 2 * SHOWN));
    let mut shown = String::new();
    if from > 0 {
        shown.push('…');
    }
    let shift = shown.len();
    shown.push_str(&whole[from..to]);
    if to < whole.len() {
        shown.push('…');
    }
    let range = start - from + shift..stop.min(to) - from + shift;
    Spot::Line { line, column: Some(column), text: shown, range: Some(range) }
}

/// A to Z, AA to AZ, …: the name of a column of a sheet.
pub(crate) fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        name.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    name.iter().rev().map(|&letter| char::from(letter)).collect()
}

/// Problems of one block; beyond the limit they are only counted.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) list: Vec<(u64, Problem)>,
    pub(crate) more: usize,
    /// Where those are in the list that have a cause.
    by_cause: BTreeMap<String, usize>,
    added: usize,
}

impl Faults {
    pub(crate) fn clear(&mut self) {
        self.list.clear();
        self.by_cause.clear();
        (self.more, self.added) = (0, 0);
    }

    /// How often one was added.
    pub(crate) fn count(&self) -> usize {
        self.added
    }

    /// Adds what `problem` makes, or counts it as one more of the first that has this cause. The
    /// cause says which kind of problem it is, too.
    #[cold]
    pub(crate) fn add_like(
        &mut self,
        most: usize,
        line: u64,
        cause: String,
        problem: impl FnOnce() -> Problem,
    ) {
        if let Some(&at) = self.by_cause.get(&cause) {
            self.added += 1;
            self.list[at].1.times += 1;
            return;
        }
        let at = self.list.len();
        self.add(most, line, || problem().cause(cause.as_str()));
        if self.list.len() > at {
            self.by_cause.insert(cause, at);
        }
    }

    /// Gives all in the order of their lines, and how many more were only counted; none is left.
    pub(crate) fn take(&mut self) -> (Vec<Problem>, usize) {
        self.list.sort_by_key(|(line, _)| *line);
        let list = self.list.drain(..).map(|(_, problem)| problem).collect();
        let more = self.more;
        self.clear();
        (list, more)
    }

    /// Adds what `problem` makes, unless there are `most` already.
    #[cold]
    pub(crate) fn add(&mut self, most: usize, line: u64, problem: impl FnOnce() -> Problem) {
        self.added += 1;
        if self.list.len() < most {
            self.list.push((line, problem()));
        } else {
            self.more += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_sheets_have_letters() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_long_line_is_shown_around_the_mistake() {
        let text = format!("x\n{}،wrong,{}\n", "ب".repeat(1000), "c".repeat(1000));
        let at = text.find("wrong").unwrap();
        let spot = excerpt(&text, at..at + 5, 2);
        let Spot::Line { line, column, text, range } = spot else { panic!("{spot:?}") };
        assert_eq!((line, column), (2, Some(1002)));
        assert_eq!(&text[range.unwrap()], "wrong");
        assert!(text.len() < 500);
    }
}
