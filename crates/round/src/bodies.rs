//! Which subjects are another body than the one before: what one is now and several were, or the
//! other way round, has no growth.

use std::borrow::Cow;

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::model::TypeIx;
use sanjeh_engine::none;

use crate::scored::Round;
use crate::successions::{How, Succession};

impl Round {
    /// The rows that say who else took the place of a subject of this round, or a part of it, since
    /// the previous round: there it may have had another id.
    pub fn successors(&self, kind: TypeIx, row: u32) -> impl Iterator<Item = &Succession> {
        let id = self.data.tables[kind.0].ids.get(row);
        let was = self.earlier_id(kind, row);
        // Who had the id before, and was merged, is not who has it now and had another one.
        let own = self.successions.successors(kind, id);
        let own = own.filter(move |s| was.is_none() || s.how == How::Split);
        let then = was.into_iter().flat_map(move |was| self.successions.successors(kind, was));
        own.chain(then.filter(move |s| s.to != id))
    }

    /// By what a subject of this round became another body than it was before, if it did.
    pub fn another_body(&self, kind: TypeIx, row: u32) -> Option<How> {
        let id = self.data.tables[kind.0].ids.get(row);
        let rows = self.successions.predecessors(kind, id).chain(self.successors(kind, row));
        How::foremost(rows.map(|s| s.how).filter(|how| how.is_another_body()))
    }

    /// The scores of the earlier round, by today's ids, without those of subjects that are another
    /// body now.
    pub(crate) fn scores_of_same_bodies<'s>(
        &self,
        kind: TypeIx,
        ids: &Ids,
        scores: &'s [f64],
    ) -> Cow<'s, [f64]> {
        if self.successions.all().is_empty() || scores.is_empty() {
            return Cow::Borrowed(scores);
        }
        let ours = &self.data.tables[kind.0].ids;
        let of = |(id, &score): (&str, &f64)| {
            let row = ours.find(id.as_bytes());
            match row.and_then(|row| self.another_body(kind, row)) {
                Some(_) => none::NONE,
                None => score,
            }
        };
        Cow::Owned(ids.iter().zip(scores).map(of).collect())
    }
}

/// For each growth who of those that the earlier round lists, too, is another body now.
pub(crate) fn other_bodies(
    now: &Round,
    listed_before: impl Fn(TypeIx, u32) -> bool,
) -> Vec<Vec<u32>> {
    let model = now.model();
    let of_kind = |kind: TypeIx| {
        if now.successions.all().is_empty() {
            return Vec::new();
        }
        let rows = 0..now.data.tables[kind.0].ids.len() as u32;
        let is_other = |row: &u32| now.another_body(kind, *row).is_some();
        rows.filter(is_other).filter(|row| listed_before(kind, *row)).collect()
    };
    model.growths.iter().map(|growth| of_kind(model.measure(growth.measure).on)).collect()
}
