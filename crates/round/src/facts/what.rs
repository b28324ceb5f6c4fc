//! Which figure of a round a fact is.

use sanjeh_engine::model::{MeasureIx, TypeIx};

/// Which figure of a round a fact is; of whom it is, whoever asked for it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The score in a measure, or what it changed by.
    Score(MeasureIx),
    /// Points of the headline score that come from a measure.
    Points(MeasureIx),
    /// The share of a measure in what it is part of.
    Share(MeasureIx),
    /// The mean of a measure, which the methodology does not name.
    Mean(MeasureIx),
    /// How the scores in a measure are spread.
    Spread(MeasureIx),
    /// A growth, by its position.
    Growth(usize),
    /// A statistic, by its position.
    Statistic(usize),
    /// How many subjects of a kind there are.
    Subjects(TypeIx),
    /// How many subjects are of a class of a share, or what per cent, by their positions.
    Class(usize, usize),
}
