//! The methodology of a round: measures with their weights, questions with their options, the law.

use sanjeh_engine::effective_weights;
use sanjeh_engine::model::{Kind, MeasureIx, QuestionIx, RuleKind};
use sanjeh_publication::Publication;
use serde::Serialize;
use utoipa::ToSchema;

use crate::question::{Question, json};
use crate::refusal::{ProblemDetails, Refusal};
use crate::words::{Name, Named, option};
use sanjeh_replies::Answer;

/// A methodology: what is measured and how.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Methodology {
    /// Which, whatever its version.
    id: String,
    /// Its version.
    version: String,
    /// What it is called.
    title: Name,
    /// Everything that has a score.
    measures: Vec<Measure>,
    /// Everything that is asked.
    questions: Vec<Asked>,
}

/// Something that has a score.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Measure {
    /// Its id, unique among those of its kind of subject.
    id: String,
    /// Kind of the subjects that have the score.
    kind: String,
    /// What it is called.
    title: Name,
    /// How the score comes about.
    rule: RuleWord,
    /// What it is made from.
    of: Vec<Term>,
    /// How much of the headline score it makes up, 0 to 1; null if it is no part of it.
    effective_weight: Option<f64>,
    /// Decimals with which it is published; null for all that there are.
    decimals: Option<u8>,
    /// The legal basis.
    laws: Vec<LegalBasis>,
}

/// How a score comes about.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RuleWord {
    /// The points of an answer.
    Answer,
    /// From other measures of the same subject.
    Combine,
    /// From a measure of other subjects, such as the services of an agency.
    Rollup,
    /// From one measure of the same subject.
    Transform,
    /// From one measure, by its place among the scores of others.
    Normalise,
    /// One measure divided by another.
    Denominate,
    /// The measure that an attribute selects.
    Choose,
}

/// Part of a measure.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Term {
    /// Id of the measure.
    measure: String,
    /// Kind of the subjects that have it.
    kind: String,
    /// Its weight; weights need not add up to anything. Null where there are none.
    weight: Option<f64>,
}

/// Something that is asked.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Asked {
    /// Its id, unique among those of its kind of subject.
    id: String,
    /// Kind of the subjects that are asked.
    kind: String,
    /// What it is called.
    title: Name,
    /// The options; empty where a number is asked for.
    options: Vec<Choice>,
    /// The number that scores 0, where numbers are scored between two ends.
    worst: Option<f64>,
    /// The number that scores 100.
    best: Option<f64>,
}

/// An option.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Choice {
    #[serde(flatten)]
    option: Named,
    /// What it scores.
    points: f64,
}

/// A law that asks for something.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LegalBasis {
    /// Its id.
    id: String,
    /// What it is called.
    title: Name,
    /// The article, clause or note.
    clause: Option<Name>,
    /// Where its text can be read.
    url: Option<String>,
}

/// The methodology by which a round was measured.
#[utoipa::path(
    get,
    path = "/rounds/{round}/methodology",
    operation_id = "getMethodology",
    tag = "methodology",
    params(("round" = String, Path, description = "Id of the publication")),
    responses(
        (status = 200, description = "What was asked for", body = Methodology),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn one(question: &Question<'_>, publication: &Publication) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    let header = &publication.round.methodology.document.methodology;
    let model = publication.model();
    let weights = publication
        .presentation()
        .map(|presentation| effective_weights(model, presentation.headline));
    let measure = |ix| {
        let weight = weights.as_ref().and_then(|weights| weights.get(&ix).copied());
        measure(publication, ix, weight)
    };
    Ok(json(&Methodology {
        id: header.id.clone(),
        version: header.version.clone(),
        title: Name::texts(publication, &header.title, &header.id),
        measures: (0..model.measures.len()).map(MeasureIx).map(measure).collect(),
        questions: (0..model.questions.len())
            .map(|ix| asked(publication, QuestionIx(ix)))
            .collect(),
    }))
}

/// The legal basis of a measure.
pub(crate) fn laws(publication: &Publication, measure: MeasureIx) -> Vec<LegalBasis> {
    let laws = publication.round.methodology.laws_of(measure);
    laws.into_iter()
        .map(|(id, law)| LegalBasis {
            id: id.to_owned(),
            title: Name::texts(publication, &law.title, id),
            clause: (!law.clause.is_empty()).then(|| Name::texts(publication, &law.clause, "")),
            url: law.url.clone(),
        })
        .collect()
}

fn measure(publication: &Publication, ix: MeasureIx, effective_weight: Option<f64>) -> Measure {
    let (model, methodology) = (publication.model(), &publication.round.methodology);
    let measure = model.measure(ix);
    let rule = &measure.rule;
    let of = rule.parts().into_iter().chain(rule.weight().map(|weight| (weight, None)));
    let kind = |ix| model.types[model.measure(ix).on.0].id.clone();
    let term =
        |(ix, weight)| Term { measure: model.measure(ix).id.clone(), kind: kind(ix), weight };
    Measure {
        id: measure.id.clone(),
        kind: kind(ix),
        title: Name::of(publication, |lang| methodology.measure_title(ix, lang)),
        rule: rule.kind().into(),
        of: of.map(term).collect(),
        effective_weight,
        decimals: measure.published.map(|rounding| rounding.decimals),
        laws: laws(publication, ix),
    }
}

impl From<RuleKind> for RuleWord {
    fn from(kind: RuleKind) -> Self {
        match kind {
            RuleKind::Answer => Self::Answer,
            RuleKind::Combine => Self::Combine,
            RuleKind::Rollup => Self::Rollup,
            RuleKind::Transform => Self::Transform,
            RuleKind::Normalise => Self::Normalise,
            RuleKind::Denominate => Self::Denominate,
            RuleKind::Choose => Self::Choose,
        }
    }
}

fn asked(publication: &Publication, ix: QuestionIx) -> Asked {
    let (model, methodology) = (publication.model(), &publication.round.methodology);
    let question = model.question(ix);
    let (options, posts) = match &question.kind {
        Kind::Choice { options } => (options.as_slice(), None),
        Kind::Number { goalposts, .. } => (&[][..], *goalposts),
    };
    let choice = |(id, points): &(String, f64)| Choice {
        option: option(publication, ix, id),
        points: *points,
    };
    Asked {
        id: question.id.clone(),
        kind: model.types[question.on.0].id.clone(),
        title: methodology.question(ix).map_or_else(
            || Name::of(publication, |_| question.id.clone()),
            |entry| Name::texts(publication, &entry.title, &question.id),
        ),
        options: options.iter().map(choice).collect(),
        worst: posts.map(|posts| posts.worst),
        best: posts.map(|posts| posts.best),
    }
}
