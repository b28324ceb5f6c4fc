//! A round beside the one before it of which only a table of scores is there.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::Ids;
use sanjeh_engine::model::Growth;
use sanjeh_engine::{Comparison, Side, none};
use sanjeh_messages::{Problems, message};
use sanjeh_methodology::Named;

use crate::before::Score;
use crate::bodies::other_bodies;
use crate::differences::side;
use crate::earlier::doubts_of_earlier_ids;
use crate::scored::Round;
use crate::table::Table;

/// Reads the table.
///
/// # Errors
/// What is not a number, and who has two scores in one measure.
pub(crate) fn scores_before(table: &Table) -> Result<Vec<Score>, Problems> {
    let [subject, measure, score] = table.columns(["subject", "measure", "score"])?;
    let mut rows = Vec::new();
    let mut lines: BTreeMap<[String; 2], u64> = BTreeMap::new();
    let mut problems = Problems::default();
    for row in table.rows() {
        let text = row.get(score);
        let parsed = if text.is_empty() { Ok(None) } else { text.parse::<f64>().map(Some) };
        match parsed {
            Ok(x) if x.is_none_or(f64::is_finite) => {
                let [id, of] = [row.get(subject), row.get(measure)].map(str::to_owned);
                if let Some(line) = lines.insert([id.clone(), of.clone()], row.line()) {
                    let text = message!(
                        "round-score-twice",
                        subject = id.as_str(),
                        measure = of.as_str(),
                        line = line
                    );
                    problems.push(row.problem(subject, text).cause("score twice"));
                }
                rows.push((id, of, x));
            }
            _ => problems.push(row.problem(score, message!("round-not-a-number", text = text))),
        }
    }
    if problems.has_errors() { Err(problems) } else { Ok(rows) }
}

/// For each growth the difference to the scores of its measure.
pub(crate) fn from_scores(now: &Round, rows: &[Score]) -> Vec<Comparison> {
    let model = now.model();
    let compare_one = |growth: &Growth| {
        let m = model.measure(growth.measure);
        let ours = &now.data.tables[m.on.0].ids;
        let kind = Named::On(&model.types[m.on.0].id);
        let mut names = now.methodology.earlier_ids(kind, &m.id);
        let name = names.find(|name| has_measure(rows, name));
        let (mut theirs, mut scores) = (Ids::default(), Vec::new());
        for (subject, _, score) in rows.iter().filter(|row| Some(row.1.as_str()) == name) {
            if theirs.push(subject).is_ok() {
                scores.push(score.unwrap_or(none::NONE));
            }
        }
        // A table of scores also has subjects of other kinds; only those that left are unknown.
        let later = now.ids_of_earlier(m.on, &theirs);
        let (mut ids, mut known) = (Ids::default(), Vec::new());
        for (id, score) in later.iter().zip(scores) {
            if ours.find(id.as_bytes()).is_some() && ids.push(id).is_ok() {
                known.push(score);
            }
        }
        let scores = now.scores_of_same_bodies(m.on, &ids, &known);
        let before = Side { ids: &ids, scores: &scores, measure: (model, growth.measure) };
        sanjeh_engine::compare(growth, side(now, growth.measure), before)
    };
    model.growths.iter().map(compare_one).collect()
}

/// For each growth who of those that the table lists, too, is another body now.
pub(crate) fn other_bodies_of_scores(now: &Round, rows: &[Score]) -> Vec<Vec<u32>> {
    let ids = ids_of(rows);
    other_bodies(now, |kind, row| now.row_among(kind, row, &ids).is_some())
}

/// What is doubtful of the names and ids that this round says were those of the table: of measures
/// whose growth is asked, and of their subjects.
pub(crate) fn doubts_of_scores(now: &Round, rows: &[Score]) -> Problems {
    let model = now.model();
    let grows = |kind: &str, id: &str| {
        let on = model.type_by_id(kind);
        let measure = on.and_then(|on| model.measure_by_id(on, id));
        measure.is_some_and(|measure| model.growths.iter().any(|g| g.measure == measure))
    };
    let mut problems = now.methodology.doubtful_names(None, |what, id, name| match what {
        Named::On(kind) => grows(kind, id).then(|| has_measure(rows, name)),
        _ => None,
    });
    let ids = ids_of(rows);
    let listed = |kind| {
        let mut growths = model.growths.iter();
        growths.any(|growth| model.measure(growth.measure).on == kind).then_some(&ids)
    };
    problems.append(doubts_of_earlier_ids(now, listed, false));
    problems
}

fn has_measure(rows: &[Score], name: &str) -> bool {
    rows.iter().any(|(_, measure, _)| measure == name)
}

fn ids_of(rows: &[Score]) -> Ids {
    let mut ids = Ids::default();
    for (subject, ..) in rows {
        if ids.find(subject.as_bytes()).is_none() {
            ids.push(subject).ok();
        }
    }
    ids
}
