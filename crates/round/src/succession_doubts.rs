//! What is doubtful of a round's successions beside the previous round it.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::{Problem, Problems, message};

use crate::scored::Round;
use crate::successions::{How, Succession};

/// What is doubtful of a round's successions beside the previous round it.
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
    let on = now.model().type_by_id(kind)?;
    let to_row = now.data.tables[on.0].ids.find(to.as_bytes())?;
    let find = |id: &str| -> Option<(TypeIx, u32)> {
        let on = before.model().type_by_id(kind)?;
        Some((on, before.data.tables[on.0].ids.find(id.as_bytes())?))
    };
    let Some((theirs, from_row)) = find(from) else {
        let text = message!("round-predecessor-not-listed", kind = kind, id = from);
        return Some(Problem::warning("predecessor-not-listed", text));
    };
    // Who is listed as the same now, and who the other one was.
    let kept = before.row_in_later(theirs, from_row, now);
    let goes_on = kept.filter(|row| *row != to_row).map(|row| now.data.tables[on.0].ids.get(row));
    if let Some(other) = goes_on.filter(|other| *how != How::Split && *other != from) {
        let text = message!(
            "round-predecessor-is-another",
            kind = kind,
            from = from,
            to = to,
            other = other
        );
        let code = match how {
            How::Renamed => "succession-not-followed",
            _ => "predecessor-still-listed",
        };
        let help = message!("round-predecessor-is-another-help");
        return Some(Problem::warning(code, text).help(help));
    }
    if *how != How::Split && goes_on.is_some() {
        let text = message!("round-predecessor-still-listed", kind = kind, from = from, to = to);
        let help = message!("round-predecessor-still-listed-help");
        return Some(Problem::warning("predecessor-still-listed", text).help(help));
    }
    if *how == How::Renamed
        && kept.is_none()
        && let Some(was) = now.earlier_id(on, to_row)
    {
        let text =
            message!("round-succession-not-followed", kind = kind, from = from, to = to, was = was);
        let help = message!("round-predecessor-is-another-help");
        return Some(Problem::warning("succession-not-followed", text).help(help));
    }
    let was = now.row_in_earlier(on, to_row, before).filter(|row| *row != from_row);
    let listed = match how {
        How::Merged => None,
        How::Split => was.map(|row| before.data.tables[theirs.0].ids.get(row)),
        How::Renamed => find(to).map(|_| to),
    };
    if let Some(listed) = listed {
        let text = message!("round-successor-listed-before", kind = kind, to = listed);
        let help = message!("round-successor-listed-before-help");
        return Some(Problem::warning("successor-listed-before", text).help(help));
    }
    let is_alone = match how {
        How::Merged => was.is_none() && now.successions.predecessors(on, to).count() == 1,
        How::Split => goes_on.is_none() && now.successions.successors(on, from).count() == 1,
        How::Renamed => false,
    };
    is_alone.then(|| {
        let text = message!("round-succession-of-one", from = from, to = to, how = how.id());
        Problem::warning("succession-of-one", text).help(message!("round-succession-of-one-help"))
    })
}
