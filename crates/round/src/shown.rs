//! Which measures of a methodology are shown.

use sanjeh_engine::model::{MeasureIx, RollupHow, Rule};
use sanjeh_methodology::Methodology;

/// What is shown as a result: measures of the methodology in their own right and wherever they are
/// carried, not the bare points of questions.
pub(crate) fn shown(methodology: &Methodology) -> Vec<MeasureIx> {
    let model = &methodology.model;
    let mut bare: Vec<bool> = Vec::new();
    for measure in &model.measures {
        let declared = methodology.document.measures.get(&model.types[measure.on.0].id);
        let is_bare = match &measure.rule {
            _ if declared.is_some_and(|entries| entries.contains_key(&measure.id)) => false,
            Rule::Answer(q) => model.question(*q).id == measure.id,
            Rule::Rollup(r) => match r.how {
                RollupHow::Of { measure: of, .. } => {
                    model.measure(of).id == measure.id && bare.get(of.0).copied().unwrap_or(false)
                }
                _ => false,
            },
            _ => false,
        };
        bare.push(is_bare);
    }
    (0..bare.len()).filter(|&i| !bare[i]).map(MeasureIx).collect()
}
