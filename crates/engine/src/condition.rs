//! Conditions over a table: a filter, in relational terms.

use std::cmp::Ordering;
use std::rc::Rc;
use std::sync::Arc;

use crate::dataset::{Answer, Table};
use crate::model::{Bound, Condition, Equal, MeasureIx, TestOn, TypeIx};
use crate::scores::Scores;
use crate::text::fold;

impl Condition {
    /// Whether it always holds.
    pub fn is_empty(&self) -> bool {
        self.tests.is_empty()
    }

    /// The measures that it looks at.
    pub fn measures(&self) -> impl Iterator<Item = MeasureIx> {
        self.tests.iter().filter_map(|t| match t.on {
            TestOn::Score(measure, _, _) => Some(measure),
            _ => None,
        })
    }

    /// For each subject of the table whether the condition holds. `scores` has the columns of
    /// [`Condition::measures`], `answer_columns` says which column a question has in its table.
    pub(crate) fn mask(
        &self,
        table: &Table,
        answer_columns: &[usize],
        scores: &[(MeasureIx, Arc<Vec<f64>>)],
        bounds: Equal,
    ) -> Vec<bool> {
        let mut mask = vec![true; table.ids.len()];
        for test in &self.tests {
            let mut keep = |row: usize, holds: bool| mask[row] &= holds != test.negate;
            match &test.on {
                TestOn::Attribute(attribute, values) => {
                    let column = &table.attributes[*attribute];
                    let wanted: Vec<bool> =
                        column.values.iter().map(|v| values.contains(&fold(v))).collect();
                    let holds = column.codes.iter().map(|&code| wanted[code as usize]);
                    holds.enumerate().for_each(|(row, holds)| keep(row, holds));
                }
                TestOn::Id(ids) => {
                    let rows: Vec<_> =
                        ids.iter().filter_map(|i| table.ids.find(i.as_bytes())).collect();
                    let holds = (0..table.ids.len()).map(|row| rows.contains(&(row as u32)));
                    holds.enumerate().for_each(|(row, holds)| keep(row, holds));
                }
                TestOn::Answer(question, options) => {
                    let column = &table.answers[answer_columns[question.0]];
                    for row in 0..table.ids.len() {
                        let answer = column.get(row as u32);
                        keep(row, matches!(answer, Answer::Option(o) if options.contains(&o)));
                    }
                }
                TestOn::Score(measure, low, high) => {
                    let column = scores.iter().find(|(m, _)| m == measure).map(|(_, c)| c);
                    for row in 0..table.ids.len() {
                        let x = column.map_or(f64::NAN, |c| c[row]);
                        keep(row, low.is_below(x, bounds) && high.is_above(x, bounds));
                    }
                }
            }
        }
        mask
    }
}

/// Masks that were made already: rollups of one table mostly share their filter.
pub(crate) struct Masks {
    /// By which digits a score reaches a bound.
    bounds: Equal,
    known: Vec<(TypeIx, Condition, Rc<Vec<bool>>)>,
}

impl Masks {
    /// How many are remembered; the oldest go first.
    pub(crate) const MOST: usize = 8;

    /// None yet.
    pub(crate) fn new(bounds: Equal) -> Self {
        Self { bounds, known: Vec::new() }
    }

    pub(crate) fn find(&self, on: TypeIx, condition: &Condition) -> Option<Rc<Vec<bool>>> {
        let known = self.known.iter().find(|(t, c, _)| *t == on && c == condition);
        known.map(|(_, _, mask)| Rc::clone(mask))
    }

    /// The mask of a condition on the kept columns of scores.
    pub(crate) fn of(
        &mut self,
        condition: &Condition,
        on: TypeIx,
        table: &Table,
        answer_columns: &[usize],
        scores: &Scores,
    ) -> Rc<Vec<bool>> {
        if let Some(mask) = self.find(on, condition) {
            return mask;
        }
        let column = |m| Arc::new(scores.column(m).unwrap_or(&[]).to_vec());
        let columns: Vec<_> = condition.measures().map(|m| (m, column(m))).collect();
        let mask = condition.mask(table, answer_columns, &columns, self.bounds);
        self.remember(on, condition, mask)
    }

    pub(crate) fn remember(
        &mut self,
        on: TypeIx,
        condition: &Condition,
        mask: Vec<bool>,
    ) -> Rc<Vec<bool>> {
        if self.known.len() == Self::MOST {
            self.known.remove(0);
        }
        let mask = Rc::new(mask);
        self.known.push((on, condition.clone(), Rc::clone(&mask)));
        mask
    }
}

impl Bound {
    fn is_below(self, x: f64, bounds: Equal) -> bool {
        match self {
            Self::Open => !x.is_nan(),
            Self::Included(end) => bounds.order(end, x).is_some_and(Ordering::is_le),
            Self::Excluded(end) => bounds.order(end, x).is_some_and(Ordering::is_lt),
        }
    }

    fn is_above(self, x: f64, bounds: Equal) -> bool {
        match self {
            Self::Open => !x.is_nan(),
            Self::Included(end) => bounds.order(x, end).is_some_and(Ordering::is_le),
            Self::Excluded(end) => bounds.order(x, end).is_some_and(Ordering::is_lt),
        }
    }
}
