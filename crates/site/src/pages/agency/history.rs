//! A subject's scores round by round, from all publications of the same methodology.

use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::message;
use sanjeh_methodology::Presentation;
use sanjeh_publication::Publication;
use sanjeh_round::Round;

use crate::context::Context;

/// One round of a subject's history.
pub(crate) struct Past<'a> {
    /// The publication of that round; `None` if only the one after it tells of it.
    pub(crate) publication: Option<&'a Publication>,
    pub(crate) round: &'a Round,
    pub(crate) presentation: &'a Presentation,
    pub(crate) row: u32,
}

/// A subject's rounds, the earliest first. A page of a publication tells of its own round by that
/// publication, of others by the ones that hold now.
pub(crate) fn history<'a>(
    c: &Context<'a>,
    publication: &'a Publication,
    row: u32,
) -> Vec<Past<'a>> {
    let Some(presentation) = publication.presentation() else { return Vec::new() };
    let kind = publication.model().types[presentation.of.0].id.as_str();
    let id = publication.id(presentation.of, row);
    let past = |publication: Option<&'a Publication>, round: &'a Round| {
        let presentation = round.methodology.presentation.as_ref()?;
        if round.model().types[presentation.of.0].id != kind {
            return None;
        }
        let row = round.data.tables[presentation.of.0].ids.find(id.as_bytes())?;
        Some(Past { publication, round, presentation, row })
    };
    let number = publication.manifest.round.number;
    let others = c.site.library().current().map(AsRef::as_ref).filter(|other| {
        other.manifest.methodology.id == publication.manifest.methodology.id
            && other.manifest.round.number != number
    });
    let mut all: Vec<Past<'_>> =
        others.chain([publication]).filter_map(|p| past(Some(p), &p.round)).collect();
    let before = publication.compared.as_ref().and_then(|compared| compared.round.as_deref());
    if let Some(before) = before
        && !all.iter().any(|p| p.round.header.number == before.header.number)
    {
        all.extend(past(None, before));
    }
    all.sort_by_key(|past| past.round.header.number);
    all
}

impl Past<'_> {
    /// The measure of that round that has the same id.
    pub(crate) fn same(&self, id: &str) -> Option<MeasureIx> {
        self.round.model().measure_by_id(self.presentation.of, id)
    }

    /// The published score of the measure with this id.
    pub(crate) fn published(&self, id: &str) -> Option<f64> {
        self.round.results.published(self.round.model(), self.same(id)?, self.row)
    }

    /// The place in the first list, and how many are ranked in it.
    pub(crate) fn place(&self) -> Option<(u32, usize)> {
        let places = &self.round.results.ranks[self.presentation.rank];
        Some((places[self.row as usize]?, places.iter().flatten().count()))
    }

    /// A short name of the round, for the axis of a chart.
    pub(crate) fn short(&self, c: &Context<'_>) -> String {
        let number = self.round.header.number;
        number.map_or_else(|| self.title(c), |n| c.t(message!("agency-round-number", n = n)))
    }

    /// What the round is called.
    pub(crate) fn title(&self, c: &Context<'_>) -> String {
        if let Some(publication) = self.publication {
            return c.title(publication).to_owned();
        }
        let header = &self.round.header;
        let title = sanjeh_methodology::names::text(&header.title, c.lang).map(ToOwned::to_owned);
        title.or_else(|| header.number.map(|n| c.int(n))).unwrap_or_default()
    }

    /// The day on which it was published.
    pub(crate) fn day(&self, c: &Context<'_>) -> String {
        self.round.header.published.as_deref().map_or_else(String::new, |day| c.day(day))
    }
}
