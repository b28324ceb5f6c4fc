//! Which measures of a methodology are shown.

use sanjeh_engine::model::MeasureIx;
use sanjeh_methodology::Methodology;

/// What is shown as a result: measures of the methodology in their own right and wherever they are
/// carried, not the bare points of questions.
pub(crate) fn shown(methodology: &Methodology) -> Vec<MeasureIx> {
    let model = &methodology.model;
    let mut bare: Vec<bool> = Vec::new();
    for measure in &model.measures {
        let declared = methodology.document.measures.get(&model.types[measure.on.0].id);
        let is_declared = declared.is_some_and(|entries| entries.contains_key(&measure.id));
        let of = measure.rule.carries();
        let carries_bare = of.is_some_and(|of| {
            model.measure(of).id == measure.id && bare.get(of.0).copied().unwrap_or(false)
        });
        let asked = measure.rule.question();
        let is_asked = asked.is_some_and(|question| model.question(question).id == measure.id);
        bare.push(!is_declared && (is_asked || carries_bare));
    }
    (0..bare.len()).filter(|&i| !bare[i]).map(MeasureIx).collect()
}
