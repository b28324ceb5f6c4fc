//! Claims: figures given to the press, checked against a round and against each other.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_methodology::document::ClaimEntry;
use sanjeh_publication::Publication;
use sanjeh_round::{
    Contradiction, Judged, MOST_CHECKED, Value, Verdict, Why, judge, known_contradiction,
    read_claims_from,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::question::{Question, json};
use crate::refusal::{ProblemDetails, Refusal};
use crate::words::Name;
use sanjeh_replies::Answer;

/// Claims and what a round says to them.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CheckedClaims {
    /// The claims, in the order in which they were made.
    claims: Vec<ClaimOf>,
    /// Claims that cannot hold together, whatever the round says.
    contradictions: Vec<ContradictionOf>,
    /// What can be claimed.
    metrics: Vec<Metric>,
}

/// A claim and what the round says to it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClaimOf {
    /// Its id; its line if it has none.
    id: String,
    /// What is claimed: one of `metrics`.
    metric: String,
    /// Of whom: an agency, a class; empty where it is of the round as a whole.
    subject: String,
    /// Among whom.
    scope: String,
    /// The claimed number or word.
    claimed: Option<String>,
    /// The claimed place.
    claimed_rank: Option<String>,
    /// What the round has, numbers at full precision.
    found: Option<Found>,
    /// The number that the round has as it is published, rounded as the methodology says.
    found_published: Option<f64>,
    /// The place that the round has.
    found_rank: Option<u32>,
    /// What the round says to the claim.
    verdict: VerdictWord,
    /// What is missing, where the round does not tell.
    unknown: Option<String>,
    /// Position in `contradictions`, from 0, where it contradicts other claims.
    contradiction: Option<usize>,
}

/// A number, or a word such as a band.
#[derive(Debug, Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Found {
    /// A number.
    Number(f64),
    /// A word.
    Text(String),
}

/// What a round says to a claim.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum VerdictWord {
    /// It holds.
    Holds,
    /// The round has something else.
    Differs,
    /// It cannot hold together with other claims. Which of them is wrong is not known.
    Contradicted,
    /// The round does not tell.
    Unknown,
}

/// Claims that cannot hold together. Which of them is wrong is not known.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
pub(crate) struct ContradictionOf {
    /// Ids of the claims.
    claims: Vec<String>,
    /// Why they contradict each other.
    why: WhyWord,
    /// What the claimed parts give: their sum, or the percentage that the claimed counts give.
    from_parts: Option<f64>,
    /// What is claimed of the whole.
    whole: Option<f64>,
}

/// Why claims contradict each other.
#[derive(Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WhyWord {
    /// The parts add up to something else than the whole.
    PartsAndWhole,
    /// The percentage is another than the counts give.
    ShareAndCounts,
    /// A better place with a smaller value, or one place with two values.
    PlaceAndValue,
}

/// Something that can be claimed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Metric {
    /// Its id.
    id: String,
    /// What it is called.
    title: Name,
}

/// A claim to be checked: the columns of a table of claims and what stands in them. `metric` is what is
/// claimed, one of `metrics`; `value` the claimed number or word, as it was written: `"74.17"`;
/// `rank` the claimed place: a number, `last`, `last-1`, `top3`; `subject` of whom, `scope` among
/// whom, and what else the metric asks for, such as an `axis`; `id` an id by which the answer calls it.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct NewClaim(BTreeMap<String, Sent>);

/// What stands in a column.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum Sent {
    /// As it was written, with all its decimals.
    Text(String),
    /// A number.
    Number(f64),
}

/// One claim or several.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum NewClaims {
    /// Several.
    Several(Vec<NewClaim>),
    /// One.
    One(NewClaim),
}

