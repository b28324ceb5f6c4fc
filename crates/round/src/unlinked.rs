//! Subjects for whom nothing is rolled up where most others have something: rows that were lost, or
//! that name somebody else, leave a part of their score out.

use std::collections::BTreeSet;

use sanjeh_engine::Explainer;
use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;
use crate::silent::{scores_tested, uses};

/// Subjects that are named.
const NAMED: usize = 8;

/// A warning for each link by which scores are rolled up for three quarters of all subjects or more,
/// but not for all. Where more have none, and where subjects belong to others of their own type, that
/// is usual.
pub(crate) fn unlinked(round: &Round) -> Problems {
    let mut links: BTreeSet<(TypeIx, usize, TypeIx)> = BTreeSet::new();
    for measure in &round.model().measures {
        if let Some(rollup) = measure.rule.rollup()
            && measure.rule.carries().is_some()
            && rollup.from != measure.on
        {
            links.insert((rollup.from, rollup.link, measure.on));
        }
    }
    links.into_iter().filter_map(|(from, link, to)| of_link(round, from, link, to)).collect()
}

fn of_link(round: &Round, from: TypeIx, link: usize, to: TypeIx) -> Option<Problem> {
    let model = round.model();
    let table = &round.data.tables[to.0];
    let mut has = vec![false; table.ids.len()];
    for &row in round.data.tables[from.0].links[link].iter().filter(|row| **row != NOBODY) {
        has[row as usize] = true;
    }
    let uses = uses(round, to);
    let own = scores_tested(round, &uses);
    let scores = own.as_ref().unwrap_or(&round.results.scores);
    let mut explainer = Explainer::new(model, &round.data, scores);
    let entering: Vec<u32> = (0..table.ids.len() as u32)
        .filter(|&row| {
            uses.iter().any(|(condition, link)| {
                link.is_none_or(|link| table.links[link][row as usize] != NOBODY)
                    && explainer.holds(condition, to, row)
            })
        })
        .collect();
    let without: Vec<u32> = entering.iter().copied().filter(|row| !has[*row as usize]).collect();
    let n = without.len();
    let &first = without.first()?;
    if n * 4 > entering.len() {
        return None;
    }
    let mut ids: Vec<&str> = without.iter().take(NAMED).map(|&row| table.ids.get(row)).collect();
    if n > NAMED {
        ids.push("…");
    }
    let (kind, of) = (model.types[from.0].id.as_str(), model.types[to.0].id.as_str());
    let text = message!("round-unlinked", kind = kind, of = of, n = n, ids = ids);
    let about = if n == 1 { table.ids.get(first) } else { of };
    let problem = Problem::warning("nothing-rolled-up", text).about(about).times(n as u64);
    let file = round.methodology.sources.subjects[from.0].file.as_str();
    Some(problem.help(message!("round-unlinked-help", kind = kind)).in_file(file))
}
