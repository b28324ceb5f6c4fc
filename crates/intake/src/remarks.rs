//! Cells of a sheet that hold more than a reader of the file sees: a value that is not shown, a comment,
//! a formula whose value may be another tomorrow.

use std::collections::BTreeSet;
use std::ops::Range;

use sanjeh_messages::{Problem, message};

use crate::formulas::Formula;
use crate::noted::{First, Noted};

/// How a workbook computes its formulas, if what is stored may be old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Computing {
    /// When somebody asks for it.
    ByHand,
    /// When it is opened next.
    Later,
}

/// Such cells; those in rows without any value are left out at the end.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    /// Those that hold a value that they do not show.
    unseen: Noted,
    /// Those beside which somebody wrote.
    comments: Noted,
    /// Those with a formula, those that name another file, that change by themselves, of chance.
    formulas: Noted,
    elsewhere: Noted,
    changing: Noted,
    random: Noted,
    /// Those that hold the number that their formula gives for an error.
    errors: Noted,
    /// Those whose formula gives the empty text.
    empty: Noted,
    pub(crate) computing: Option<Computing>,
}

impl Remarks {
    /// Notes a value that is not shown.
    pub(crate) fn hide(&mut self, place: (u32, u32), text: &str) {
        self.unseen.add(place, text);
    }

    /// Forgets values that are not shown, which may be after all.
    pub(crate) fn forget_hidden(&mut self) {
        self.unseen = Noted::default();
    }

    /// Notes a comment. Those of a column come in the order of their rows.
    pub(crate) fn comment(&mut self, place: (u32, u32), text: &str) {
        self.comments.add(place, text);
    }

    /// Notes the formula of a cell, with the value that is stored; `says` is what it says.
    pub(crate) fn formula(&mut self, place: (u32, u32), says: Option<&Formula>, value: &str) {
        self.formulas.add(place, "");
        if value.is_empty() {
            self.empty.add(place, "");
        }
        let Some(says) = says else { return };
        if let Some(file) = &says.elsewhere {
            self.elsewhere.add(place, file);
        }
        if let Some(function) = says.random {
            self.random.add(place, function);
        } else if let Some(function) = says.changing {
            self.changing.add(place, function);
        }
        let number = |text: &str| text.trim().parse::<f64>().ok();
        if let Some(given) = &says.fallback
            && number(given) == number(value)
        {
            self.errors.add(place, given);
        }
    }

    fn all(&mut self) -> [&mut Noted; 8] {
        [
            &mut self.unseen,
            &mut self.comments,
            &mut self.formulas,
            &mut self.elsewhere,
            &mut self.changing,
            &mut self.random,
            &mut self.errors,
            &mut self.empty,
        ]
    }

    /// Forgets all but these rows.
    pub(crate) fn keep(&mut self, rows: &Range<u64>) {
        self.all().into_iter().for_each(|noted| noted.keep(rows));
    }

    /// Forgets the rows of which nothing has a value.
    pub(crate) fn keep_filled(&mut self, is_filled: &dyn Fn(u32) -> bool) {
        self.all().into_iter().for_each(|noted| noted.retain(is_filled));
    }

    /// What is said of those in these columns, each with the first of them.
    pub(crate) fn problems(&self, asked: &BTreeSet<usize>) -> Vec<(Problem, First<'_>)> {
        let doubts: [Said<'_>; 3] = [
            (&self.unseen, |n, text| {
                Problem::warning(
                    "value-not-shown",
                    message!("intake-not-shown", n = n, text = text),
                )
                .help(message!("intake-not-shown-help"))
            }),
            (&self.errors, |n, number| {
                let text = message!("intake-error-as-number", n = n, number = number);
                Problem::warning("error-read-as-number", text)
                    .help(message!("intake-error-as-number-help", number = number))
            }),
            (&self.random, |n, function| {
                let text = message!("intake-random-value", n = n, function = function);
                Problem::warning("random-value", text).help(message!("intake-random-value-help"))
            }),
        ];
        let notes: [Said<'_>; 4] = [
            (&self.changing, |n, function| {
                Problem::note(message!("intake-changing-value", n = n, function = function))
            }),
            (&self.elsewhere, |n, file| {
                Problem::note(message!("intake-other-file", n = n, file = file))
            }),
            (&self.empty, |n, _| Problem::note(message!("intake-formula-empty", n = n))),
            (&self.comments, |n, text| {
                Problem::note(message!("intake-comments", n = n, text = text))
            }),
        ];
        let computing = self.computing.map(|computing| -> Said<'_> {
            let said = match computing {
                Computing::ByHand => {
                    |n, _: &str| Problem::note(message!("intake-computed-by-hand", n = n))
                }
                Computing::Later => {
                    |n, _: &str| Problem::note(message!("intake-computed-later", n = n))
                }
            };
            (&self.formulas, said)
        });
        let all = doubts.into_iter().chain(notes).chain(computing);
        let found = all.filter_map(|(noted, said)| {
            let first = noted.among(asked.iter().copied())?;
            Some((said(first.count, first.text), first))
        });
        found.collect()
    }
}

/// Noted cells, and what is said of so many, of which the first has this text.
type Said<'n> = (&'n Noted, fn(u64, &str) -> Problem);
