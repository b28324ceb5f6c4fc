//! Cells of a sheet that show something else than what is read of them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::noted::{First, Noted};
use crate::reads_as::{Shows, shows};
use crate::shown::{has_zeros, is_other_code};
use crate::stored::Stored;

/// The cells that show something else than what is read of them, each with both.
#[derive(Debug, Default)]
pub(crate) struct Unlike {
    /// Those that show another code than their number.
    codes: Noted,
    /// Those that show their number with fewer decimals.
    rounded: Noted,
    /// Those that show another number.
    numbers: Noted,
    /// Those that hold a day.
    days: Noted,
    /// Those that hold true or false.
    truths: Noted,
}

impl Unlike {
    /// Takes what the cell of a number shows.
    pub(crate) fn show(&mut self, place: (u32, u32), shown: &str, number: &str) {
        // A minus that the number does not have is more than another code.
        let is_code = || is_other_code(shown, number) && shown.contains(char::is_numeric);
        if is_code() && !shown.trim_start().starts_with('-') {
            self.codes.add_read(place, shown, number);
            return;
        }
        let Ok(held) = number.parse() else { return };
        match shows(shown, held) {
            Shows::Same => {}
            Shows::Rounded => self.rounded.add_read(place, shown, number),
            Shows::Another => self.numbers.add_read(place, shown, number),
        }
    }

    /// Takes how a cell is stored.
    pub(crate) fn store(&mut self, place: (u32, u32), stored: Stored, text: &str) {
        match stored {
            Stored::Date => self.days.add(place, text),
            Stored::Boolean => self.truths.add(place, text),
            Stored::Text | Stored::Number | Stored::Percent => {}
        }
    }

    /// Forgets all but these rows.
    pub(crate) fn keep(&mut self, rows: &Range<u64>) {
        let all = [
            &mut self.codes,
            &mut self.rounded,
            &mut self.numbers,
            &mut self.days,
            &mut self.truths,
        ];
        all.into_iter().for_each(|noted| noted.keep(rows));
    }

    /// Cells that show another code, in columns of ids and of attributes.
    pub(crate) fn codes(&self, ids: &BTreeSet<usize>, attributes: &[usize]) -> Option<First<'_>> {
        // A number of something may have its unit beside it.
        let led = |&&at: &&usize| self.codes.first_of(at).is_some_and(has_zeros);
        let all = || ids.iter().copied();
        let columns: BTreeSet<usize> =
            all().chain(attributes.iter().filter(led).copied()).collect();
        let found = [self.rounded.among(all()), self.numbers.among(all())];
        let found = found.into_iter().chain([self.codes.among(columns)]).flatten();
        found.reduce(|one, other| {
            let first = if (other.row, other.column) < (one.row, one.column) { other } else { one };
            First { count: one.count + other.count, ..first }
        })
    }

    /// Cells that show another number, in columns of answers.
    pub(crate) fn numbers(&self, answers: &[usize]) -> Option<First<'_>> {
        self.numbers.among(answers.iter().copied())
    }

    /// Cells of ids that hold no text and no number, and of which kind they are. Where most rows have
    /// one, it is meant.
    pub(crate) fn no_texts(&self, id: usize, rows: u64) -> Vec<(&'static str, First<'_>)> {
        let kinds = [("date", &self.days), ("truth", &self.truths)];
        let found = kinds.map(|(kind, noted)| Some((kind, noted.among([id])?)));
        found.into_iter().flatten().filter(|(_, first)| first.count * 2 <= rows).collect()
    }
}
