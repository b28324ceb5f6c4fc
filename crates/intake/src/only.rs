//! Which rows of a table are read, by what stands in some of its columns.

use std::collections::BTreeSet;

use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::dates::{DateForms, is_date};
use crate::places::Wanted;
use crate::sources::Only;
use crate::suggest::nearest;

/// Other values of a column that are kept, to say which one was meant.
const KEPT: usize = 50;

/// Spellings of dates that are listed.
const LISTED: usize = 12;

/// What must stand in some columns of a row.
#[derive(Debug, Clone)]
pub(crate) struct Filter {
    tests: Vec<Test>,
}

#[derive(Debug, Clone)]
struct Test {
    column: usize,
    /// The values, folded, in the order of the methodology.
    values: Vec<String>,
    /// Whether any of them is a date.
    dates: bool,
    not: bool,
}

/// Which values of a filter stand in the table.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    tests: Vec<OfTest>,
}

#[derive(Debug, Default, Clone)]
struct OfTest {
    values: Vec<bool>,
    others: BTreeSet<String>,
    /// How dates are written, if one is a value.
    dates: DateForms,
}

impl Filter {
    /// The filter with its columns, which `find` finds.
    pub(crate) fn find<E>(
        only: &[Only],
        mut find: impl FnMut(&str) -> Result<usize, E>,
    ) -> Result<Self, E> {
        let test = |only: &Only| {
            let values = only.values.iter().map(|value| fold(value)).collect();
            let dates = only.values.iter().any(|value| is_date(value));
            Ok(Test { column: find(&only.column)?, values, dates, not: only.not })
        };
        Ok(Self { tests: only.iter().map(test).collect::<Result<_, E>>()? })
    }

    /// The columns that are looked at.
    pub(crate) fn columns(&self) -> impl Iterator<Item = usize> {
        self.tests.iter().map(|test| test.column)
    }

    /// Whether a row is read.
    pub(crate) fn takes<'r>(&self, cell: impl Fn(usize) -> &'r str) -> bool {
        self.tests.iter().all(|test| test.position(cell(test.column)).is_some() != test.not)
    }

    /// Whether a row is read; notes which values stand in it, be it read or not.
    pub(crate) fn takes_and_notes<'r>(
        &self,
        cell: impl Fn(usize) -> &'r str,
        seen: &mut Seen,
    ) -> bool {
        seen.tests.resize_with(self.tests.len(), OfTest::default);
        let mut takes = true;
        for (test, seen) in self.tests.iter().zip(&mut seen.tests) {
            seen.values.resize(test.values.len(), false);
            let cell = cell(test.column);
            let position = test.position(cell);
            takes &= position.is_some() != test.not;
            if test.dates {
                seen.dates.add(cell, 1);
            }
            if let Some(position) = position {
                seen.values[position] = true;
            } else if seen.others.len() < KEPT && !seen.others.contains(cell) {
                seen.others.insert(cell.to_owned());
            }
        }
        takes
    }
}

impl Test {
    fn position(&self, cell: &str) -> Option<usize> {
        let exact = self.values.iter().position(|value| value == cell);
        exact.or_else(|| {
            let folded = fold(cell);
            self.values.iter().position(|value| *value == folded)
        })
    }
}

impl Seen {
    pub(crate) fn clear(&mut self) {
        self.tests.clear();
    }

    /// Adds what a later block has.
    pub(crate) fn append(&mut self, later: &Self) {
        if self.tests.is_empty() {
            self.tests.clone_from(&later.tests);
            return;
        }
        for (seen, later) in self.tests.iter_mut().zip(&later.tests) {
            seen.values.iter_mut().zip(&later.values).for_each(|(seen, later)| *seen |= later);
            seen.dates.append(&later.dates);
            let room = KEPT.saturating_sub(seen.others.len());
            seen.others.extend(later.others.iter().take(room).cloned());
        }
    }

    /// A warning for each value that no row has, and for dates in several spellings; `line` is that of the header, `columns` are those of
    /// the filter.
    pub(crate) fn doubts(&self, only: &[Only], filter: &Filter, line: u64) -> Vec<Wanted> {
        let mut doubts = Vec::new();
        for ((only, test), seen) in only.iter().zip(&filter.tests).zip(&self.tests) {
            for (value, _) in only.values.iter().zip(&seen.values).filter(|(_, seen)| !**seen) {
                let column = only.column.as_str();
                let text = message!("intake-only-nobody", value = value, column = column);
                let problem =
                    Problem::warning("value-nobody-has", text).about(format!("{column}={value}"));
                let listed = only.values.iter().zip(&seen.values).filter(|(_, seen)| **seen);
                let there = listed.map(|(value, _)| value.as_str());
                let there = there.chain(seen.others.iter().map(String::as_str));
                let problem = match nearest(value, there) {
                    Some(near) => problem.help(message!("intake-did-you-mean-help", name = near)),
                    None => problem.help(message!("intake-only-nobody-help")),
                };
                doubts.push(Wanted { line, field: test.column, problem });
            }
            if let Some((examples, others)) = seen.dates.several() {
                let problem = date_spellings(&only.column, &examples, others);
                doubts.push(Wanted { line, field: test.column, problem });
            }
        }
        doubts
    }
}

fn date_spellings(column: &str, examples: &[&str], others: u64) -> Problem {
    let listed: Vec<&str> = examples.iter().take(LISTED).copied().collect();
    let text = message!(
        "intake-only-dates",
        column = column,
        n = examples.len() as u64,
        examples = listed
    );
    let help = message!("intake-only-dates-help", example = examples[0]);
    Problem::warning("date-spellings", text).about(column).times(others).help(help)
}
