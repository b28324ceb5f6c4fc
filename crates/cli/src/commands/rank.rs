//! `sanjeh rank`: ranked lists.

use sanjeh_engine::published;
use sanjeh_messages::{Problem, message};
use sanjeh_methodology::names::text;
use sanjeh_round::Round;

use super::doubts::unranked_lines;
use super::{heading, open_round};
use crate::Found;
use crate::args::Rank;
use crate::fail::Fail;
use crate::numbers::decimals;
use crate::sheet::{Cell, Column, Sheet, columns, for_people, write, write_all};
use crate::terminal::Terminal;

pub(crate) fn run(args: &Rank, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&args.round, false, terminal)?;
    let model = round.model();
    let mut lists = Vec::new();
    for id in &args.list {
        let found = model.ranks.iter().position(|r| r.id == *id);
        lists.push(found.ok_or_else(|| {
            let known: Vec<&str> = model.ranks.iter().map(|r| r.id.as_str()).collect();
            let text = message!("cli-unknown-list", name = id.as_str());
            Problem::error(text).help(message!("cli-known-are", known = known))
        })?);
    }
    if lists.is_empty() {
        lists = (0..model.ranks.len()).collect();
    }
    let output = &args.round.output;
    for line in unranked_lines(&round, &lists) {
        terminal.note(&line);
    }
    if for_people(output) {
        let mut sheets = Vec::new();
        for (i, &list) in lists.iter().enumerate() {
            let mut sheet = list_sheet(&round, list, args.limit, terminal);
            if i == 0 {
                let above = heading(&round, terminal).unwrap_or_default();
                sheet.title = Some(format!("{above}\n{}", sheet.title.unwrap_or_default()));
            }
            sheets.push(("ranks", Some(model.ranks[list].id.as_str()), sheet));
        }
        write_all(sheets, output, terminal)?;
        return Ok(Found::Nothing);
    }
    let rows = lists.iter().flat_map(|&list| rows(&round, list, args.limit, terminal));
    let mut columns = columns(terminal);
    columns.insert(0, Column { key: "list", heading: message!("cli-col-list") });
    let sheet = Sheet { title: None, columns, rows: Box::new(rows) };
    write(sheet, output, terminal)?;
    Ok(Found::Nothing)
}

/// One list as a table of its own.
pub(crate) fn list_sheet<'r>(
    round: &'r Round,
    list: usize,
    limit: Option<usize>,
    terminal: Terminal,
) -> Sheet<'r> {
    let id = &round.model().ranks[list].id;
    let entry = round.methodology.document.ranks.get(id);
    let title = entry.and_then(|e| text(&e.value.title, terminal.lang)).unwrap_or(id);
    let rows = rows(round, list, limit, terminal).map(|mut row| row.split_off(1));
    Sheet { title: Some(title.to_owned()), columns: columns(terminal), rows: Box::new(rows) }
}

fn columns(_: Terminal) -> Vec<Column> {
    columns![
        "rank" => "cli-col-rank",
        "subject" => "cli-col-subject",
        "name" => "cli-col-name",
        "score" => "cli-col-score",
        "band" => "cli-col-band",
        "group" => "cli-col-group",
    ]
}

fn rows<'r>(
    round: &'r Round,
    list: usize,
    limit: Option<usize>,
    terminal: Terminal,
) -> impl Iterator<Item = Vec<Cell>> + 'r {
    let model = round.model();
    let rank = &model.ranks[list];
    let on = model.measure(rank.measure).on;
    let ids = &round.data.tables[on.0].ids;
    let places = &round.results.ranks[list];
    let mut order: Vec<u32> =
        (0..ids.len() as u32).filter(|&r| places[r as usize].is_some()).collect();
    // A list that is split into groups is told group by group, in the order of their first rows.
    let attributes: Vec<_> =
        rank.within.iter().map(|&a| &round.data.tables[on.0].attributes[a]).collect();
    let codes =
        |row: u32| -> Vec<u32> { attributes.iter().map(|a| a.codes[row as usize]).collect() };
    order.sort_by_cached_key(|&row| (codes(row), places[row as usize], ids.get(row)));
    let (mut group, mut told) = (None, 0);
    order.retain(|&row| {
        if group.as_ref() != Some(&codes(row)) {
            (group, told) = (Some(codes(row)), 0);
        }
        told += 1;
        told <= limit.unwrap_or(usize::MAX)
    });
    let group = move |row: u32| {
        let values: Vec<&str> = attributes.iter().map(|a| a.get(row)).collect();
        if values.is_empty() { Cell::Empty } else { Cell::Text(values.join(" ")) }
    };
    let bands = model.bands.iter().position(|b| b.measure == rank.measure);
    order.into_iter().map(move |row| {
        let score = round.results.scores.get(rank.measure, row);
        let band = bands.and_then(|set| {
            let band = round.results.bands[set][row as usize]?;
            let levels = &round.methodology.document.bands.get(&model.bands[set].id)?.value.levels;
            let level = levels.value.get(band as usize)?;
            Some(text(&level.title, terminal.lang).unwrap_or(&level.id.value).to_owned())
        });
        vec![
            Cell::text(rank.id.as_str()),
            Cell::rank(places[row as usize]),
            Cell::text(ids.get(row)),
            Cell::text(round.methodology.subject_name(&round.data, on, row, terminal.lang)),
            Cell::score(
                score.map(|x| published(model, rank.measure, x)),
                decimals(model, rank.measure),
            ),
            band.map_or(Cell::Empty, Cell::Text),
            group(row),
        ]
    })
}
