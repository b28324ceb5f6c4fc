//! How much of a result each part makes up.

use std::collections::BTreeMap;

use crate::model::{How, MeasureIx, Model};
use crate::sum::total;

/// Effective weights: how much of a root measure each measure below it makes up, 0 to 1.
///
/// The product of the weights down the tree, each divided by the sum of its siblings' (Handbook,
/// step 6; `get_eff_weights` of COINr). Rollups, transformations and normalisations pass the weight
/// on. A measure that is used twice has the sum. Measures combined by the smallest or the largest,
/// and those below them, have none.
pub fn effective_weights(model: &Model, root: MeasureIx) -> BTreeMap<MeasureIx, f64> {
    let mut effective = BTreeMap::from([(root, 1.0)]);
    for measure in above_first(model, root) {
        let Some(&weight) = effective.get(&measure) else { continue };
        for (below, share) in shares_of(model, measure) {
            *effective.entry(below).or_insert(0.0) += weight * share;
        }
    }
    effective
}

/// The measures that another is made from by weights, and the share of each.
fn shares_of(model: &Model, measure: MeasureIx) -> Vec<(MeasureIx, f64)> {
    let rule = &model.measure(measure).rule;
    match rule.combination() {
        Some(c) => match c.how {
            How::Min | How::Max | How::Count(_) | How::Share(_) => Vec::new(),
            _ => {
                let sum = total(c.terms.iter().map(|t| t.weight));
                c.terms.iter().map(|t| (t.measure, t.weight / sum)).collect()
            }
        },
        None => rule.turns().or(rule.carries()).map(|of| (of, 1.0)).into_iter().collect(),
    }
}

/// The root and what it is made from, each measure before those that it is made from.
fn above_first(model: &Model, root: MeasureIx) -> Vec<MeasureIx> {
    let mut seen = vec![false; model.measures.len()];
    let mut order = Vec::new();
    let mut open = vec![(root, false)];
    while let Some((measure, done)) = open.pop() {
        if done {
            order.push(measure);
        } else if !seen[measure.0] {
            seen[measure.0] = true;
            open.push((measure, true));
            open.extend(shares_of(model, measure).into_iter().map(|(m, _)| (m, false)));
        }
    }
    order.reverse();
    order
}
