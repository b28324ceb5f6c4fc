//! What stands against publishing a round, and what is said of it beside results.

use std::path::Path;

use sanjeh_messages::{Message, Problem, Problems, message};
use sanjeh_methodology::names::text;
use sanjeh_round::{
    Accepted, Before, Compared, Gate, NoPlace, Place, Round, compare, licence_doubts, open_before,
    previous_doubts, previous_is_not_there, read_before_from, succession_doubts, unranked,
};
use sanjeh_site::check_press;

use super::doubtful_claims::{Unknown, claims};
use crate::args::RoundArgs;
use crate::terminal::{Terminal, quoted};

/// What only those parts of a round show that are not scored: its press templates and its
/// licence.
fn beside_the_scores(round: &Round) -> Problems {
    let mut problems = check_press(round);
    // Whoever only scores a folder without `round.toml` publishes nothing.
    if round.place.has("round.toml") {
        problems.append(licence_doubts(round));
    }
    problems
}

/// What is doubtful of a round's folder beside what opening it shows.
pub(crate) fn beside_the_round(round: &Round) -> Problems {
    let mut problems = beside_the_scores(round);
    let (before, more) = previous(round);
    let unknown = Unknown { previous: !more.has_errors() };
    problems.append(more);
    problems.append(claims(round, before.as_ref(), unknown));
    problems
}

/// The comparison with the previous round, if `round.toml` names one, and what is wrong with it. What
/// that round accepts of its own warnings is accepted.
fn previous(round: &Round) -> (Option<Compared>, Problems) {
    let Some(named) = &round.header.previous else { return Default::default() };
    let limits = &round.methodology.limits;
    let path = round.place.join(named);
    if !path.exists() {
        let problem = previous_is_not_there(&round.place, limits, named);
        return (None, Problems::from(problem));
    }
    let (before, mut problems) = match open_before(&path, limits, &|_| ()) {
        Ok((Before::Round(before), warnings)) => {
            let problems = of_folder(named, &path, before.gate(warnings).problems);
            (Before::Round(before), problems)
        }
        Ok(found) => found,
        Err(problems) if path.is_dir() => return (None, of_folder(named, &path, problems)),
        Err(problems) => return (None, problems),
    };
    match compare(round, before) {
        Ok(compared) => {
            problems.append(compared.doubts.clone());
            if let Some(before) = &compared.round {
                problems.append(succession_doubts(round, before));
                problems.append(previous_doubts(round, before));
            }
            (Some(compared), problems)
        }
        Err(more) => {
            problems.append(more);
            (None, problems)
        }
    }
}

/// Problems of the previous round, whose files have the names of this round's own: each says in which
/// folder it is, as `round.toml` names it, and none is counted as one with a problem of this round.
fn of_folder(folder: &Path, path: &Path, problems: Problems) -> Problems {
    let of_it = |mut problem: Problem| {
        problem.cause = problem.cause.map(|cause| format!("{} {cause}", folder.display()));
        match &mut problem.place {
            Some(place) => {
                let file = Path::new(&place.file);
                let file = folder.join(file.strip_prefix(path).unwrap_or(file));
                place.file = file.display().to_string();
            }
            None => problem = problem.in_file(folder.display().to_string()),
        }
        problem
    };
    problems.map(of_it)
}

/// The table of scores of the previous round that was stored with a round.
fn stored(round: &Round) -> Option<Before> {
    let file = round.header.previous.as_ref()?.display().to_string();
    let (name, text) = round.place.text(&file, &round.methodology.limits).ok()?;
    read_before_from(&name, &text).ok()
}

