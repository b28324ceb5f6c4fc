//! Why a score is what it is: one step of its making at a time.

use sanjeh_engine::dataset::Answer as Answered;
use sanjeh_engine::model::{Kind, MeasureIx, QuestionIx, Special, TypeIx};
use sanjeh_engine::{Explainer, Input, Outcome, Step};
use sanjeh_publication::Publication;
use serde::Serialize;
use utoipa::ToSchema;

use crate::agencies::find;
use crate::figures::{MeasureScore, score};
use crate::methodology::{LegalBasis, laws};
use crate::question::{Question, json};
use crate::refusal::{ProblemDetails, Refusal};
use crate::words::{Named, option, subject};
use sanjeh_replies::Answer;

/// Why a score is what it is: what it was made from. Ask on with the `measure` and the `subject` of
/// an input, down to the answers.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Explanation {
    /// Kind of the subject.
    kind: String,
    /// The subject.
    subject: Named,
    /// Its score.
    #[serde(flatten)]
    score: MeasureScore,
    /// Whether the lack of a score takes the score of everything above with it.
    refused: bool,
    /// What became of the result of the measure's rule.
    outcome: How,
    /// The score that replaced the rule's, or the reason of a decision by hand.
    because: Option<String>,
    /// The answer, where the score is that of an answer.
    answer: Option<AnswerGiven>,
    /// What an answer that gives no value scores.
    policy: Option<Policy>,
    /// What it was made from, in order.
    inputs: Vec<InputOf>,
    /// How many subjects a filter kept out.
    filtered_out: u32,
    /// The legal basis.
    laws: Vec<LegalBasis>,
}

/// What became of the result of a rule.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum How {
    /// It stands.
    Rule,
    /// The subject takes no part, so it has no score.
    Gated,
    /// A fixed score replaced it.
    Overridden,
    /// It was decided by hand.
    Decided,
    /// The score was given; the answers behind it are withheld.
    Given,
}

/// What an answer that gives no value scores.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Policy {
    /// It scores 0.
    Zero,
    /// It is left out and the others share its weight.
    LeaveOut,
    /// Nothing that is combined from it has a score.
    Propagate,
    /// It scores the least that the rule gives anybody.
    Worst,
}

/// An answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AnswerGiven {
    /// Id of the question.
    question: String,
    /// The option that was chosen.
    option: Option<Named>,
    /// The number that was given.
    number: Option<f64>,
    /// Why there is no value: `missing`, `not_applicable` or `not_relevant`.
    special: Option<&'static str>,
}

/// One input of a score.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InputOf {
    /// Kind of the subject.
    kind: String,
    /// The subject.
    subject: Named,
    /// Its score.
    #[serde(flatten)]
    score: MeasureScore,
    /// Its weight as the methodology has it; 1 where weights do not apply.
    weight: f64,
    /// Its share of the weights that counted, 0 to 1.
    share: f64,
    /// Share times score, in points of the result, where the result is the sum of these.
    contribution: Option<f64>,
    /// Whether it had no score and counted as 0.
    counted_as_zero: bool,
}

