//! `sanjeh rank`: ranked lists.

use sanjeh_engine::published;
use sanjeh_messages::{Problem, message};
use sanjeh_round::{Round, decimals};

use super::doubts::unranked_lines;
use super::{heading, open_round};
use crate::Found;
use crate::args::{Rank, Tables};
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::known::known_are;
use crate::output::{for_people, write};
use crate::sheet::Sheet;
use crate::tables::write_all;
use crate::terminal::Terminal;
use crate::titles;

pub(crate) fn run(args: &Rank, terminal: Terminal) -> Result<Found, Fail> {
    let round = open_round(&args.round, false, terminal)?;
    let terminal = terminal.of(&round);
    let model = round.model();
    let mut lists = Vec::new();
    for id in &args.list {
        let found = model.ranks.iter().position(|r| r.id == *id);
        lists.push(found.ok_or_else(|| {
            let known: Vec<&str> = model.ranks.iter().map(|r| r.id.as_str()).collect();
            let text = message!("cli-unknown-list", name = id.as_str());
            Problem::error(text).help(known_are(id, &known))
        })?);
    }
    if lists.is_empty() {
        lists = (0..model.ranks.len()).collect();
    }
    let output = &args.round.output;
    for line in unranked_lines(&round, &lists) {
        terminal.note(&line);
    }
    if !for_people(output) {
        return write(TABLE, lists_sheet(&round, lists, args.limit), output, terminal)
            .map(|()| Found::Nothing);
    }
    let mut sheets = Vec::new();
    for (i, &list) in lists.iter().enumerate() {
        let mut sheet = list_sheet(&round, list, args.limit, terminal);
        if i == 0 {
            let above = heading(&round, terminal).unwrap_or_default();
            sheet.title = Some(format!("{above}\n{}", sheet.title.unwrap_or_default()));
        }
        sheets.push((TABLE, sheet));
    }
    write_all(sheets, &Tables::default(), output, terminal)?;
    Ok(Found::Nothing)
}

/// What the table of ranked lists is called beside others.
pub(crate) const TABLE: &str = "ranks";

/// One list as people read it: a table of its own.
pub(crate) fn list_sheet(
    round: &Round,
    list: usize,
    limit: Option<usize>,
    terminal: Terminal,
) -> Sheet<'_> {
    let title = titles::list(round, list)[1].shown(terminal.lang);
    Sheet { title: Some(title), ..lists_sheet(round, vec![list], limit) }
}

/// Several lists in one table, as programs read them.
pub(crate) fn lists_sheet(round: &Round, lists: Vec<usize>, limit: Option<usize>) -> Sheet<'_> {
    let rows = lists.into_iter().flat_map(move |list| rows(round, list, limit));
    Sheet {
        title: None,
        columns: columns![
            "list" => "cli-col-list" programs,
            "list_title" => "cli-col-list" titles programs,
            "rank" => "cli-col-rank",
            "subject" => "cli-col-subject",
            "name" => "cli-col-name" titles,
            "score" => "cli-col-score",
            "band" => "cli-col-band" programs,
            "band_title" => "cli-col-band" titles,
            "group" => "cli-col-group",
        ],
        rows: Box::new(rows),
    }
}

fn rows(round: &Round, list: usize, limit: Option<usize>) -> impl Iterator<Item = Vec<Cell>> + '_ {
    let model = round.model();
    let rank = &model.ranks[list];
    let on = model.measure(rank.measure).on;
    let ids = &round.data.tables[on.0].ids;
    let places = &round.results.ranks[list];
    let mut order: Vec<u32> =
        (0..ids.len() as u32).filter(|&r| places[r as usize].is_some()).collect();
    // A list that is split into groups is shown group by group, in the order of their first rows.
    let attributes: Vec<_> =
        rank.within.iter().map(|&a| &round.data.tables[on.0].attributes[a]).collect();
    let codes =
        |row: u32| -> Vec<u32> { attributes.iter().map(|a| a.codes[row as usize]).collect() };
    order.sort_by_cached_key(|&row| (codes(row), places[row as usize], ids.get(row)));
    let (mut group, mut shown) = (None, 0);
    order.retain(|&row| {
        if group.as_ref() != Some(&codes(row)) {
            (group, shown) = (Some(codes(row)), 0);
        }
        shown += 1;
        shown <= limit.unwrap_or(usize::MAX)
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
            Some((set, model.bands[set].bands[band as usize].id.as_str()))
        });
        let [band, band_title] = band.map_or([Cell::Empty, Cell::Empty], |(set, id)| {
            let title = Cell::titles(|lang| round.methodology.band_title(set, id, lang));
            [Cell::text(id), title]
        });
        let [id, title] = titles::list(round, list);
        vec![
            id,
            title,
            Cell::rank(places[row as usize]),
            Cell::text(ids.get(row)),
            titles::subject(round, on, row),
            Cell::score(
                score.map(|x| published(model, rank.measure, x)),
                decimals(model, rank.measure),
            ),
            band,
            band_title,
            group(row),
        ]
    })
}