/// What stands against publishing beside what opening the round shows. `before` is the previous round
/// as it is published, or as a database has it; without it what the round itself names counts.
pub(crate) fn before_publishing(round: &Round, before: Option<&Round>) -> Problems {
    let mut problems = beside_the_scores(round);
    let beside = |before: Before| {
        // Where the two cannot be compared, the claims that need it are named.
        let compared = compare(round, before).ok();
        let found = compared.as_ref().map(|compared| compared.doubts.clone());
        (compared, found.unwrap_or_default())
    };
    let (compared, found) = match (before, &round.place) {
        (Some(before), _) => beside(Before::Round(Box::new(before.clone()))),
        (None, Place::Folder(_)) => previous(round),
        (None, Place::Bundled { .. }) => stored(round).map(beside).unwrap_or_default(),
    };
    let unknown = Unknown { previous: !found.has_errors() };
    problems.append(found);
    problems.append(claims(round, compared.as_ref(), unknown));
    problems
}

/// How many warnings a round has, and which command shows them.
pub(crate) fn count(gate: &Gate, args: &RoundArgs, terminal: Terminal) {
    let command = check_command(args);
    let (open, accepted) = (gate.problems.warnings(), gate.accepted.len());
    if open > 0 {
        terminal.note(&message!("cli-warnings", n = open, command = command.as_str()));
    }
    if accepted > 0 {
        terminal.note(&message!("cli-warnings-accepted", n = accepted, command = command));
    }
}

/// The command that shows the problems of a round that was opened so.
fn check_command(args: &RoundArgs) -> String {
    let mut command = format!("sanjeh check {}", quoted(&args.dir));
    for (option, path) in [("--methodology", &args.methodology), ("--data", &args.data)] {
        if let Some(path) = path {
            command.push_str(&format!(" {option} {}", quoted(path)));
        }
    }
    if let Some(variant) = &args.variant {
        command.push_str(&format!(" --variant {}", quoted(variant.as_ref())));
    }
    if args.without_decided {
        command.push_str(" --without-decided");
    }
    for limit in &args.limited.at_most {
        command.push_str(&format!(" --at-most {}", quoted(limit.as_ref())));
    }
    command
}

/// A line for each warning that was accepted, with its reason.
pub(crate) fn accepted_line(accepted: &Accepted, terminal: Terminal) -> Message {
    let entry = &accepted.acceptance;
    let name = match &entry.at {
        Some(at) => format!("{}, {at}", entry.code),
        None => entry.code.clone(),
    };
    let reason = text(&entry.reason, terminal.lang).unwrap_or_default();
    message!("cli-accepted", name = name, times = accepted.times, reason = reason)
}

/// Lines that say how many subjects of these lists have no place, and why.
pub(crate) fn unranked_lines(round: &Round, lists: &[usize]) -> Vec<Message> {
    let reasons = unranked(round, lists);
    lists.iter().zip(reasons).flat_map(|(&list, reasons)| lines_of(round, list, &reasons)).collect()
}

fn lines_of(round: &Round, list: usize, reasons: &[(NoPlace, u64)]) -> Vec<Message> {
    // Whom the list itself leaves out is no news.
    if reasons.iter().all(|(reason, _)| *reason == NoPlace::NotInList) {
        return Vec::new();
    }
    let n: u64 = reasons.iter().map(|(_, n)| n).sum();
    let all = round.results.ranks[list].len();
    let id = round.model().ranks[list].id.as_str();
    let mut lines = vec![message!("cli-unranked", list = id, n = n, all = all)];
    lines.extend(reasons.iter().map(|&(reason, n)| match reason {
        NoPlace::NotInList => message!("cli-unranked-not-in-list", n = n),
        NoPlace::Gated => message!("cli-unranked-gated", n = n),
        NoPlace::Refused => message!("cli-unranked-refused", n = n),
        NoPlace::TooFew => message!("cli-unranked-too-few", n = n),
        NoPlace::PartMissing => message!("cli-unranked-part-missing", n = n),
        NoPlace::NothingScored => message!("cli-unranked-nothing-scored", n = n),
        NoPlace::Undefined => message!("cli-unranked-undefined", n = n),
        NoPlace::Decided => message!("cli-unranked-decided", n = n),
    }));
    lines
}
