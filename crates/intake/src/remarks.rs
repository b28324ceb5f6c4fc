//! Cells of a sheet that hold more than a reader of the file sees: a value that is not shown, a comment,
//! a formula whose value may be another tomorrow.

use std::collections::BTreeSet;
use std::ops::Range;

use sanjeh_messages::{Problem, message};

use crate::computed::Computed;
use crate::formulas::Parsed;
use crate::judged::{Judged, Said};
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
    /// Those whose formula looks up the nearest value, because nothing else is said, or because it is.
    nearest: Noted,
    nearest_said: Noted,
    /// Those whose formula names the cell itself.
    circular: Noted,
    /// How formulas and numbers stand in their columns.
    computed: Computed,
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

    /// Notes a cell that holds a number, or a text that looks like one, row by row.
    pub(crate) fn number(&mut self, place: (u32, u32)) {
        self.computed.number(place);
    }

    /// Notes the formula of a cell, with the value that is stored.
    pub(crate) fn formula(&mut self, place: (u32, u32), parsed: Option<&Parsed>, value: &str) {
        self.formulas.add(place, "");
        if value.is_empty() {
            self.empty.add(place, "");
        }
        let Some(Parsed { says, shape }) = parsed else { return };
        self.computed.formula(place, shape);
        if shape.is_circular(place) {
            self.circular.add(place, &shape.write(place));
        }
        let Some(says) = says else { return };
        if let Some(nearest) = says.nearest {
            let into = if nearest.said { &mut self.nearest_said } else { &mut self.nearest };
            into.add(place, nearest.function);
        }
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

    fn all(&mut self) -> [&mut Noted; 11] {
        [
            &mut self.unseen,
            &mut self.comments,
            &mut self.formulas,
            &mut self.elsewhere,
            &mut self.changing,
            &mut self.random,
            &mut self.errors,
            &mut self.empty,
            &mut self.nearest,
            &mut self.nearest_said,
            &mut self.circular,
        ]
    }

    /// Forgets all but these rows.
    pub(crate) fn keep(&mut self, rows: &Range<u64>) {
        self.all().into_iter().for_each(|noted| noted.keep(rows));
        self.computed.keep(rows);
    }

    /// Forgets the rows of which nothing has a value.
    pub(crate) fn keep_filled(&mut self, is_filled: &dyn Fn(u32) -> bool) {
        self.all().into_iter().for_each(|noted| noted.retain(is_filled));
    }

    /// What formulas and numbers say of each other in these columns.
    pub(crate) fn judge(&self, asked: &BTreeSet<usize>) -> Judged {
        self.computed.judge(asked)
    }

    /// What is said of those in these columns, each with the first of them.
    pub(crate) fn problems<'n>(
        &'n self,
        asked: &BTreeSet<usize>,
        judged: &'n Judged,
    ) -> Vec<(Problem, First<'n>)> {
        let doubts: [Said<'_>; 5] = [
            (&self.unseen, |f| {
                let text = message!("intake-not-shown", n = f.count, text = f.text);
                Problem::warning("value-not-shown", text).help(message!("intake-not-shown-help"))
            }),
            (&self.errors, |f| {
                let text = message!("intake-error-as-number", n = f.count, number = f.text);
                Problem::warning("error-read-as-number", text)
                    .help(message!("intake-error-as-number-help", number = f.text))
            }),
            (&self.random, |f| {
                let text = message!("intake-random-value", n = f.count, function = f.text);
                Problem::warning("random-value", text).help(message!("intake-random-value-help"))
            }),
            (&self.circular, |f| {
                let text = message!("intake-formula-circular", n = f.count, formula = f.text);
                Problem::warning("formula-circular", text)
                    .help(message!("intake-formula-circular-help"))
            }),
            (&self.nearest, |f| {
                let text = message!("intake-lookup-nearest", n = f.count, function = f.text);
                Problem::warning("lookup-not-exact", text)
                    .help(message!("intake-lookup-nearest-help"))
            }),
        ];
        let notes: [Said<'_>; 5] = [
            (&self.nearest_said, |f| {
                Problem::note(message!("intake-lookup-nearest", n = f.count, function = f.text))
                    .help(message!("intake-lookup-nearest-help"))
            }),
            (&self.changing, |f| {
                Problem::note(message!("intake-changing-value", n = f.count, function = f.text))
            }),
            (&self.elsewhere, |f| {
                Problem::note(message!("intake-other-file", n = f.count, file = f.text))
            }),
            (&self.empty, |f| Problem::note(message!("intake-formula-empty", n = f.count))),
            (&self.comments, |f| {
                Problem::note(message!("intake-comments", n = f.count, text = f.text))
            }),
        ];
        let computing = self.computing.map(|computing| -> Said<'_> {
            let said: fn(&First<'_>) -> Problem = match computing {
                Computing::ByHand => {
                    |f| Problem::note(message!("intake-computed-by-hand", n = f.count))
                }
                Computing::Later => {
                    |f| Problem::note(message!("intake-computed-later", n = f.count))
                }
            };
            (&self.formulas, said)
        });
        let (more_doubts, more_notes) = judged.said();
        let all = doubts.into_iter().chain(more_doubts).chain(notes).chain(more_notes);
        let found = all.chain(computing).filter_map(|(noted, said)| {
            let first = noted.among(asked.iter().copied())?;
            Some((said(&first), first))
        });
        found.collect()
    }
}
