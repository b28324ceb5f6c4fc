//! The scores of a round, and which of them are kept.

use std::sync::Arc;

use crate::model::MeasureIx;
use crate::none::some;

/// The scores of one round: a column for each measure that was asked for.
#[derive(Debug, Clone)]
pub struct Scores {
    columns: Vec<Option<Arc<Vec<f64>>>>,
}

/// Which columns [`score`](crate::score) keeps. Others are made where needed and given back.
#[derive(Debug, Clone, Copy)]
pub enum Keep<'a> {
    /// All: for explanations. Eight bytes for each subject and measure of its type.
    All,
    /// These.
    Only(&'a [MeasureIx]),
}

impl Scores {
    /// For each measure of the model its column, if it was kept.
    pub(crate) fn new(columns: Vec<Option<Arc<Vec<f64>>>>) -> Self {
        Self { columns }
    }

    /// The scores of a measure by row, NaN where there is none (see [`crate::none`]); `None` if the
    /// column was not kept.
    pub fn column(&self, measure: MeasureIx) -> Option<&[f64]> {
        self.columns.get(measure.0)?.as_ref().map(|c| c.as_slice())
    }

    /// The score of a subject; `None` if it has none or the column was not kept.
    pub fn get(&self, measure: MeasureIx, row: u32) -> Option<f64> {
        self.column(measure).and_then(|c| some(c[row as usize]))
    }
}
