//! `sanjeh score`: every score of a round.

use sanjeh_messages::{Problem, message};
use sanjeh_round::{decimals, score_rows};

use super::doubts::unranked_lines;
use super::{heading, open_round};
use crate::Found;
use crate::args::Score;
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::known::known_are;
use crate::output::write;
use crate::sheet::Sheet;
use crate::terminal::Terminal;

pub(crate) fn run(args: &Score, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&args.round, args.all, terminal)?;
    let terminal = terminal.of(&round);
    let model = round.model();
    for id in &args.measures {
        if !round.results.kept.iter().any(|&m| model.measure(m).id == *id) {
            let known: Vec<&str> =
                round.results.kept.iter().map(|&m| model.measure(m).id.as_str()).collect();
            let text = message!("cli-unknown-measure", name = id.as_str());
            return Err(Problem::error(text).help(known_are(id, &known)).into());
        }
    }
    let wanted = |id: &str| args.measures.is_empty() || args.measures.iter().any(|m| m == id);
    let rows = score_rows(&round).filter(|row| wanted(&model.measure(row.measure).id)).map(|row| {
        let shown = decimals(model, row.measure);
        let on = model.measure(row.measure).on;
        vec![
            Cell::text(row.subject),
            Cell::text(model.measure(row.measure).id.as_str()),
            Cell::score(row.score, shown.max(4)),
            Cell::score(row.published, shown),
            Cell::rank(row.rank),
            Cell::text(model.types[on.0].id.as_str()),
            Cell::Yes(row.group),
        ]
    });
    let lists: Vec<usize> = (0..model.ranks.len()).collect();
    for line in unranked_lines(&round, &lists) {
        terminal.note(&line);
    }
    let sheet = Sheet {
        title: heading(&round, terminal),
        columns: columns![
            "subject" => "cli-col-subject",
            "measure" => "cli-col-measure",
            "score" => "cli-col-score",
            "published" => "cli-col-published",
            "rank" => "cli-col-rank",
            "kind" => "cli-col-kind" programs,
            "group" => "cli-col-group" programs,
        ],
        rows: Box::new(rows),
    };
    write("scores", sheet, &args.round.output, terminal)?;
    Ok(Found::Nothing)
}
