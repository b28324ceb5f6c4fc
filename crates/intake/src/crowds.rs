//! Many cells that are wrong in one column, or in one row, have one cause.

use std::collections::BTreeMap;

use sanjeh_messages::{Message, Problem, Problems, Severity, Spot, message};

/// So many wrong cells of a column, or of a row, have one cause.
const CROWD: usize = 10;

/// Errors of single cells that one cause makes in many.
const OF_CELLS: [&str; 4] =
    ["intake-out-of-range", "intake-no-number", "intake-no-option", "intake-unknown-link"];

/// Where a crowd of errors stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Column(String),
    Row(u64),
}

/// Makes one error of those that crowd in a column of a sheet or in a row of a table.
pub(crate) fn gather(problems: &mut Problems) {
    let crowds = crowds(problems);
    if crowds.is_empty() {
        return;
    }
    let of = |problem: &Problem| {
        lines(problem).into_iter().find(|key| crowds.contains_key(key)).map(|(_, line)| line)
    };
    let gathered: Vec<(Line, Problem)> =
        problems.iter().filter_map(|problem| Some((of(problem)?, problem.clone()))).collect();
    problems.retain(|problem| of(problem).is_none());
    for (line, problem) in gathered {
        let file = problem.place.as_ref().map_or("", |place| place.file.as_str());
        let cause = format!("{file} {line:?}");
        let help: Message = match line {
            Line::Column(_) => message!("intake-crowd-column-help"),
            Line::Row(_) => message!("intake-crowd-row-help"),
        };
        problems.push(problem.cause(cause).help(help));
    }
}

/// A kind of error in a line of a table.
type Key = ((String, &'static str), Line);

/// How many errors crowd, where these are enough.
fn crowds(problems: &Problems) -> BTreeMap<Key, usize> {
    let mut crowds: BTreeMap<Key, usize> = BTreeMap::new();
    for key in problems.iter().flat_map(lines) {
        *crowds.entry(key).or_default() += 1;
    }
    crowds.retain(|_, count| *count >= CROWD);
    crowds
}

/// The column and the row in which an error of one cell stands.
fn lines(problem: &Problem) -> Vec<Key> {
    let known = OF_CELLS.iter().find(|key| **key == problem.message.key);
    let (Some(key), Some(place)) = (known, &problem.place) else { return Vec::new() };
    if problem.severity != Severity::Error {
        return Vec::new();
    }
    // A line has no columns, and one column may hold answers to all questions.
    let asked = problem.message.args.iter().find(|(name, _)| *name == "question");
    let asked = asked.map_or_else(String::new, |(_, asked)| format!("{asked:?}"));
    let (sheet, row, column) = match &place.spot {
        Spot::Cell { sheet, row, column } => (sheet.as_str(), *row, column.as_str()),
        Spot::Line { line, .. } => ("", *line, ""),
        _ => return Vec::new(),
    };
    let table = (format!("{}!{sheet}", place.file), *key);
    let column = Line::Column(format!("{column} {asked}"));
    vec![(table.clone(), column), (table, Line::Row(row))]
}
