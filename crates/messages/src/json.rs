//! Problems for programs.

use serde_json::{Value, json};

use crate::{Lang, Problem, Severity, Spot};

/// Problems for a program: a list of objects with `severity` (`error` or `warning`), `key` (stable,
/// the same in all languages), `message`, `help`, `file`, `line` and `column`; what a problem does
/// not have is null. In a spreadsheet `line` is the row and there are also `sheet` and `cell`.
pub fn to_json<'a>(problems: impl IntoIterator<Item = &'a Problem>, lang: Lang) -> Value {
    problems.into_iter().map(|problem| one(problem, lang)).collect()
}

fn one(problem: &Problem, lang: Lang) -> Value {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
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
