//! Ends that are fractions of 1 where all scores are larger: 0.6 was written, and 60 is meant.

use std::ops::Range;

use sanjeh_engine::model::{Bound, Condition, MeasureIx, TestOn};
use sanjeh_engine::{Keep, score};
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;

/// Fewer scores say nothing.
const FEWEST: usize = 5;
/// An end below this may part scores of 0 from all others.
const LEAST: f64 = 0.1;

/// A result with ends for scores of a measure.
struct Parted<'r> {
    id: &'r str,
    measure: MeasureIx,
    ends: Vec<f64>,
    span: Option<&'r Range<usize>>,
}

/// A warning for each set of bands, and each condition of a result or score, of which the ends lie between 0 and 1
/// while all scores are above.
pub(crate) fn fractions(round: &Round) -> Problems {
    let model = round.model();
    let odd = |at: &Parted<'_>| {
        at.ends.iter().all(|end| (0.0..1.0).contains(end))
            && at.ends.iter().any(|end| *end >= LEAST)
    };
    let all: Vec<Parted<'_>> =
        bands(round).into_iter().chain(conditions(round)).chain(gates(round)).filter(odd).collect();
    // Results keep all scores that they need, and gates need others.
    let kept = |measure: MeasureIx| round.results.scores.column(measure);
    let others: Vec<MeasureIx> =
        all.iter().map(|at| at.measure).filter(|m| kept(*m).is_none()).collect();
    // A model that cannot be scored is refused where it is.
    let scores = (!others.is_empty()).then(|| score(model, &round.data, Keep::Only(&others)));
    let scores = scores.and_then(Result::ok);
    let all_are_above = |at: &Parted<'_>| {
        let other = || scores.as_ref().and_then(|scores| scores.column(at.measure));
        let Some(column) = kept(at.measure).or_else(other) else { return false };
        let scores = || column.iter().filter(|x| !x.is_nan());
        scores().nth(FEWEST - 1).is_some() && scores().all(|x| *x > 1.0)
    };
    let found = all.iter().filter(|at| all_are_above(at)).map(|at| {
        let measure = model.measure(at.measure).id.as_str();
        let greatest = at.ends.iter().copied().fold(0.0, f64::max);
        let text = message!("round-ends-fractions", id = at.id, measure = measure, end = greatest);
        let problem = Problem::warning("ends-are-fractions", text).about(at.id);
        let problem = problem.help(message!("round-ends-fractions-help"));
        round.methodology.at(problem, at.span.unwrap_or(&(0..0)))
    });
    found.collect()
}

fn bands(round: &Round) -> Vec<Parted<'_>> {
    let document = &round.methodology.document;
    let sets = round.model().bands.iter().map(|set| Parted {
        id: &set.id,
        measure: set.measure,
        ends: set.bands.iter().map(|band| band.from).collect(),
        span: document.bands.get(&set.id).map(|entry| &entry.span),
    });
    sets.collect()
}

fn conditions(round: &Round) -> Vec<Parted<'_>> {
    let model = round.model();
    let document = &round.methodology.document;
    let lists = model.ranks.iter().map(|list| {
        (&list.id, &list.filter, document.ranks.get(&list.id).map(|entry| &entry.span))
    });
    let shares = model.shares.iter().map(|share| {
        (&share.id, &share.filter, document.shares.get(&share.id).map(|entry| &entry.span))
    });
    let figures = model.statistics.iter().map(|figure| {
        (&figure.id, &figure.filter, document.statistics.get(&figure.id).map(|entry| &entry.span))
    });
    let groups = model.groups.iter().map(|group| {
        (&group.id, &group.filter, document.groups.get(&group.id).map(|entry| &entry.span))
    });
    let all = lists.chain(shares).chain(figures).chain(groups);
    all.flat_map(|(id, filter, span)| {
        tested(filter).map(move |(measure, ends)| Parted { id, measure, ends, span })
    })
    .collect()
}

/// The conditions by which subjects have a score of a measure.
fn gates(round: &Round) -> Vec<Parted<'_>> {
    let model = round.model();
    let document = &round.methodology.document;
    let measures = model.measures.iter().flat_map(|m| {
        let kind = document.measures.get(&model.types[m.on.0].id);
        let span = kind.and_then(|all| all.get(&m.id)).map(|entry| &entry.span);
        tested(&m.when).map(move |(measure, ends)| Parted { id: &m.id, measure, ends, span })
    });
    measures.collect()
}

/// The measures of which the scores are tested, with the ends that they are compared with.
fn tested(condition: &Condition) -> impl Iterator<Item = (MeasureIx, Vec<f64>)> {
    condition.tests.iter().filter_map(|test| match test.on {
        TestOn::Score(measure, low, high) => {
            Some((measure, [low, high].iter().filter_map(end).collect()))
        }
        _ => None,
    })
}

fn end(bound: &Bound) -> Option<f64> {
    match *bound {
        Bound::Open => None,
        Bound::Included(end) | Bound::Excluded(end) => Some(end),
    }
}
