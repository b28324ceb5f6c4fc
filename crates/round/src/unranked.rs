//! Why subjects have no place in a list.

use std::collections::BTreeMap;

use sanjeh_engine::model::{Gaps, MeasureIx, Rule};
use sanjeh_engine::{Explainer, Keep, Outcome, Step, score};

use crate::open::Round;

/// Why a subject has no place in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoPlace {
    /// The list's own condition leaves it out.
    NotInList,
    /// A condition of the score, or of what it is made of, does not hold.
    Gated,
    /// An answer is missing that takes the scores above it with it.
    Refused,
    /// Too few of the parts have a score.
    TooFew,
    /// One of the parts has no score, and all must have one.
    PartMissing,
    /// Nothing that the score is made of has a value.
    NothingScored,
    /// The rule gives no value for these numbers, such as a division by zero.
    Undefined,
    /// It was decided so by hand, or the scores were given without it.
    Decided,
}

/// For each reason how many subjects of a list (its position in the model) have no place because
/// of it. Scores the round once more if there are any.
pub fn unranked(round: &Round, list: usize) -> Vec<(NoPlace, u64)> {
    let model = round.model();
    let rank = &model.ranks[list];
    let on = model.measure(rank.measure).on;
    let places = &round.results.ranks[list];
    let without: Vec<u32> =
        (0..places.len() as u32).filter(|&row| places[row as usize].is_none()).collect();
    let scored = if without.is_empty() { None } else { score(model, &round.data, Keep::All).ok() };
    let Some(scores) = scored else { return Vec::new() };
    let mut explainer = Explainer::new(model, &round.data, &scores);
    let mut counts: BTreeMap<NoPlace, u64> = BTreeMap::new();
    for row in without {
        let reason = if explainer.holds(&rank.filter, on, row) {
            reason(round, &mut explainer, rank.measure, row)
        } else {
            NoPlace::NotInList
        };
        *counts.entry(reason).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// Why there is no score; goes down while a score is the image of one other.
fn reason(round: &Round, explainer: &mut Explainer<'_>, measure: MeasureIx, row: u32) -> NoPlace {
    let (mut measure, mut row) = (measure, row);
    loop {
        let step = explainer.step(measure, row);
        match step.outcome {
            Outcome::Gated => return NoPlace::Gated,
            Outcome::Decided(_) | Outcome::Given | Outcome::Overridden(_) => {
                return NoPlace::Decided;
            }
            Outcome::Rule => {}
        }
        let image = matches!(
            round.model().measure(measure).rule,
            Rule::Transform { .. } | Rule::Normalise(_) | Rule::Choose { .. }
        );
        match (step.inputs.first(), image) {
            (Some(input), true) if input.score.is_none() => {
                (measure, row) = (input.measure, input.row);
            }
            _ => return of_parts(round, &step),
        }
    }
}

fn of_parts(round: &Round, step: &Step) -> NoPlace {
    if step.refused {
        return NoPlace::Refused;
    }
    let scored = step.inputs.iter().filter(|input| input.score.is_some()).count();
    if scored == 0 {
        return NoPlace::NothingScored;
    }
    let all = scored == step.inputs.len();
    match &round.model().measure(step.measure).rule {
        Rule::Combine(rule) if !all && rule.gaps == Gaps::Propagate => NoPlace::PartMissing,
        Rule::Combine(rule) if (scored as f64) < rule.coverage * step.inputs.len() as f64 => {
            NoPlace::TooFew
        }
        Rule::Rollup(_) if !all => NoPlace::PartMissing,
        _ => NoPlace::Undefined,
    }
}