/// The claims that were made about a round, and what it says to each.
#[utoipa::path(
    get,
    path = "/rounds/{round}/claims",
    operation_id = "listClaims",
    tag = "claims",
    params(("round" = String, Path, description = "Id of the publication")),
    responses(
        (status = 200, description = "What was asked for", body = CheckedClaims),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn all(question: &Question<'_>, publication: &Publication) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    Ok(json(&claims(publication, &publication.judged, &publication.contradictions)))
}

/// Checks claims: a JSON object, a list of them, or a table in CSV whose columns are named like the
/// fields of the object. Nothing is kept.
#[utoipa::path(
    post,
    path = "/rounds/{round}/claims",
    operation_id = "checkClaims",
    tag = "claims",
    params(("round" = String, Path, description = "Id of the publication")),
    request_body(content(
        (NewClaims = "application/json"),
        (String = "text/csv", example = "metric,subject,value\ncount_agencies,,170\n"),
    )),
    responses(
        (status = 200, description = "What was asked for", body = CheckedClaims),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 413, description = "More was sent than is taken", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 422, description = "What was sent cannot be understood", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn check(
    question: &Question<'_>,
    publication: &Publication,
    sent: &[u8],
) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    let text = std::str::from_utf8(sent).map_err(|_| Refusal::unreadable("UTF-8"))?;
    let begins = text.trim_start().chars().next();
    let table = match begins {
        Some('{' | '[') => as_table(text)?,
        _ => text.to_owned(),
    };
    let register = Some(&publication.register);
    let new = read_claims_from(&publication.round, register, "claims.csv", &table);
    let new = new.map_err(Refusal::sent)?;
    if new.len() > MOST_CHECKED {
        return Err(Refusal::too_many_claims(new.len(), MOST_CHECKED));
    }
    let (judged, contradictions) = judge(&publication.round, publication.compared.as_ref(), new);
    let mut checked = claims(publication, &judged, &contradictions);
    // What contradicts other claims is no more and no less wrong when it is claimed alone.
    for (claim, judged) in checked.claims.iter_mut().zip(&judged) {
        let known = known_contradiction(judged, &publication.judged);
        let Some(known) = known.filter(|_| claim.contradiction.is_none()) else { continue };
        let known = contradiction(&publication.contradictions[known], &publication.judged);
        let at = checked.contradictions.iter().position(|c| *c == known);
        claim.verdict = VerdictWord::Contradicted;
        claim.contradiction = Some(at.unwrap_or(checked.contradictions.len()));
        if at.is_none() {
            checked.contradictions.push(known);
        }
    }
    Ok(json(&checked))
}

/// Claims in JSON as a table, which is what claims are read from.
fn as_table(text: &str) -> Result<String, Refusal> {
    let new: NewClaims = serde_json::from_str(text).map_err(|_| Refusal::unreadable("JSON"))?;
    let new = match new {
        NewClaims::Several(new) => new,
        NewClaims::One(new) => vec![new],
    };
    let columns: BTreeSet<&String> = new.iter().flat_map(|claim| claim.0.keys()).collect();
    let rows = new.iter().map(|claim| {
        let cell = |column: &&String| match claim.0.get(*column) {
            Some(Sent::Text(text)) => text.clone(),
            Some(Sent::Number(number)) => number.to_string(),
            None => String::new(),
        };
        columns.iter().map(cell).collect::<Vec<String>>()
    });
    let mut writer = csv::Writer::from_writer(Vec::new());
    let header = columns.iter().map(|column| (*column).clone()).collect();
    let written = std::iter::once(header).chain(rows).try_for_each(|row| writer.write_record(row));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

fn claims(
    publication: &Publication,
    judged: &[Judged],
    contradictions: &[Contradiction],
) -> CheckedClaims {
    let metrics = &publication.round.methodology.document.claims;
    let metric = |id: &String, entry: &ClaimEntry| Metric {
        id: id.clone(),
        title: Name::texts(publication, &entry.title, id),
    };
    CheckedClaims {
        claims: judged.iter().map(|judged| claim(publication, judged)).collect(),
        contradictions: contradictions.iter().map(|c| contradiction(c, judged)).collect(),
        metrics: metrics.iter().map(|(id, entry)| metric(id, &entry.value)).collect(),
    }
}

fn claim(publication: &Publication, judged: &Judged) -> ClaimOf {
    let claim = &judged.claim;
    let (verdict, unknown, contradiction) = match &judged.verdict {
        Verdict::Holds => (VerdictWord::Holds, None, None),
        Verdict::Differs => (VerdictWord::Differs, None, None),
        Verdict::Contradicted(at) => (VerdictWord::Contradicted, None, Some(*at)),
        Verdict::Unknown(what) | Verdict::Unreadable(_, what) => {
            (VerdictWord::Unknown, Some(what.clone()), None)
        }
    };
    let found_published = match (&judged.value, claim.value_figure()) {
        (Some(Value::Number(x)), Some(figure)) => Some(figure.published(publication.model(), *x)),
        _ => None,
    };
    ClaimOf {
        id: claim.id.clone(),
        metric: claim.metric.clone(),
        subject: claim.subject.clone(),
        scope: claim.scope.clone(),
        claimed: claim.value.clone(),
        claimed_rank: claim.rank.clone(),
        found: judged.value.as_ref().map(|value| match value {
            Value::Number(x) => Found::Number(*x),
            Value::Text(text) => Found::Text(text.clone()),
        }),
        found_published,
        found_rank: judged.rank,
        verdict,
        unknown,
        contradiction,
    }
}

fn contradiction(contradiction: &Contradiction, judged: &[Judged]) -> ContradictionOf {
    let (why, from_parts, whole) = match contradiction.why {
        Why::PartsAndWhole { sum, whole } => (WhyWord::PartsAndWhole, Some(sum), Some(whole)),
        Why::ShareAndCounts { percent, from_counts } => {
            (WhyWord::ShareAndCounts, Some(from_counts), Some(percent))
        }
        Why::PlaceAndValue => (WhyWord::PlaceAndValue, None, None),
    };
    let claims = contradiction.claims.iter().map(|at| judged[*at].claim.id.clone()).collect();
    ContradictionOf { claims, why, from_parts, whole }
}
