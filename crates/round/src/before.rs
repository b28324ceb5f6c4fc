//! The previous round, as far as it is known.

use crate::scored::Round;

/// A row of the table: subject, measure, score.
pub(crate) type Score = (String, String, Option<f64>);

/// The previous round, as far as it is known.
#[derive(Debug, Clone)]
pub enum Before {
    /// The whole round.
    Round(Box<Round>),
    /// Only its scores: rows of subject, measure, score.
    Scores(Vec<Score>),
}
