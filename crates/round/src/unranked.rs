//! Why subjects have no place in a list.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::model::{Gaps, MeasureIx, Model};
use sanjeh_engine::{Explainer, Keep, Outcome, Step, inputs, score};

use crate::scored::Round;

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

/// For each of these lists (positions in the model) and each reason, how many subjects have no place
/// because of it. Scores once more what says why, if there is anybody without a place.
pub fn unranked(round: &Round, lists: &[usize]) -> Vec<Vec<(NoPlace, u64)>> {
    let model = round.model();
    let without = |list: usize| {
        let places = round.results.ranks[list].iter().enumerate();
        places.filter(|(_, place)| place.is_none()).map(|(row, _)| row as u32).collect()
    };
    let without: Vec<Vec<u32>> = lists.iter().map(|&list| without(list)).collect();
    if without.iter().all(Vec::is_empty) {
        return vec![Vec::new(); lists.len()];
    }
    let needed: BTreeSet<MeasureIx> = (lists.iter().zip(&without))
        .filter(|(_, rows)| !rows.is_empty())
        .flat_map(|(&list, _)| looked_at(model, model.ranks[list].measure))
        .collect();
    let needed: Vec<MeasureIx> = needed.into_iter().chain(round.results.kept.clone()).collect();
    // What a list is filtered by is among the columns that were kept.
    let scored = score(model, &round.data, Keep::Only(&needed));
    let Ok(scores) = scored else { return vec![Vec::new(); lists.len()] };
    let mut explainer = Explainer::new(model, &round.data, &scores);
    let mut of_list = |(&list, rows): (&usize, Vec<u32>)| {
        let rank = &model.ranks[list];
        let on = model.measure(rank.measure).on;
        let mut counts: BTreeMap<NoPlace, u64> = BTreeMap::new();
        for row in rows {
            let reason = if explainer.holds(&rank.filter, on, row) {
                reason(round, &mut explainer, rank.measure, row)
            } else {
                NoPlace::NotInList
            };
            *counts.entry(reason).or_default() += 1;
        }
        counts.into_iter().collect()
    };
    lists.iter().zip(without).map(&mut of_list).collect()
}

/// The measures whose scores tell why there is none: those of which a score is made, as far down as
/// it is the image of one other.
fn looked_at(model: &Model, root: MeasureIx) -> BTreeSet<MeasureIx> {
    let mut all = BTreeSet::from([root]);
    let mut open = vec![root];
    while let Some(measure) = open.pop() {
        for input in inputs(model, measure) {
            if all.insert(input) && is_image(model, measure) {
                open.push(input);
            }
        }
    }
    all
}

/// Whether a score is made of one other, so that where it is missing the other says why.
pub(crate) fn is_image(model: &Model, measure: MeasureIx) -> bool {
    model.measure(measure).rule.is_image()
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
        match (step.inputs.first(), is_image(round.model(), measure)) {
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
    let rule = &round.model().measure(step.measure).rule;
    match rule.combination() {
        Some(combine) if !all && combine.gaps == Gaps::Propagate => NoPlace::PartMissing,
        Some(combine) if (scored as f64) < combine.coverage * step.inputs.len() as f64 => {
            NoPlace::TooFew
        }
        None if !all && rule.rollup().is_some() => NoPlace::PartMissing,
        _ => NoPlace::Undefined,
    }
}