/// Why a score of an agency, or of a service of it, is what it is.
#[utoipa::path(
    get,
    path = "/rounds/{round}/agencies/{agency}/explanation",
    operation_id = "explainScore",
    tag = "agencies",
    params(
        ("round" = String, Path, description = "Id of the publication"),
        ("agency" = String, Path, description = "Id of the agency"),
        ("measure" = Option<String>, Query, description = "Id of the measure; the headline score if left out"),
        ("subject" = Option<String>, Query, description = "Id of a service, or another subject whose score is part of it; the agency itself if left out"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = Explanation),
        (status = 400, description = "A parameter cannot be so", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn one(
    question: &Question<'_>,
    publication: &Publication,
    agency: &str,
) -> Result<Answer, Refusal> {
    question.query.only(&["measure", "subject"])?;
    let (presentation, row) = find(question, publication, agency)?;
    let (model, round) = (publication.model(), &publication.round);
    let whose = question.query.get("subject");
    let (measure, row) = match (question.query.get("measure"), whose) {
        (None, None) => (presentation.headline, row),
        (None, Some(_)) => return Err(Refusal::bad_value("measure", "", &[])),
        (Some(id), whose) => {
            let found = match whose {
                None => model.measure_by_id(presentation.of, id).map(|measure| (measure, row)),
                Some(subject) => round.find(id, subject),
            };
            if let (Some((found, of)), Some(subject)) = (found, whose)
                && !belongs(
                    publication,
                    (model.measure(found).on, of),
                    (presentation.of, row),
                    DEEPEST,
                )
            {
                return Err(Refusal::not_of(subject, agency));
            }
            found.filter(|(m, _)| round.results.kept.contains(m)).ok_or_else(|| {
                let of =
                    model.measures.iter().filter(|m| whose.is_some() || m.on == presentation.of);
                let known: Vec<&str> = of.map(|m| m.id.as_str()).collect();
                Refusal::bad_value("measure", id, &known)
            })?
        }
    };
    let step = Explainer::new(model, &round.data, &round.results.scores).step(measure, row);
    Ok(json(&explanation(publication, &step)))
}

/// How many links are followed from a subject to its agency.
const DEEPEST: u8 = 8;

/// Whether a subject is another one, or its links lead there.
fn belongs(
    publication: &Publication,
    (kind, row): (TypeIx, u32),
    to: (TypeIx, u32),
    deepest: u8,
) -> bool {
    let links = publication.model().types[kind.0].links.iter().enumerate();
    (kind, row) == to
        || deepest > 0
            && links.into_iter().any(|(at, link)| {
                let next = publication.linked(kind, at, row);
                next.is_some_and(|next| belongs(publication, (link.to, next), to, deepest - 1))
            })
}

fn explanation(publication: &Publication, step: &Step) -> Explanation {
    let model = publication.model();
    let measure = model.measure(step.measure);
    let (outcome, because) = match step.outcome {
        Outcome::Rule => (How::Rule, None),
        Outcome::Gated => (How::Gated, None),
        Outcome::Overridden(at) => (How::Overridden, Some(measure.overrides[at].score.to_string())),
        Outcome::Decided(at) => {
            (How::Decided, Some(publication.round.data.decided[at].reason.clone()))
        }
        Outcome::Given => (How::Given, None),
    };
    let policy = step.policy.map(|policy| match policy {
        Special::Zero => Policy::Zero,
        Special::LeaveOut => Policy::LeaveOut,
        Special::Propagate => Policy::Propagate,
        Special::Least | Special::Most => Policy::Worst,
    });
    Explanation {
        kind: kind(publication, step.measure),
        subject: subject(publication, measure.on, step.row),
        score: score(publication, step.measure, step.row),
        refused: step.refused,
        outcome,
        because,
        answer: step.answer.map(|(question, answer)| given(publication, question, answer)),
        policy,
        inputs: step.inputs.iter().map(|input| input_of(publication, input)).collect(),
        filtered_out: step.filtered_out,
        laws: laws(publication, step.measure),
    }
}

fn kind(publication: &Publication, measure: MeasureIx) -> String {
    let model = publication.model();
    model.types[model.measure(measure).on.0].id.clone()
}

fn input_of(publication: &Publication, input: &Input) -> InputOf {
    InputOf {
        kind: kind(publication, input.measure),
        subject: subject(publication, publication.model().measure(input.measure).on, input.row),
        score: score(publication, input.measure, input.row),
        weight: input.weight,
        share: input.share,
        contribution: input.contribution,
        counted_as_zero: input.counted_as_zero,
    }
}

fn given(publication: &Publication, question: QuestionIx, answer: Answered) -> AnswerGiven {
    let asked = publication.model().question(question);
    let mut given =
        AnswerGiven { question: asked.id.clone(), option: None, number: None, special: None };
    match answer {
        Answered::Option(at) => {
            if let Kind::Choice { options } = &asked.kind {
                let chosen = options.get(usize::from(at));
                given.option = chosen.map(|(id, _)| option(publication, question, id));
            }
        }
        Answered::Number(x) => given.number = Some(x),
        Answered::Missing => given.special = Some("missing"),
        Answered::NotApplicable => given.special = Some("not_applicable"),
        Answered::NotRelevant => given.special = Some("not_relevant"),
    }
    given
}
