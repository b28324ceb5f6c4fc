//! A subject's scores round by round, from all publications of the same methodology.

use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::message;
use sanjeh_methodology::{Methodology, Presentation};
use sanjeh_publication::Publication;
use sanjeh_round::{Fact, Placing, Reading, Round};

use crate::context::Context;

/// One round of a subject's history.
pub(crate) struct Past<'a> {
    /// The publication of that round; `None` if only the one after it has it.
    pub(crate) publication: Option<&'a Publication>,
    pub(crate) round: &'a Round,
    pub(crate) reading: Reading<'a>,
    pub(crate) presentation: &'a Presentation,
    pub(crate) row: u32,
    /// The methodologies from that of the page to that of this round, round by round.
    way: Vec<&'a Methodology>,
    /// Whether the round is one before that of the page.
    is_earlier: bool,
}

/// A subject's rounds, the earliest first. A page of a publication speaks of its own round by that
/// publication, of others by the ones that hold now.
pub(crate) fn history<'a>(
    c: &Context<'a>,
    publication: &'a Publication,
    row: u32,
) -> Vec<Past<'a>> {
    let Some(presentation) = publication.presentation() else { return Vec::new() };
    let kind = publication.model().types[presentation.of.0].id.as_str();
    let number = publication.manifest.round.number;
    let others = c.site.library().current().map(AsRef::as_ref).filter(|other| {
        other.manifest.methodology.id == publication.manifest.methodology.id
            && other.manifest.round.number != number
    });
    let mut all: Vec<(Option<&Publication>, Reading<'_>)> =
        others.map(|other| (Some(other), other.reading())).collect();
    let before = publication.reading().earlier();
    if let Some(before) = before
        && !all.iter().any(|(_, other)| other.round.header.number == before.round.header.number)
    {
        all.push((None, before));
    }
    all.sort_by_key(|(_, reading)| reading.round.header.number);
    let (earlier, later): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, reading)| reading.round.header.number < number);
    let past = |(publication, reading): (Option<&'a Publication>, Reading<'a>), row, way: &[_]| {
        let round = reading.round;
        let presentation = round.methodology.presentation.as_ref()?;
        let is_kind = round.model().types[presentation.of.0].id == kind;
        let is_earlier = round.header.number < number;
        let way = way.to_vec();
        is_kind.then_some(Past { publication, round, reading, presentation, row, way, is_earlier })
    };
    let start = (&publication.round, presentation.of, row);
    let mut found: Vec<Past<'a>> = Vec::new();
    for rounds in [earlier.into_iter().rev().collect::<Vec<_>>(), later] {
        // From round to round, since each says only what it changed.
        let (mut near, mut on, mut at) = start;
        let mut way = vec![&near.methodology];
        for (publication, reading) in rounds {
            let round = reading.round;
            let is_before = round.header.number < number;
            let row = if is_before {
                near.row_in_earlier(on, at, round)
            } else {
                near.row_in_later(on, at, round)
            };
            // A round that does not list it says nothing of its names.
            let (Some(row), Some(of)) = (row, round.model().type_by_id(kind)) else { continue };
            way.push(&round.methodology);
            found.extend(past((publication, reading), row, &way));
            (near, on, at) = (round, of, row);
        }
    }
    found.extend(past((Some(publication), publication.reading()), row, &[]));
    found.sort_by_key(|past| past.round.header.number);
    of_one_body(found, number)
}

/// Those rounds in which it was the same body: none before a merger or a split that made it what it
/// is, and none from the next one on.
fn of_one_body(mut all: Vec<Past<'_>>, number: Option<u32>) -> Vec<Past<'_>> {
    let begins =
        |past: &Past<'_>| past.round.another_body(past.presentation.of, past.row).is_some();
    let is_later = |past: &Past<'_>| past.round.header.number > number;
    if let Some(end) = all.iter().position(|past| is_later(past) && begins(past)) {
        all.truncate(end);
    }
    let start = all.iter().rposition(|past| !is_later(past) && begins(past)).unwrap_or(0);
    all.split_off(start)
}

impl Past<'_> {
    /// The measure of that round that is this one of the page's.
    pub(crate) fn same(&self, measure: MeasureIx) -> Option<MeasureIx> {
        self.way.windows(2).try_fold(measure, |measure, step| {
            if self.is_earlier {
                step[0].earlier_measure(measure, step[1])
            } else {
                step[0].later_measure(measure, step[1])
            }
        })
    }

    /// The score in a measure of the page's round.
    pub(crate) fn score(&self, measure: MeasureIx) -> Option<Fact> {
        self.reading.score(self.same(measure)?, self.row)
    }

    /// The place in the first list.
    pub(crate) fn place(&self) -> Option<Placing> {
        self.reading.list(self.presentation.rank).place(self.row)
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
