//! What changed since the previous round.

use sanjeh_engine::Grown;
use sanjeh_engine::model::{MeasureIx, Ties, TypeIx};
use sanjeh_engine::round::Rounding;
use sanjeh_methodology::Named;

use super::fact::{Fact, Unit};
use super::list::Placing;
use super::reading::Reading;
use super::what::What;
use crate::figure::Figure;
use crate::scored::Round;

/// The growth of a subject.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Its row in this round.
    pub row: u32,
    /// Its value in the previous round.
    pub before: Fact,
    /// Its value in this round.
    pub now: Fact,
    /// Points between them.
    pub points: Fact,
    /// Its place by growth, the largest first.
    pub place: Placing,
}

impl Fact {
    /// Both together.
    #[must_use]
    pub(super) fn plus(&self, other: &Self) -> Self {
        let exact = self.exact + other.exact;
        let published = Rounding::half_up(self.decimals).apply(exact);
        Self { exact, published, ..*self }
    }

    /// How much more this is than another figure of its kind, as people subtract what was published.
    #[must_use]
    pub fn less(&self, before: &Self) -> Self {
        let points = self.published - before.published;
        let decimals = self.decimals.max(before.decimals);
        Self {
            what: self.what,
            exact: self.exact - before.exact,
            published: Rounding::half_up(decimals).apply(points),
            decimals,
            unit: Unit::PointsGained,
            origin: self.origin,
        }
    }
}

impl<'a> Reading<'a> {
    /// The growth of a subject, by the position of the growth in the model; `None` if there is no
    /// round before, or if it has no score in both.
    pub fn growth(&self, at: usize, row: u32) -> Option<Change> {
        let comparison = self.compared?.growths.get(at)?;
        let grown = comparison.grown.iter().find(|grown| grown.row == row)?;
        Some(self.change(at, grown))
    }

    /// All that have a growth, the largest first, equal growth by id.
    pub fn grown(&self, at: usize) -> impl Iterator<Item = Change> + use<'a> {
        let this = *self;
        let grown = self.compared.map_or(&[][..], |compared| &compared.growths[at].grown);
        grown.iter().map(move |grown| this.change(at, grown))
    }

    /// The growth of a subject in what both rounds asked; `None` if nothing is compared so.
    pub fn like_for_like(&self, at: usize, row: u32) -> Option<Fact> {
        let comparison = self.compared?.like_for_like.as_ref()?.get(at)?;
        let grown = comparison.grown.iter().find(|grown| grown.row == row)?;
        let rounding = self.model().measure(self.model().growths[at].measure).published;
        Some(self.made(What::Growth(at), grown.growth, rounding, Unit::PointsGained))
    }

    fn change(&self, at: usize, grown: &Grown) -> Change {
        let growth = &self.model().growths[at];
        let measure = self.model().measure(growth.measure);
        let subject = self.id(measure.on, grown.row);
        let then = || {
            let then = [Figure::Published(measure.id.clone()), Figure::Score(measure.id.clone())];
            then.map(|figure| Figure::Previous(Box::new(figure)))
        };
        let score = What::Score(growth.measure);
        let fact = |what, x, unit, origin| Fact::new(what, x, measure.published, unit, origin);
        let points = self.origin(subject, || [Figure::Growth(growth.id.clone())]);
        let place = self.origin(subject, || [Figure::GrowthRank(growth.id.clone())]);
        // Those of one place stand side by side.
        let all = self.compared.map_or(&[][..], |compared| &compared.growths[at].grown);
        let first = all.partition_point(|other| other.rank < grown.rank);
        let after = all.partition_point(|other| other.rank <= grown.rank);
        Change {
            row: grown.row,
            before: fact(score, grown.before, Unit::Points, self.origin(subject, then)),
            now: fact(score, grown.now, Unit::Points, self.score_origin(growth.measure, subject)),
            points: fact(What::Growth(at), grown.growth, Unit::PointsGained, points),
            place: Placing {
                at: grown.rank,
                of: all.len(),
                shared_by: (after - first).max(1),
                is_last: first > 0 && after == all.len(),
                is_dense: growth.ties == Ties::Dense,
                origin: place,
            },
        }
    }

    /// The previous round, and the row in it of a subject, unless a merger or a split made it another
    /// body.
    pub fn before(&self, kind: TypeIx, row: u32) -> Option<(&'a Round, u32)> {
        if self.round.another_body(kind, row).is_some() {
            return None;
        }
        let before = self.compared?.round.as_deref()?;
        let row = self.round.row_in_earlier(kind, row, before)?;
        Some((before, row))
    }

    /// Points that a subject gained in a measure since the previous round: its growth, where the
    /// methodology has one of the measure, else what was published now less what was then.
    pub fn points_gained(&self, measure: MeasureIx, row: u32) -> Option<Fact> {
        let growth = self.model().growths.iter().position(|growth| growth.measure == measure);
        if let Some(at) = growth
            && self.compared.is_some()
        {
            return self.growth(at, row).map(|change| change.points);
        }
        let kind = self.model().measure(measure).on;
        let (_, then) = self.before(kind, row)?;
        let before = self.earlier()?;
        let same = self.methodology().earlier_measure(measure, before.methodology())?;
        let earlier = before.score(same, then)?;
        Some(self.score(measure, row)?.less(&earlier))
    }

    /// Places gained in a list since the previous round; below 0 if they were lost.
    pub fn places_gained(&self, list: usize, row: u32) -> Option<i64> {
        let entry = &self.model().ranks[list];
        let (before, then) = self.before(self.model().measure(entry.measure).on, row)?;
        let id = self.methodology().earlier_id(Named::Rank, &entry.id, &before.methodology)?;
        let at = before.model().ranks.iter().position(|other| other.id == id)?;
        let then = (*before.results.ranks[at].get(then as usize)?)?;
        let now = self.round.results.ranks[list][row as usize]?;
        Some(i64::from(then) - i64::from(now))
    }
}
