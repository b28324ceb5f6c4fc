//! Problems for programs.

use serde_json::{Value, json};

use crate::{Lang, Problem, Severity, Spot};

/// Problems for a program: a list of objects with `severity` (`error`, `warning` or `note`), `key`
/// (the same in all languages), `code` and `about` (by which a round accepts a warning), `times`
/// (how many cells, rows or subjects it stands for), `message`, `help`, `file`, `line` and `column`; what a problem does
/// not have is null. In a spreadsheet `line` is the row and there are also `sheet` and `cell`.
pub fn to_json<'a>(problems: impl IntoIterator<Item = &'a Problem>, lang: Lang) -> Value {
    problems.into_iter().map(|problem| one(problem, lang)).collect()
}

fn one(problem: &Problem, lang: Lang) -> Value {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let at = problem.line_and_column();
    let spot = problem.place.as_ref().map(|place| &place.spot);
    let column = match spot {
        Some(Spot::Line { column, .. }) => *column,
        _ => at.map(|(_, column)| column),
    };
    let mut object = json!({
        "severity": severity,
        "key": problem.message.key,
        "code": (!problem.code.is_empty()).then_some(problem.code),
        "about": (!problem.about.is_empty()).then_some(&problem.about),
        "times": problem.times,
        "message": problem.message.text(lang),
        "help": problem.help.as_ref().map(|help| help.text(lang)),
        "file": problem.place.as_ref().map(|place| &place.file),
        "line": at.map(|(line, _)| line),
        "column": column,
    });
    if let Some(Spot::Cell { sheet, row, column }) = spot {
        object["line"] = json!(row);
        object["sheet"] = json!(sheet);
        object["cell"] = json!(format!("{column}{row}"));
    }
    object
}
