//! What a subject's headline score is made from: its indicators, each with its share of the whole and
//! the points that are still to be gained.

use sanjeh_engine::model::{How, MeasureIx, Rule, Transform};
use sanjeh_engine::{Explainer, Outcome, Step};
use sanjeh_methodology::Presentation;
use sanjeh_round::Round;

use crate::published::Publication;

/// An indicator: what is scored itself, and not combined from other scores of the same subject.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// What is scored.
    pub measure: MeasureIx,
    /// Which of the presented axes it belongs to; `None` if it stands beside them.
    pub axis: Option<usize>,
    /// Its score at full precision.
    pub score: Option<f64>,
    /// Its share of the axis, 0 to 1; 0 if it was left out.
    pub within: f64,
    /// Its share of the headline score, 0 to 1; `None` where that is no weighted mean.
    pub effective: Option<f64>,
    /// Whether it had no score and counted as 0.
    pub counted_as_zero: bool,
    /// How the score was made.
    pub step: Step,
}

/// The way down from the headline score.
struct Path {
    axis: Option<usize>,
    within: f64,
    effective: Option<f64>,
    counted_as_zero: bool,
}

impl Leaf {
    /// Points of the headline score that it brought; `None` where points do not add up.
    pub fn won(&self) -> Option<f64> {
        self.effective.map(|e| e * self.score.unwrap_or(0.0))
    }

    /// Points that it could bring.
    pub fn worth(&self, round: &Round) -> Option<f64> {
        self.effective.map(|e| e * top(round, self.measure))
    }

    /// Points that it leaves.
    pub fn left(&self, round: &Round) -> Option<f64> {
        Some((self.worth(round)? - self.won()?).max(0.0))
    }
}

/// The indicators by the points that are still to be gained, those worth most first; without those
/// that would not be seen in a score of two decimals.
pub fn rises<'l>(round: &Round, leaves: &'l [Leaf]) -> Vec<&'l Leaf> {
    let points = |leaf: &Leaf| leaf.left(round).unwrap_or(0.0);
    let mut steps: Vec<&Leaf> = leaves.iter().filter(|leaf| points(leaf) >= 0.005).collect();
    steps.sort_by(|a, b| points(b).total_cmp(&points(a)));
    steps
}

/// The score that stands for all there is: 1 where no score is above 1, else 100, or the highest
/// where scores are above that.
pub fn top(round: &Round, measure: MeasureIx) -> f64 {
    let column = round.results.scores.column(measure).unwrap_or(&[]);
    let most = column.iter().copied().filter(|x| !x.is_nan()).fold(0.0, f64::max);
    if most <= 1.0 { 1.0 } else { most.max(100.0) }
}

/// The model and what is told first of it.
struct Facts<'a> {
    publication: &'a Publication,
    presentation: &'a Presentation,
}

/// The indicators of a subject, in the order of the methodology; none if it ranks nothing.
pub fn leaves(publication: &Publication, explainer: &mut Explainer<'_>, row: u32) -> Vec<Leaf> {
    let Some(presentation) = publication.presentation() else { return Vec::new() };
    let facts = &Facts { publication, presentation };
    let mut leaves = Vec::new();
    let start = Path { axis: None, within: 1.0, effective: Some(1.0), counted_as_zero: false };
    descend(facts, explainer, presentation.headline, row, &start, &mut leaves);
    // Axes that are told beside the headline, and are no part of it.
    for axis in 0..presentation.axes.len() {
        if !leaves.iter().any(|leaf| leaf.axis == Some(axis)) {
            let path =
                Path { axis: Some(axis), within: 1.0, effective: None, counted_as_zero: false };
            descend(facts, explainer, presentation.axes[axis], row, &path, &mut leaves);
        }
    }
    leaves
}

fn descend(
    facts: &Facts<'_>,
    explainer: &mut Explainer<'_>,
    measure: MeasureIx,
    row: u32,
    path: &Path,
    leaves: &mut Vec<Leaf>,
) {
    let model = facts.publication.model();
    let step = explainer.step(measure, row);
    let axis = facts.presentation.axes.iter().position(|axis| *axis == measure);
    let starts = axis.filter(|_| path.axis.is_none());
    let keeps = match &model.measure(measure).rule {
        Rule::Combine(combine) => Some(matches!(combine.how, How::Mean | How::Sum)),
        Rule::Choose { .. } => Some(true),
        // What only turns a combined score into another one is passed through.
        Rule::Transform { of, step } if is_combined(facts, *of) => Some(
            matches!(step, Transform::Linear { scale, offset } if *scale == 1.0 && *offset == 0.0),
        ),
        Rule::Normalise(n) if is_combined(facts, n.of) => Some(false),
        _ => None,
    };
    match keeps {
        Some(adds_up) if step.outcome == Outcome::Rule && !step.inputs.is_empty() => {
            for input in &step.inputs {
                let below = Path {
                    axis: path.axis.or(starts),
                    within: if starts.is_some() { input.share } else { path.within * input.share },
                    effective: path.effective.filter(|_| adds_up).map(|e| e * input.share),
                    counted_as_zero: input.counted_as_zero,
                };
                descend(facts, explainer, input.measure, input.row, &below, leaves);
            }
        }
        _ => leaves.push(Leaf {
            measure,
            axis: path.axis.or(axis),
            score: step.score,
            within: if starts.is_some() { 1.0 } else { path.within },
            effective: path.effective,
            counted_as_zero: path.counted_as_zero,
            step,
        }),
    }
}

fn is_combined(facts: &Facts<'_>, measure: MeasureIx) -> bool {
    matches!(facts.publication.model().measure(measure).rule, Rule::Combine(_))
}
