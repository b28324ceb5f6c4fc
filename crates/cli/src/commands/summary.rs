//! `sanjeh summary`: the figures of a press conference.

use sanjeh_engine::Class;
use sanjeh_messages::message;
use sanjeh_round::{Compared, Round, decimals};

use super::compare::{growth_sheet, growths_sheet};
use super::{compared, heading, open_round, rank};
use crate::Found;
use crate::args::Summary;
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::sheet::Sheet;
use crate::tables::{Named, write_all};
use crate::terminal::Terminal;
use crate::titles;

/// How many places of each list are shown.
const FIRST: usize = 5;

pub(crate) fn run(args: &Summary, terminal: Terminal) -> Result<Found, Fail> {
    let output = &args.round.output;
    let round = open_round(&args.round, false, terminal)?;
    let terminal = terminal.of(&round);
    let compared = compared(&round, args.previous.as_deref())?;
    let people = args.tables.are_for_people(output);
    let sheets = sheets(&round, compared.as_ref(), people, terminal);
    write_all(sheets, &args.tables, output, terminal)?;
    Ok(Found::Nothing)
}

/// The figures of a round: a table for each list and share for people, one for all of them for
/// programs.
fn sheets<'r>(
    round: &'r Round,
    compared: Option<&'r Compared>,
    people: bool,
    terminal: Terminal,
) -> Vec<Named<'r>> {
    let model = round.model();
    let mut sheets = vec![("subjects", subjects(round, terminal))];
    if !model.statistics.is_empty() {
        sheets.push(("statistics", statistics(round, compared, terminal)));
    }
    let (shares, lists) = (0..model.shares.len(), 0..model.ranks.len());
    let growths = 0..compared.map_or(0, |compared| compared.growths.len());
    if people {
        sheets.extend(shares.map(|at| ("shares", share_sheet(round, at, terminal))));
        sheets.extend(
            lists.map(|at| (rank::TABLE, rank::list_sheet(round, at, Some(FIRST), terminal))),
        );
        sheets.extend(compared.into_iter().flat_map(|compared| {
            let growth = move |at| growth_sheet(round, compared, at, Some(FIRST), terminal);
            growths.clone().map(move |at| ("growth", growth(at)))
        }));
        return sheets;
    }
    if !shares.is_empty() {
        sheets.push(("shares", shares_sheet(round, shares.collect())));
    }
    if !lists.is_empty() {
        sheets.push((rank::TABLE, rank::lists_sheet(round, lists.collect(), Some(FIRST))));
    }
    if let Some(compared) = compared
        && !growths.is_empty()
    {
        let sheet = growths_sheet(round, compared, growths.collect(), Some(FIRST));
        sheets.push(("growth", sheet));
    }
    sheets
}

fn subjects<'r>(round: &'r Round, terminal: Terminal) -> Sheet<'r> {
    let rows = round.data.tables.iter().enumerate().map(move |(i, table)| {
        let on = sanjeh_engine::model::TypeIx(i);
        vec![
            Cell::text(round.model().types[i].id.as_str()),
            Cell::titles(|lang| round.methodology.type_title(on, lang)),
            Cell::Integer(table.ids.len() as i64),
        ]
    });
    Sheet {
        title: heading(round, terminal),
        columns: columns![
            "kind" => "cli-col-kind" programs,
            "title" => "cli-col-subjects" titles,
            "count" => "cli-col-count",
        ],
        rows: Box::new(rows),
    }
}

fn statistics<'r>(
    round: &'r Round,
    compared: Option<&'r Compared>,
    terminal: Terminal,
) -> Sheet<'r> {
    let model = round.model();
    let before = compared.and_then(|c| c.round.as_ref());
    let rows = model.statistics.iter().enumerate().map(move |(i, s)| {
        let title = Cell::titles(|lang| round.methodology.statistic_title(i, lang));
        let shown = s.published.map_or(decimals(model, s.measure), |r| r.decimals);
        let id = &model.measure(s.measure).id;
        let earlier = before.and_then(|b| {
            let theirs = b.model();
            let same = |t: &sanjeh_engine::model::Statistic| {
                t.id == s.id && theirs.measure(t.measure).id == *id
            };
            b.results.statistics[theirs.statistics.iter().position(same)?]
        });
        vec![
            Cell::text(s.id.as_str()),
            title,
            Cell::text(id.as_str()),
            titles::measure(round, s.measure),
            Cell::score(round.results.statistics[i], shown),
            Cell::score(earlier, shown),
        ]
    });
    Sheet {
        title: Some(terminal.text(&message!("cli-title-statistics"))),
        columns: columns![
            "statistic" => "cli-col-statistic" programs,
            "title" => "cli-col-statistic" titles,
            "measure" => "cli-col-measure" programs,
            "measure_title" => "cli-col-measure" titles,
            "value" => "cli-col-value",
            "before" => "cli-col-before",
        ],
        rows: Box::new(rows),
    }
}

/// One share as people read it: a table of its own.
fn share_sheet(round: &Round, at: usize, terminal: Terminal) -> Sheet<'_> {
    let title = share_titles(round, at).shown(terminal.lang);
    Sheet { title: Some(title), ..shares_sheet(round, vec![at]) }
}

fn share_titles(round: &Round, at: usize) -> Cell {
    Cell::titles(|lang| round.methodology.share_title(at, lang))
}

/// Several shares in one table, as programs read them.
fn shares_sheet(round: &Round, shares: Vec<usize>) -> Sheet<'_> {
    Sheet {
        title: None,
        columns: columns![
            "share" => "cli-col-share" programs,
            "share_title" => "cli-col-share" titles programs,
            "class" => "cli-col-class",
            "name" => "cli-col-name" titles,
            "count" => "cli-col-count",
            "percent" => "cli-col-percent",
        ],
        rows: Box::new(shares.into_iter().flat_map(move |at| classes(round, at))),
    }
}

/// The classes of a share, a row each.
fn classes(round: &Round, at: usize) -> impl Iterator<Item = Vec<Cell>> + '_ {
    let share = &round.model().shares[at];
    let shown = share.published.map_or(1, |r| r.decimals);
    let name = move |class: &Class| {
        Cell::titles(|lang| round.methodology.class_title(at, &class.id, lang))
    };
    round.results.shares[at].iter().map(move |class| {
        vec![
            Cell::text(share.id.as_str()),
            share_titles(round, at),
            Cell::text(class.id.as_str()),
            name(class),
            Cell::Integer(class.count as i64),
            Cell::score(class.percent, shown),
        ]
    })
}
