//! Questions whose numbers do not go with those of the previous round, though the numbers of other
//! questions do: sorted alone, turned round, or of another question.

use sanjeh_messages::{Problem, Problems, message};

use super::beside::Beside;
use super::correlation::{FEWEST, SAME, goes};
use super::numbers::{Numbers, Pair, is_measured};
use super::shifted::shifted;

/// Questions of a kind without which nothing is usual.
const OTHERS: usize = 3;
/// Numbers that go with those of before go with them so at least.
const GOES: f64 = 0.7;
/// Numbers that do not go with them so at most.
const GOES_NOT: f64 = 0.2;
/// Where no question goes with those of before, each goes with them so at most.
const GOES_NONE: f64 = 0.5;
/// By which factor half of the numbers of the same question may differ from those of before.
const CLOSE: f64 = 1.1;
/// Questions in which the numbers of one are looked for.
const MOST_SOUGHT: usize = 200;
/// Numbers that say first whether they may be those of another question.
const SAMPLE: usize = 64;

/// How the numbers of a question came to be in another order.
enum Way {
    /// They go with those of another question.
    Other(String),
    /// The highest were the lowest.
    Turned,
    /// They rise or fall from row to row.
    Sorted,
    /// Nobody knows; a doubt if it is so of few.
    Unknown(bool),
}

/// What is doubtful of the order of numbers.
pub(super) fn doubts(beside: &Beside<'_>, numbers: &[Numbers<'_>]) -> Problems {
    let mut problems = Problems::default();
    for of_kind in numbers.chunk_by(|a, b| a.asked.on == b.asked.on) {
        let measured: Vec<(&Numbers<'_>, f64)> = of_kind
            .iter()
            .filter(|of| of.pairs.len() >= FEWEST && is_measured(of.pairs.iter().map(|p| p.is)))
            .map(|of| (of, goes(&of.pairs)))
            .collect();
        let mut others = Vec::new();
        for &(of, goes) in &measured {
            match shifted(beside, of) {
                Some(problem) => problems.push(problem),
                None => others.push((of, goes)),
            }
        }
        if others.len() == measured.len() && do_none(&measured) {
            problems.push(none(beside, &measured));
            continue;
        }
        let going = others.iter().filter(|(_, goes)| *goes >= GOES).count();
        let not = others.iter().filter(|(_, goes)| *goes < GOES_NOT).count();
        let is_usual = going >= OTHERS.max(not) && going + not == others.len();
        let is_doubt = not == 1 || not * 4 <= going;
        for (of, goes) in &others {
            let all = measured.iter().map(|(of, _)| *of);
            let way = way(beside, of, *goes, all, is_usual.then_some(is_doubt));
            problems.extend(way.map(|way| doubt(beside, of, &way)));
        }
    }
    problems
}

/// Whether no question goes with the previous round, though some are of what does not change its sign, as
/// growth does.
fn do_none(measured: &[(&Numbers<'_>, f64)]) -> bool {
    let sum: f64 = measured.iter().map(|(_, goes)| goes.abs()).sum();
    measured.iter().filter(|(of, _)| is_positive(of)).count() >= OTHERS
        && measured.iter().all(|(_, goes)| goes.abs() < GOES_NONE)
        && sum <= GOES_NONE / 2.0 * measured.len() as f64
}

fn is_positive(of: &Numbers<'_>) -> bool {
    of.pairs.iter().all(|pair| pair.was >= 0.0)
}

fn none(beside: &Beside<'_>, measured: &[(&Numbers<'_>, f64)]) -> Problem {
    let (on, n) = (measured[0].0.asked.on, measured.len());
    let text = message!("round-orders-changed", n = n, kind = beside.kind(on));
    let problem = Problem::warning("order-changed", text).about(beside.kind(on)).times(n as u64);
    beside.of_kind(on, problem.help(message!("round-orders-changed-help")))
}

fn way<'n>(
    beside: &Beside<'_>,
    of: &Numbers<'_>,
    goes: f64,
    others: impl Iterator<Item = &'n Numbers<'n>>,
    is_usual: Option<bool>,
) -> Option<Way> {
    if goes >= 0.9 {
        return None;
    }
    let others = others.filter(|other| other.asked.question != of.asked.question);
    if let Some(other) = others.take(MOST_SOUGHT).find(|other| is_of(of, other)) {
        return Some(Way::Other(beside.id(other.asked).to_owned()));
    }
    if goes >= 0.5 {
        return None;
    }
    let rise = |turn: f64| of.pairs.windows(2).all(|two| two[0].is * turn <= two[1].is * turn);
    if (rise(1.0) || rise(-1.0)) && stand_as_before(beside, of) {
        return Some(Way::Sorted);
    }
    let is_doubt = is_usual.filter(|_| goes < GOES_NOT)?;
    // What changes its sign, as growth does, is soon another.
    let is_doubt = is_doubt && is_positive(of);
    Some(if goes <= -SAME { Way::Turned } else { Way::Unknown(is_doubt) })
}

/// Whether subjects stand one below the other as in the previous round, so that the table was not sorted
/// as a whole.
fn stand_as_before(beside: &Beside<'_>, of: &Numbers<'_>) -> bool {
    let rows = &beside.rows[of.asked.on.0];
    of.pairs.windows(2).all(|two| rows[two[0].row as usize] < rows[two[1].row as usize])
}

/// Whether the numbers of a question are those that another one had.
fn is_of(of: &Numbers<'_>, other: &Numbers<'_>) -> bool {
    let both = || {
        let mut theirs = other.pairs.iter().peekable();
        of.pairs.iter().filter_map(move |pair| {
            while theirs.next_if(|their| their.row < pair.row).is_some() {}
            let their = theirs.next_if(|their| their.row == pair.row)?;
            Some(Pair { was: their.was, ..*pair })
        })
    };
    let some: Vec<Pair> = both().take(SAMPLE).collect();
    if some.len() < FEWEST || distance(&some) > CLOSE * CLOSE {
        return false;
    }
    let both: Vec<Pair> = both().collect();
    let (own, others) = (distance(&of.pairs), distance(&both));
    others <= CLOSE && others * others * others * others <= own && goes(&both) >= SAME
}

/// By which factor half of the numbers differ from those of before.
fn distance(pairs: &[Pair]) -> f64 {
    let far = |pair: &Pair| match pair.is / pair.was {
        _ if pair.is_same() => 1.0,
        ratio if ratio > 0.0 => ratio.max(1.0 / ratio),
        _ => f64::INFINITY,
    };
    let mut all: Vec<f64> = pairs.iter().map(far).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::INFINITY)
}

fn doubt(beside: &Beside<'_>, of: &Numbers<'_>, way: &Way) -> Problem {
    let (word, other) = match way {
        Way::Other(name) => ("other", name.as_str()),
        Way::Turned => ("turned", ""),
        Way::Sorted => ("sorted", ""),
        Way::Unknown(_) => ("unknown", ""),
    };
    let n = of.pairs.len();
    let name = beside.id(of.asked);
    let text = message!("round-order-changed", name = name, n = n, way = word, other = other);
    let problem = if matches!(way, Way::Unknown(false)) {
        Problem::note(text)
    } else {
        Problem::warning("order-changed", text)
    };
    beside.of_question(of.asked, problem, n, message!("round-order-changed-help"))
}
