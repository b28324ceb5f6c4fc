//! What is doubtful of the previous round as a whole: that it is this very round, a later one or a copy
//! of it, that many of its subjects are not listed any more, and that its names stand at other ids.

use std::collections::BTreeMap;

use sanjeh_engine::dataset::NOBODY;
use sanjeh_engine::model::TypeIx;
use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, Problems, message};

use crate::place::Place;
use crate::register::{self, Register};
use crate::scored::Round;

mod answers;
mod beside;
mod classes;
mod correlation;
mod missing;
mod numbers;
mod order;
mod scale;
mod shifted;
mod signs;
mod unchanged;

use beside::Beside;

/// Of fewer subjects some are soon a fifth.
const FEWEST_SUBJECTS: usize = 10;
/// Subjects that are named.
const NAMED: usize = 8;
/// Fewer names that moved may have been corrected.
const FEWEST_NAMES: usize = 3;

/// What is doubtful of the previous round.
pub fn previous_doubts(now: &Round, before: &Round) -> Problems {
    let mut problems = Problems::default();
    let is_same = is_same_place(&now.place, &before.place);
    let found = if is_same {
        let text = message!("round-previous-is-this");
        Some(Problem::warning("previous-is-this", text))
    } else {
        order(now, before)
    };
    let of_round_toml = |problem: Problem| problem.about("previous").in_file("round.toml");
    if let Some(problem) = found {
        let help = message!("round-previous-help");
        problems.push(of_round_toml(problem.help(help)));
    }
    if is_same {
        return problems;
    }
    let beside = Beside::new(now, before);
    problems.append(answers::doubts(&beside));
    let kinds = || (0..now.model().types.len()).map(TypeIx);
    kinds().filter_map(|kind| lost(&beside, kind)).for_each(|problem| problems.push(problem));
    // Without its tables nothing is known of names; what is wrong with them was said.
    if let (Ok(ours), Ok(theirs)) = (register::names(now), register::names(before)) {
        kinds().for_each(|kind| problems.append(names(&beside, kind, &ours, &theirs)));
    }
    problems
}

fn is_same_place(one: &Place, other: &Place) -> bool {
    let (Place::Folder(one), Place::Folder(other)) = (one, other) else { return false };
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// A previous round that is not earlier by its number or its day.
fn order(now: &Round, before: &Round) -> Option<Problem> {
    if let (Some(number), Some(earlier)) = (now.header.number, before.header.number)
        && earlier >= number
    {
        let text = message!("round-previous-number", number = number, earlier = earlier);
        return Some(Problem::warning("previous-not-earlier", text));
    }
    let (day, earlier) = (now.header.published.as_deref()?, before.header.published.as_deref()?);
    (earlier >= day).then(|| {
        let text = message!("round-previous-day", day = day, earlier = earlier);
        Problem::warning("previous-not-earlier", text)
    })
}

/// Whom this round does not list any more and of whom nothing says where they are.
fn lost(beside: &Beside<'_>, kind: TypeIx) -> Option<Problem> {
    let (now, before) = (beside.now, beside.before);
    let subject = now.model().types[kind.0].id.as_str();
    let on = before.model().type_by_id(subject)?;
    let ids = &before.data.tables[on.0].ids;
    let mut stays = vec![false; ids.len()];
    for &row in beside.rows[kind.0].iter().filter(|row| **row != NOBODY) {
        stays[row as usize] = true;
    }
    let lost: Vec<&str> = (ids.iter().zip(stays))
        .filter(|(id, stays)| !stays && now.successions.successors(kind, id).next().is_none())
        .map(|(id, _)| id)
        .collect();
    let n = lost.len();
    if n == 0 {
        return None;
    }
    let some: Vec<&str> = lost.iter().copied().take(NAMED).collect();
    let text = message!("round-previous-lost", kind = subject, n = n, all = ids.len(), ids = some);
    // What belongs to somebody may be another choice each time.
    let is_chosen = !now.model().types[kind.0].links.is_empty()
        && now.data.tables[kind.0].ids.len() * 5 > ids.len() * 4;
    let is_far_fewer = ids.len() >= FEWEST_SUBJECTS && n * 5 >= ids.len() && !is_chosen;
    let (problem, help) = if is_far_fewer {
        let help = message!("round-previous-far-fewer-help");
        (Problem::warning("previous-far-fewer", text), help)
    } else {
        (Problem::note(text), message!("round-previous-lost-help"))
    };
    let file = now.methodology.sources.subjects[kind.0].file.as_str();
    Some(problem.about(subject).times(n as u64).help(help).in_file(file))
}

/// What is doubtful of names: who is new has the name of one that left, or most names are at other
/// ids.
fn names(beside: &Beside<'_>, kind: TypeIx, ours: &Register, theirs: &Register) -> Problems {
    let (now, before) = (beside.now, beside.before);
    let mut problems = Problems::default();
    let subject = now.model().types[kind.0].id.as_str();
    let Some(on) = before.model().type_by_id(subject) else { return problems };
    let (ids, earlier_ids) = (&now.data.tables[kind.0].ids, &before.data.tables[on.0].ids);
    let file = now.methodology.sources.subjects[kind.0].file.as_str();
    let codes = || now.header.languages.iter().map(|lang| lang.code());
    // By language and name who had it; `None` where two had it.
    let mut had: BTreeMap<(&str, String), Option<u32>> = BTreeMap::new();
    for row in 0..earlier_ids.len() as u32 {
        for code in codes() {
            if let Some(name) = theirs.name_in(on, row, code) {
                had.entry((code, fold(name))).and_modify(|of| *of = None).or_insert(Some(row));
            }
        }
    }
    let who_had = |row: u32| {
        codes().find_map(|code| {
            let name = ours.name_in(kind, row, code)?;
            had.get(&(code, fold(name))).copied().flatten()
        })
    };
    let (mut stayed, mut moved) = (0, Vec::new());
    for row in 0..ids.len() as u32 {
        let was = Some(beside.rows[kind.0][row as usize]).filter(|was| *was != NOBODY);
        let (id, name_was) = (ids.get(row), who_had(row));
        match (was, name_was) {
            (Some(was), Some(of)) if was == of => stayed += 1,
            (Some(_), Some(_)) => moved.push(id),
            // What belongs to somebody has a name among the others of its owner only.
            (None, Some(of)) if now.model().types[kind.0].links.is_empty() => {
                let is_gone = before.row_in_later(on, of, now).is_none();
                let from = earlier_ids.get(of);
                let is_named = now.successions.predecessors(kind, id).next().is_some()
                    || now.successions.successors(kind, from).next().is_some();
                if is_gone && !is_named {
                    let text =
                        message!("round-new-id-old-name", kind = subject, id = id, from = from);
                    let help = message!("round-new-id-old-name-help", id = id, from = from);
                    let problem = Problem::warning("id-changed", text).about(id).help(help);
                    let cause = format!("id changed {subject}");
                    problems.push(problem.cause(cause).in_file(file));
                }
            }
            _ => {}
        }
    }
    let n = moved.len();
    if n >= FEWEST_NAMES && n > stayed {
        let some: Vec<&str> = moved.iter().copied().take(FEWEST_NAMES).collect();
        let text = message!("round-names-moved", kind = subject, n = n, ids = some);
        let problem = Problem::warning("names-moved", text).about(subject).times(n as u64);
        problems.push(problem.help(message!("round-names-moved-help")).in_file(file));
    }
    problems
}
