//! Where an axis of a measure begins and ends.

use sanjeh_engine::model::MeasureIx;
use sanjeh_methodology::Reach;

use super::worked_out::Extent;
use crate::scored::Round;

/// Where a scale has so much more room than the scores take, its ends say nothing.
const ROOM: f64 = 10.0;

impl Round {
    /// The ends of the axis of a measure: those of its scale, if the methodology gives it one that fits
    /// the scores; else 0 and 1, or 0 and 100, where the scores look like that; else the scores' own.
    pub fn extent(&self, measure: MeasureIx) -> Extent {
        *self.worked_out.extent(measure).get_or_init(|| self.ends(measure))
    }

    fn ends(&self, measure: MeasureIx) -> Extent {
        let scores = self.results.scores.column(measure).unwrap_or(&[]);
        let known = scores.iter().copied().filter(|score| !score.is_nan());
        let (low, high) =
            known.fold((0.0_f64, 0.0_f64), |(low, high), score| (low.min(score), high.max(score)));
        let (least, most) = Reach::new(self.model(), &[]).of(measure);
        let far = |a: f64, b: f64| a.abs().max(b.abs());
        let is_empty = low == high;
        let has_room = far(least, most) > ROOM * far(low, high) && !is_empty;
        let fits = least <= low && high <= most && least < most && (most - least).is_finite();
        let (scale, is_scale) = if fits && !has_room {
            ((least.min(0.0), most.max(0.0)), true)
        } else if low == 0.0 && high <= 1.0 {
            ((0.0, 1.0), true)
        } else if low == 0.0 && (50.0..=100.0).contains(&high) {
            ((0.0, 100.0), true)
        } else {
            ((low, high), false)
        };
        Extent { low: scale.0, high: scale.1, is_scale }
    }
}
