//! What measures are made from: the arrows of their graph, and the columns of answers at its ends.

use crate::model::{MeasureIx, Model, TypeIx};

/// What a measure is made from, directly: the arrows of the graph of measures.
pub fn inputs(model: &Model, measure: MeasureIx) -> Vec<MeasureIx> {
    let m = model.measure(measure);
    let mut inputs: Vec<MeasureIx> = m.rule.parts().into_iter().map(|(part, _)| part).collect();
    inputs.extend(m.rule.weight());
    inputs.extend(m.rule.conditions(m.on).flat_map(|(_, condition)| condition.measures()));
    inputs.extend(m.when.measures());
    inputs.extend(m.overrides.iter().flat_map(|o| o.when.measures()));
    inputs
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
