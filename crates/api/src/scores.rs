//! Scores and places of all subjects, row by row.

use sanjeh_engine::model::MeasureIx;
use sanjeh_publication::Publication;
use sanjeh_round::{Placing, RankedList, ScoreRow, score_rows};
use serde::Serialize;
use utoipa::ToSchema;

use crate::figures::Origin;
use crate::pages::{Paged, paged};
use crate::question::Question;
use crate::refusal::{ProblemDetails, Refusal};
use sanjeh_replies::Answer;

/// One score.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ScoreOf {
    /// Kind of the subject.
    kind: String,
    /// Id of the subject.
    subject: String,
    /// Id of the measure.
    measure: String,
    /// At full precision; null if there is no score.
    score: Option<f64>,
    /// As it is published; null if there is no score.
    published: Option<f64>,
    /// Place in the first ranked list of the measure in which the subject has one; null if there is
    /// none.
    rank: Option<u32>,
    /// Where the score comes from.
    origin: Origin,
}

/// One place.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RankOf {
    /// Id of the ranked list.
    list: String,
    /// Kind of the subject.
    kind: String,
    /// Id of the subject.
    subject: String,
    /// The place, 1 for the first.
    place: u32,
    /// How many have this place, this one included.
    shared_by: usize,
    /// Where the place comes from.
    origin: Origin,
}

/// All scores of a round, in the order of measures and subjects.
#[utoipa::path(
    get,
    path = "/rounds/{round}/scores",
    operation_id = "listScores",
    tag = "scores",
    params(
        ("round" = String, Path, description = "Id of the publication"),
        ("kind" = Option<String>, Query, description = "Only those of subjects of this kind"),
        ("measure" = Option<String>, Query, description = "Only those in the measure of this id"),
        ("subject" = Option<String>, Query, description = "Only those of the subject of this id"),
        ("page" = Option<u32>, Query, minimum = 1, description = "Number of the page, from 1"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "Entries of a page, 1 to 1,000; 100 if left out"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = Paged<ScoreOf>),
        (status = 400, description = "A parameter cannot be so", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn scores(
    question: &Question<'_>,
    publication: &Publication,
) -> Result<Answer, Refusal> {
    let query = &question.query;
    query.only(&["kind", "measure", "subject", "page", "limit"])?;
    let model = publication.model();
    let measure = known(question, "measure", model.measures.iter().map(|m| m.id.as_str()))?;
    let kind = known(question, "kind", model.types.iter().map(|t| t.id.as_str()))?;
    let subject = query.get("subject");
    let kind_of = |m: MeasureIx| model.types[model.measure(m).on.0].id.as_str();
    let rows: Vec<ScoreRow<'_>> = score_rows(&publication.round)
        .filter(|row| measure.is_none_or(|id| model.measure(row.measure).id == id))
        .filter(|row| kind.is_none_or(|id| kind_of(row.measure) == id))
        .filter(|row| subject.is_none_or(|id| row.subject == id))
        .collect();
    let reading = publication.reading();
    paged(question, &rows, |row| {
        let measure = &model.measure(row.measure).id;
        ScoreOf {
            kind: kind_of(row.measure).to_owned(),
            subject: row.subject.to_owned(),
            measure: measure.clone(),
            score: row.score,
            published: row.published,
            rank: row.rank,
            origin: reading.score_origin(row.measure, row.subject).into(),
        }
    })
}

/// The ranked lists of a round, each from its first place to its last.
#[utoipa::path(
    get,
    path = "/rounds/{round}/ranks",
    operation_id = "listRanks",
    tag = "scores",
    params(
        ("round" = String, Path, description = "Id of the publication"),
        ("list" = Option<String>, Query, description = "Only the list of this id"),
        ("page" = Option<u32>, Query, minimum = 1, description = "Number of the page, from 1"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "Entries of a page, 1 to 1,000; 100 if left out"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = Paged<RankOf>),
        (status = 400, description = "A parameter cannot be so", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn ranks(question: &Question<'_>, publication: &Publication) -> Result<Answer, Refusal> {
    question.query.only(&["list", "page", "limit"])?;
    let model = publication.model();
    let list = known(question, "list", model.ranks.iter().map(|list| list.id.as_str()))?;
    let wanted =
        (0..model.ranks.len()).filter(|at| list.is_none_or(|id| model.ranks[*at].id == id));
    let reading = publication.reading();
    let lists: Vec<RankedList<'_>> = wanted.map(|at| reading.list(at)).collect();
    let mut rows: Vec<(&RankedList<'_>, u32, Placing)> = Vec::new();
    for list in &lists {
        let placed = list.by_place().into_iter();
        rows.extend(placed.filter_map(|row| Some((list, row, list.place(row)?))));
    }
    paged(question, &rows, |&(list, row, place)| RankOf {
        list: list.id().to_owned(),
        kind: model.types[list.kind().0].id.clone(),
        subject: publication.id(list.kind(), row).to_owned(),
        place: place.at,
        shared_by: place.shared_by,
        origin: place.origin.into(),
    })
}

/// A parameter that must be one of several ids.
fn known<'q, 'k>(
    question: &'q Question<'_>,
    name: &str,
    ids: impl Iterator<Item = &'k str>,
) -> Result<Option<&'q str>, Refusal> {
    let Some(value) = question.query.get(name) else { return Ok(None) };
    let ids: Vec<&str> = ids.collect();
    if ids.contains(&value) { Ok(Some(value)) } else { Err(Refusal::bad_value(name, value, &ids)) }
}
