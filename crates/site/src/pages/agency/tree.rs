//! What a subject's headline score is made from: its indicators, each with its share of the whole.

use sanjeh_engine::model::{How, MeasureIx, Rule, Transform};
use sanjeh_engine::{Explainer, Outcome, Step};

use super::super::standing::Facts;

/// An indicator: what is scored itself, and not combined from other scores of the same subject.
pub(super) struct Leaf {
    pub(super) measure: MeasureIx,
    /// Which of the presented axes it belongs to; `None` if it stands beside them.
    pub(super) axis: Option<usize>,
    pub(super) score: Option<f64>,
    /// Its share of the axis, 0 to 1; 0 if it was left out.
    pub(super) within: f64,
    /// Its share of the headline score, 0 to 1; `None` where that is no weighted mean.
    pub(super) effective: Option<f64>,
    /// Whether it had no score and counted as 0.
    pub(super) counted_as_zero: bool,
    pub(super) step: Step,
}

/// The way down from the headline score.
struct Path {
    axis: Option<usize>,
    within: f64,
    effective: Option<f64>,
    counted_as_zero: bool,
}

/// The indicators of a subject, in the order of the methodology.
pub(super) fn leaves(facts: &Facts<'_>, explainer: &mut Explainer<'_>, row: u32) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let start = Path { axis: None, within: 1.0, effective: Some(1.0), counted_as_zero: false };
    descend(facts, explainer, facts.presentation.headline, row, &start, &mut leaves);
    // Axes that are told beside the headline, and are no part of it.
    for axis in 0..facts.presentation.axes.len() {
        if !leaves.iter().any(|leaf| leaf.axis == Some(axis)) {
            let path =
                Path { axis: Some(axis), within: 1.0, effective: None, counted_as_zero: false };
            descend(facts, explainer, facts.presentation.axes[axis], row, &path, &mut leaves);
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
