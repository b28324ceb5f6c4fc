//! What is doubtful of a round's successions beside the round before it.

use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;
use crate::successions::{How, Succession};

/// What is doubtful of a round's successions beside the round before it.
pub fn succession_doubts(now: &Round, before: &Round) -> Problems {
    let mut problems = Problems::default();
    for succession in now.successions.all() {
        if let Some(problem) = doubt(now, before, succession) {
            let (name, line, row) = &succession.at;
            let problem = problem.about(succession.from.as_str());
            problems.push(problem.at_line(name.as_str(), *line, row.as_str(), None));
        }
    }
    problems
}

/// The first thing that is doubtful of one.
fn doubt(now: &Round, before: &Round, succession: &Succession) -> Option<Problem> {
    let Succession { kind, from, to, how, .. } = succession;
    let (kind, from, to) = (kind.as_str(), from.as_str(), to.as_str());
    let lists = |round: &Round, id: &str| {
        let on = round.model().type_by_id(kind);
        on.is_some_and(|on| round.data.tables[on.0].ids.find(id.as_bytes()).is_some())
    };
    if !lists(before, from) {
        let text = message!("round-predecessor-not-listed", kind = kind, id = from);
        return Some(Problem::warning("predecessor-not-listed", text));
    }
    if *how != How::Split && lists(now, from) {
        let text = message!("round-predecessor-still-listed", kind = kind, from = from, to = to);
        let help = message!("round-predecessor-still-listed-help");
        return Some(Problem::warning("predecessor-still-listed", text).help(help));
    }
    if *how != How::Merged && lists(before, to) {
        let text = message!("round-successor-listed-before", kind = kind, to = to);
        let help = message!("round-successor-listed-before-help");
        return Some(Problem::warning("successor-listed-before", text).help(help));
    }
    let on = now.model().type_by_id(kind)?;
    let is_alone = match how {
        How::Merged => !lists(before, to) && now.successions.predecessors(on, to).count() == 1,
        How::Split => !lists(now, from) && now.successions.successors(on, from).count() == 1,
        How::Renamed => false,
    };
    is_alone.then(|| {
        let text = message!("round-succession-of-one", from = from, to = to, how = how.id());
        Problem::warning("succession-of-one", text).help(message!("round-succession-of-one-help"))
    })
}
