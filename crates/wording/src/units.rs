//! Figures with what they are counted in: `1.8 points`.

use sanjeh_messages::message;
use sanjeh_round::{Fact, Unit};

use crate::Wording;
use crate::piece::Piece;

impl Wording<'_> {
    /// The size of a difference, with what it is counted in: `1.80 points`.
    pub fn size(&self, difference: &Fact) -> String {
        let size = difference.size(self.lang);
        // `1 point`, but `1.0 points`.
        let count = if difference.decimals == 0 { difference.published.abs() as i64 } else { 2 };
        let said = match difference.unit {
            Unit::Percent => {
                message!("wording-percentage-points", count = count, size = size)
            }
            Unit::Points | Unit::PointsGained => {
                message!("wording-points", count = count, size = size)
            }
            Unit::Part | Unit::Subjects | Unit::Place => return size,
        };
        said.plain(self.lang)
    }

    /// The size of a difference as a part of a sentence.
    pub(crate) fn sized(&self, difference: &Fact) -> Piece {
        Piece::stated(&self.size(difference), *difference, None, "")
    }
}
