//! `sanjeh check`: everything that is wrong with a round's methodology and data, at once.

use sanjeh_messages::{Problem, Problems, Severity, message};
use sanjeh_round::{Gate, Round, open, readout};

use super::doubts::{accepted_line, beside_the_round};
use super::{read_out, what};
use crate::Found;
use crate::args::RoundArgs;
use crate::cell::Cell;
use crate::columns::columns;
use crate::draw::draw;
use crate::fail::Fail;
use crate::output::{for_json, for_people, with_writer, write};
use crate::progress::Bar;
use crate::sheet::Sheet;
use crate::terminal::Terminal;

pub(crate) fn run(args: &RoundArgs, terminal: Terminal) -> Result<Found, Fail> {
    let bar = Bar::new();
    let what = what(args, false)?;
    let (round, gate) = match open(&what, &|p| bar.show(p)) {
        Ok((round, mut problems)) => {
            problems.append(beside_the_round(&round));
            let gate = round.gate(problems);
            (Some(round), gate)
        }
        // Nothing was found wrong where nothing was found at all.
        Err(problems) if !args.dir.is_dir() => return Err(problems.into()),
        Err(problems) => (None, Gate { problems, accepted: Vec::new() }),
    };
    drop(bar);
    if for_people(&args.output) {
        terminal.problems(&gate.problems);
        with_writer(args.output.out.as_deref(), |to| {
            round.as_ref().map_or(Ok(()), |round| said(round, &gate, terminal, to))
        })?;
    } else if for_json(&args.output) {
        with_writer(args.output.out.as_deref(), |to| {
            let mut said = gate.problems.to_json(terminal.lang);
            said["accepted"] = serde_json::to_value(&gate.accepted)?;
            let read = round.as_ref().map(|round| readout(round.model(), &round.data));
            said["read"] = read.map_or(serde_json::Value::Null, |read| read_out::to_json(&read));
            serde_json::to_writer_pretty(&mut *to, &said)?;
            Ok(writeln!(to)?)
        })?;
    } else {
        write("problems", sheet(&gate.problems, terminal), &args.output, terminal)?;
    }
    Ok(if gate.is_open() { Found::Nothing } else { Found::Findings })
}

/// For people, below the problems: warnings that were accepted, what was read, and the verdict.
fn said(
    round: &Round,
    gate: &Gate,
    terminal: Terminal,
    to: &mut dyn std::io::Write,
) -> Result<(), Fail> {
    for accepted in &gate.accepted {
        writeln!(to, "{}", terminal.text(&accepted_line(accepted, terminal)))?;
    }
    for sheet in read_out::sheets(round, &readout(round.model(), &round.data)) {
        draw(sheet, to, terminal)?;
        writeln!(to)?;
    }
    if gate.problems.has_errors() {
        return Ok(());
    }
    let model = round.model();
    let subjects: usize = round.data.tables.iter().map(|t| t.ids.len()).sum();
    let (questions, measures) = (model.questions.len(), model.measures.len());
    if gate.is_open() {
        let text = message!(
            "cli-check-fine",
            questions = questions,
            measures = measures,
            subjects = subjects
        );
        return Ok(writeln!(to, "{}", terminal.text(&text))?);
    }
    let text = message!("cli-check-doubts", n = gate.problems.warnings());
    writeln!(to, "{}", terminal.text(&text))?;
    let open = gate.problems.iter().find(|problem| problem.severity == Severity::Warning);
    open.map_or(Ok(()), |problem| Ok(write!(to, "\n{}", entry(problem, round))?))
}

/// The entry of `round.toml` that accepts a warning, but for the reason.
fn entry(problem: &Problem, round: &Round) -> String {
    let reasons = round.header.languages.iter().map(|lang| format!("{} = \"…\"", lang.code()));
    let reasons: Vec<String> = reasons.collect();
    let at = match problem.about.replace('\\', "\\\\").replace('"', "\\\"") {
        about if about.is_empty() => about,
        about => format!("at = \"{about}\"\n"),
    };
    let (code, reasons) = (problem.code, reasons.join(", "));
    format!("[[accept]]\ncode = \"{code}\"\n{at}reason = {{ {reasons} }}\n")
}

/// The problems as a table, for spreadsheets.
fn sheet(problems: &Problems, terminal: Terminal) -> Sheet<'_> {
    let row = move |problem: &Problem| {
        let severity = match problem.severity {
            Severity::Error => Cell::Word("error", message!("problem-error")),
            Severity::Warning => Cell::Word("warning", message!("problem-warning")),
            Severity::Note => Cell::Word("note", message!("problem-note")),
        };
        let place = problem.line_and_column();
        let count = |n: u64| Cell::Integer(i64::try_from(n).unwrap_or(i64::MAX));
        vec![
            severity,
            Cell::text(problem.code),
            Cell::text(problem.about.as_str()),
            count(problem.times),
            problem.place.as_ref().map_or(Cell::Empty, |place| Cell::text(place.file.as_str())),
            place.map_or(Cell::Empty, |(line, _)| count(line)),
            place.map_or(Cell::Empty, |(_, column)| count(column)),
            Cell::Text(terminal.text(&problem.message)),
            problem.help.as_ref().map_or(Cell::Empty, |help| Cell::Text(terminal.text(help))),
        ]
    };
    Sheet {
        title: None,
        columns: columns![
            "severity" => "cli-col-severity",
            "code" => "cli-col-code",
            "about" => "cli-col-about",
            "times" => "cli-col-times",
            "file" => "cli-col-file",
            "line" => "cli-col-line",
            "column" => "cli-col-column",
            "message" => "cli-col-message",
            "help" => "cli-col-help",
        ],
        rows: Box::new(problems.iter().map(row)),
    }
}
