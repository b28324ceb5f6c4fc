//! A subject's place in every measure: its strengths first.

use sanjeh_round::{Round, decimals, profile};

use super::unknown_subject;
use crate::Found;
use crate::args::Explain;
use crate::cell::Cell;
use crate::columns::columns;
use crate::commands::heading;
use crate::fail::Fail;
use crate::output::write;
use crate::sheet::Sheet;
use crate::terminal::Terminal;
use crate::titles;

pub(super) fn show(round: &Round, args: &Explain, terminal: Terminal) -> Result<Found, Fail> {
    let lines = profile(round, &args.subject);
    if lines.is_empty() {
        return Err(unknown_subject(round, &args.subject));
    }
    let model = round.model();
    let rows = lines.iter().map(|line| {
        vec![
            Cell::text(model.measure(line.measure).id.as_str()),
            titles::measure(round, line.measure),
            Cell::Number(line.score, decimals(model, line.measure)),
            Cell::rank(Some(line.rank)),
            Cell::Integer(line.of as i64),
        ]
    });
    let sheet = Sheet {
        title: heading(round, terminal),
        columns: columns![
            "measure" => "cli-col-measure",
            "title" => "cli-col-title" titles,
            "score" => "cli-col-score",
            "rank" => "cli-col-rank",
            "of" => "cli-col-of",
        ],
        rows: Box::new(rows),
    };
    write("profile", sheet, &args.round.output, terminal)?;
    Ok(Found::Nothing)
}
