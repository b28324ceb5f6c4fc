//! What formulas and numbers say of each other in the columns of a sheet, and what is said of it.

use sanjeh_messages::{Message, Problem, message};

use crate::noted::{First, Noted};

/// Cells, each with the text of its formula, and what else belongs to it.
#[derive(Debug, Default)]
pub(crate) struct Judged {
    /// Formulas unlike the others of their column, with what would be like them.
    pub(crate) unlike: Noted,
    /// As [`Self::unlike`], where formulas of a column are of several kinds.
    pub(crate) kinds: Noted,
    /// Numbers among formulas: the formula that would be like them, and how many these are.
    pub(crate) typed: Noted,
    /// As [`Self::typed`], where many are typed.
    pub(crate) mixed: Noted,
    /// Formulas that name another row than their own.
    pub(crate) other_row: Noted,
    /// Ranges that leave rows of a column out, with the first and the last of these.
    pub(crate) short: Noted,
    /// Sums of columns that are read, too.
    pub(crate) twice: Noted,
}

/// Noted cells, and what is said of so many, of which this is the first.
pub(crate) type Said<'n> = (&'n Noted, fn(&First<'_>) -> Problem);

impl Judged {
    /// The doubts, and what is worth knowing.
    pub(crate) fn said(&self) -> ([Said<'_>; 4], [Said<'_>; 3]) {
        let doubts: [Said<'_>; 4] = [
            (&self.unlike, |f| {
                Problem::warning("formula-unlike-others", unlike(f))
                    .help(message!("intake-formula-unlike-help"))
            }),
            (&self.typed, |f| {
                Problem::warning("number-among-formulas", typed(f))
                    .help(message!("intake-number-among-formulas-help", formula = f.text))
            }),
            (&self.other_row, |f| {
                let text = message!("intake-formula-of-other-row", n = f.count, formula = f.text);
                Problem::warning("formula-of-other-row", text)
                    .help(message!("intake-formula-of-other-row-help"))
            }),
            (&self.short, |f| {
                let text = message!(
                    "intake-range-stops-short",
                    n = f.count,
                    range = f.text,
                    rows = f.read
                );
                Problem::warning("range-stops-short", text)
                    .help(message!("intake-range-stops-short-help"))
            }),
        ];
        let notes: [Said<'_>; 3] = [
            (&self.kinds, |f| Problem::note(unlike(f))),
            (&self.mixed, |f| Problem::note(typed(f))),
            (&self.twice, |f| {
                Problem::note(message!("intake-sum-of-read", n = f.count, formula = f.text))
            }),
        ];
        (doubts, notes)
    }
}

fn unlike(first: &First<'_>) -> Message {
    let (formula, usual) = (first.text, first.read);
    message!("intake-formula-unlike", n = first.count, formula = formula, usual = usual)
}

fn typed(first: &First<'_>) -> Message {
    let (formula, others) = (first.text, first.read);
    message!("intake-number-among-formulas", n = first.count, formula = formula, others = others)
}
