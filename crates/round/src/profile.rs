//! A subject's place in every measure.

use sanjeh_engine::model::{MeasureIx, Ties};
use sanjeh_engine::rank;

use crate::scored::Round;

/// A subject's score and place in one measure, among all subjects of its type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProfileLine {
    /// The measure.
    pub measure: MeasureIx,
    /// The score at full precision.
    pub score: f64,
    /// Competition place on exact scores, 1 for the highest; where the question behind the measure
    /// says that less is better, 1 for the lowest.
    pub rank: u32,
    /// How many subjects have a score.
    pub of: usize,
}

/// A subject's profile: its strengths first, its weaknesses last; equal places in the order of the
/// methodology. Empty if there is no such subject. Measures without a column are left out.
pub fn profile(round: &Round, subject: &str) -> Vec<ProfileLine> {
    let mut lines = Vec::new();
    for &measure in &round.results.kept {
        let Some(row) = round.row(measure, subject) else { continue };
        let Some(score) = round.results.scores.get(measure, row) else { continue };
        let Some(column) = round.results.scores.column(measure) else { continue };
        let lower = round.methodology.question_of(measure).and_then(|q| q.direction)
            == Some(sanjeh_methodology::document::Direction::Lower);
        let places = rank::places(column, Ties::Competition, lower, round.methodology.model.equal);
        if let Some(rank) = places[row as usize] {
            let of = places.iter().flatten().count();
            lines.push(ProfileLine { measure, score, rank, of });
        }
    }
    lines.sort_by_key(|line| line.rank);
    lines
}
