//! Subjects to whom most of what is asked does not apply: in many workbooks "N/A" means that a value
//! is not available.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::effective_weights;
use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;

/// Subjects that are named.
const NAMED: usize = 8;
/// More than this share of the weight makes a warning.
const MOST: f64 = 0.5;

/// A warning for each ranked score of which more than half of the weight does not apply to some of
/// its subjects. Looks at the questions that the subjects are asked themselves.
pub(crate) fn not_applicable(round: &Round) -> Problems {
    let mut ranked: Vec<MeasureIx> = round.model().ranks.iter().map(|list| list.measure).collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.into_iter().filter_map(|measure| of_measure(round, measure)).collect()
}

fn of_measure(round: &Round, root: MeasureIx) -> Option<Problem> {
    let model = round.model();
    let on = model.measure(root).on;
    let table = &round.data.tables[on.0];
    let mut columns: BTreeMap<usize, f64> = BTreeMap::new();
    let mut all = 0.0;
    for (measure, weight) in effective_weights(model, root) {
        if let Some(question) = model.measure(measure).rule.question() {
            all += weight;
            if model.question(question).on == on {
                *columns.entry(question.0).or_default() += weight;
            }
        }
    }
    if columns.is_empty() || all <= 0.0 {
        return None;
    }
    let mut without = vec![0.0_f64; table.ids.len()];
    for (question, weight) in columns {
        let position = (model.questions[..question].iter()).filter(|q| q.on == on).count();
        let column = &table.answers[position];
        for (row, without) in without.iter_mut().enumerate() {
            if column.get(row as u32) == Answer::NotApplicable {
                *without += weight;
            }
        }
    }
    let scored = |row: u32| round.results.scores.get(root, row).is_some();
    let rows: Vec<u32> = (0..without.len() as u32)
        .filter(|&row| without[row as usize] > MOST * all && scored(row))
        .collect();
    let n = rows.len();
    if n == 0 {
        return None;
    }
    let ids: Vec<&str> = rows.iter().take(NAMED).map(|&row| table.ids.get(row)).collect();
    let id = model.measure(root).id.as_str();
    let text = if n > ids.len() {
        message!("round-mostly-not-applicable-many", measure = id, n = n, ids = ids)
    } else {
        message!("round-mostly-not-applicable", measure = id, n = n, ids = ids)
    };
    let problem = Problem::warning("mostly-not-applicable", text).about(id).times(n as u64);
    let file = round.methodology.sources.subjects[on.0].file.as_str();
    Some(problem.help(message!("round-mostly-not-applicable-help")).in_file(file))
}
