//! Figures, each with its origin.

use sanjeh_engine::model::MeasureIx;
use sanjeh_publication::Publication;
use sanjeh_round::Figure;
use serde::Serialize;
use utoipa::ToSchema;

use super::words::Name;

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Origin {
    /// The round is not a reconstruction: all its figures are its own.
    Measured,
    /// The round is a reconstruction, and this figure was really published.
    Published,
    /// The round is a reconstruction; this figure was really published, and others that were
    /// published contradict it.
    Contradicted,
    /// The round is a reconstruction, and so is this figure.
    Reconstructed,
}

impl Origin {
    /// The origin of the figure that words name, as in claims: `published total`.
    pub(crate) fn of(publication: &Publication, words: &str, subject: &str) -> Self {
        match words.parse::<Figure>() {
            Ok(figure) => Self::of_figure(publication, &figure, subject),
            // A figure that no words name was never told.
            Err(_) if publication.provenance.is_reconstructed() => Self::Reconstructed,
            Err(_) => Self::Measured,
        }
    }

    /// The origin of a figure, as it is published.
    pub(crate) fn of_figure(publication: &Publication, figure: &Figure, subject: &str) -> Self {
        match publication.provenance.of(figure, subject) {
            sanjeh_round::Origin::Measured => Self::Measured,
            sanjeh_round::Origin::Published => Self::Published,
            sanjeh_round::Origin::Contradicted => Self::Contradicted,
            sanjeh_round::Origin::Reconstructed => Self::Reconstructed,
        }
    }

    /// The origin of a score: it may have been told at full or at published precision.
    pub(crate) fn of_score(publication: &Publication, measure: &str, subject: &str) -> Self {
        let told = |how: &str| Self::of(publication, &format!("{how} {measure}"), subject);
        let published = told("published");
        if published == Self::Reconstructed { told("score") } else { published }
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

/// Growth since the round before.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Growth {
    /// Id of the growth.
    pub(crate) id: String,
    /// Value in the round before.
    pub(crate) before: f64,
    /// Value in this round.
    pub(crate) now: f64,
    /// Points between them.
    pub(crate) points: f64,
    /// Place by growth, 1 for the largest.
    pub(crate) place: u32,
    /// Places gained in the list that is told first; negative if places were lost. Null where one
    /// of the rounds has no place.
    pub(crate) places_gained: Option<i64>,
    /// Where it comes from.
    pub(crate) origin: Origin,
}

/// The score of a subject.
pub(crate) fn score(publication: &Publication, measure: MeasureIx, row: u32) -> MeasureScore {
    let m = publication.model().measure(measure);
    let methodology = &publication.round.methodology;
    MeasureScore {
        measure: m.id.clone(),
        title: Name::of(|lang| methodology.measure_title(measure, lang)),
        score: publication.score(measure, row),
        published: publication.published(measure, row),
        origin: Origin::of_score(publication, &m.id, publication.id(m.on, row)),
    }
}

/// The place of a subject in a list; `None` if it has none.
pub(crate) fn rank(publication: &Publication, list: usize, row: u32) -> Option<Rank> {
    let place = publication.rank(list, row)?;
    let entry = &publication.model().ranks[list];
    let on = publication.model().measure(entry.measure).on;
    let places = &publication.round.results.ranks[list];
    Some(Rank {
        list: entry.id.clone(),
        place,
        shared_by: places.iter().filter(|other| **other == Some(place)).count(),
        of: places.iter().flatten().count(),
        origin: Origin::of(publication, &format!("rank {}", entry.id), publication.id(on, row)),
    })
}

/// The growth of a subject; `None` if there is no round before, or it has no score in both.
pub(crate) fn growth(publication: &Publication, position: usize, row: u32) -> Option<Growth> {
    let compared = publication.compared.as_ref()?;
    let grown = compared.growths.get(position)?.grown.iter().find(|g| g.row == row)?;
    let entry = &publication.model().growths[position];
    let on = publication.model().measure(entry.measure).on;
    let subject = publication.id(on, row);
    let place_before = || {
        let before = compared.round.as_ref()?;
        let list = &publication.model().ranks[publication.presentation()?.rank].id;
        let list = before.model().ranks.iter().position(|l| l.id == *list)?;
        before.results.ranks[list][grown.row_before as usize]
    };
    let place = publication.presentation().and_then(|p| publication.rank(p.rank, row));
    let gained = place_before().zip(place).map(|(before, now)| i64::from(before) - i64::from(now));
    Some(Growth {
        id: entry.id.clone(),
        before: grown.before,
        now: grown.now,
        points: grown.growth,
        place: grown.rank,
        places_gained: gained,
        origin: Origin::of(publication, &format!("growth {}", entry.id), subject),
    })
}
