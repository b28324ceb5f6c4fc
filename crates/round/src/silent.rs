//! Subjects that enter a published figure and of whom no table has an answer: rows that were lost look
//! the same as a body that never answered.

use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::{Condition, MeasureIx, RollupHow, TypeIx};
use sanjeh_engine::{Explainer, Keep, Scores, score};
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;

/// Subjects that are named.
const NAMED: usize = 8;

/// A warning for each type of subjects some of which never answered.
pub(crate) fn silent(round: &Round) -> Problems {
    let kinds = (0..round.data.tables.len()).map(TypeIx);
    kinds.filter_map(|kind| of_kind(round, kind)).collect()
}

fn of_kind(round: &Round, kind: TypeIx) -> Option<Problem> {
    let table = &round.data.tables[kind.0];
    if table.silent.is_empty() {
        return None;
    }
    let model = round.model();
    let uses = uses(round, kind);
    let own = scores_tested(round, &uses);
    let scores = own.as_ref().unwrap_or(&round.results.scores);
    let mut explainer = Explainer::new(model, &round.data, scores);
    let entering: Vec<u32> = (table.silent.iter().copied())
        .filter(|&row| {
            uses.iter().any(|(condition, link)| {
                link.is_none_or(|link| table.links[link][row as usize] != NOBODY)
                    && explainer.holds(condition, kind, row)
            })
        })
        .collect();
    let n = entering.len();
    let &first = entering.first()?;
    let of = model.types[kind.0].id.as_str();
    let ids: Vec<&str> = entering.iter().take(NAMED).map(|&row| table.ids.get(row)).collect();
    let text = if n > ids.len() {
        message!("round-silent-many", kind = of, n = n, ids = ids)
    } else {
        message!("round-silent", kind = of, n = n, ids = ids)
    };
    let file = round.methodology.sources.answers.first().map_or("", |answers| &answers.file);
    let about = if n == 1 { table.ids.get(first) } else { of };
    let problem = Problem::warning("never-answered", text).about(about).times(n as u64);
    Some(problem.help(message!("round-silent-help")).in_file(file))
}

/// The scores that the conditions ask for, if not all of them are among the results.
pub(crate) fn scores_tested(round: &Round, uses: &[(&Condition, Option<usize>)]) -> Option<Scores> {
    let tested: Vec<MeasureIx> = uses.iter().flat_map(|(on, _)| on.measures()).collect();
    if tested.iter().all(|measure| round.results.scores.column(*measure).is_some()) {
        return None;
    }
    // A model that cannot be scored is refused where it is.
    score(round.model(), &round.data, Keep::Only(&tested)).ok()
}

/// The ways in which subjects of a type enter a figure: a condition, and the link by which they are
/// rolled up.
pub(crate) fn uses(round: &Round, kind: TypeIx) -> Vec<(&Condition, Option<usize>)> {
    let model = round.model();
    let on = |measure| model.measure(measure).on == kind;
    let lists = model.ranks.iter().filter(|list| on(list.measure)).map(|list| &list.filter);
    let figures = model.statistics.iter().filter(|s| on(s.measure)).map(|s| &s.filter);
    let direct = lists.chain(figures).map(|condition| (condition, None));
    let rollups = model.measures.iter().filter_map(|measure| measure.rule.rollup());
    // Counts and shares of subjects are made of attributes.
    let rolled = rollups
        .filter(|rollup| rollup.from == kind && matches!(rollup.how, RollupHow::Of { .. }))
        .map(|rollup| (&rollup.filter, Some(rollup.link)));
    direct.chain(rolled).collect()
}
