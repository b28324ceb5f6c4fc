//! Which measures can have scores that wait for those of others (see [`Special::Least`]).

use crate::inputs::inputs;
use crate::model::{Condition, MeasureIx, Model, Special};

/// For each measure.
pub(crate) struct Waits {
    /// Whether any of its scores may wait.
    pub(crate) any: Vec<bool>,
    /// Whether only rules use it that pass this on, so that the value comes with one of these.
    pub(crate) passed_on: Vec<bool>,
}

impl Waits {
    pub(crate) fn new(model: &Model) -> Self {
        let none = vec![false; model.measures.len()];
        let mut waits = Self { any: none.clone(), passed_on: none };
        let asked = model.questions.iter().map(|q| {
            let p = q.policy;
            [p.missing, p.not_applicable, p.not_relevant]
                .into_iter()
                .any(|s| matches!(s, Special::Least | Special::Most))
        });
        let asked: Vec<bool> = asked.collect();
        if !asked.contains(&true) {
            return waits;
        }
        // Along each chain of rules that pass it on, until nothing more is found.
        let mut found = true;
        while std::mem::take(&mut found) {
            for (i, measure) in model.measures.iter().enumerate() {
                let rule = &measure.rule;
                let passed = || rule.parts().iter().any(|(part, _)| waits.any[part.0]);
                let now = match rule.question() {
                    Some(question) => asked[question.0],
                    None => rule.passes_waiting_on() && passed(),
                };
                found |= now && !std::mem::replace(&mut waits.any[i], now);
            }
        }
        waits.passed_on = passed_on(model, &waits.any);
        waits
    }
}

fn passed_on(model: &Model, any: &[bool]) -> Vec<bool> {
    let mut used = vec![false; any.len()];
    let mut settled = vec![false; any.len()];
    let mut looked_at = |condition: &Condition| {
        condition.measures().for_each(|m| settled[m.0] = true);
    };
    for measure in &model.measures {
        looked_at(&measure.when);
        measure.overrides.iter().for_each(|o| looked_at(&o.when));
        if let Some(normalise) = measure.rule.normalisation() {
            looked_at(&normalise.filter);
        }
    }
    for (i, measure) in model.measures.iter().enumerate() {
        let rule = &measure.rule;
        let settles = rule.combination().is_some() || rule.rollup().is_some();
        for MeasureIx(input) in inputs(model, MeasureIx(i)) {
            used[input] = true;
            settled[input] |= settles;
        }
    }
    let ranked = model.ranks.iter().map(|r| r.measure);
    let banded = model.bands.iter().map(|b| b.measure);
    let counted = model.statistics.iter().map(|s| s.measure);
    let grown = model.growths.iter().map(|g| g.measure);
    ranked.chain(banded).chain(counted).chain(grown).for_each(|m| settled[m.0] = true);
    (0..any.len()).map(|i| any[i] && used[i] && !settled[i]).collect()
}
