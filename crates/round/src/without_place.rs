//! Lists in which most of those who take part have no place, and those in which one missing answer takes
//! it away.

use sanjeh_engine::model::{Gaps, Model, RankList, Special, TestOn};
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;
use crate::unranked::{NoPlace, is_image, unranked};

/// Fewer say nothing.
const FEWEST: u64 = 5;

/// A warning for each list in which more than half of those whom it lets in have no place, and a note for
/// each other one in which a rule that lets nothing be missing takes it away.
pub(crate) fn without_place(round: &Round) -> Problems {
    let model = round.model();
    let takes_away = takes_away(model);
    let half = |list: &usize| {
        let places = &round.results.ranks[*list];
        let without = places.iter().filter(|place| place.is_none()).count();
        without * 2 > places.len() || (takes_away && without > 0)
    };
    let lists: Vec<usize> = (0..model.ranks.len()).filter(half).collect();
    if lists.is_empty() {
        return Problems::default();
    }
    let found = lists.iter().zip(unranked(round, &lists)).filter_map(|(&at, reasons)| {
        let list = &model.ranks[at];
        let places = &round.results.ranks[at];
        let chosen = is_chosen(model, list);
        let counts = |reason: NoPlace| match reason {
            NoPlace::NotInList | NoPlace::Decided => false,
            // Who gets a score by a column of the table is chosen.
            NoPlace::Gated => !chosen,
            _ => true,
        };
        let without = || reasons.iter().filter(|(reason, _)| counts(*reason));
        let n: u64 = without().map(|(_, n)| n).sum();
        let all = n + places.iter().flatten().count() as u64;
        let (main, times) = without().max_by_key(|(_, n)| *n)?;
        let is_most = n * 2 > all;
        let is_taken = matches!(main, NoPlace::Refused | NoPlace::PartMissing);
        if all < FEWEST || !(is_most || is_taken) {
            return None;
        }
        let text = message!(
            "round-most-without-place",
            list = list.id.as_str(),
            n = n,
            all = all,
            times = *times,
            why = word(*main)
        );
        let problem = if is_most {
            Problem::warning("most-without-place", text)
        } else {
            Problem::note(text)
        };
        let problem = problem.about(list.id.as_str());
        let problem = problem.times(n).help(message!("round-most-without-place-help"));
        let problem = problem.cause(model.measure(list.measure).id.as_str());
        let entry = round.methodology.document.ranks.get(&list.id);
        Some(round.methodology.at(problem, entry.map_or(&(0..0), |entry| &entry.span)))
    });
    found.collect()
}

/// Whether anything lets nothing be missing.
fn takes_away(model: &Model) -> bool {
    let of_question = model.questions.iter().any(|q| q.policy.missing == Special::Propagate);
    let mut combined = model.measures.iter().filter_map(|measure| measure.rule.combination());
    let of_measure = combined.any(|combine| combine.gaps == Gaps::Propagate);
    of_question || of_measure
}

/// Whether the score has conditions, and all of them look at columns of the table only.
fn is_chosen(model: &Model, list: &RankList) -> bool {
    let mut measure = Some(list.measure);
    let mut tests = Vec::new();
    while let Some(at) = measure {
        tests.extend(model.measure(at).when.tests.iter().map(|test| &test.on));
        let below = || sanjeh_engine::inputs(model, at).first().copied();
        measure = is_image(model, at).then(below).flatten();
    }
    let is_of_table = |on: &&TestOn| matches!(on, TestOn::Attribute(..) | TestOn::Id(_));
    tests.iter().all(is_of_table)
}

/// The reason as messages select it.
fn word(reason: NoPlace) -> &'static str {
    match reason {
        NoPlace::Gated => "gated",
        NoPlace::Refused => "refused",
        NoPlace::TooFew => "few",
        NoPlace::PartMissing => "part",
        NoPlace::NothingScored => "nothing",
        _ => "undefined",
    }
}
