//! Figures, each with its origin.

use sanjeh_engine::model::MeasureIx;
use sanjeh_publication::Publication;
use sanjeh_round::RankedList;
use serde::Serialize;
use utoipa::ToSchema;

use crate::words::Name;

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Origin {
    /// The round is not a reconstruction: all its figures are its own.
    Measured,
    /// The round is a reconstruction, and this figure was published.
    Published,
    /// The round is a reconstruction; this figure was published, and others that were
    /// published contradict it.
    Contradicted,
    /// The round is a reconstruction, and so is this figure.
    Reconstructed,
}

impl From<sanjeh_round::Origin> for Origin {
    fn from(origin: sanjeh_round::Origin) -> Self {
        match origin {
            sanjeh_round::Origin::Measured => Self::Measured,
            sanjeh_round::Origin::Published => Self::Published,
            sanjeh_round::Origin::Contradicted => Self::Contradicted,
            sanjeh_round::Origin::Reconstructed => Self::Reconstructed,
        }
    }
}

/// A score.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct MeasureScore {
    /// Id of the measure.
    pub(crate) measure: String,
    /// What the measure is called.
    pub(crate) title: Name,
    /// At full precision; null if there is no score.
    pub(crate) score: Option<f64>,
    /// As it is published; null if there is no score.
    pub(crate) published: Option<f64>,
    /// Where the published score comes from.
    pub(crate) origin: Origin,
}

/// A place in a ranked list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Rank {
    /// Id of the list.
    pub(crate) list: String,
    /// The place, 1 for the first.
    pub(crate) place: u32,
    /// How many have this place, this one included.
    pub(crate) shared_by: usize,
    /// How many the list has.
    pub(crate) of: usize,
    /// Where it comes from.
    pub(crate) origin: Origin,
}

/// Growth since the previous round.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Growth {
    /// Id of the growth.
    pub(crate) id: String,
    /// Value in the previous round.
    pub(crate) before: f64,
    /// Value in this round.
    pub(crate) now: f64,
    /// Points between them.
    pub(crate) points: f64,
    /// Place by growth, 1 for the largest.
    pub(crate) place: u32,
    /// Places gained in the list that comes first; negative if places were lost. Null where one
    /// of the rounds has no place.
    pub(crate) places_gained: Option<i64>,
    /// Where it comes from.
    pub(crate) origin: Origin,
}

/// The score of a subject.
pub(crate) fn score(publication: &Publication, measure: MeasureIx, row: u32) -> MeasureScore {
    let reading = publication.reading();
    let m = publication.model().measure(measure);
    let methodology = &publication.round.methodology;
    let fact = reading.score(measure, row);
    MeasureScore {
        measure: m.id.clone(),
        title: Name::of(publication, |lang| methodology.measure_title(measure, lang)),
        score: fact.map(|fact| fact.exact),
        published: fact.map(|fact| fact.published),
        origin: reading.score_origin(measure, publication.id(m.on, row)).into(),
    }
}

/// The place of a subject in a list; `None` if it has none.
pub(crate) fn rank(list: &RankedList<'_>, row: u32) -> Option<Rank> {
    let place = list.place(row)?;
    Some(Rank {
        list: list.id().to_owned(),
        place: place.at,
        shared_by: place.shared_by,
        of: place.of,
        origin: place.origin.into(),
    })
}

/// The growth of a subject; `None` if there is no previous round, or it has no score in both.
pub(crate) fn growth(publication: &Publication, position: usize, row: u32) -> Option<Growth> {
    let reading = publication.reading();
    let change = reading.growth(position, row)?;
    let gained = |list| reading.places_gained(list, row);
    Some(Growth {
        id: publication.model().growths[position].id.clone(),
        before: change.before.exact,
        now: change.now.exact,
        points: change.points.exact,
        place: change.place.at,
        places_gained: publication
            .presentation()
            .and_then(|presentation| gained(presentation.rank)),
        origin: change.points.origin.into(),
    })
}
