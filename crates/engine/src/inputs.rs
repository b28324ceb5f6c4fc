//! What measures are made from: the arrows of their graph, and the columns of answers at its ends.

use crate::model::{Condition, MeasureIx, Model, RollupHow, Rule, TestOn, TypeIx};

/// What a measure is made from, directly: the arrows of the graph of measures.
pub fn inputs(model: &Model, measure: MeasureIx) -> Vec<MeasureIx> {
    let m = model.measure(measure);
    let mut inputs = Vec::new();
    match &m.rule {
        Rule::Answer(_) => {}
        Rule::Combine(c) => inputs.extend(c.terms.iter().map(|t| t.measure)),
        Rule::Rollup(r) => {
            in_condition(&r.filter, &mut inputs);
            match &r.how {
                RollupHow::Of { measure, weight, .. } => {
                    inputs.push(*measure);
                    inputs.extend(*weight);
                }
                RollupHow::Count => {}
                RollupHow::Share(condition) => in_condition(condition, &mut inputs),
            }
        }
        Rule::Transform { of, .. } => inputs.push(*of),
        Rule::Normalise(n) => {
            inputs.push(n.of);
            in_condition(&n.filter, &mut inputs);
        }
        Rule::Denominate { of, by, .. } => inputs.extend([*of, *by]),
        Rule::Choose { cases, otherwise, .. } => {
            inputs.extend(cases.iter().map(|c| c.1));
            inputs.extend(*otherwise);
        }
    }
    in_condition(&m.when, &mut inputs);
    m.overrides.iter().for_each(|o| in_condition(&o.when, &mut inputs));
    inputs
}

fn in_condition(condition: &Condition, inputs: &mut Vec<MeasureIx>) {
    inputs.extend(condition.tests.iter().filter_map(|t| match t.on {
        TestOn::Score(measure, _, _) => Some(measure),
        _ => None,
    }));
}

/// Position of each question among the questions of its type: the answer column that it has.
pub(crate) fn answer_columns(model: &Model) -> Vec<usize> {
    let mut seen = vec![0; model.types.len()];
    let position = |on: TypeIx| {
        seen[on.0] += 1;
        seen[on.0] - 1
    };
    model.questions.iter().map(|q| q.on).map(position).collect()
}
