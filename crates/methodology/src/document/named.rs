//! What has a name that may change from one version to the next.

use super::Document;
use super::was::Was;

/// What has a name that may change from one version to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'a> {
    /// A question or a measure of this kind of subject.
    On(&'a str),
    /// A ranked list.
    Rank,
    /// A set of bands.
    Bands,
    /// A share.
    Share,
    /// A statistic.
    Statistic,
    /// A growth.
    Growth,
}

/// A result: its sort, its id, and what it was called.
pub(crate) type Result<'d> = (Named<'static>, &'d str, &'d Was);

impl Document {
    /// The results whose names may change, those of one sort together.
    pub(crate) fn results(&self) -> impl Iterator<Item = Result<'_>> {
        let ranks = self.ranks.iter().map(|(id, e)| (Named::Rank, id, &e.value.was));
        let bands = self.bands.iter().map(|(id, e)| (Named::Bands, id, &e.value.was));
        let shares = self.shares.iter().map(|(id, e)| (Named::Share, id, &e.value.was));
        let statistics = self.statistics.iter();
        let statistics = statistics.map(|(id, e)| (Named::Statistic, id, &e.value.was));
        let growth = self.growth.iter().map(|(id, e)| (Named::Growth, id, &e.value.was));
        let all = ranks.chain(bands).chain(shares).chain(statistics).chain(growth);
        all.map(|(sort, id, was)| (sort, id.as_str(), was))
    }

    /// What a result was called; `None` if there is none of that sort and id.
    pub(crate) fn result(&self, sort: Named<'_>, id: &str) -> Option<&Was> {
        let mut all = self.results();
        all.find(|(of, known, _)| *of == sort && *known == id).map(|(_, _, was)| was)
    }

    /// Forgets what everything was called.
    pub(crate) fn forget_earlier_names(&mut self) {
        let questions = self.questions.values_mut().flat_map(|entries| entries.values_mut());
        let measures = self.measures.values_mut().flat_map(|entries| entries.values_mut());
        let carried = self.rollups.iter_mut().flat_map(|rollups| &mut rollups.value.measures);
        let all = (questions.map(|entry| &mut entry.value.was))
            .chain(measures.map(|entry| &mut entry.value.was))
            .chain(carried.flat_map(|carried| &mut carried.0).map(|carried| &mut carried.new.was))
            .chain(self.ranks.values_mut().map(|entry| &mut entry.value.was))
            .chain(self.bands.values_mut().map(|entry| &mut entry.value.was))
            .chain(self.shares.values_mut().map(|entry| &mut entry.value.was))
            .chain(self.statistics.values_mut().map(|entry| &mut entry.value.was))
            .chain(self.growth.values_mut().map(|entry| &mut entry.value.was));
        all.for_each(|was| *was = Was::default());
    }
}
