//! `sanjeh check`: everything that is wrong with a round's methodology and data, at once.

use sanjeh_messages::{Problem, Problems, Severity, message};
use sanjeh_round::open;
use sanjeh_site::check_press;
use sanjeh_store::check_successions;

use super::what;
use crate::Found;
use crate::args::RoundArgs;
use crate::fail::Fail;
use crate::progress::Bar;
use crate::sheet::{Cell, Sheet, columns, for_json, for_people, with_writer, write};
use crate::terminal::Terminal;

pub(crate) fn run(args: &RoundArgs, terminal: Terminal) -> Result<Found, Fail> {
    let bar = Bar::new();
    let what = what(args, false);
    let (counts, problems) = match open(&what, &|p| bar.show(p)) {
        Ok((round, mut warnings)) => {
            if let Err(problems) = check_successions(&round) {
                warnings.append(problems);
            }
            check_press(&round).iter().for_each(|problem| warnings.push(problem.clone()));
            let subjects: usize = round.data.tables.iter().map(|t| t.ids.len()).sum();
            let model = round.model();
            (Some((model.questions.len(), model.measures.len(), subjects)), warnings)
        }
        // Nothing was found wrong where nothing was found at all.
        Err(problems) if !args.dir.is_dir() => return Err(problems.into()),
        Err(problems) => (None, problems),
    };
    drop(bar);
    if for_people(&args.output) {
        terminal.problems(&problems);
        let fine = counts.filter(|_| !problems.has_errors());
        if let Some((questions, measures, subjects)) = fine {
            let text = message!(
                "cli-check-fine",
                questions = questions,
                measures = measures,
                subjects = subjects
            );
            with_writer(args.output.out.as_deref(), |to| {
                Ok(writeln!(to, "{}", terminal.text(&text))?)
            })?;
        }
    } else if for_json(&args.output) {
        with_writer(args.output.out.as_deref(), |to| {
            serde_json::to_writer_pretty(&mut *to, &problems.to_json(terminal.lang))?;
            Ok(writeln!(to)?)
        })?;
    } else {
        write(sheet(&problems, terminal), &args.output, terminal)?;
    }
    Ok(if problems.has_errors() { Found::Findings } else { Found::Nothing })
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
            "file" => "cli-col-file",
            "line" => "cli-col-line",
            "column" => "cli-col-column",
            "message" => "cli-col-message",
            "help" => "cli-col-help",
        ],
        rows: Box::new(problems.iter().map(row)),
    }
}
