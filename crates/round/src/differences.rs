//! The plain difference between the scores of two rounds.

use sanjeh_engine::model::MeasureIx;
use sanjeh_engine::{Comparison, Side};
use sanjeh_messages::{Problem, Problems, message};

use crate::place::one;
use crate::scored::Round;

/// For each growth of the methodology.
///
/// # Errors
/// If the previous round does not have a measure of which growth is asked.
pub(crate) fn differences(now: &Round, before: &Round) -> Result<Vec<Comparison>, Problems> {
    let model = now.model();
    let mut all = Vec::new();
    for growth in &model.growths {
        let m = model.measure(growth.measure);
        let subject = &model.types[m.on.0].id;
        let other = now.methodology.earlier_measure(growth.measure, &before.methodology);
        let other = other.filter(|o| before.results.scores.column(*o).is_some());
        let Some(other) = other else {
            let text = message!(
                "round-not-comparable",
                measure = m.id.as_str(),
                subject = subject.as_str()
            );
            return Err(one(Problem::error(text).in_file(before.place.name())));
        };
        let earlier = side(before, other);
        let ids = now.ids_of_earlier(m.on, earlier.ids);
        let scores = now.scores_of_same_bodies(m.on, &ids, earlier.scores);
        let earlier = Side { ids: &ids, scores: &scores, ..earlier };
        all.push(sanjeh_engine::compare(growth, side(now, growth.measure), earlier));
    }
    Ok(all)
}

/// The scores of a measure.
pub(crate) fn side(round: &Round, measure: MeasureIx) -> Side<'_> {
    let on = round.model().measure(measure).on;
    Side {
        ids: &round.data.tables[on.0].ids,
        scores: round.results.scores.column(measure).unwrap_or(&[]),
        measure: (round.model(), measure),
    }
}
