//! Which rows of a table are read, by what stands in some of its columns.

use std::collections::BTreeMap;

use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::dates::{DateForms, is_date};
use crate::places::Wanted;
use crate::sources::Only;
use crate::suggest::nearest;

/// Other values of a column that are kept, to say which one was meant.
const KEPT: usize = 50;

/// A value that hardly any row has is one that so many rows have at most, and a tenth of those with a
/// value that is named.
const FEW: u64 = 3;

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
    /// How many rows have each value.
    values: Vec<u64>,
    /// How many have others, each with its first spelling.
    others: BTreeMap<String, u64>,
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
            seen.values.resize(test.values.len(), 0);
            let cell = cell(test.column);
            let position = test.position(cell);
            takes &= position.is_some() != test.not;
            if test.dates {
                seen.dates.add(cell, 1);
            }
            if let Some(position) = position {
                seen.values[position] += 1;
            } else if let Some(rows) = seen.others.get_mut(cell) {
                *rows += 1;
            } else if seen.others.len() < KEPT {
                seen.others.insert(cell.to_owned(), 1);
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
            seen.values.iter_mut().zip(&later.values).for_each(|(seen, later)| *seen += later);
            seen.dates.append(&later.dates);
            for (other, rows) in &later.others {
                if let Some(seen) = seen.others.get_mut(other) {
                    *seen += rows;
                } else if seen.others.len() < KEPT {
                    seen.others.insert(other.clone(), *rows);
                }
            }
        }
    }

    /// A warning for each value that no row has, for one that hardly any row has and that could be another
    /// spelling of one that is named, and for dates in several spellings; `line` is that of the header.
    pub(crate) fn doubts(&self, only: &[Only], filter: &Filter, line: u64) -> Vec<Wanted> {
        let mut doubts = Vec::new();
        for ((only, test), seen) in only.iter().zip(&filter.tests).zip(&self.tests) {
            for (value, _) in only.values.iter().zip(&seen.values).filter(|(_, rows)| **rows == 0) {
                let column = only.column.as_str();
                let text = message!("intake-only-nobody", value = value, column = column);
                let problem =
                    Problem::warning("value-nobody-has", text).about(format!("{column}={value}"));
                let listed = only.values.iter().zip(&seen.values).filter(|(_, rows)| **rows > 0);
                let there = listed.map(|(value, _)| value.as_str());
                let there = there.chain(seen.others.keys().map(String::as_str));
                let problem = match nearest(value, there) {
                    Some(near) => problem.help(message!("intake-did-you-mean-help", name = near)),
                    None => problem.help(message!("intake-only-nobody-help")),
                };
                doubts.push(Wanted { line, field: test.column, problem });
            }
            for (other, rows) in seen.odd() {
                let Some(problem) = odd_value(only, other, rows) else { continue };
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

impl OfTest {
    /// Other values that hardly any row has.
    fn odd(&self) -> impl Iterator<Item = (&str, u64)> {
        let most = FEW.min(self.values.iter().max().copied().unwrap_or(0) / 10);
        let others = self.others.iter().map(|(other, rows)| (other.as_str(), *rows));
        others.filter(move |(_, rows)| *rows <= most)
    }
}

/// The warning about a value that could be one that is named, or has nothing to compare.
fn odd_value(only: &Only, other: &str, rows: u64) -> Option<Problem> {
    let column = only.column.as_str();
    let named = nearest(other, only.values.iter().map(String::as_str));
    let text = match &named {
        _ if other.trim().is_empty() => message!("intake-only-empty", n = rows, column = column),
        Some(named) => {
            let (value, named) = (other, named.as_str());
            message!("intake-only-near", n = rows, value = value, column = column, named = named)
        }
        None => return None,
    };
    let problem = Problem::warning("value-near-only", text);
    let problem = problem.about(format!("{column}={other}")).times(rows);
    let left_out = if only.not { "no" } else { "yes" };
    Some(problem.help(message!("intake-only-near-help", left = left_out)))
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
