//! Results of whom nobody is a part: a list, a figure or a group whose conditions no subject meets,
//! though there are subjects with each of the values that they name.

use std::ops::Range;

use sanjeh_engine::Explainer;
use sanjeh_engine::model::{Condition, TestOn, TypeIx};
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;

/// A warning for each result whose conditions nobody meets.
pub(crate) fn nobody(round: &Round) -> Problems {
    let model = round.model();
    let document = &round.methodology.document;
    let mut explainer = Explainer::new(model, &round.data, &round.results.scores);
    let mut problems = Problems::default();
    let mut look = |id: &str, on: TypeIx, condition: &Condition, span: Option<&Range<usize>>| {
        let rows = 0..round.data.tables[on.0].ids.len() as u32;
        if condition.is_empty() || rows.is_empty() || !has_values(round, on, condition) {
            return;
        }
        if rows.clone().any(|row| explainer.holds(condition, on, row)) {
            return;
        }
        let kind = model.types[on.0].id.as_str();
        let text = message!("round-nobody-meets", id = id, kind = kind);
        let problem = Problem::warning("nobody-meets", text).about(id);
        let problem = problem.help(message!("round-nobody-meets-help"));
        problems.push(round.methodology.at(problem, span.unwrap_or(&(0..0))));
    };
    for list in &model.ranks {
        let span = document.ranks.get(&list.id).map(|entry| &entry.span);
        look(&list.id, model.measure(list.measure).on, &list.filter, span);
    }
    for share in &model.shares {
        let span = document.shares.get(&share.id).map(|entry| &entry.span);
        look(&share.id, share.of, &share.filter, span);
    }
    for statistic in &model.statistics {
        let span = document.statistics.get(&statistic.id).map(|entry| &entry.span);
        look(&statistic.id, model.measure(statistic.measure).on, &statistic.filter, span);
    }
    for group in &model.groups {
        let span = document.groups.get(&group.id).map(|entry| &entry.span);
        look(&group.id, group.of, &group.filter, span);
    }
    problems
}

/// Whether somebody has each of the values of a condition: of others something else was said.
fn has_values(round: &Round, on: TypeIx, condition: &Condition) -> bool {
    let table = &round.data.tables[on.0];
    condition.tests.iter().all(|test| match &test.on {
        TestOn::Attribute(attribute, values) => {
            let known = &table.attributes[*attribute].values;
            test.negate || known.iter().any(|v| values.contains(&sanjeh_engine::text::fold(v)))
        }
        _ => true,
    })
}
