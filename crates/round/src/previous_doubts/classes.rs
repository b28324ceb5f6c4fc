//! Values by which subjects are listed among others, and which are others than in the previous round.

use std::collections::{BTreeMap, BTreeSet};

use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::TypeIx;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, Problems, message};

use super::beside::{Beside, helped};

/// Of fewer subjects some are soon a fifth.
const FEWEST_SUBJECTS: usize = 10;
/// Fewer that are in another class may have been put there.
const FEWEST: usize = 3;
/// So many one below the other that are in one other class were hardly put there one by one.
const FEWEST_IN_A_ROW: usize = 4;

/// A subject of both rounds, with its class now and before.
#[derive(Clone, Copy)]
struct Classed<'t> {
    row: u32,
    is: &'t str,
    was: &'t str,
}

/// What is doubtful of such values.
pub(super) fn doubts(beside: &Beside<'_>) -> Problems {
    let model = beside.now.model();
    let mut deciding: BTreeSet<(TypeIx, usize)> = BTreeSet::new();
    for list in &model.ranks {
        let on = model.measure(list.measure).on;
        deciding.extend(list.within.iter().map(|attribute| (on, *attribute)));
    }
    for group in &model.groups {
        deciding.extend(group.split.map(|attribute| (group.of, attribute)));
    }
    for measure in &model.measures {
        if let Some(normalise) = measure.rule.normalisation() {
            deciding.extend(normalise.within.iter().map(|attribute| (measure.on, *attribute)));
        }
    }
    deciding.into_iter().filter_map(|(on, attribute)| moved(beside, on, attribute)).collect()
}

fn moved(beside: &Beside<'_>, on: TypeIx, attribute: usize) -> Option<Problem> {
    let (now, before) = (beside.now, beside.before);
    let theirs = before.model().type_by_id(beside.kind(on))?;
    let name = now.model().types[on.0].attributes[attribute].as_str();
    let same = before.model().types[theirs.0].attributes.iter().position(|a| a == name)?;
    let values = &now.data.tables[on.0].attributes[attribute];
    let earlier = &before.data.tables[theirs.0].attributes[same];
    let folded = |values: &[String]| -> Vec<String> { values.iter().map(|v| fold(v)).collect() };
    let (is_called, was_called) = (folded(&values.values), folded(&earlier.values));
    let both: Vec<Classed<'_>> = (0_u32..)
        .zip(&beside.rows[on.0])
        .filter(|(_, was)| **was != NOBODY)
        .map(|(row, was)| Classed {
            row,
            is: is_called[values.codes[row as usize] as usize].as_str(),
            was: was_called[earlier.codes[*was as usize] as usize].as_str(),
        })
        .filter(|of| !of.is.is_empty() && !of.was.is_empty())
        .collect();
    let news = of_news(&both);
    let moved: Vec<u32> = both.iter().filter(|of| is_moved(of, &news)).map(|of| of.row).collect();
    let first = *moved.first()?;
    let text = message!(
        "round-class-changed",
        n = moved.len(),
        all = both.len(),
        kind = beside.kind(on),
        attribute = name,
        was = earlier.get(beside.rows[on.0][first as usize]),
        value = values.get(first),
        ids = beside.named(on, &moved)
    );
    let problem = if !beside.belongs(on) && is_doubtful(&both, &news) {
        Problem::warning("class-changed", text)
    } else {
        Problem::note(text)
    };
    let problem = helped(problem, message!("round-class-changed-help"));
    Some(beside.of_kind(on, problem.about(name).times(moved.len() as u64)))
}

/// Classes of one of the rounds alone.
struct News<'t> {
    /// Classes that are new.
    new: BTreeSet<&'t str>,
    /// Classes that are gone, each with that into which most of it went.
    gone: BTreeMap<&'t str, &'t str>,
}

fn of_news<'t>(both: &[Classed<'t>]) -> News<'t> {
    let still: BTreeSet<&str> = both.iter().map(|of| of.is).collect();
    let had: BTreeSet<&str> = both.iter().map(|of| of.was).collect();
    let mut went: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for of in both.iter().filter(|of| !still.contains(of.was)) {
        *went.entry(of.was).or_default().entry(of.is).or_default() += 1;
    }
    let most = |to: BTreeMap<&'t str, usize>| to.into_iter().max_by_key(|(_, n)| *n);
    let gone = went.into_iter().filter_map(|(was, to)| Some((was, most(to)?.0))).collect();
    News { new: still.difference(&had).copied().collect(), gone }
}

/// Whether a subject is in another class. A class that is gone was renamed, divided, or joined another.
fn is_moved(of: &Classed<'_>, news: &News<'_>) -> bool {
    of.is != of.was
        && news.gone.get(of.was).is_none_or(|to| *to != of.is && !news.new.contains(of.is))
}

/// Whether many were moved between classes that both rounds have, and not as subjects rise or fall:
/// more than half, many one below the other into one class, or as many back as forth.
fn is_doubtful(both: &[Classed<'_>], news: &News<'_>) -> bool {
    let is_between = |of: &Classed<'_>| {
        is_moved(of, news) && !news.gone.contains_key(of.was) && !news.new.contains(of.is)
    };
    let moved: Vec<&Classed<'_>> = both.iter().filter(|of| is_between(of)).collect();
    if both.len() < FEWEST_SUBJECTS || moved.len() < FEWEST || moved.len() * 5 < both.len() {
        return false;
    }
    let together = both
        .chunk_by(|a, b| is_between(a) && is_between(b) && a.is == b.is)
        .any(|all| all.len() >= FEWEST_IN_A_ROW);
    let mut ways: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    moved.iter().for_each(|of| *ways.entry((of.was, of.is)).or_default() += 1);
    let back = |(&(was, is), n): (&(&str, &str), &usize)| {
        ways.get(&(is, was)).map_or(0, |back| *n.min(back))
    };
    // Each pair of classes is counted from both sides.
    together
        || moved.len() * 2 > both.len()
        || ways.iter().map(back).sum::<usize>() * 3 >= moved.len()
}
